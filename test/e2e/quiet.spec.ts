/** The same small card for the same app is shown once in 30 days; whatever is worse speaks again, and nothing of it is kept of a private window. */
import type { Page } from '@playwright/test';
import { waitUntil } from '../../scripts/wait-until.ts';
import { acceptFreely, passWarning } from './harness/accept-prompt.ts';
import { clickInCard, waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { goOn, leaveSafely } from './harness/words.ts';

/** A permission that nobody here knows: allowed, and a caution. */
const unknownPermission = { scope: 'openid profile api://5a3b1c2d-0000-4000-8000-000000000009/Ledger.Merge' };
const another = { scope: 'openid profile api://5a3b1c2d-0000-4000-8000-000000000009/Ledger.Erase' };

const openSmall = (page: Page, changes = unknownPermission): Promise<void> => openPromptByAddress(page, 'files-verified', changes);

async function readLocal(page: Page, key: string): Promise<unknown> {
  return page.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);
}

/** Whether that is what this month counts, and all there is. */
function isCounted(expected: Readonly<Record<string, number>>): (value: unknown) => boolean {
  return (value) =>
    Array.isArray(value) && value.length === 1 && Object.entries(expected).every(([key, count]) => value[0]?.[key] === count);
}

test('gone past once, the card is left out; the gate opens and the toolbar still says it', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  await openSmall(page);
  await waitForCard(page, ({ buttons }) => buttons.some(({ name }) => name === goOn));
  await passWarning(page);
  const popup = await openPopupPage();
  await waitUntil(
    'the record',
    () => readLocal(popup, 'quietPrompts'),
    (kept) => Array.isArray(kept) && kept.length === 1,
  );

  await page.bringToFront();
  await openSmall(page);
  const marks = await waitUntil(
    'the mark of the tab',
    () =>
      popup.evaluate(async () => {
        const tabs = await chrome.tabs.query({ url: 'https://login.microsoftonline.com/*' });
        return Promise.all(tabs.map(({ id = -1 }) => chrome.action.getBadgeText({ tabId: id })));
      }),
    (texts) => texts.includes('!'),
  );
  expect(marks).toEqual(['!']);
  await acceptFreely(page, 'tailspin-notes.example');
  expect(countAccepted(sites)).toBe(1);
});

test('what is worse speaks again, and leaving is no going past', async ({ context, openPopupPage }) => {
  const page = await context.newPage();
  await openSmall(page);
  await waitForCard(page, ({ buttons }) => buttons.some(({ name }) => name === goOn));
  await clickInCard(page, leaveSafely);
  await page.waitForURL('https://www.office.com/');
  await openSmall(page);
  await passWarning(page);
  await openSmall(page, another);
  await waitForCard(page, ({ buttons }) => buttons.some(({ name }) => name === goOn));
  const popup = await openPopupPage();
  await waitUntil('the counts', () => readLocal(popup, 'interruptions'), isCounted({ judged: 3, shown: 3, continued: 1, left: 1 }));
});

test('a grave card is shown however often it was gone past, and a prompt without a card is only counted', async ({
  context,
  openPopupPage,
}) => {
  const page = await context.newPage();
  for (const _visit of [1, 2]) {
    await openPromptByAddress(page, 'mail-direct');
    await waitForCard(page, ({ checkboxes }) => checkboxes.length === 1);
    await passWarning(page);
  }
  await openPromptByAddress(page, 'sign-in-only');
  const popup = await openPopupPage();
  await waitUntil('the counts', () => readLocal(popup, 'interruptions'), isCounted({ judged: 3, shown: 2, continued: 2, left: 0 }));
  expect(await readLocal(popup, 'quietPrompts')).toBeUndefined();
});
