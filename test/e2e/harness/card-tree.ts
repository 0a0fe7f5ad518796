import type { CDPSession } from '@playwright/test';
import { visibleText } from './visible-text.ts';

/**
 * The part of Chrome DevTools Protocol's DOM.Node used here. The protocol shows closed shadow roots, which no script of the page can
 * reach: the harness looks at the card as assistive technology and a mouse do, and the product needs no door for tests.
 */
interface DomNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly nodeValue?: string;
  readonly attributes?: readonly string[];
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

/** One control or text of the card, as assistive technology gets it. */
export interface CardNode {
  readonly backendNodeId: number;
  readonly role: string;
  readonly name: string;
  readonly isDisabled: boolean;
  readonly isChecked: boolean;
  readonly isFocused: boolean;
  readonly level: number | null;
  /** Where a link leads; null for everything else. */
  readonly href: string | null;
}

/** The accessible nodes of every open dialog in a closed shadow root, frames of the same site included; empty where there is none. */
export async function readCardTree(session: CDPSession): Promise<readonly CardNode[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const nodes: CardNode[] = [];
  for (const dialog of findDialogs(root, false)) {
    // A frame's own accessibility tree exists only while asked for; a node that went away meanwhile has none.
    const answer = await session.send('Accessibility.queryAXTree', { backendNodeId: dialog.backendNodeId }).catch(() => ({ nodes: [] }));
    for (const node of answer.nodes)
      if (!node.ignored && node.backendDOMNodeId !== undefined) nodes.push(readNode(node, node.backendDOMNodeId));
  }
  return nodes;
}

/** Every node of the page by name, indented by depth: closed shadow roots and frames included, as no script of the page can list them. */
export async function outlinePage(session: CDPSession): Promise<readonly string[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return [...outline(root, '')];
}

function* outline({ nodeName, shadowRootType, shadowRoots, children, contentDocument }: DomNode, indent: string): Generator<string> {
  yield `${indent}${shadowRootType ?? nodeName}`;
  const inner = `${indent} `;
  for (const node of [...(shadowRoots ?? []), ...(children ?? [])]) yield* outline(node, inner);
  if (contentDocument) yield* outline(contentDocument, inner);
}

function* findDialogs(node: DomNode, isInClosedRoot: boolean): Generator<DomNode> {
  const isOpen = node.attributes?.some((name, index) => index % 2 === 0 && name === 'open') ?? false;
  if (isInClosedRoot && node.nodeName === 'DIALOG' && isOpen) {
    yield node;
    return;
  }
  for (const root of node.shadowRoots ?? []) yield* findDialogs(root, isInClosedRoot || root.shadowRootType === 'closed');
  for (const child of node.children ?? []) yield* findDialogs(child, isInClosedRoot);
  if (node.contentDocument) yield* findDialogs(node.contentDocument, false);
}

interface AccessibilityNode {
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

function readNode({ role, name, properties }: AccessibilityNode, backendNodeId: number): CardNode {
  const read = (property: string): unknown => properties?.find((candidate) => candidate.name === property)?.value.value;
  const level = read('level');
  const href = read('url');
  return {
    backendNodeId,
    role: String(role?.value ?? ''),
    name: visibleText(String(name?.value ?? '')),
    isDisabled: read('disabled') === true,
    isFocused: read('focused') === true,
    isChecked: read('checked') === 'true' || read('checked') === true,
    level: typeof level === 'number' ? level : null,
    href: typeof href === 'string' && href !== '' ? href : null,
  };
}
