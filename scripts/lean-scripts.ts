/** Preact's one way of writing markup from a string (preact/src/diff/index.js, as published), in two places. */
const markup = [
  '"dangerouslySetInnerHTML"==s?h=k:',
  'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):',
] as const;

/**
 * Leaves out of the build what nothing here uses. Markup from strings: the pages' Trusted Types would refuse it, and whoever reviews the package
 * need not wonder. The framework's reports of a crash around each script: the browser's own say the same, and every sign-in page
 * would load them. Throws when a dependency no longer has them in this form, so that an update is looked at.
 */
export function leanScripts() {
  return {
    name: 'lean-scripts',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      const path = id.replaceAll('\\', '/');
      if (/\/preact\/dist\/preact\.m?js(\?|$)/u.test(path)) return { code: markup.reduce(withoutPart, code), map: null };
      if (path.includes('unlisted-script-entrypoint') && code.includes('crashed on startup')) return { code: bareEntry(code), map: null };
      return undefined;
    },
  };
}

function withoutPart(code: string, part: string): string {
  if (code.split(part).length !== 2) throw new Error(`Preact writes markup in another form; look for innerHTML and mend: ${part}`);
  return code.replace(part, '');
}

function bareEntry(code: string): string {
  const definition = /^import definition from .+$/mu.exec(code)?.[0];
  if (definition === undefined) throw new Error('The entry that wxt makes of a script has another form; mend scripts/lean-scripts.ts');
  return `${definition}\nexport default definition.main();\n`;
}
