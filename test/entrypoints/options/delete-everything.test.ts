/** "Delete everything" takes away whatever is kept of the person; what stays names nobody and no app. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepLastForgotten } from '../../../entrypoints/apps/last-forgotten.ts';
import { accountMark } from '../../../entrypoints/background/account-mark.ts';
import { rememberAsked } from '../../../entrypoints/background/asked-store.ts';
import { rememberDrift } from '../../../entrypoints/background/drift-store.ts';
import { keepFrontPage } from '../../../entrypoints/background/front-page.ts';
import { recordConsent } from '../../../entrypoints/background/grant-store.ts';
import { countInterruptions, markWrong } from '../../../entrypoints/background/interruption-store.ts';
import { keepLandingNotice } from '../../../entrypoints/background/landing-notice.ts';
import { writeOwnSetting } from '../../../entrypoints/background/policy-source.ts';
import { keepNotice } from '../../../entrypoints/background/storage-notice.ts';
import { deleteEverything } from '../../../entrypoints/options/delete-everything.ts';
import { first, mailConsent } from '../../core/grants/grant-samples.ts';
import { contosoApp } from '../../core/policy/policy-samples.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const app = { provider: 'entra', clientId: contosoApp } as const;
const { local, session } = fakeBrowser.storage;

beforeEach(async () => {
  fakeBrowser.reset();
  await recordConsent(mailConsent, first);
  await Promise.all([
    local.set({ gotWorse: ['grant'], firstRun: 'done', policyCopy: { schema: 1 } }),
    session.set({ 'requests:1': {} }),
    accountMark('github', 'alex'),
    rememberAsked({ ...app, appName: null, scopes: [], at: new Date().toISOString() }),
    rememberDrift([{ ...app, code: 'drift.tenantStricter', appName: null, at: new Date().toISOString() }], new Date().toISOString()),
    keepFrontPage('state', 'page'),
    keepLastForgotten({ appName: 'Contoso Mail', isAll: false, records: new Map([['grant:contoso', {}]]) }),
    markWrong({ ...app, rule: null, at: first }, true),
    countInterruptions(['judged'], first),
    keepLandingNotice({ tabId: 1, ownTabId: 2, rule: 'F3', tone: 'warn', headline: 'inbox-turbo.example', advice: null, at: first }),
    keepNotice({ kind: 'restored', count: 1, at: first }),
  ]);
  await writeOwnSetting('mode', 'enforce');
});

test('leaves the policy’s copy, the mark of the first run, and how often the list has changed', async () => {
  expect(await deleteEverything()).toBe(true);
  expect(Object.keys(await local.get()).sort()).toEqual(['firstRun', 'keptGeneration', 'policyCopy']);
  expect(await session.get()).toEqual({});
});

test('what could not be removed is told, and the rest goes', async () => {
  const remove = vi.spyOn(local, 'remove');
  remove.mockImplementationOnce(() => Promise.reject(new Error('cannot be written')));
  expect(await deleteEverything()).toBe(false);
  remove.mockRestore();
  expect(Object.keys(await session.get())).toEqual([]);
});
