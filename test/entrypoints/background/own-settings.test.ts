/** Choices of the person, made on two pages at once. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetOwnSettings, readSettings, writeOwnSetting } from '../../../entrypoints/background/policy-source.ts';

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
