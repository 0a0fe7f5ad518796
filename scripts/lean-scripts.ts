import { minify } from 'terser';

/** What the bundler hands a plugin of what it is about to write. */
type Bundle = Readonly<Record<string, { readonly type: string; readonly fileName: string; code?: string }>>;

/** Where Preact (preact/src/diff, as published) writes markup from a string, which nothing here asks of it. */
const unused = [
  '"dangerouslySetInnerHTML"==s?h=k:',
  'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):',
] as const;

/** The scripts that every sign-in page or every start of the worker pays for. */
const weighed: ReadonlySet<string> = new Set(['background.js', 'consent.js']);

/**
 * Leaves out of Preact how it writes markup from strings: Trusted Types forbid that on our pages, and reviewers of the stores look for it.
 * Throws when a version of Preact has it in another form, so that an update is looked at.
 */
export function leanPreact() {
  return {
    name: 'lean-preact',
    enforce: 'pre' as const,
    apply: 'build' as const,
    transform(code: string, id: string) {
      if (!/\/preact\/dist\/preact\.m?js(\?|$)/u.test(id.replaceAll('\\', '/'))) return undefined;
      return { code: unused.reduce(withoutPart, code), map: null };
    },
  };
}

function withoutPart(code: string, part: string): string {
  if (code.split(part).length !== 2) throw new Error(`Preact has this in another form; change scripts/lean-scripts.ts: ${part}`);
  return code.replace(part, '');
}

/**
 * Minifies the weighed scripts once more with Terser, which finds 2 % that the bundler's own minifier leaves (docs/performance.md).
 * The pages are not worth the seconds.
 */
export function minifyAgain() {
  return {
    name: 'minify-again',
    enforce: 'post' as const,
    apply: 'build' as const,
    async generateBundle(_options: unknown, bundle: Bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.code === undefined || !weighed.has(chunk.fileName)) continue;
        const { code } = await minify(chunk.code, {
          ecma: 2020,
          // "Unsafe" for functions that are made with `new` or have a prototype; of ours only classes are.
          compress: { passes: 2, unsafe_arrows: true },
        });
        if (code) chunk.code = code;
      }
    },
  };
}
