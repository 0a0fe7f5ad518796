/** Recording a consent is interrupted between every two of its steps: no grant is lost, and none is there twice. */
import { isDeepStrictEqual } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';
import { waitUntil } from '../../scripts/wait-until.ts';
import type { SitesServer } from '../sites/serve-sites.ts';
import { passWarning } from './harness/accept-prompt.ts';
import { stopWorker } from './harness/extension-worker.ts';
import { expect, test } from './harness/fixtures.ts';
import { armWorker, readProgress } from './harness/interrupt-worker.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { pressAccept } from './harness/press-page.ts';
import { readEverythingStored } from './harness/stored.ts';

test.setTimeout(300_000);

test('killed between any two steps, the consent is in the list once', async ({ context, sites, openPopupPage }) => {
  const popup = await openPopupPage();
  const other = await context.newPage();
  const steps = await consentUntil(context, sites, popup, other, Number.POSITIVE_INFINITY);
  expect(steps, 'the post, the redirect, the database and its copy').toBeGreaterThan(8);
  for (let last = 0; last < steps; last += 1) {
    await forgetList(popup);
    await test.step(`killed before step ${last + 1} of ${steps}`, () => consentUntil(context, sites, popup, other, last));
  }
});

/** Resolves to how many steps were taken. */
async function consentUntil(context: BrowserContext, sites: SitesServer, popup: Page, other: Page, limit: number): Promise<number> {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await passWarning(page);
  // That the person went on is kept as well; its steps are not those of the recording.
  let before: string | null = null;
  await waitUntil(
    'nothing more to be kept',
    () => readEverythingStored(popup),
    (stored) => {
      const isSame = stored === before;
      before = stored;
      return isSame;
    },
  );
  const answer = sites.hold('login.microsoftonline.com', '/common/Consent/Set');
  await armWorker(context, limit);
  await pressAccept(page);
  await answer.reached;
  const stopped = async (): Promise<boolean> => (await readProgress(context))?.isStopped === true;
  // The worker hears of the post and of its answer in turn: an answer that a dead one is told of is told to nobody else.
  await waitUntil('the post to be kept, or the worker stopped', async () => (await stopped()) || (await awaitsAnswer(popup)), Boolean);
  // The browser wakes another worker for the redirect, unless this one is there to see it.
  if (await stopped()) await stopWorker(other);
  answer.letGo();
  await page.waitForURL('https://inbox-turbo.example/**');
  await waitUntil('the end of the recording, or of the worker', async () => (await stopped()) || (await isSettled(popup)), Boolean);
  const steps = (await readProgress(context))?.steps ?? 0;
  if (await stopped()) await stopWorker(other);
  // Whatever happens next at the provider wakes the worker.
  await other.goto('https://login.microsoftonline.com/nothing-here');
  await waitUntil('the consent to be settled', () => isSettled(popup), Boolean);
  const kept = await readKept(popup);
  expect(kept.inDatabase).toHaveLength(1);
  expect(kept.inDatabase[0]?.scopes.map(({ scope }) => scope)).toContain('Mail.Read');
  await popup.reload();
  await popup.locator('.app-name').first().waitFor();
  expect(await popup.locator('.app-name').count()).toBe(1);
  // The popup has opened the list, which mends what was left behind.
  await waitUntil(
    'both places to be equal',
    () => readKept(popup),
    ({ inDatabase, inMirror }) => isDeepStrictEqual(inDatabase, inMirror),
  );
  await page.close();
  return steps;
}

interface StoredGrant {
  readonly scopes: readonly { readonly scope: string }[];
}

/** Whether no answer is waited for and the list has something. */
async function isSettled(popup: Page): Promise<boolean> {
  return !(await awaitsAnswer(popup)) && (await readKept(popup)).inDatabase.length > 0;
}

async function awaitsAnswer(popup: Page): Promise<boolean> {
  const session = await popup.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
  return session.includes('"awaitsAnswer":true');
}

function readKept(popup: Page): Promise<{ readonly inDatabase: readonly StoredGrant[]; readonly inMirror: readonly StoredGrant[] }> {
  return popup.evaluate(async () => {
    const local = await chrome.storage.local.get(null);
    const inMirror = Object.keys(local)
      .filter((key) => key.startsWith('kept:'))
      .map((key) => local[key] as StoredGrant);
    const inDatabase = await new Promise<StoredGrant[]>((resolve, reject) => {
      const opening = indexedDB.open('consent-lens');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const reading = database.transaction('records').objectStore('records').getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
        database.close();
      };
    });
    return { inDatabase, inMirror };
  });
}

/** As if nothing had ever been allowed here. In its turn, or whoever reads meanwhile would put it back. */
async function forgetList(popup: Page): Promise<void> {
  await popup.evaluate(() =>
    navigator.locks.request('consent-lens-records', async () => {
      const keys = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('kept'));
      await chrome.storage.local.remove(keys);
      for (const name of await caches.keys()) await caches.delete(name);
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('consent-lens');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(['records', 'tally'], 'readwrite');
          transaction.objectStore('records').clear();
          transaction.objectStore('tally').clear();
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(transaction.error);
          database.close();
        };
      });
    }),
  );
}
