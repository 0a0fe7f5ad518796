/** The list on a page of its own: files to save, a file to add (seen before it is added), emptying with undo, and printing. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { exportJson } from '../../core/grants/export-file.ts';
import { isolate } from '../../core/text/isolate.ts';
import { sampleGrants } from '../../scripts/gallery/sample-grants.ts';
import { expect, test } from './harness/fixtures.ts';
import { seedGrants } from './harness/seed-grants.ts';
import { quoted, say } from './harness/words.ts';

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

test('a question takes the focus, keeps it, and gives it back', async ({ context, launched }) => {
  const page = await context.newPage();
  await openPage(page, launched.extensionId, 3);
  const empty = page.getByRole('button', { name: say('files.forgetAll') });
  await empty.press('Enter');
  const leave = page.getByRole('button', { name: say('files.cancel') });
  await expect(leave).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(leave).toHaveCount(0);
  await expect(empty).toBeFocused();
  await expect(page.locator('button.app')).toHaveCount(3);

  const input = page.locator('input[type=file]');
  await input.focus();
  await input.setInputFiles({
    name: 'list.json',
    mimeType: 'application/json',
    buffer: Buffer.from(exportJson(sampleGrants(5), '2026-11-02T09:00:00.000Z')),
  });
  await expect(page.getByRole('button', { name: say('files.add') })).toBeFocused();
  // The page behind it is out of reach.
  for (let times = 0; times < 6; times += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName)).toMatch(/^(DIALOG|BODY)$/);
    expect(await page.evaluate(() => document.activeElement?.matches('main *:not(dialog *)'))).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(input).toBeFocused();
  await expect(page.locator('button.app')).toHaveCount(3);
});

test('on paper stands the whole list', async ({ context, launched }) => {
  const page = await context.newPage();
  await openPage(page, launched.extensionId, 60);
  await expect(page.locator('button.app').first()).toBeVisible();
  expect(await page.locator('button.app').count()).toBeLessThan(40);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('button.app')).toHaveCount(60);
  await expect(page.locator('.printed-part')).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => page.locator('button.app').count()).toBeLessThan(40);

  // A part of it says that it is one, and which.
  await page.getByRole('searchbox').fill('inbox turbo');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const part = `${say('apps.search')}: ${quoted(isolate('inbox turbo'))}`;
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(say('apps.printed.part', { shown: 1, count: 60, parts: part }))).toBeVisible();
});
