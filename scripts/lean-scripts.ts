import { type SyntaxNode, writeArrowFunctions } from './arrow-functions.ts';

/** What the bundler lends a plugin. */
interface Parser {
  parse(code: string): SyntaxNode;
}

/**
 * Parts of Preact (preact/src/diff, as published) that nothing here uses: its one way of writing markup from a string, in two places;
 * waiting for a component that is still loading, in three; and styles given as attributes, in one.
 */
const unused = [
  '"dangerouslySetInnerHTML"==s?h=k:',
  'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):',
  '128&u.__u&&(c=32&u.__u,s=u.__c.__z)&&(r.__u|=c,p=o=[],8==s.nodeType?l=B(s,o):o.push(s),l=o[0]||l),',
  'if(t&&t.then){if(r.__u|=128|c,o){for(~(T=o.indexOf(l||void 0))||(T=o.length);(N=o[T-1])&&8==N.nodeType;)T--;for(;T<o.length;T++)if(N=o[T])if(o[T]=null,O){if(N==P)break}else{if(8!=N.nodeType)break;N.data.startsWith("$s")&&(P=B(O=N))}}if(!O){for(;l&&8==l.nodeType&&l.nextSibling;)l=l.nextSibling;O=l}(s=B(O=r.__c.__z||(r.__c.__z=O)))?(r.__e=O,l=s):r.__e=l,l=l&&l.nextSibling}else ',
  '!u&&(i=t.__c)&&(i=i.__z)&&(f=B(i,o=[]))&&(i==t.__e&&o.some(g),g(f),g(i)),',
  'if("style"==t)if("string"==typeof r)n.style.cssText=r;else{if("string"==typeof u&&(n.style.cssText=u=""),u)for(t in u)r&&t in r||T(n.style,t);if(r)for(t in r)u&&r[t]==u[t]||T(n.style,t,r[t])}else ',
] as const;

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
      if (/\/preact\/dist\/preact\.m?js(\?|$)/u.test(path)) return { code: unused.reduce(withoutPart, code), map: null };
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

function withoutPart(code: string, part: string): string {
  if (code.split(part).length !== 2) throw new Error(`Preact has this in another form; mend it here: ${part}`);
  return code.replace(part, '');
}

function bareEntry(code: string): string {
  const definition = /^import definition from .+$/mu.exec(code)?.[0];
  if (definition === undefined) throw new Error('The entry that wxt makes of a script has another form; mend scripts/lean-scripts.ts');
  return `${definition}\nexport default definition.main();\n`;
}
