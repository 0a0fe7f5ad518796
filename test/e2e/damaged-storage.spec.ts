/** The files of the list are damaged between two starts of the browser, or are another version's: the list comes back, or its loss is stated. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type LaunchedBrowser, launchBrowser } from '../../scripts/launch-browser.ts';
import { recordsOfVersion1 } from '../core/grants/records-of-version-1.ts';
import { acceptPrompt } from './harness/accept-prompt.ts';
import { waitUntilInstalled } from './harness/extension-worker.ts';
import { expect, extensionDir, test } from './harness/fixtures.ts';
import { waitForPopupText } from './harness/popup.ts';
import { say } from './harness/words.ts';

type Damage = (path: string) => void;
const truncate: Damage = (path) => forEachFile(path, (content) => content.subarray(0, content.length / 2));
const overwrite: Damage = (path) => forEachFile(path, (content) => Buffer.alloc(content.length, 0xab));
const remove: Damage = (path) => rmSync(path, { recursive: true });
/** No database can be opened there any more, and deleting it does not help (seen in Chromium 156). */
const block: Damage = (path) => {
  remove(path);
  writeFileSync(path, 'no folder');
};

function forEachFile(path: string, change: (content: Buffer) => Buffer): void {
  const files = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && entry.name !== 'LOCK');
  expect(files.length).toBeGreaterThan(0);
  for (const { parentPath, name } of files) writeFileSync(join(parentPath, name), change(readFileSync(join(parentPath, name))));
}

const app = 'Inbox Turbo';
const restored = say('storage.restored.one');

const cases: readonly (readonly [string, Damage, readonly ('database' | 'copy')[], readonly string[], readonly string[]])[] = [
  ['the database is cut in half', truncate, ['database'], [app, restored], []],
  ['the database is overwritten', overwrite, ['database'], [app, restored], []],
  ['the database is gone', remove, ['database'], [app, restored], []],
  ['no database can be opened, whatever is tried', block, ['database'], [app, say('storage.list.unreadable')], [restored]],
  ['the copy is cut in half', truncate, ['copy'], [app], [restored]],
  ['the copy is overwritten', overwrite, ['copy'], [app], [restored]],
  ['both are overwritten', overwrite, ['database', 'copy'], [say('storage.lost')], [app]],
  ['both are gone', remove, ['database', 'copy'], [say('storage.lost')], [app]],
  ['nothing happened', () => undefined, [], [app], [restored, say('storage.lost')]],
];

test.describe('after a start', () => {
  for (const [name, damage, places, said, notSaid] of cases) {
    test(`at which ${name}`, async ({ sites }) => {
      const profileDir = mkdtempSync(join(tmpdir(), 'consent-lens-damaged-'));
      const start = (): Promise<LaunchedBrowser> =>
        launchBrowser({ extensionDir, managedPolicy: null, sites, language: 'en-US', colorScheme: null, isHeadless: true, profileDir });
      try {
        const before = await start();
        await waitUntilInstalled(before.context);
        await acceptPrompt(await before.context.newPage(), 'mail-direct', 'inbox-turbo.example');
        await waitForPopupText(await openPopup(before), app);
        await before.close();

        const folders = {
          database: join(profileDir, 'Default', 'IndexedDB', `chrome-extension_${before.extensionId}_0.indexeddb.leveldb`),
          copy: join(profileDir, 'Default', 'Local Extension Settings', String(before.extensionId)),
        };
        for (const place of places) damage(folders[place]);

        const after = await start();
        const popup = await openPopup(after);
        let text = '';
        for (const sentence of said) text = await waitForPopupText(popup, sentence);
        for (const sentence of notSaid) expect(text).not.toContain(sentence);
        await after.close();
      } finally {
        rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
      }
    });
  }
});

async function openPopup({ context, extensionId }: LaunchedBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  return page;
}

test('a notice that was read does not come again', async ({ openPopupPage }) => {
  const popup = await openPopupPage();
  await popup.evaluate(() => chrome.storage.local.set({ storageNotice: { kind: 'restored', count: 1, at: '2026-11-02T09:00:00.000Z' } }));
  await waitForPopupText(popup, restored);
  await popup.getByRole('button', { name: say('storage.dismiss') }).click();
  await expect(popup.getByText(restored)).toHaveCount(0);
  await popup.reload();
  await popup.getByRole('heading', { name: say('popup.empty.title') }).waitFor();
  await expect(popup.getByText(restored)).toHaveCount(0);
});

/** A page of the extension that does not open the list. */
async function openPlainPage({ context, extensionId }: LaunchedBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/managed-schema.json`);
  return page;
}

/** Puts a database of version 1 in the place of the one that the first start made. An open one does not give way to another version. */
async function replaceDatabase(plain: Page, records: readonly unknown[], staysOpen: boolean): Promise<void> {
  const replace = (values: { readonly records: readonly unknown[]; readonly staysOpen: boolean }): Promise<void> =>
    new Promise((resolve, reject) => {
      indexedDB.deleteDatabase('consent-lens').onsuccess = () => {
        const opening = indexedDB.open('consent-lens', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('grants');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('grants', 'readwrite');
          for (const [index, record] of values.records.entries()) transaction.objectStore('grants').put(record, `${index}`);
          transaction.oncomplete = () => resolve();
          if (!values.staysOpen) opening.result.close();
        };
      };
    });
  // The first start may make its own in between.
  await expect(() => plain.evaluate(replace, { records, staysOpen })).toPass();
}

test('a database of version 1 is taken over, with every record in it', async ({ launched, openPopupPage }) => {
  await replaceDatabase(await openPlainPage(launched), recordsOfVersion1, false);
  const popup = await openPopupPage();
  // The last of them, in the section of the organisation.
  await waitForPopupText(popup, 'Fabrikam Files');
  const copied = await popup.evaluate(async () =>
    Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('kept:')),
  );
  expect(copied).toHaveLength(recordsOfVersion1.length);
  await popup.reload();
  await waitForPopupText(popup, 'Tailspin Notes');
});

test('a database of a later version is left alone; its copy is shown, kept up and said to be one', async ({
  context,
  launched,
  openPopupPage,
}) => {
  const plain = await openPlainPage(launched);
  await plain.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('consent-lens', 99);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await acceptPrompt(await context.newPage(), 'mail-direct', 'inbox-turbo.example');
  const popup = await openPopupPage();
  await waitForPopupText(popup, say('storage.list.newer'));
  await waitForPopupText(popup, app);
  const version = await popup.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'consent-lens')?.version);
  expect(version).toBe(99);
});

test('an upgrade that something holds up keeps nobody waiting', async ({ context, launched, openPopupPage }) => {
  const plain = await openPlainPage(launched);
  await replaceDatabase(plain, [], true);
  await acceptPrompt(await context.newPage(), 'mail-direct', 'inbox-turbo.example');
  const popup = await openPopupPage();
  await waitForPopupText(popup, say('storage.list.unreadable'));
  await waitForPopupText(popup, app);
  await plain.close();
  await expect
    .poll(async () => {
      await popup.reload();
      await popup.getByText(app).first().waitFor();
      return popup.getByText(say('storage.list.unreadable')).count();
    })
    .toBe(0);
});
