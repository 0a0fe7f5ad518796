/** Storage without room: what can be kept is kept, and what cannot is told, by the list itself where nothing else takes the words. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listInventory, recordConsent } from '../../../entrypoints/background/grant-store.ts';
import { dismissNotice } from '../../../entrypoints/background/storage-notice.ts';
import { wordsIn } from '../../../locales/all-languages.ts';
import { describeStorageState } from '../../../locales/describe-inventory.ts';
import { first, mailConsent, second } from '../../core/grants/grant-samples.ts';
import { fabrikamApp } from '../../core/policy/policy-samples.ts';
import { MemoryPlace } from './memory-place.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { database } = vi.hoisted(() => ({ database: { current: {} as object } }));
vi.mock('../../../entrypoints/background/grant-database.ts', () => ({
  grantPrefix: 'grant:',
  grantDatabase: new Proxy({}, { get: (_target, name) => Reflect.get(database.current, name) }),
}));

const { local } = fakeBrowser.storage;
const words = wordsIn('en');
const later = { ...mailConsent, clientId: fabrikamApp };

async function stateOf(): Promise<{ readonly apps: number; readonly texts: readonly string[] }> {
  const { grants, storage } = await listInventory();
  return { apps: grants.length, texts: describeStorageState(storage, words).texts };
}

function fillDatabase(): void {
  const full = async (): Promise<never> => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  database.current = { ...database.current, write: full, replace: full };
}

const fillLocalStorage = () => vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  database.current = new MemoryPlace(true).openFor({ stepsLeft: Number.POSITIVE_INFINITY, onKilled: () => undefined });
  await recordConsent(mailConsent, first);
});

test('a database that is full: the copy keeps the change, and it is told', async () => {
  fillDatabase();
  await recordConsent(later, second);
  expect(await stateOf()).toEqual({ apps: 2, texts: [words.translate('storage.list.full')] });
});

test('a copy that is full: the list keeps the change, and it is told', async () => {
  fillLocalStorage();
  await recordConsent(later, second);
  expect(await stateOf()).toEqual({ apps: 2, texts: [words.translate('storage.copy.full')] });
});

test('both full: the change is refused, and the list says that something may be missing until it was read', async () => {
  fillDatabase();
  const set = fillLocalStorage();
  await expect(recordConsent(later, second)).rejects.toThrow('no room');
  expect(await stateOf()).toEqual({ apps: 1, texts: [words.translate('storage.not-kept')] });
  set.mockRestore();
  await dismissNotice();
  expect(await stateOf()).toEqual({ apps: 1, texts: [] });
});
