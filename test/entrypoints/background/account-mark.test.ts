/** The marks of accounts are as lasting as the list: what a reading follows from must not be lost with one of its two places. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountMark } from '../../../entrypoints/background/account-mark.ts';
import { forgetAllGrants, listInventory, restoreGrants } from '../../../entrypoints/background/grant-store.ts';
import { MemoryPlace } from './memory-place.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { database } = vi.hoisted(() => ({ database: { current: {} as object } }));
vi.mock('../../../entrypoints/background/grant-database.ts', () => ({
  grantPrefix: 'grant:',
  grantDatabase: new Proxy({}, { get: (_target, name) => Reflect.get(database.current, name) }),
}));

const mark = (account = 'alex-contoso'): Promise<string> => accountMark('github', account);
let place: MemoryPlace;

beforeEach(() => {
  fakeBrowser.reset();
  place = new MemoryPlace(true);
  database.current = place.openFor({ stepsLeft: Number.POSITIVE_INFINITY, onKilled: () => undefined });
});

test('an account has one mark, also where two pages are read at once, and no other has it', async () => {
  const [one, other] = await Promise.all([mark(), mark()]);
  expect(other).toBe(one);
  expect(await mark('sam-fabrikam')).not.toBe(one);
});

test('it outlives the loss of local storage, and that of the database', async () => {
  const before = await mark();
  await fakeBrowser.storage.local.clear();
  expect(await mark()).toBe(before);
  place.damage('all');
  expect(await mark()).toBe(before);
});

test('it goes with the list, comes back with it, and is no entry that cannot be read', async () => {
  const before = await mark();
  expect((await listInventory()).storage.unreadable).toBe(0);
  const forgotten = await forgetAllGrants();
  await restoreGrants(forgotten);
  expect(await mark()).toBe(before);
  await forgetAllGrants();
  expect(await mark()).not.toBe(before);
});
