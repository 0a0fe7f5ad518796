import { expect, test } from 'vitest';
import type { ReadingRecord } from '../../core/grants/reading-record.ts';
import { combineSettings } from '../../core/policy/combine-settings.ts';
import { accountSites } from '../../core/providers/account-pages/account-pages.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeAccountSites, describeReading } from '../../locales/describe-account-pages.ts';

const words = wordsIn('en');
const { policy } = combineSettings({ mode: 'warn' }, {}, { state: 'ready', asOf: null });
const reading: ReadingRecord = {
  schemaVersion: 1,
  page: 'github-apps',
  provider: 'github',
  tenant: null,
  account: 'mark',
  asOf: '2026-11-02T09:00:00.000Z',
  isComplete: true,
  count: 3,
  listed: [],
};

const failures = [{ schemaVersion: 1, page: 'github-installations', at: '2026-11-03T09:00:00.000Z' }] as const;

test('offers to ask for what is not read, to give back what was asked for, and neither for what belongs to it', () => {
  const sites = describeAccountSites(new Set(['microsoft-account', 'github']), { readings: [reading], failures }, policy, words);
  expect(sites.map(({ id, button }) => [id, button?.does ?? null])).toEqual([
    ['my-apps', 'ask'],
    ['microsoft-account', null],
    ['google', 'ask'],
    ['github', 'give-back'],
  ]);
  expect(sites[3]?.status).toEqual([
    words.translate('account.readable'),
    '3 read from your authorized GitHub Apps on 2 November 2026',
    'On 3 November 2026 Consent Lens could not read your installed GitHub Apps.',
  ]);
});

test('does not say that a page is read where the mode reads none', () => {
  const all = new Set(accountSites.map(({ id }) => id));
  for (const { status } of describeAccountSites(all, { readings: [], failures: [] }, { ...policy, mode: 'monitor' }, words))
    expect(status).toEqual([words.translate('account.watching')]);
  const byProvider = combineSettings({ providers: [{ provider: 'github', mode: 'monitor' }] }, {}, { state: 'ready', asOf: null }).policy;
  const watched = describeAccountSites(all, { readings: [], failures: [] }, byProvider, words).filter(({ state }) => state === 'watching');
  expect(watched.map(({ id }) => id)).toEqual(['github']);
});

test('the toolbar says what came of a page, in every language', () => {
  const list = { account: null, tenant: null, isComplete: false, apps: [{ clientId: 'a', appName: null }] };
  expect(describeReading('my-apps', list, words)).toBe('Consent Lens read 1 app from My Apps. It is in your list.');
  for (const language of ['en', 'nl'] as const) {
    for (const read of [null, list, { ...list, apps: [] }]) {
      expect(describeReading('google-connections', read, wordsIn(language))).not.toMatch(/[{}]/u);
    }
  }
});
