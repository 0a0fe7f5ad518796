/** Without a database, as in Node, the store keeps everything in its copy: what is shown here is what it keeps, not where. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportJson } from '../../../core/grants/export-file.ts';
import { type Grant, grantId } from '../../../core/grants/grant.ts';
import type { AccountReading } from '../../../core/grants/reading.ts';
import {
  forgetAllGrants,
  forgetGrant,
  importGrants,
  listGrantsOf,
  listInventory,
  recordConsent,
  recordReading,
  recordSeenAgain,
  restoreGrants,
} from '../../../entrypoints/background/grant-store.ts';
import { first, mailConsent, mailGrant, second, third } from '../../core/grants/grant-samples.ts';
import { fabrikamApp } from '../../core/policy/policy-samples.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const fabrikam = { ...mailConsent, clientId: fabrikamApp };
const reading: AccountReading = {
  page: 'my-apps',
  provider: 'entra',
  tenant: null,
  accountDomain: 'contoso.example',
  account: null,
  asOf: second,
  isComplete: true,
  apps: [{ clientId: fabrikamApp, appName: null, publisherName: null, kind: 'own', scopes: null }],
};
const listed = async (): Promise<readonly Grant[]> => (await listInventory()).grants;

beforeEach(async () => {
  fakeBrowser.reset();
  await recordConsent(mailConsent, first);
});

test('a consent is kept, once however often it is told', async () => {
  await recordConsent(mailConsent, first);
  expect(await listed()).toEqual([mailGrant]);
});

test('a reading revokes what is missing, adds what is new, and is kept itself', async () => {
  expect(await recordReading(reading)).toBe(2);
  const { grants, readings } = await listInventory();
  expect(grants.map(({ clientId, revokedAt }) => [clientId, revokedAt])).toEqual([
    [mailGrant.clientId, second],
    [fabrikamApp, null],
  ]);
  expect(readings).toMatchObject([{ page: 'my-apps', count: 1, isComplete: true }]);
});

test('those of one app are found by its id in any case, and no other', async () => {
  await recordConsent(fabrikam, first);
  await recordConsent({ ...fabrikam, kind: 'tenant-wide' }, first);
  expect((await listGrantsOf(fabrikamApp.toUpperCase())).map(({ clientId, kind }) => `${clientId} ${kind}`)).toEqual([
    `${fabrikamApp} own`,
    `${fabrikamApp} tenant-wide`,
  ]);
  expect(await listGrantsOf(fabrikamApp.slice(1))).toEqual([]);
  expect(await listGrantsOf('')).toEqual([]);
});

test('an app that was let in again is noted; one that is not in the list stays out of it', async () => {
  await recordSeenAgain(({ clientId }) => clientId === fabrikamApp, second);
  expect(await listed()).toEqual([mailGrant]);
  await recordSeenAgain(({ clientId }) => clientId === mailGrant.clientId, second);
  expect(await listed()).toEqual([{ ...mailGrant, lastSeen: second }]);
});

test('an import adds what is not known and reports what cannot be read', async () => {
  const file = exportJson([mailGrant, { ...mailGrant, clientId: fabrikamApp }, { ...mailGrant, since: '' }], third);
  expect(await importGrants(file)).toEqual({ added: 1, problems: [{ path: 'grants[2]', code: 'malformed' }] });
  expect((await listed()).map(({ source }) => source).sort()).toEqual(['imported', 'observed']);
});

test('forgetting one or all can be undone, and what came meanwhile stays', async () => {
  await recordConsent(fabrikam, first);
  const before = await listed();
  const one = await forgetGrant(grantId(mailGrant));
  expect(await listed()).toHaveLength(1);
  await recordConsent({ ...mailConsent, scopes: ['Mail.Send'] }, third);
  await restoreGrants(one);
  const joined = (await listed()).find(({ clientId }) => clientId === mailGrant.clientId);
  expect(joined?.scopes.map(({ scope }) => scope)).toEqual(['Mail.Send', 'Mail.Read', 'openid']);
  expect(joined?.since).toBe(first);
  await forgetGrant(grantId(mailGrant));
  await restoreGrants(one);
  const all = await forgetAllGrants();
  expect(await listed()).toEqual([]);
  await restoreGrants(all);
  expect((await listed()).map(grantId).sort()).toEqual(before.map(grantId).sort());
});

test('a record of a later version is neither shown nor written over', async () => {
  const key = `kept:grant:${grantId(mailGrant)}`;
  await fakeBrowser.storage.local.set({ [key]: { ...mailGrant, schemaVersion: 99 } });
  expect(await listInventory()).toMatchObject({ grants: [], storage: { unreadable: 1 } });
  await expect(recordConsent(mailConsent, second)).rejects.toThrow('later version');
  expect((await fakeBrowser.storage.local.get(key))[key]).toMatchObject({ schemaVersion: 99 });
});

describe('where everything is gone at once, the loss is told', () => {
  const lost = async (): Promise<string | undefined> => {
    await fakeBrowser.storage.local.clear();
    return (await listInventory()).storage.notice?.kind;
  };
  const file = exportJson([mailGrant], third);
  beforeEach(async () => {
    fakeBrowser.reset();
    const kept = new Map<string, unknown>();
    const cache = {
      match: async (address: string) => kept.get(address),
      put: async (address: string, response: unknown) => kept.set(address, response),
    };
    vi.stubGlobal('caches', { open: async () => cache, match: cache.match, delete: async () => kept.size > 0 && void kept.clear() });
    return () => vi.unstubAllGlobals();
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a consent', () => recordConsent(mailConsent, first)],
    ['the reading of an account page', () => recordReading(reading)],
    ['a file that was added', () => importGrants(file)],
    ['what was brought back', async () => restoreGrants(new Map([[`grant:${grantId(mailGrant)}`, mailGrant]]))],
  ])('of %s', async (_of, add) => {
    await add();
    expect(await lost()).toBe('lost');
  });

  test('and not where there was nothing to lose', async () => {
    await importGrants(exportJson([], third));
    await restoreGrants(new Map());
    expect(await lost()).toBeUndefined();
    await recordConsent(mailConsent, first);
    await forgetAllGrants();
    expect(await lost()).toBeUndefined();
  });

  test('also of a list that could not be emptied', async () => {
    await recordConsent(mailConsent, first);
    const remove = vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValue(new Error('cannot be written'));
    await expect(forgetAllGrants()).rejects.toThrow();
    remove.mockRestore();
    expect(await lost()).toBe('lost');
  });
});
