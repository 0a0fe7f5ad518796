import type { CDPSession, Page } from '@playwright/test';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { type CardNode, readCardTree } from './card-tree.ts';

/** The extension's warning, as a user of the page meets it. */
export interface Card {
  readonly isShown: boolean;
  /** Every text of the card, one line per piece. */
  readonly text: string;
  /** The heading of the first level; null without one. */
  readonly headline: string | null;
  /** Buttons and links that act as exits. */
  readonly buttons: readonly { readonly name: string; readonly isDisabled: boolean }[];
  readonly checkboxes: readonly { readonly name: string; readonly isChecked: boolean }[];
  readonly links: readonly { readonly name: string; readonly href: string }[];
  /** Names of the text boxes. */
  readonly textBoxes: readonly string[];
}

const pressable = new Set(['button', 'link', 'DisclosureTriangle']);

/** Reads the card that is open on the page now; `isShown` is false where none is. */
export async function readCard(page: Page): Promise<Card> {
  return withSession(page, async (session) => describeCard(await readCardTree(session)));
}

/** Reads the card as soon as one is open (and, when given, says so itself by `isReady`). Throws after the time-out with what was seen. */
export async function waitForCard(page: Page, isReady: (card: Card) => boolean = () => true): Promise<Card> {
  return waitUntil(
    'the card',
    () => readCard(page),
    (card) => card.isShown && isReady(card),
  );
}

/** Waits until no card is open. */
export async function waitForNoCard(page: Page): Promise<void> {
  await waitUntil(
    'the card to go',
    () => readCard(page),
    (card) => !card.isShown,
  );
}

/** How much room the open card takes, in CSS pixels. */
export async function measureCard(page: Page): Promise<{ readonly width: number; readonly height: number }> {
  return withSession(page, async (session) => {
    const dialog = (await readCardTree(session)).find(({ role }) => isDialog(role));
    if (!dialog) throw new Error('No card is open');
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: dialog.backendNodeId });
    return { width: model.width, height: model.height };
  });
}

/** Presses a button or link of the card with the mouse, once it is there and enabled. */
export async function clickInCard(page: Page, name: string | RegExp): Promise<void> {
  await pressNode(page, `button ${name}`, (node) => pressable.has(node.role) && !node.isDisabled && hasName(node, name));
}

/** Presses a button with the mouse even while it is disabled, to see that nothing comes of it. */
export async function clickDisabledInCard(page: Page, name: string | RegExp): Promise<void> {
  await pressNode(page, `button ${name}`, (node) => pressable.has(node.role) && hasName(node, name));
}

/** Ticks the card's checkbox (of that name, when given) with the mouse and waits until it is ticked. */
export async function tickInCard(page: Page, name: string | RegExp = /./): Promise<void> {
  const isBox = (node: CardNode): boolean => node.role === 'checkbox' && hasName(node, name);
  await pressNode(page, 'checkbox', isBox);
  await withSession(page, (session) =>
    waitUntil(
      'the tick',
      () => readCardTree(session),
      (nodes) => nodes.some((node) => isBox(node) && node.isChecked),
    ),
  );
}

/** Presses Tab until the control has the keyboard. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isThere = (nodes: readonly CardNode[]): boolean => nodes.some((node) => node.isFocused && hasName(node, name));
  await withSession(page, (session) =>
    waitUntil(
      `the keyboard to reach ${name}`,
      async () => {
        const nodes = await readCardTree(session);
        if (!isThere(nodes)) await page.keyboard.press('Tab');
        return nodes;
      },
      isThere,
    ),
  );
}

/** Types into the card's text box with the keyboard. */
export async function typeInCard(page: Page, text: string): Promise<void> {
  await pressNode(page, 'text box', (node) => node.role === 'textbox');
  await page.keyboard.type(text);
}

const isDialog = (role: string): boolean => role === 'dialog' || role === 'alertdialog';

function describeCard(nodes: readonly CardNode[]): Card {
  const texts = nodes.filter((node) => node.role === 'StaticText').map((node) => node.name.trim());
  return {
    isShown: nodes.some(({ role }) => isDialog(role)),
    text: texts.filter((text) => text !== '').join('\n'),
    headline: nodes.find((node) => node.role === 'heading' && node.level === 1)?.name ?? null,
    buttons: nodes.filter((node) => pressable.has(node.role)).map(({ name, isDisabled }) => ({ name, isDisabled })),
    checkboxes: nodes.filter((node) => node.role === 'checkbox').map(({ name, isChecked }) => ({ name, isChecked })),
    links: nodes.flatMap(({ name, href }) => (href === null ? [] : [{ name, href }])),
    textBoxes: nodes.filter((node) => node.role === 'textbox').map(({ name }) => name),
  };
}

const hasName = (node: CardNode, name: string | RegExp): boolean => (typeof name === 'string' ? node.name === name : name.test(node.name));

/** Real mouse events at the middle of the node's box: trusted events, as a person's. */
async function pressNode(page: Page, what: string, isWanted: (node: CardNode) => boolean): Promise<void> {
  await withSession(page, async (session) => {
    const nodes = await waitUntil(
      what,
      () => readCardTree(session),
      (candidates) => candidates.some(isWanted),
    );
    const backendNodeId = nodes.find(isWanted)?.backendNodeId;
    if (backendNodeId === undefined) throw new Error(`The card has no ${what}`);
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  });
}

async function withSession<Result>(page: Page, use: (session: CDPSession) => Promise<Result>): Promise<Result> {
  const session = await page.context().newCDPSession(page);
  try {
    return await use(session);
  } finally {
    // The page may have gone with the click; then the session went with it.
    await session.detach().catch(() => undefined);
  }
}
