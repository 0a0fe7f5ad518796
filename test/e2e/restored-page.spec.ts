/** A page comes back as it was: from the browser's cache of pages, or written anew by its own script. */
import type { Page } from '@playwright/test';
import { passWarning } from './harness/accept-prompt.ts';
import { type Card, readCard, waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { foldCard, letPageSettle, pressAcceptInPlace } from './harness/press-page.ts';
import { rewritePage } from './harness/ways-to-accept.ts';
import { couldAlways, goOn } from './harness/words.ts';

const isMailWarning = ({ headline }: Card): boolean => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read');

test.describe('from the cache of pages', () => {
  test('a prompt that was not decided is still held', async ({ context, sites }) => {
    const page = await context.newPage();
    await openPromptByAddress(page, 'mail-direct');
    await waitForCard(page, isMailWarning);
    await leaveAndReturn(page);
    await waitForCard(page, isMailWarning);
    await foldCard(page);
    await pressAcceptInPlace(page);
    await waitForCard(page, isMailWarning);
    await letPageSettle(page);
    expect(countAccepted(sites)).toBe(0);
  });

  test('a prompt that was released is held again', async ({ context, sites }) => {
    const page = await context.newPage();
    await openPromptByAddress(page, 'mail-direct');
    await passWarning(page);
    await leaveAndReturn(page);
    await waitForCard(page, isMailWarning);
    await foldCard(page);
    await pressAcceptInPlace(page);
    await waitForCard(page, isMailWarning);
    await letPageSettle(page);
    expect(countAccepted(sites)).toBe(0);
    await passWarning(page);
    await pressAcceptInPlace(page);
    await expect.poll(() => countAccepted(sites)).toBe(1);
  });
});

async function leaveAndReturn(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.goto('https://inbox-turbo.example/');
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => 'isSamePage' in window), 'the very page came back').toBe(true);
}

test('rewritten under its open card, the page gets the card back, and the gate stays shut', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isMailWarning);
  await rewritePage(page, 'click');
  await waitForCard(page, isMailWarning);
  await rewritePage(page, 'submit');
  await waitForCard(page, isMailWarning);
  await foldCard(page);
  await pressAcceptInPlace(page);
  await waitForCard(page, isMailWarning);
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);
  expect((await readCard(page)).buttons.filter(({ name }) => name === goOn)).toHaveLength(1);

  await passWarning(page);
  await pressAcceptInPlace(page);
  await expect.poll(() => countAccepted(sites)).toBe(1);
});

test.describe('without the extension', () => {
  test.use({ hasExtension: false });

  test('a page from the cache accepts at one press', async ({ context, sites }) => {
    const page = await context.newPage();
    await openPromptByAddress(page, 'mail-direct');
    await leaveAndReturn(page);
    await pressAcceptInPlace(page);
    await expect.poll(() => countAccepted(sites)).toBe(1);
  });

  for (const then of ['click', 'submit'] as const) {
    test(`a rewritten page accepts by ${then}`, async ({ context, sites }) => {
      const page = await context.newPage();
      await openPromptByAddress(page, 'mail-direct');
      await rewritePage(page, then);
      await page.waitForURL('https://inbox-turbo.example/**');
      expect(countAccepted(sites)).toBe(1);
    });
  }
});
