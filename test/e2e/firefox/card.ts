import { waitUntil } from '../../../scripts/wait-until.ts';
import type { LaunchedFirefox } from './launch-firefox.ts';

/** The card's parts, found as the browser itself sees them: its shadow root is closed to the page. */
const inCard = (expression: string): string => `
  const roots = [...document.documentElement.children].map((element) => element.openOrClosedShadowRoot).filter(Boolean);
  const card = roots.map((root) => root.querySelector('dialog[open]')).find(Boolean) ?? null;
  const placeOf = (selector) => {
    const box = card?.querySelector(selector)?.getBoundingClientRect();
    return box ? [box.x + box.width / 2, box.y + box.height / 2] : null;
  };
  return ${expression};`;

/** The middle of a part of the card, once it is there. What goes on in a page behind another is not for a person to press. */
export async function findInCard(firefox: LaunchedFirefox, selector: string): Promise<[x: number, y: number]> {
  const place = await waitUntil(
    selector,
    async () => {
      await firefox.toFront();
      return (await firefox.run(inCard(`placeOf(${JSON.stringify(selector)})`), true)) as [number, number] | null;
    },
    (found) => found !== null,
  );
  return place as [number, number];
}

/** A real press on a part of the card, once it is there. */
export async function pressInCard(firefox: LaunchedFirefox, selector: string): Promise<void> {
  await firefox.pressAt(...(await findInCard(firefox, selector)));
}

/** Whether the open card has such a part. */
export async function hasInCard(firefox: LaunchedFirefox, selector: string): Promise<boolean> {
  return (await firefox.run(inCard(`card?.matches(':has(' + ${JSON.stringify(selector)} + ')')`), true)) === true;
}

/** A real press where the page's Accept is, whatever lies above it. */
export async function pressAccept(firefox: LaunchedFirefox): Promise<void> {
  await firefox.pressOn('#idSIButton9');
}

/** The headline of the open card; an empty text without one. */
export async function readHeadline(firefox: LaunchedFirefox): Promise<string> {
  return String(await firefox.run(inCard(`card?.querySelector('h1')?.textContent ?? ''`), true));
}

/** How many closed shadow roots are there: the card's is the only one of the emulated pages. */
export async function countCards(firefox: LaunchedFirefox): Promise<number> {
  return Number(await firefox.run(inCard('roots.length'), true));
}

export async function waitForNoCard(firefox: LaunchedFirefox): Promise<void> {
  await waitUntil(
    'the card to go',
    () => firefox.run(inCard('card === null'), true),
    (isGone) => isGone === true,
  );
}

/** Marks the open card, to know it from one that is drawn later. */
export async function markCard(firefox: LaunchedFirefox): Promise<void> {
  await firefox.run(inCard(`void card.setAttribute('data-marked', '')`), true);
}

export async function hasMarkedCard(firefox: LaunchedFirefox): Promise<boolean> {
  return (await firefox.run(inCard(`roots.some((root) => root.querySelector('[data-marked]'))`), true)) === true;
}
