import type { Page } from '@playwright/test';
import { clickInCard, readCard, tickInCard, waitForCard, waitForNoCard } from './card.ts';
import { openPromptByAddress } from './open-prompt.ts';
import { pressAccept } from './press-page.ts';
import { goOnAnywhere } from './words.ts';

/** Goes past the warning that is (or is about to be) open: acknowledges with a tick where one is asked, and continues. */
export async function passWarning(page: Page): Promise<void> {
  await waitForCard(page, ({ buttons }) => buttons.some(({ name }) => goOnAnywhere.test(name)));
  if ((await readCard(page)).checkboxes.length > 0) await tickInCard(page);
  await clickInCard(page, goOnAnywhere);
  await waitForNoCard(page);
}

/** Opens a prompt, goes past its warning and accepts, until the app has its answer. */
export async function acceptPrompt(page: Page, scenarioId: string, appHost: string): Promise<void> {
  await openPromptByAddress(page, scenarioId);
  await passWarning(page);
  await pressAccept(page);
  await page.waitForURL(`https://${appHost}/**`);
}

/**
 * Accepts a prompt that nothing stands against: one press of the page's own Accept. A press that came before the judgement is held and
 * never replayed; then the card is there for a moment, and the person presses again. A card that stays fails.
 */
export async function acceptFreely(page: Page, appHost: string): Promise<void> {
  if (!(await pressReachesPage(page))) {
    await waitForNoCard(page);
    await pressAccept(page);
  }
  await page.waitForURL(`https://${appHost}/**`);
}

/** Presses Accept. The page itself tells whether the press got to it: the card of one that was held may be gone before anybody reads it. */
async function pressReachesPage(page: Page): Promise<boolean> {
  await page.evaluate(() => document.addEventListener('click', () => document.body.setAttribute('data-was-pressed', ''), { once: true }));
  const url = page.url();
  await pressAccept(page);
  const wasPressed = page.evaluate(() => document.body.hasAttribute('data-was-pressed'));
  // A page that is gone by now was pressed.
  return (await wasPressed.catch(() => true)) || page.url() !== url;
}
