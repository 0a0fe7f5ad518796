/** Choices of the person, made on two pages at once. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listApp, unlistApp } from '../../../core/policy/own-lists.ts';
import { changeOwnLists, forgetOwnSettings, readSettings, writeOwnSetting } from '../../../entrypoints/background/policy-source.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

test('two choices at the same time are both kept', async () => {
  await Promise.all([writeOwnSetting('mode', 'enforce'), writeOwnSetting('userConsent', 'off')]);
  expect((await readSettings()).own).toMatchObject({ mode: 'enforce', userConsent: 'off' });
});

test('a choice that is being kept does not bring back what was deleted after it', async () => {
  await writeOwnSetting('mode', 'enforce');
  await Promise.all([writeOwnSetting('userConsent', 'off'), forgetOwnSettings()]);
  expect(Object.keys((await readSettings()).own)).toEqual([]);
});

test('what two pages put on the list at the same time is both kept, and deleted with the settings', async () => {
  const block = (clientId: string) => changeOwnLists((lists) => listApp(lists, clientId, 'block'));
  expect(await Promise.all([block('app-1'), block('app-2')])).toEqual([true, true]);
  expect((await readSettings()).policy.ownLists.apps.map(({ clientId }) => clientId)).toEqual(['app-1', 'app-2']);
  expect(await changeOwnLists((lists) => unlistApp(lists, 'app-3')), 'nothing to change').toBe(false);
  await writeOwnSetting('mode', 'enforce');
  await forgetOwnSettings();
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
