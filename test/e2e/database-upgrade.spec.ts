/** The database in the hands of two versions of the extension: an upgrade that is interrupted begins anew, and an older version gives way. */
import type { BrowserContext, Page } from '@playwright/test';
import { waitUntil } from '../../scripts/wait-until.ts';
import { recordsOfVersion1 } from '../core/grants/records-of-version-1.ts';
import { acceptPrompt } from './harness/accept-prompt.ts';
import { expect, test } from './harness/fixtures.ts';
import { waitForPopupText } from './harness/popup.ts';
import { say } from './harness/words.ts';

/** So many that the upgrade takes a while. */
const many = Array.from({ length: 4_000 }, (_, index) => ({ ...recordsOfVersion1[0], clientId: `app-${index}` }));

/** A page of the extension that does not open the list. */
async function openPlainPage(context: BrowserContext, extensionId: string | null): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/managed-schema.json`);
  return page;
}

/** As version 1 left it, with nothing beside it from which it could come back. */
async function putVersion1(page: Page): Promise<void> {
  await page.evaluate(async (records) => {
    await chrome.storage.local.clear();
    for (const name of await caches.keys()) await caches.delete(name);
    await new Promise<void>((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase('consent-lens');
      deletion.onsuccess = () => resolve();
      deletion.onerror = () => reject(deletion.error);
    });
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('consent-lens', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('grants');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('grants', 'readwrite');
        for (const [index, record] of records.entries()) transaction.objectStore('grants').put(record, `${index}`);
        transaction.oncomplete = () => resolve();
        opening.result.close();
      };
    });
  }, many);
}

interface State {
  readonly version: number;
  /** How many records there are, of either version. */
  readonly records: number;
}

function readState(page: Page): Promise<State> {
  return page.evaluate(
    () =>
      new Promise<State>((resolve, reject) => {
        const opening = indexedDB.open('consent-lens');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { version, objectStoreNames } = opening.result;
          const name = objectStoreNames.contains('records') ? 'records' : 'grants';
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => resolve({ version, records: counting.result });
          opening.result.close();
        };
      }),
  );
}

test('an upgrade whose page goes away at any moment leaves every record, and the next one finishes it', async ({ context, launched }) => {
  test.setTimeout(180_000);
  const plain = await openPlainPage(context, launched.extensionId);
  const versions: number[] = [];
  for (const patience of [0, 10, 25, 50, 100, 200]) {
    await putVersion1(plain);
    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${launched.extensionId}/popup.html`, { waitUntil: 'commit' });
    await popup.evaluate((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)), patience);
    await popup.close();
    const { version, records } = await readState(plain);
    expect(records, `after ${patience} ms`).toBe(many.length);
    versions.push(version);
  }
  expect(versions, 'one of them was in the middle of it, or before').toContain(1);
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${launched.extensionId}/popup.html`);
  await waitUntil(
    'the upgrade',
    () => readState(plain),
    (state) => state.version === 2 && state.records === many.length,
  );
});

test('a later version that wants to upgrade is given way by the worker and by open pages', async ({ context, launched, openPopupPage }) => {
  await acceptPrompt(await context.newPage(), 'mail-direct', 'inbox-turbo.example');
  const popup = await openPopupPage();
  await waitForPopupText(popup, 'Inbox Turbo');
  const plain = await openPlainPage(context, launched.extensionId);
  const upgraded = await plain.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('consent-lens', 99);
        opening.onblocked = () => resolve('blocked');
        opening.onerror = () => resolve(String(opening.error));
        opening.onsuccess = () => {
          opening.result.close();
          resolve('upgraded');
        };
      }),
  );
  expect(upgraded).toBe('upgraded');
  const text = await waitForPopupText(popup, say('storage.list.newer'));
  expect(text).toContain('Inbox Turbo');
});
