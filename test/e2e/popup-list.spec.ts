/** The list with many apps: filtered by a number of the picture, searched, grouped, and what was forgotten comes back. */
import type { Locator, Page } from '@playwright/test';
import type { Grant } from '../../core/grants/grant.ts';
import { isolate } from '../../core/text/isolate.ts';
import { sampleGrants } from '../../scripts/gallery/sample-grants.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { expect, test } from './harness/fixtures.ts';
import { readPageText } from './harness/popup.ts';
import { seedGrants } from './harness/seed-grants.ts';
import { readEverythingStored } from './harness/stored.ts';
import { quoted, say, sayInDutch } from './harness/words.ts';

const popupSize = { width: 400, height: 600 };

async function openWith(apps: number | readonly Grant[], extensionId: string | null, popup: Page): Promise<void> {
  await popup.goto(`chrome-extension://${extensionId}/managed-schema.json`);
  await seedGrants(popup, typeof apps === 'number' ? sampleGrants(apps) : apps);
  await popup.setViewportSize(popupSize);
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  // The page of the first run may stand before it, and what stands behind is not drawn.
  await popup.bringToFront();
}

test('a number of the picture filters the list, and a word searches it', async ({ context, launched }) => {
  const popup = await context.newPage();
  await openWith(40, launched.extensionId, popup);
  const rows = popup.locator('button.app');
  await popup.getByRole('button', { name: say('reach.cell', { count: 6, phrase: 'read your mail' }) }).click();
  await expect(popup.getByText(say('apps.shown', { shown: 6, count: 40 }))).toBeVisible();
  for (const name of await rows.locator('.app-can').allInnerTexts()) expect(name).toContain('mail');
  await popup.getByRole('button', { name: say('apps.clear') }).click();
  await popup.getByRole('searchbox').fill('inbox turbo');
  await expect(rows).toHaveCount(1);
  await popup.getByRole('searchbox').fill('no such app anywhere');
  await expect(popup.getByText(say('apps.none'))).toBeVisible();
  await popup.getByRole('searchbox').fill('');
  await popup.getByLabel(say('apps.search')).press('Tab');
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('End');
  await expect(popup.getByRole('heading', { name: say('popup.shown') })).toBeVisible();
  await popup.keyboard.press('Home');
  await popup.getByText(say('apps.filters')).click();
  await popup.getByLabel(say('apps.group')).selectOption('data');
  // Below the picture and the open filters the list is out of sight, and only what is in sight is drawn.
  await popup.mouse.wheel(0, 500);
  await expect(popup.getByRole('heading', { name: /^(Mail|Groups|Source code|Files) / }).first()).toBeVisible();
});

test('the keyboard goes through the numbers and the rows, and comes back to the row it left', async ({ context, launched }) => {
  const popup = await context.newPage();
  await openWith(40, launched.extensionId, popup);
  const row = popup.locator('button.app').first();
  await row.focus();
  await popup.keyboard.press('ArrowDown');
  const second = await popup.evaluate(() => document.activeElement?.getAttribute('data-id'));
  expect(second).not.toBe(await row.getAttribute('data-id'));
  await popup.keyboard.press('Enter');
  await expect(popup.locator('#app')).toBeFocused();
  await popup.getByRole('button', { name: say('apps.back') }).press('Enter');
  await expect.poll(() => popup.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe(second);
  await popup.locator('button.cell').first().focus();
  const label = await popup.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await popup.keyboard.press('ArrowDown');
  expect(await popup.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe(label);
});

test('of 1,000 rows Tab comes to one, and the keys lead on from it to any other', async ({ context, launched }) => {
  const popup = await context.newPage();
  await openWith(1_000, launched.extensionId, popup);
  await expect(popup.getByText(say('popup.count', { count: '1,000' }))).toBeVisible();
  const focused = (): Promise<string | null> =>
    popup.evaluate(() => document.activeElement?.closest('.line')?.getAttribute('aria-posinset') ?? null);
  await popup.keyboard.press('Tab');
  await expect(popup.getByRole('link', { name: say('apps.skip') })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('searchbox')).toBeFocused();
  await popup.keyboard.press('Tab');
  await expect(popup.locator('summary', { hasText: say('apps.filters') })).toBeFocused();
  await popup.keyboard.press('Tab');
  await expect.poll(focused).toBe('2');
  await popup.keyboard.press('End');
  await expect.poll(focused).toBe('1003');
  await popup.keyboard.press('ArrowUp');
  await popup.keyboard.press('PageUp');
  await expect.poll(async () => Number(await focused())).toBeLessThan(1_000);
  const far = await focused();
  // However far the list is scrolled meanwhile, the focus stays where it is.
  await popup.evaluate(() => window.scrollTo(0, 0));
  await expect(popup.locator('[aria-posinset="2"]')).toBeVisible();
  expect(await focused()).toBe(far);
  await popup.keyboard.press('Tab');
  await expect(popup.getByRole('button', { name: say('mistake.open') })).toBeFocused();
  await popup.keyboard.press('Shift+Tab');
  await expect.poll(focused).toBe(far);
  await popup.keyboard.press('Home');
  await expect.poll(focused).toBe('2');
  await popup.keyboard.press('Shift+Tab');
  await expect(popup.locator('summary', { hasText: say('apps.filters') })).toBeFocused();
});

test('what has the focus lies under nothing that stays at the edges', async ({ context, launched }) => {
  const popup = await context.newPage();
  await openWith(40, launched.extensionId, popup);
  await popup.locator('button.app').first().click();
  await popup.getByRole('button', { name: say('card.forget') }).click();
  await expect(popup.getByRole('button', { name: say('apps.undo') })).toBeFocused();
  const readGap = (): Promise<number> =>
    popup.evaluate(() => {
      const edge = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect();
      const row = document.activeElement?.getBoundingClientRect();
      if (!row || !document.activeElement?.matches('.app')) throw new Error('no row has the focus');
      return Math.min(row.top - (edge('.tools')?.bottom ?? 0), (edge('.bottom')?.top ?? innerHeight) - row.bottom);
    });
  await popup.getByText(say('apps.filters')).click();
  await popup.locator('button.app').first().focus();
  for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'End', 'Home']) {
    for (let times = 0; times < 6; times += 1) {
      await popup.keyboard.press(key);
      await expect.poll(readGap, { message: `${key}, ${times}` }).toBeGreaterThanOrEqual(0);
    }
  }
});

test('what is removed from the list can come back: Undo is in sight and has the focus, wherever the row stood', async ({
  context,
  launched,
}) => {
  const popup = await context.newPage();
  await openWith(40, launched.extensionId, popup);
  const count = (apps: number): Locator => popup.getByText(say('popup.count', { count: apps }), { exact: true });
  await expect(count(40)).toBeVisible();
  await popup.mouse.wheel(0, 1_500);
  const row = popup.locator('[aria-posinset="16"] button');
  const name = (await row.locator('.app-name').textContent()) ?? '';
  await row.click();
  await popup.getByRole('button', { name: say('card.forget') }).click();
  await expect(count(39)).toBeVisible();
  const undo = popup.getByRole('button', { name: say('apps.undo') });
  await expect(undo).toBeFocused();
  await expect(undo).toBeInViewport({ ratio: 1 });
  await popup.keyboard.press('Enter');
  await expect(popup.getByText(say('apps.undone'))).toBeInViewport();
  await expect(popup.getByRole('button', { name: say('apps.done.close') })).toBeFocused();
  await expect(count(40)).toBeVisible();
  await popup.getByRole('searchbox').fill(name);
  await expect(popup.locator('button.app').first()).toContainText(name);
});

test('the way to undo outlives the window, until it is closed', async ({ context, launched, openPopupPage }) => {
  const popup = await context.newPage();
  await openWith(4, launched.extensionId, popup);
  await popup.getByText('Inbox Turbo').click();
  await popup.getByRole('button', { name: say('card.forget') }).click();
  await expect(popup.locator('button.app')).toHaveCount(3);
  await popup.close();

  const next = await openPopupPage();
  await expect(next.getByText(say('apps.forgotten', { app: quoted(isolate('Inbox Turbo')) }))).toBeVisible();
  await expect(next.locator('button.app')).toHaveCount(3);
  await next.getByRole('button', { name: say('apps.undo') }).click();
  await expect(next.locator('button.app')).toHaveCount(4);
  await next.reload();
  await expect(next.locator('button.app')).toHaveCount(4);
  await expect(next.getByRole('button', { name: say('apps.undo') })).toHaveCount(0);

  await next.getByText('Inbox Turbo').click();
  await next.getByRole('button', { name: say('card.forget') }).click();
  await next.getByRole('button', { name: say('apps.done.close') }).click();
  await expect(next.getByRole('button', { name: say('apps.undo') })).toHaveCount(0);
  await next.reload();
  await expect(next.locator('button.app')).toHaveCount(3);
  await expect(next.getByRole('button', { name: say('apps.undo') })).toHaveCount(0);
  expect(await readEverythingStored(next), 'nothing names it any more').not.toContain('Inbox Turbo');
});

test('in a new session the beginning of the list stands before the whole of it was read', async ({ context, launched }) => {
  const popup = await context.newPage();
  await openWith(40, launched.extensionId, popup);
  await waitUntil(
    'the beginning to be kept',
    () => popup.evaluate(async () => 'frontPage' in (await chrome.storage.local.get('frontPage'))),
    (isKept) => isKept,
  );
  await popup.evaluate(() => chrome.storage.session.clear());
  // From here on the whole list never comes.
  await popup.addInitScript(() => {
    IDBObjectStore.prototype.getAll = () => new EventTarget() as IDBRequest<unknown[]>;
  });
  await popup.reload();
  await expect(popup.locator('button.app').first()).toBeVisible();
  await expect(popup.getByText(say('popup.count', { count: 40 }))).toBeVisible();
  // What it was kept for has changed: nothing that may be wrong is shown.
  await popup.evaluate(() => chrome.storage.local.set({ ownSettings: { userConsent: 'off' } }));
  await popup.reload();
  await expect(popup.getByText(say('apps.loading'))).toBeVisible();
  await expect(popup.locator('button.app')).toHaveCount(0);
});

test('what was removed is said to be, and can come back, also where the list cannot be shown anew', async ({ context, launched }) => {
  const popup = await context.newPage();
  await openWith(4, launched.extensionId, popup);
  await popup.getByText('Inbox Turbo').click();
  await popup.evaluate(() => {
    chrome.permissions.contains = () => Promise.reject(new Error('The browser does not answer'));
  });
  await popup.getByRole('button', { name: say('card.forget') }).click();
  await expect(popup.getByText(say('apps.forgotten', { app: quoted(isolate('Inbox Turbo')) }))).toBeVisible();
  await expect(popup.getByText(say('popup.error')), 'never a list that is no longer so').toBeVisible();
  await popup.getByRole('button', { name: say('apps.undo') }).click();
  await expect(popup.getByText(say('apps.undone'))).toBeVisible();
  await popup.reload();
  await expect(popup.locator('button.app')).toHaveCount(4);
});

test('10,000 apps: few nodes, every one of them found, and the first lines are there at once the next time', async ({
  context,
  launched,
}) => {
  test.setTimeout(120_000);
  const popup = await context.newPage();
  await openWith(10_000, launched.extensionId, popup);
  await expect(popup.getByText(say('popup.count', { count: '10,000' }))).toBeVisible({ timeout: 60_000 });
  await popup.getByRole('searchbox').fill('9876');
  await expect(popup.locator('.app-name', { hasText: '9876' }).first()).toBeVisible();
  await popup.getByRole('searchbox').fill('');
  const countNodes = (): Promise<number> => popup.evaluate(() => document.querySelectorAll('*').length);
  expect(await countNodes()).toBeLessThanOrEqual(300);
  await popup.mouse.wheel(0, 500);
  await expect(popup.locator('[aria-posinset="6"]')).toBeVisible();
  await popup.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(popup.locator('[aria-posinset="10003"]')).toBeVisible();
  expect(await countNodes()).toBeLessThanOrEqual(300);

  await popup.goto(popup.url(), { waitUntil: 'commit' });
  const first = popup.locator('.app').first();
  const name = (await first.locator('.app-name').textContent()) ?? '';
  // The list of before says nothing of what is asked now: it comes when all were read.
  await popup.getByRole('searchbox').fill('9876');
  await expect(popup.locator('.app-name', { hasText: '9876' }).first()).toBeVisible();
  await popup.goto(popup.url(), { waitUntil: 'commit' });
  await first.click();
  await expect(popup.getByRole('heading', { name })).toBeVisible();
});

test('by mistake: what to do stands in order, where the last was allowed first, with what none of it does', async ({
  context,
  launched,
}) => {
  const popup = await context.newPage();
  const [last, ...others] = sampleGrants(4);
  if (!last) throw new Error('no grants');
  const readLater = { ...last, provider: 'google', source: 'page', since: '2026-11-20T09:00:00.000Z', consents: [] } as const;
  await openWith([readLater, last, ...others], launched.extensionId, popup);
  await expect(popup.getByText(say('popup.count', { count: 5 }))).toBeVisible();
  await popup.getByRole('button', { name: say('mistake.open') }).click();
  await expect(popup.getByRole('heading', { name: say('aftermath.title') })).toBeFocused();
  const titles = await popup.locator('.step-title').allInnerTexts();
  expect(titles[0]?.trim()).toBe(say('aftermath.revoke', { provider: 'Microsoft' }));
  expect(titles.at(-1)?.trim()).toBe(say('aftermath.tell', { provider: 'Microsoft' }));
  expect(await readPageText(popup)).toContain(say('revoke.limit.token'));
  await popup.getByLabel(say('mistake.where')).selectOption('github');
  await expect(popup.getByText(say('aftermath.keys', { provider: 'GitHub' }))).toBeVisible();
});

test.describe('in a Dutch browser', () => {
  test.use({ uiLanguage: 'nl-NL' });

  test('the picture speaks Dutch', async ({ context, launched }) => {
    const popup = await context.newPage();
    await openWith(40, launched.extensionId, popup);
    await expect(popup.getByRole('columnheader', { name: sayInDutch('reach.verb.read') })).toBeVisible();
  });
});
