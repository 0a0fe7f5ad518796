/**
 * What of Preact (preact/src/diff, as published) nothing here uses, by what it is for. Every sign-in page would load it for nothing. Whoever
 * needs one of them takes it off this list: test/scripts/lean-preact.test.ts tells.
 */
const unused: Readonly<Record<string, readonly (string | readonly [part: string, instead: string])[]>> = {
  'markup from a string': [
    '"dangerouslySetInnerHTML"==s?h=k:',
    '"dangerouslySetInnerHTML"==s?y=k:',
    'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):',
    'y&&(t.textContent=""),',
  ],
  'styles given as attributes': [
    'if("style"==t)if("string"==typeof r)n.style.cssText=r;else{if("string"==typeof u&&(n.style.cssText=u=""),u)for(t in u)r&&t in r||T(n.style,t);if(r)for(t in r)u&&r[t]==u[t]||T(n.style,t,r[t])}else ',
  ],
  'a component that is still loading': [
    '128&u.__u&&(c=32&u.__u,s=u.__c.__z)&&(r.__u|=c,p=o=[],8==s.nodeType?l=B(s,o):o.push(s),l=o[0]||l),',
    [
      'if(e.length=v,r.__v=null,c||o)if(t&&t.then){if(r.__u|=128|c,o){for(~(T=o.indexOf(l||void 0))||(T=o.length);(N=o[T-1])&&8==N.nodeType;)T--;for(;T<o.length;T++)if(N=o[T])if(o[T]=null,O){if(N==P)break}else{if(8!=N.nodeType)break;N.data.startsWith("$s")&&(P=B(O=N))}}if(!O){for(;l&&8==l.nodeType&&l.nextSibling;)l=l.nextSibling;O=l}(s=B(O=r.__c.__z||(r.__c.__z=O)))?(r.__e=O,l=s):r.__e=l,l=l&&l.nextSibling}else o&&o.some(g);else r.__e=u.__e;',
      'e.length=v;r.__v=null;r.__e=u.__e;',
    ],
    '!u&&(i=t.__c)&&(i=i.__z)&&(f=B(i,o=[]))&&(i==t.__e&&o.some(g),g(f),g(i)),',
    ',p&&p.some(g)',
    '&&!t.data.startsWith("$s")',
  ],
  'what a component is told of its own life': [
    ',V.getDerivedStateFromProps&&(d.__s==d.state&&(d.__s=_({},d.__s)),_(d.__s,V.getDerivedStateFromProps(M,d.__s)))',
    'M!==k&&C&&!V.getDerivedStateFromProps&&d.componentWillReceiveProps&&d.componentWillReceiveProps(M,L),',
    ',C&&d.componentDidUpdate&&d.__h.push(function(){d.componentDidUpdate(k,b,m)})',
    'else C&&!V.getDerivedStateFromProps&&d.componentWillMount&&d.componentWillMount(),C&&d.componentDidMount&&d.__h.push(d.componentDidMount)',
    'C&&u.__c&&d.getSnapshotBeforeUpdate&&(m=d.getSnapshotBeforeUpdate(k,b)),',
    'x.prototype.forceUpdate=function(n){this.__v&&(this.__g|=4,n&&this.__h.push(n),L(this))},',
    't&&this.__k.push(t),',
    '"function"==typeof n&&(n=n(_({},r),this.props)),',
  ],
  contexts: [
    'd.getChildContext&&(i=_({},i,d.getChildContext())),',
    'j=(s=V.contextType)&&i[s.__c],L=s?j?j.props.value:s.__:i,',
    'j&&j.sub(d),',
  ],
  portals: [
    'M.__P&&(s=l,f=(t=M.__P).namespaceURI,c=o=null,u.props&&u.props.__P!=t&&(u.__k.some(function(n){n&&J(n,n)}),u.__k=null),l=u.__k?S(u,0):null),',
    'M.__P&&(r.__e=null,l=s),',
    'if(n.props.__P)return t;',
    '||n.props.__P',
    '&&!n.props.__P',
    '&&!t.props.__P',
  ],
  'a component that catches errors': [
    'for(var i,o,e;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((e=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(n)),i.componentDidCatch&&(i.componentDidCatch(n,u||{}),e=1),e&&8&i.__g)return void(i.__g|=2)}catch(t){n=t}}',
    't&&t.then||D(r),',
    ',2&d.__g&&(d.__g|=1)',
    ',1&d.__g&&(d.__g&=-4)',
  ],
  'what a server has drawn, and what stood in the place before': [
    'l&&(n.__m&&n.__m(r,o),l=!1),',
    'l&&"textarea"!=C||',
    'l&&"function"!=typeof k||',
    'l&&t.data==x||',
    [
      'if("svg"==C?f="http://www.w3.org/2000/svg":"math"==C?f="http://www.w3.org/1998/Math/MathML":f||(f="http://www.w3.org/1999/xhtml"),o)for(s=0;s<o.length;s++)if((k=o[s])&&(C?k.localName==C:3==k.nodeType)){t=k,o[s]=null;break}',
      'if("svg"==C)f="http://www.w3.org/2000/svg";f||(f="http://www.w3.org/1999/xhtml");',
    ],
    [
      'if(a="template"==C&&t.content||t,o="textarea"==C&&null!=x.defaultValue?null:o&&d.call(a.childNodes),!l&&o)for($={},s=0;s<t.attributes.length;s++)$[(k=t.attributes[s]).name]=k.value;',
      'a=t;',
    ],
    ['o?o[0]:u.__k&&S(u,0)', 'u.__k&&S(u,0)'],
    [',o&&o.some(g))', ')'],
    ['i?null:r.firstChild?d.call(r.childNodes):null', 'null'],
    ['32&u.__u?[i]:null', 'null'],
    ['(u=t&&32&t.__u)?null:r.__k', 'r.__k'],
  ],
  'mathematics, bars, and whole documents': [
    '("foreignObject"==C||"http://www.w3.org/1998/Math/MathML"==f&&v.test(C))&&(f="http://www.w3.org/1999/xhtml"),',
    '"progress"==C&&null==b?t.removeAttribute(s):',
    '&&("progress"!=C||b)',
    ',9==r.nodeType&&(r=r.documentElement)',
  ],
  'listeners in the capture phase, and what is no function': [
    'f=t!=(t=t.replace(l,"$1")),',
    '"function"!=typeof r&&(r=null),"function"!=typeof u&&(u=null),',
    'if("function"==typeof r)return;',
  ],
  'looking on while it works': ['n.vnode&&n.vnode(r),', ['u(n.event?n.event(r):r)', 'u(r)']],
  'elements of the page’s own making': [',x.is?x:a'],
};

/** Preact without them. Throws when a version of it no longer has them in this form, so that an update is looked at. */
export function leanPreact(code: string): string {
  return Object.values(unused)
    .flat()
    .reduce<string>((rest, entry) => {
      const [part, instead] = typeof entry === 'string' ? [entry, ''] : entry;
      if (rest.split(part).length !== 2) throw new Error(`Preact has this in another form; mend it in scripts/lean-preact.ts: ${part}`);
      return rest.split(part).join(instead);
    }, code);
}
