/** What got worse is told of every app of the list, however it came there; and what was forgotten or seen does not come back. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportJson } from '../../../core/grants/export-file.ts';
import { grantId } from '../../../core/grants/grant.ts';
import type { AccountReading } from '../../../core/grants/reading.ts';
import { listApp } from '../../../core/policy/own-lists.ts';
import { nextCopy } from '../../../core/policy/policy-copy.ts';
import { acknowledgeWorse, countGotWorse, judgeInventory, listGotWorse } from '../../../entrypoints/background/got-worse.ts';
import { forgetGrant, importGrants, recordConsent, recordReading, recordSeenAgain } from '../../../entrypoints/background/grant-store.ts';
import { changeOwnLists } from '../../../entrypoints/background/policy-source.ts';
import { ownCatalogue } from '../../core/catalogue/own-catalogue.ts';
import { first, mailConsent, mailGrant, second } from '../../core/grants/grant-samples.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { catalogue } = vi.hoisted(() => ({ catalogue: { read: (): Promise<unknown> => Promise.reject() } }));
vi.mock('../../../entrypoints/background/packaged-catalogue.ts', () => ({ packagedCatalogue: () => catalogue.read() }));

const id = grantId(mailGrant);
const reading: AccountReading = {
  page: 'github-applications',
  provider: 'github',
  tenant: null,
  account: 'mark',
  asOf: second,
  isComplete: true,
  apps: [{ clientId: mailGrant.clientId, appName: null, publisherName: null, kind: 'own', scopes: null }],
};

async function setPolicy(managed: Record<string, unknown>): Promise<void> {
  await fakeBrowser.storage.local.set({ policyCopy: nextCopy(null, managed, 'change', first) });
}

/** As the administrator blocks the app, and the worker hears of it. */
async function blockIt(): Promise<void> {
  await setPolicy({ apps: [{ clientId: mailGrant.clientId, access: 'block' }] });
  await judgeInventory();
}

/** The work has begun and waits for the catalogue; the function lets it go on. */
async function beginWithoutCatalogue(work: () => Promise<void>): Promise<() => Promise<void>> {
  let end = Promise.resolve();
  const giveCatalogue = await new Promise<(catalogue: unknown) => void>((hasBegun) => {
    catalogue.read = () => new Promise(hasBegun);
    end = work();
  });
  return () => {
    giveCatalogue(ownCatalogue);
    return end;
  };
}

beforeEach(async () => {
  fakeBrowser.reset();
  catalogue.read = async () => ownCatalogue;
  await setPolicy({ userConsent: 'on' });
});

test('an app whose consent was seen, blocked before anything was judged', async () => {
  await recordConsent(mailConsent, first);
  await blockIt();
  expect(await listGotWorse()).toEqual([id]);
});

test('an app that an account page told of, in two accounts: it is one app', async () => {
  await recordReading(reading);
  await recordConsent({ ...mailConsent, provider: 'github' }, first);
  await blockIt();
  expect(await listGotWorse()).toHaveLength(2);
  expect(await countGotWorse()).toBe(1);
});

test('not one that only a file told of', async () => {
  await importGrants(exportJson([mailGrant], first));
  await blockIt();
  await judgeInventory();
  expect(await listGotWorse()).toEqual([]);
});

test('not one that the person let in after the rule was made', async () => {
  await setPolicy({ apps: [{ clientId: mailGrant.clientId, access: 'block' }] });
  await recordConsent(mailConsent, first);
  await judgeInventory();
  expect(await listGotWorse()).toEqual([]);
});

test('what was written between the rule and the judgement hides nothing', async () => {
  await recordConsent(mailConsent, first);
  await setPolicy({ apps: [{ clientId: mailGrant.clientId, access: 'block' }] });
  await recordSeenAgain(mailGrant, second);
  await judgeInventory();
  expect(await listGotWorse()).toEqual([id]);
});

test('what could not be weighed when it was kept is judged later, and nothing is unlearned where nothing can be judged', async () => {
  catalogue.read = () => Promise.reject(new Error('cannot be read'));
  await recordConsent(mailConsent, first);
  await expect(judgeInventory()).rejects.toThrow('cannot be read');
  catalogue.read = async () => ownCatalogue;
  await judgeInventory();
  await blockIt();
  expect(await listGotWorse()).toEqual([id]);
});

test('stopped before the weights were kept, it finds the same again', async () => {
  await recordConsent(mailConsent, first);
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await setPolicy({ apps: [{ clientId: mailGrant.clientId, access: 'block' }] });
  set.mockImplementationOnce(async () => Promise.reject(new Error('stopped')));
  await expect(judgeInventory()).rejects.toThrow('stopped');
  set.mockRestore();
  await judgeInventory();
  expect(await listGotWorse()).toEqual([id]);
});

test('what is gone, or all right again, is nothing to look at', async () => {
  await recordConsent(mailConsent, first);
  await blockIt();
  await setPolicy({});
  await judgeInventory();
  expect(await countGotWorse()).toBe(0);
  await blockIt();
  expect(await countGotWorse()).toBe(1);
  await forgetGrant(id);
  expect(await countGotWorse()).toBe(0);
});

test('a judgement under way brings back neither what was forgotten nor what was looked at', async () => {
  await recordConsent(mailConsent, first);
  await setPolicy({ apps: [{ clientId: mailGrant.clientId, access: 'block' }] });
  const finish = await beginWithoutCatalogue(judgeInventory);
  await forgetGrant(id);
  const seen = acknowledgeWorse();
  await finish();
  await seen;
  const kept = Object.keys(await fakeBrowser.storage.local.get());
  expect(kept.filter((key) => key !== 'policyCopy' && key !== 'keptGeneration')).toEqual([]);
});

test('what an organisation blocks is news, and what the person blocks is none', async () => {
  await recordConsent(mailConsent, first);
  await changeOwnLists((lists) => listApp(lists, mailConsent.clientId, 'block'));
  await judgeInventory();
  expect(await listGotWorse()).toEqual([]);
  await blockIt();
  expect(await listGotWorse()).toEqual([id]);
});
