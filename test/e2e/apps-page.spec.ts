/** The list on a page of its own: files to save, a file to add (seen before it is added), emptying with undo, and printing. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { exportJson } from '../../core/grants/export-file.ts';
import { isolate } from '../../core/text/isolate.ts';
import { sampleGrants } from '../../scripts/gallery/sample-grants.ts';
import { expect, test } from './harness/fixtures.ts';
import { seedGrants } from './harness/seed-grants.ts';
import { say } from './harness/words.ts';

async function openPage(page: Page, extensionId: string | null, count: number): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/managed-schema.json`);
  if (count > 0) await seedGrants(page, sampleGrants(count));
  await page.goto(`chrome-extension://${extensionId}/apps.html`);
}

test('the list is saved as a table, as a whole and as receipts', async ({ context, launched }) => {
  const page = await context.newPage();
  await openPage(page, launched.extensionId, 6);
  const save = async (name: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await download.path(), 'utf8');
  };
  expect(await save(say('files.csv'))).toContain('"Inbox Turbo"');
  expect(JSON.parse(await save(say('files.json'))).grants).toHaveLength(6);
  expect(JSON.parse(await save(say('files.receipts')))[0].format).toBe('consent-lens-receipt');
});

test('a file is seen before it is added, never counts as allowed, and another file is refused in words', async ({ context, launched }) => {
  const page = await context.newPage();
  await openPage(page, launched.extensionId, 2);
  const choose = (text: string): Promise<void> =>
    page.locator('input[type=file]').setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('{"some": "file"}');
  await expect(page.getByText(say('files.problem.other-format'))).toBeVisible();
  await page.getByRole('button', { name: say('files.cancel') }).click();

  await choose(exportJson(sampleGrants(5), '2026-11-02T09:00:00.000Z'));
  await expect(page.getByText(say('files.preview', { name: isolate('list.json'), count: 3 }))).toBeVisible();
  await expect(page.locator('button.app')).toHaveCount(2);
  await page.getByRole('button', { name: say('files.add') }).click();
  await expect(page.getByText(say('files.added', { count: 3 }))).toBeVisible();
  await expect(page.locator('button.app')).toHaveCount(5);
  await expect(page.locator('.status-unchecked')).toHaveCount(3);
});

test('the list is emptied only when asked twice, and comes back', async ({ context, launched }) => {
  const page = await context.newPage();
  await openPage(page, launched.extensionId, 6);
  await page.getByRole('button', { name: say('files.forgetAll') }).click();
  await expect(page.getByText(say('files.forgetAll.sure', { count: 6 }))).toBeVisible();
  await page.getByRole('button', { name: say('files.forgetAll.yes') }).click();
  await expect(page.getByRole('heading', { name: say('popup.empty.title') })).toBeVisible();
  await page.getByRole('button', { name: say('apps.undo') }).click();
  await expect(page.locator('button.app')).toHaveCount(6);
});

test('on paper stands the whole list', async ({ context, launched }) => {
  const page = await context.newPage();
  await openPage(page, launched.extensionId, 60);
  await expect(page.locator('button.app').first()).toBeVisible();
  expect(await page.locator('button.app').count()).toBeLessThan(40);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('button.app')).toHaveCount(60);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => page.locator('button.app').count()).toBeLessThan(40);
});
