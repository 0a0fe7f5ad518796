/**
 * Writes the functions of a built script as arrow functions, which are shorter once minified: without the words `function` and `return`.
 * A declaration may be called from above the place where it stands; so all go to the start of the body that holds them.
 */

/** The parts of a syntax tree (ESTree) that are looked at. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface BodyNode extends SyntaxNode {
  readonly body: readonly SyntaxNode[];
}
interface FunctionNode extends SyntaxNode {
  readonly id: SyntaxNode;
  readonly params: readonly SyntaxNode[];
  readonly body: BodyNode;
  readonly async: boolean;
  readonly generator: boolean;
}

/** The same script, its syntax tree given. */
export function writeArrowFunctions(code: string, program: SyntaxNode): string {
  return rewrite(program);

  /** The text of a node, with the bodies inside it rewritten. */
  function rewrite(node: SyntaxNode): string {
    const bodies = outermostBodies(node);
    const starts = [node.start, ...bodies.map(({ end }) => end)];
    const rest = starts.map((start, index) => code.slice(start, bodies[index]?.start ?? node.end));
    return rest.map((text, index) => text + (bodies[index] === undefined ? '' : rewriteBody(bodies[index]))).join('');
  }

  function rewriteBody({ body: statements }: BodyNode): string {
    const directives = statements.filter(isDirective);
    const functions = statements.filter(isFunction).filter(isPlain);
    const rest = statements.filter((statement) => !isDirective(statement) && !functions.some((each) => each === statement));
    const arrows = functions.length === 0 ? '' : `const ${functions.map(writeArrow).join(',\n')};`;
    return `{\n${[...directives.map(rewrite), arrows, ...rest.map(rewrite)].join('\n')}\n}`;
  }

  function writeArrow({ id, params, body, async }: FunctionNode): string {
    return `${code.slice(id.start, id.end)} = ${async ? 'async ' : ''}(${params.map(rewrite).join(', ')}) => ${rewriteBody(body)}`;
  }

  /** An arrow function has no `this`, no `arguments` and no `prototype`, and cannot be made with `new`. */
  function isPlain({ id, start, end, generator }: FunctionNode): boolean {
    const name = code.slice(id.start, id.end);
    const isMade = code.includes(`new ${name}`) || code.includes(`${name}.prototype`);
    return !generator && !isMade && !/\b(this|arguments|new\.target)\b/u.test(code.slice(start, end));
  }
}

function isFunction(node: SyntaxNode): node is FunctionNode {
  return node.type === 'FunctionDeclaration';
}

/** The bodies of functions nearest below a node, in their order. */
function outermostBodies(node: SyntaxNode): readonly BodyNode[] {
  const children = Object.values(node)
    .flat()
    .filter((value): value is SyntaxNode => typeof value === 'object' && value !== null && 'type' in value && 'start' in value);
  return children
    .flatMap((child) => (/Function/u.test(node.type) && isBlock(child) ? [child] : outermostBodies(child)))
    .toSorted((a, b) => a.start - b.start);
}

function isBlock(node: SyntaxNode): node is BodyNode {
  return node.type === 'BlockStatement';
}

/** Such as `use strict`. */
function isDirective(node: SyntaxNode): boolean {
  return 'directive' in node;
}
