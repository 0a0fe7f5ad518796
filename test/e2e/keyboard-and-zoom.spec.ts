/** What a machine's check of accessibility does not see: the order and the way back of the focus, what is spoken, Escape, enlarged and narrow windows, right to left. */
import type { Page } from '@playwright/test';
import { waitUntil } from '../../scripts/wait-until.ts';
import {
  type Card,
  clickInCard,
  measureOverflow,
  placeInCard,
  readCard,
  readSpoken,
  tabTo,
  tickInCard,
  waitForCard,
  waitForNoCard,
} from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { letPageSettle, pressAccept } from './harness/press-page.ts';
import { couldAlways, goOn, leaveSafely, lookAtPage } from './harness/words.ts';

const isMailWarning = ({ headline }: Card): boolean => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read');

async function openWarning(page: Page, scenarioId = 'mail-direct'): Promise<Card> {
  await openPromptByAddress(page, scenarioId);
  return waitForCard(page, isMailWarning);
}

test('the focus begins at the safe exit, reaches every control in the order of reading, and never the page behind', async ({ context }) => {
  const page = await context.newPage();
  await openWarning(page);
  const inOrder = (await readSpoken(page)).controls;
  const start = inOrder.indexOf(leaveSafely);
  expect((await readSpoken(page)).focused).toBe(leaveSafely);
  const seen: string[] = [];
  for (let presses = 0; presses < inOrder.length + 1; presses++) {
    await page.keyboard.press('Tab');
    const { focused } = await readSpoken(page);
    // Between the last and the first the browser's own controls have their turn.
    if (focused !== null) seen.push(focused);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/^(DIV|BODY)$/);
  }
  const expected = [...inOrder.slice(start + 1), ...inOrder.slice(0, start + 1)];
  expect(seen.slice(0, expected.length)).toEqual(expected);
});

test('the focus comes back: to the way back when folded, to the safe exit when unfolded, to the page after going on', async ({
  context,
  sites,
}) => {
  const page = await context.newPage();
  await openWarning(page);
  for (let times = 0; times < 3; times++) {
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await letPageSettle(page);
    expect(countAccepted(sites), 'Escape accepts nothing').toBe(0);
    await page.keyboard.press('Enter');
    await waitForCard(page, isMailWarning);
    expect((await readSpoken(page)).focused).toBe(leaveSafely);
  }
  await page.keyboard.press('Escape');
  await waitForNoCard(page);
  await page.locator('#idSIButton9').focus();
  await page.keyboard.press('Enter');
  await waitForCard(page, isMailWarning);
  expect(countAccepted(sites)).toBe(0);
  await tickInCard(page);
  await waitForCard(page, ({ buttons }) => buttons.some(({ name, isDisabled }) => name === goOn && !isDisabled));
  await tabTo(page, goOn);
  // Enter stays down, and repeats on whatever has the focus next.
  const session = await context.newCDPSession(page);
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' } as const;
  await session.send('Input.dispatchKeyEvent', { ...enter, type: 'keyDown' });
  await waitForNoCard(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('idSIButton9');
  for (let times = 0; times < 3; times++) await session.send('Input.dispatchKeyEvent', { ...enter, type: 'keyDown', autoRepeat: true });
  await session.send('Input.dispatchKeyEvent', { ...enter, type: 'keyUp' });
  await session.detach();
  await letPageSettle(page);
  expect(countAccepted(sites), 'a key that is still held accepts nothing').toBe(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => countAccepted(sites)).toBe(1);
});

test('what is spoken is what is seen', async ({ context }) => {
  const page = await context.newPage();
  const card = await openWarning(page);
  const { name, status } = await readSpoken(page);
  expect(name).toBe(card.headline);
  expect(status.length).toBeGreaterThan(0);
  for (const text of status) expect(card.text).toContain(text);
});

for (const [what, width, height] of [
  ['enlarged to 200 %', 640, 400],
  ['320 px wide', 320, 640],
  ['enlarged to 400 %', 320, 200],
] as const) {
  test(`${what}, nothing is cut off, and every control works`, async ({ context, sites }) => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    await openWarning(page);
    await takePicture(page, `window-${width}x${height}-en-light`);
    expect(await measureOverflow(page)).toEqual([]);
    await clickInCard(page, lookAtPage);
    await waitForNoCard(page);
    await page.keyboard.press('Enter');
    await waitForCard(page, isMailWarning);
    await tickInCard(page);
    await clickInCard(page, goOn);
    await waitForNoCard(page);
    expect(countAccepted(sites)).toBe(0);
  });
}

test('over a page that runs from right to left the card reads as its own language does', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-arabic');
  await waitForCard(page, isMailWarning);
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  expect(await measureOverflow(page)).toEqual([]);
  const { isLeftToRight } = await readSpoken(page);
  expect(isLeftToRight).toBe(true);
  await clickInCard(page, lookAtPage);
  await waitForNoCard(page);
  await pressAccept(page);
  await waitForCard(page, isMailWarning);
  await waitUntil('the page at rest', () => readCard(page), isMailWarning);
  expect(countAccepted(sites)).toBe(0);
});

test.describe('in a language that itself runs from right to left', () => {
  test.use({ isMirrored: true });

  for (const width of [1280, 320]) {
    test(`in a window ${width} px wide the card is mirrored, and nothing is cut off`, async ({ context }) => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 700 });
      await openWarning(page);
      expect((await readSpoken(page)).isLeftToRight).toBe(false);
      expect(await measureOverflow(page)).toEqual([]);
      const [fold, main] = [await placeInCard(page, lookAtPage), await placeInCard(page, leaveSafely)];
      expect(fold.x, 'the way to the page stands at the other side').toBeLessThan(main.x);
      await tickInCard(page);
      await clickInCard(page, goOn);
      await waitForNoCard(page);
    });
  }
});
