import type { CDPSession, Page } from '@playwright/test';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { type CardNode, readCardTree } from './card-tree.ts';
import { visibleText } from './visible-text.ts';

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

interface Place {
  readonly x: number;
  readonly y: number;
}

const pressable = new Set(['button', 'link', 'DisclosureTriangle']);
const focusable = new Set([...pressable, 'checkbox', 'textbox']);

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
export async function waitForNoCard(page: Page, patience?: number): Promise<void> {
  await waitUntil(
    'the card to go',
    () => readCard(page),
    (card) => !card.isShown,
    patience,
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

/** What the open card looks like: a picture of its inside, without its rounded corners. */
export async function photographCard(page: Page): Promise<string> {
  const box = await withSession(page, async (session) => {
    const dialog = (await readCardTree(session)).find(({ role }) => isDialog(role));
    if (!dialog) return null;
    const answer = await session.send('DOM.getBoxModel', { backendNodeId: dialog.backendNodeId }).catch(() => null);
    return answer?.model ?? null;
  });
  const [left = 0, top = 0] = box?.border ?? [];
  if (!box || box.width < 100) return '';
  const clip = { x: left + 16, y: top + 16, width: box.width - 32, height: box.height - 32 };
  return (await page.screenshot({ clip })).toString('base64');
}

/** Where a control of the card is: its middle, for a real mouse. */
export function placeInCard(page: Page, name: string): Promise<Place> {
  return placeOf(page, name, (node) => focusable.has(node.role) && hasName(node, name));
}

/** What assistive technology and the keyboard have of the open card. */
interface Spoken {
  /** Of the dialog itself. */
  readonly name: string;
  /** Texts of the live regions. */
  readonly status: readonly string[];
  /** The name of what has the focus; null where it is outside. */
  readonly focused: string | null;
  /** Everything that the keyboard reaches, in the order of the text. */
  readonly controls: readonly string[];
  readonly isLeftToRight: boolean;
}

export async function readSpoken(page: Page): Promise<Spoken> {
  return withSession(page, async (session) => {
    const nodes = await readCardTree(session);
    const dialog = nodes.find(({ role }) => isDialog(role));
    if (!dialog) throw new Error('No card is open');
    const controls = nodes.filter(({ role }) => focusable.has(role));
    const [isLeftToRight, status] = await Promise.all([
      callOn<boolean>(session, dialog.backendNodeId, 'function () { return getComputedStyle(this).direction === "ltr"; }'),
      callOn<string[]>(
        session,
        dialog.backendNodeId,
        'function () { return [...this.querySelectorAll("[role=status]")].map((each) => each.innerText); }',
      ),
    ]);
    return {
      name: dialog.name,
      status: status.map(visibleText),
      focused: controls.find(({ isFocused }) => isFocused)?.name ?? null,
      controls: controls.map(({ name }) => name),
      isLeftToRight,
    };
  });
}

/** Every part of the open card that sticks out of it or of the window sideways, by its text. */
export async function measureOverflow(page: Page): Promise<readonly string[]> {
  return withSession(page, async (session) => {
    const dialog = (await readCardTree(session)).find(({ role }) => isDialog(role));
    if (!dialog) throw new Error('No card is open');
    return callOn<string[]>(
      session,
      dialog.backendNodeId,
      `function () {
        const own = this.getBoundingClientRect();
        return [this, ...this.querySelectorAll('*')]
          .filter((part) => {
            const { left, right, width } = part.getBoundingClientRect();
            return width > 0 && (left < Math.max(0, own.left) - 1 || right > Math.min(innerWidth, own.right) + 1);
          })
          .map((part) => part.tagName + ' ' + part.textContent);
      }`,
    );
  });
}

async function callOn<Result>(session: CDPSession, backendNodeId: number, functionDeclaration: string): Promise<Result> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration,
    returnByValue: true,
  });
  return result.value as Result;
}

/** Presses a button or link of the card with the mouse, once it is there and enabled. */
export async function clickInCard(page: Page, name: string | RegExp): Promise<void> {
  await pressNode(page, `button ${name}`, (node) => pressable.has(node.role) && !node.isDisabled && hasName(node, name));
}

/** Presses a button with the mouse even while it is disabled, to see that nothing comes of it. */
export async function clickDisabledInCard(page: Page, name: string | RegExp): Promise<void> {
  await pressNode(page, `button ${name}`, (node) => pressable.has(node.role) && hasName(node, name));
}

/** Ticks the card's checkbox (of that name, when given) with the mouse, once it can be, and waits until it is ticked. */
export async function tickInCard(page: Page, name: string | RegExp = /./): Promise<void> {
  const isBox = (node: CardNode): boolean => node.role === 'checkbox' && !node.isDisabled && hasName(node, name);
  await pressNode(page, 'checkbox', isBox);
  await withSession(page, (session) =>
    waitUntil(
      'the tick',
      () => readCardTree(session),
      (nodes) => nodes.some((node) => isBox(node) && node.isChecked),
    ),
  );
}

/** Waits until the card has been in view for the moment that its release asks for. */
export async function waitForArmedCard(page: Page): Promise<void> {
  await withSession(page, (session) =>
    waitUntil(
      'a card that can be released',
      () => readCardTree(session),
      (nodes) => nodes.some(({ role }) => role === 'checkbox') && nodes.every(({ role, isDisabled }) => role !== 'checkbox' || !isDisabled),
    ),
  );
}

/** Presses Tab until the control has the keyboard, and waits until it can be used. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const find = (nodes: readonly CardNode[]): CardNode | undefined => nodes.find((node) => node.isFocused && hasName(node, name));
  await withSession(page, (session) =>
    waitUntil(
      `the keyboard to reach ${name}`,
      async () => {
        const nodes = await readCardTree(session);
        if (!find(nodes)) await page.keyboard.press('Tab');
        return nodes;
      },
      (nodes) => find(nodes)?.isDisabled === false,
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
  const { x, y } = await placeOf(page, what, isWanted);
  await page.mouse.click(x, y);
}

async function placeOf(page: Page, what: string, isWanted: (node: CardNode) => boolean): Promise<Place> {
  return withSession(page, async (session) => {
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
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
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
