import { minify } from 'terser';

/** What the bundler hands a plugin of what it is about to write. */
type Bundle = Readonly<Record<string, { readonly type: string; readonly fileName: string; code?: string }>>;

/**
 * Parts of Preact (preact/src/diff, as published) that nothing here uses: its one way of writing markup from a string, in two places;
 * and waiting for a component that is still loading, in three.
 */
const unused = [
  '"dangerouslySetInnerHTML"==s?h=k:',
  'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):',
  '128&u.__u&&(c=32&u.__u,s=u.__c.__z)&&(r.__u|=c,p=o=[],8==s.nodeType?l=B(s,o):o.push(s),l=o[0]||l),',
  'if(t&&t.then){if(r.__u|=128|c,o){for(~(T=o.indexOf(l||void 0))||(T=o.length);(N=o[T-1])&&8==N.nodeType;)T--;for(;T<o.length;T++)if(N=o[T])if(o[T]=null,O){if(N==P)break}else{if(8!=N.nodeType)break;N.data.startsWith("$s")&&(P=B(O=N))}}if(!O){for(;l&&8==l.nodeType&&l.nextSibling;)l=l.nextSibling;O=l}(s=B(O=r.__c.__z||(r.__c.__z=O)))?(r.__e=O,l=s):r.__e=l,l=l&&l.nextSibling}else ',
  '!u&&(i=t.__c)&&(i=i.__z)&&(f=B(i,o=[]))&&(i==t.__e&&o.some(g),g(f),g(i)),',
] as const;

/** The scripts that every sign-in page or every start of the worker pays for. */
const weighed: ReadonlySet<string> = new Set(['background.js', 'consent.js']);

/**
 * Leaves out of Preact what nothing here uses: Trusted Types forbid markup from strings on our pages, and reviewers of the stores look for
 * it; the rest is weight. Throws when a version of Preact has these parts in another form, so that an update is looked at.
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
