import { type SyntaxNode, writeArrowFunctions } from './arrow-functions.ts';
import { leanPreact } from './lean-preact.ts';

/** What the bundler lends a plugin. */
interface Parser {
  parse(code: string): SyntaxNode;
}

/**
 * Leaves out of the build what nothing here uses. Markup from strings: the pages' Trusted Types would refuse it, and whoever reviews the package
 * need not wonder. The rest of Preact's, and the framework's reports of a crash around each script (the browser's own say the same): every
 * sign-in page would load them for nothing. What the policy's keys say to administrators, and the fields of consent policies: the browser's schema and the documentation have them.
 * The functions of the scripts that are built by themselves, the worker among them, become shorter (scripts/arrow-functions.ts).
 * Throws when a dependency no longer has them in this form, so that an update is looked at.
 */
export function leanScripts() {
  return {
    name: 'lean-scripts',
    enforce: 'pre' as const,
    // What reloads an extension in development is left out too.
    apply: 'build' as const,
    transform(code: string, id: string) {
      const path = id.replaceAll('\\', '/');
      if (/\/preact\/dist\/preact\.m?js(\?|$)/u.test(path)) return { code: leanPreact(code), map: null };
      if (/\/core\/policy\/(policy|consent|app)-keys\.ts$/u.test(path)) return { code: withoutDescriptions(code), map: null };
      if (/(background|unlisted-script)-entrypoint/u.test(path) && code.includes('crashed on startup'))
        return { code: bareEntry(code), map: null };
      return undefined;
    },
    renderChunk(this: Parser, code: string) {
      return /^var (background|consent|account) = \(function/u.test(code)
        ? { code: writeArrowFunctions(code, this.parse(code)), map: null }
        : null;
    },
  };
}

/** What only the schema and the documentation have: descriptions, and the fields of consent policies, which have a reader of their own. */
function withoutDescriptions(code: string): string {
  const lean = code
    .replace(/\b(description|faulty):\s*'(?:[^'\\\n]|\\.)*',?/gu, '')
    .replace(/\{\s*\.\.\.((?:choices?|texts?|integer|access|boolean)\b(?:\([^()]*\))?),?\s*\}/gu, '$1')
    .replace('fields: consentPolicyFields', 'fields: {}');
  if (lean.length > 0.75 * code.length)
    throw new Error('The descriptions of the keys in core/policy have another form; mend scripts/lean-scripts.ts');
  return lean;
}

function bareEntry(code: string): string {
  const definition = /^import definition from .+$/mu.exec(code)?.[0];
  if (definition === undefined) throw new Error('The entry that wxt makes of a script has another form; mend scripts/lean-scripts.ts');
  return `${definition}\nexport default definition.main();\n`;
}
