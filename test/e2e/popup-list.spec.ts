/** The list with many apps: filtered by a number of the picture, searched, grouped, and what was forgotten comes back. */
import type { Page } from '@playwright/test';
import { sampleGrants } from '../../scripts/gallery/sample-grants.ts';
import { expect, test } from './harness/fixtures.ts';
import { readPageText } from './harness/popup.ts';
import { seedGrants } from './harness/seed-grants.ts';
import { say, sayInDutch } from './harness/words.ts';

const popupSize = { width: 400, height: 600 };

async function openWith(count: number, extensionId: string | null, popup: Page): Promise<void> {
  await popup.goto(`chrome-extension://${extensionId}/managed-schema.json`);
  await seedGrants(popup, sampleGrants(count));
  await popup.setViewportSize(popupSize);
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  // The page of the first run may stand before it, and what stands behind is not drawn.
  await popup.bringToFront();
}

test('a number of the picture filters the list, and a word searches it', async ({ context, launched }) => {
  const popup = await context.newPage();
  await openWith(40, launched.extensionId, popup);
  const rows = popup.locator('button.app');
  await popup.getByRole('button', { name: say('reach.cell', { count: 8, phrase: 'read your mail' }) }).click();
  await expect(popup.getByText(say('apps.shown', { shown: 8, count: 40 }))).toBeVisible();
  for (const name of await rows.locator('.app-can').allInnerTexts()) expect(name).toContain('mail');
  await popup.getByRole('button', { name: say('apps.clear') }).click();
  await popup.getByRole('searchbox').fill('inbox turbo');
  await expect(rows).toHaveCount(1);
  await popup.getByRole('searchbox').fill('no such app anywhere');
  await expect(popup.getByText(say('apps.none'))).toBeVisible();
  await popup.getByRole('searchbox').fill('');
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

test('what is removed from the list can come back', async ({ context, launched }) => {
  const popup = await context.newPage();
  await openWith(4, launched.extensionId, popup);
  await popup.getByText('Inbox Turbo').click();
  await popup.getByRole('button', { name: say('card.forget') }).click();
  await expect(popup.getByText(say('apps.forgotten'))).toBeVisible();
  await expect(popup.locator('button.app')).toHaveCount(3);
  await popup.getByRole('button', { name: say('apps.undo') }).click();
  await expect(popup.getByText(say('apps.undone'))).toBeVisible();
  await expect(popup.getByText('Inbox Turbo')).toBeVisible();
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
  await expect(popup.locator('[aria-posinset="10002"]')).toBeVisible();
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

test('by mistake: what to do stands in order, per provider, with what none of it does', async ({ openPopupPage }) => {
  const popup = await openPopupPage();
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
