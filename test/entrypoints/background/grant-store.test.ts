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
  recordFailedReading,
  recordReading,
  recordSeenAgain,
  recordWord,
  restoreGrants,
} from '../../../entrypoints/background/grant-store.ts';
import { first, mailConsent, mailGrant, second, third } from '../../core/grants/grant-samples.ts';
import { fabrikamApp } from '../../core/policy/policy-samples.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const fabrikam = { ...mailConsent, clientId: fabrikamApp };
const personal = { ...mailConsent, provider: 'microsoft-personal' } as const;
const reading: AccountReading = {
  page: 'microsoft-account',
  provider: 'microsoft-personal',
  tenant: null,
  account: 'mark',
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
  const [app] = reading.apps;
  if (!app) throw new Error('no app');
  await recordConsent(personal, first);
  expect(await recordReading({ ...reading, asOf: first, apps: [{ ...app, clientId: personal.clientId }] })).toBe(0);
  expect(await recordReading(reading)).toBe(2);
  const { grants, readings } = await listInventory();
  expect(grants.map(({ provider, clientId, revokedAt }) => [provider, clientId, revokedAt])).toEqual([
    ['entra', mailGrant.clientId, null],
    ['microsoft-personal', personal.clientId, second],
    ['microsoft-personal', fabrikamApp, null],
  ]);
  expect(readings).toMatchObject([{ page: 'microsoft-account', count: 1, isComplete: true }]);
});

test('that a page could not be read is kept, is no record that nobody can read, and goes once it can be', async () => {
  await recordFailedReading('microsoft-account', first);
  await recordFailedReading('github-apps', first);
  const { failures, storage } = await listInventory();
  expect(failures.map(({ page }) => page)).toEqual(['microsoft-account', 'github-apps']);
  expect(storage.unreadable).toBe(0);
  await recordReading(reading);
  expect((await listInventory()).failures).toEqual([{ schemaVersion: 1, page: 'github-apps', at: first }]);
});

test('those of one app are found by its id in any case, and no other', async () => {
  await recordConsent(fabrikam, first);
  await recordConsent({ ...fabrikam, kind: 'tenant-wide' }, first);
  const of = (clientId: string) => listGrantsOf({ provider: 'entra', clientId });
  expect((await of(fabrikamApp.toUpperCase())).map(({ clientId, kind }) => `${clientId} ${kind}`)).toEqual([
    `${fabrikamApp} own`,
    `${fabrikamApp} tenant-wide`,
  ]);
  expect(await of(fabrikamApp.slice(1))).toEqual([]);
  expect(await of(fabrikamApp.slice(0, -1))).toEqual([]);
  expect(await of('')).toEqual([]);
  expect(await listGrantsOf({ provider: 'google', clientId: fabrikamApp })).toEqual([]);
});

test('an app that was let in again is noted; one that is not in the list stays out of it', async () => {
  await recordSeenAgain({ ...mailGrant, clientId: fabrikamApp }, second);
  await recordSeenAgain({ ...mailGrant, provider: 'google' }, second);
  expect(await listed()).toEqual([mailGrant]);
  await recordSeenAgain({ ...mailGrant, clientId: mailGrant.clientId.toUpperCase() }, second);
  expect(await listed()).toEqual([{ ...mailGrant, lastSeen: second }]);
});

test('what the person says to have taken back is kept as that, and not of an app that is not in the list', async () => {
  await recordWord(grantId(mailGrant), second);
  await recordWord(grantId({ ...mailGrant, clientId: fabrikamApp }), second);
  expect(await listed()).toEqual([{ ...mailGrant, revokedAt: second, revokedBy: 'person' }]);
  await recordWord(grantId(mailGrant), null);
  expect(await listed()).toEqual([mailGrant]);
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

describe('a record of a later version', () => {
  const key = `kept:grant:${grantId(mailGrant)}`;
  const stored = async (of: string): Promise<unknown> => (await fakeBrowser.storage.local.get(of))[of];
  beforeEach(async () => await fakeBrowser.storage.local.set({ [key]: { ...mailGrant, schemaVersion: 99 } }));

  test('is neither shown nor written over, and a consent that cannot be kept for it is told', async () => {
    expect(await listInventory()).toMatchObject({ grants: [], storage: { unreadable: 1, notice: null } });
    await expect(recordConsent(mailConsent, second)).rejects.toThrow('later version');
    expect(await stored(key)).toMatchObject({ schemaVersion: 99 });
    expect(await listInventory()).toMatchObject({ storage: { notice: { kind: 'newer' } } });
  });

  test('keeps none of the others of a page or a file out', async () => {
    const [app] = reading.apps;
    if (!app) throw new Error('no app');
    const onPage = `kept:grant:${grantId({ ...personal, accountDomain: null })}`;
    await fakeBrowser.storage.local.set({ [onPage]: { ...personal, schemaVersion: 99 } });
    await recordReading({ ...reading, apps: [app, { ...app, clientId: personal.clientId }] });
    expect((await listed()).map(({ clientId }) => clientId)).toEqual([fabrikamApp]);
    expect(await stored(onPage)).toMatchObject({ schemaVersion: 99 });
    const added = { ...mailGrant, clientId: 'tailspin' };
    expect(await importGrants(exportJson([mailGrant, added], third))).toMatchObject({ added: 1 });
    expect(await stored(key)).toMatchObject({ schemaVersion: 99 });
  });

  test('of a reading is not written over either', async () => {
    await recordReading(reading);
    const readingKey = Object.keys(await fakeBrowser.storage.local.get()).find((name) => name.startsWith('kept:reading:')) ?? '';
    await fakeBrowser.storage.local.set({ [readingKey]: { schemaVersion: 2 } });
    await recordReading({ ...reading, asOf: third });
    expect(await stored(readingKey)).toEqual({ schemaVersion: 2 });
  });
});

describe('where everything is gone at once, the loss is told', () => {
  const lost = async (): Promise<string | undefined> => {
    await fakeBrowser.storage.local.clear();
    return (await listInventory()).storage.notice?.kind;
  };
  const file = exportJson([mailGrant], third);
  beforeEach(async () => {
    fakeBrowser.reset();
    const kept = new Map<string, string>();
    const cache = {
      match: async (address: string) => (kept.has(address) ? new Response(kept.get(address) ?? '') : undefined),
      put: async (address: string, response: Response) => kept.set(address, await response.text()),
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
