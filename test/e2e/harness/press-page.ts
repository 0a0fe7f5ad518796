import type { Page } from '@playwright/test';
import { clickInCard, waitForNoCard } from './card.ts';
import { lookAtPage } from './words.ts';

/** Folds the card, so that the page below can be used. A press that met a card drawn anew at that moment is made once more. */
export async function foldCard(page: Page): Promise<void> {
  await clickInCard(page, lookAtPage);
  await waitForNoCard(page, 5_000).catch(() => clickInCard(page, lookAtPage));
  await waitForNoCard(page);
}

/** The middle of the page's own accept button, as coordinates for a real mouse. */
export async function locateAccept(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  // A page that still arrives moves its buttons.
  await page.waitForLoadState();
  const view = page.frames().length > 1 ? page.frameLocator('iframe') : page;
  const box = await view.locator('#idSIButton9').boundingBox({ timeout: 5_000 });
  if (!box) throw new Error('The page shows no Accept');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** One real click where the page's Accept is, whatever lies above it. */
export async function pressAccept(page: Page): Promise<void> {
  const { x, y } = await locateAccept(page);
  await page.mouse.click(x, y);
}

/** The same on a page that was not loaded as others are: one that came back, or that holds a navigation, has no loading that a test could wait for. */
export async function pressAcceptInPlace(page: Page): Promise<void> {
  const box = await page.evaluate(() => document.getElementById('idSIButton9')?.getBoundingClientRect().toJSON());
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/**
 * Waits until what the last action set in motion has had its turn: two frames of the page, then an answer of the same server to a
 * request made after it. Throws when the page is being left meanwhile.
 */
export async function letPageSettle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await fetch('/common/nothing-here');
  });
}
