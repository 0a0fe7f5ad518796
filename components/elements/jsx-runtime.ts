/**
 * Markup that becomes elements at once. The card is drawn by it: it hardly changes once it is there, and every sign-in page would pay for
 * code that compares it with what it was. A text stays a text: nothing here turns one into markup.
 *
 * A file asks for it in its first line; the compiler then imports `jsx` and `jsxs` from here.
 */

/** What an element holds. What is null or false is left out, and an empty text as well. */
type Children = Element | string | null | false | undefined | readonly Children[];
type Attribute = string | undefined;
type Listener<Target> = (event: Event & { readonly currentTarget: Target }) => unknown;

/** Attributes as HTML writes them, an undefined one left out, and what is listened to. */
interface Attributes<Target> {
  readonly [name: `aria-${string}` | `stroke-${string}`]: Attribute;
  readonly autocomplete?: string;
  readonly class?: string;
  readonly d?: Attribute;
  readonly fill?: string;
  readonly height?: string;
  readonly href?: string;
  readonly maxlength?: string;
  readonly readonly?: '';
  readonly rel?: string;
  readonly role?: string;
  readonly rows?: string;
  readonly spellcheck?: 'false';
  readonly stroke?: string;
  readonly target?: string;
  readonly type?: string;
  readonly viewBox?: string;
  readonly width?: string;
  readonly onChange?: Listener<Target>;
  readonly onClick?: Listener<Target>;
  readonly onInput?: Listener<Target>;
  readonly children?: Children;
}

/** What the type check reads: https://www.typescriptlang.org/docs/handbook/jsx.html. */
export declare namespace JSX {
  type Element = globalThis.Element;
  type ElementType = keyof IntrinsicElements | ((props: never) => Children);
  interface ElementChildrenAttribute {
    readonly children: Children;
  }
  type IntrinsicElements = { readonly [Tag in keyof HTMLElementTagNameMap]: Attributes<HTMLElementTagNameMap[Tag]> } & {
    readonly [Tag in 'svg' | 'path']: Attributes<SVGElement>;
  };
}

/** Draws one piece of markup, whose children are drawn already; a function draws what it gives back. */
export function jsx(
  type: string | ((props: object) => Children),
  { children, ...attributes }: Readonly<Record<string, unknown>>,
): Children {
  if (typeof type !== 'string') return type({ ...attributes, children });
  const isDrawing = type === 'svg' || type === 'path';
  const element = isDrawing ? document.createElementNS('http://www.w3.org/2000/svg', type) : document.createElement(type);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2).toLowerCase(), value as EventListener);
    else if (value !== undefined) element.setAttribute(name, String(value));
  }
  const inner = [children].flat(Number.POSITIVE_INFINITY).filter(Boolean) as (Element | string)[];
  element.append(...inner);
  return element;
}

// The compiler asks for the other one where there is more than one child.
export { jsx as jsxs };
