import { type SyntaxNode, writeArrowFunctions } from './arrow-functions.ts';

/** What the bundler lends a plugin. */
interface Parser {
  parse(code: string): SyntaxNode;
}

/**
 * Parts of Preact (preact/src/diff, as published) that nothing here uses: writing markup from a string, waiting for a component that is still
 * loading, styles given as attributes, what components are told of their own life, contexts, portals, mathematics, components that catch
 * errors, and listeners in the capture phase. Whoever needs one of them takes it off this list (test/scripts/lean-scripts.test.ts says so).
 */
const unused = [
  '"dangerouslySetInnerHTML"==s?h=k:',
  'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):',
  '128&u.__u&&(c=32&u.__u,s=u.__c.__z)&&(r.__u|=c,p=o=[],8==s.nodeType?l=B(s,o):o.push(s),l=o[0]||l),',
  'if(t&&t.then){if(r.__u|=128|c,o){for(~(T=o.indexOf(l||void 0))||(T=o.length);(N=o[T-1])&&8==N.nodeType;)T--;for(;T<o.length;T++)if(N=o[T])if(o[T]=null,O){if(N==P)break}else{if(8!=N.nodeType)break;N.data.startsWith("$s")&&(P=B(O=N))}}if(!O){for(;l&&8==l.nodeType&&l.nextSibling;)l=l.nextSibling;O=l}(s=B(O=r.__c.__z||(r.__c.__z=O)))?(r.__e=O,l=s):r.__e=l,l=l&&l.nextSibling}else ',
  '!u&&(i=t.__c)&&(i=i.__z)&&(f=B(i,o=[]))&&(i==t.__e&&o.some(g),g(f),g(i)),',
  'if("style"==t)if("string"==typeof r)n.style.cssText=r;else{if("string"==typeof u&&(n.style.cssText=u=""),u)for(t in u)r&&t in r||T(n.style,t);if(r)for(t in r)u&&r[t]==u[t]||T(n.style,t,r[t])}else ',
  ',V.getDerivedStateFromProps&&(d.__s==d.state&&(d.__s=_({},d.__s)),_(d.__s,V.getDerivedStateFromProps(M,d.__s)))',
  'M!==k&&C&&!V.getDerivedStateFromProps&&d.componentWillReceiveProps&&d.componentWillReceiveProps(M,L),',
  ',C&&d.componentDidUpdate&&d.__h.push(function(){d.componentDidUpdate(k,b,m)})',
  'else C&&!V.getDerivedStateFromProps&&d.componentWillMount&&d.componentWillMount(),C&&d.componentDidMount&&d.__h.push(d.componentDidMount)',
  'd.getChildContext&&(i=_({},i,d.getChildContext())),C&&u.__c&&d.getSnapshotBeforeUpdate&&(m=d.getSnapshotBeforeUpdate(k,b)),',
  'j=(s=V.contextType)&&i[s.__c],L=s?j?j.props.value:s.__:i,',
  'j&&j.sub(d),',
  'M.__P&&(s=l,f=(t=M.__P).namespaceURI,c=o=null,u.props&&u.props.__P!=t&&(u.__k.some(function(n){n&&J(n,n)}),u.__k=null),l=u.__k?S(u,0):null),',
  'M.__P&&(r.__e=null,l=s),',
  'if(n.props.__P)return t;',
  '||n.props.__P',
  '&&!n.props.__P',
  '&&!t.props.__P',
  '"math"==C?f="http://www.w3.org/1998/Math/MathML":',
  ',("foreignObject"==C||"http://www.w3.org/1998/Math/MathML"==f&&v.test(C))&&(f="http://www.w3.org/1999/xhtml")',
  'for(var i,o,e;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((e=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(n)),i.componentDidCatch&&(i.componentDidCatch(n,u||{}),e=1),e&&8&i.__g)return void(i.__g|=2)}catch(t){n=t}}',
  'l&&(n.__m&&n.__m(r,o),l=!1),',
  'f=t!=(t=t.replace(l,"$1")),',
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

function withoutPart(code: string, part: string): string {
  if (code.split(part).length !== 2) throw new Error(`Preact has this in another form; mend it here: ${part}`);
  return code.replace(part, '');
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
