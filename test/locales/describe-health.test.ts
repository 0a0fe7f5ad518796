import { expect, test } from 'vitest';
import { combineSettings } from '../../core/policy/combine-settings.ts';
import type { OwnSettings } from '../../core/policy/own-settings.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeHealth } from '../../locales/describe-health.ts';
import type { Language } from '../../locales/translate.ts';

const readAt = '2026-11-23T11:58:00Z';
const now = '2026-11-23T12:00:00Z';

function healthOf(managed: Readonly<Record<string, unknown>>, own: OwnSettings = {}, language: Language = 'en') {
  const state = Object.keys(managed).length === 0 ? 'none' : 'ready';
  const settings = { ...combineSettings(managed, own, { state, asOf: state === 'none' ? null : readAt }), managed };
  return describeHealth(settings, true, [], now, wordsIn(language));
}

test('a policy that is applied as it stands says so, with its version, source and age', () => {
  const health = healthOf({ policyVersion: 7, orgName: 'Contoso', mode: 'enforce' });
  expect(health).toMatchObject({ isHealthy: true, summary: 'All 3 settings are applied', none: null, others: [] });
  expect(health.facts.map(({ value }) => value)).toEqual(['7', 'managed settings of this browser', '2 minutes ago']);
  expect(health.set.map(({ key, status }) => `${key} ${status}`)).toEqual(['policyVersion applied', 'orgName applied', 'mode applied']);
  expect(healthOf({ mode: 'warn' }).summary).toBe('The one setting is applied');
});

test('where policy and provider disagree stands with the app and the day, on the page and in the text; without a policy nothing does', () => {
  const drift = [
    { code: 'drift.userConsentOpen', provider: 'entra', clientId: 'one', appName: 'Tailspin Notes', at: '2026-11-20T10:00:00.000Z' },
  ] as const;
  const healthWith = (managed: Readonly<Record<string, unknown>>, state: 'none' | 'ready') => {
    const settings = { ...combineSettings(managed, {}, { state, asOf: state === 'none' ? null : readAt }), managed };
    return describeHealth(settings, true, drift, now, wordsIn('en'));
  };
  const { driftTitle, drift: shown, plainText } = healthWith({ userConsent: 'off' }, 'ready');
  expect(shown).toEqual([expect.stringContaining('Seen on 20 November 2026.')]);
  expect(plainText).toContain(`${driftTitle}\n  - The policy here holds back new apps`);
  expect(healthWith({}, 'none').drift).toEqual([]);
});

test('without a policy there is one sentence, and another while the browser has not answered', () => {
  const settings = { ...combineSettings({}, { mode: 'enforce' }, { state: 'none', asOf: null }), managed: {} };
  expect(healthOf({}).none).toContain('No organisation has set a policy');
  expect(describeHealth(settings, false, [], now, wordsIn('en')).none).toContain('has not yet said');
  expect(healthOf({}).set).toEqual([]);
});

test('as text it is what the page shows, line by line, with nothing invisible', () => {
  const managed = {
    orgName: 'Contoso',
    mode: 'enfroce',
    apps: [{ clientId: 'two words', access: 'allow' }],
    adminConsent: 'tick',
    preferred: ['adminConsent'],
    colour: 'green',
  };
  const { plainText, isHealthy, summary } = healthOf(managed, { adminConsent: 'typed' });
  expect(isHealthy).toBe(false);
  expect(summary).toBe('3 points need attention');
  const [set] = plainText.split('\n\nAlso in the policy');
  expect(set?.split('\n')).toEqual([
    'The policy of Contoso',
    '3 points need attention',
    'Version: not numbered',
    'Source: managed settings of this browser',
    'Read: 2 minutes ago',
    readAt,
    '',
    'orgName = Contoso (applied)',
    'mode in force: enforce (not taken)',
    '  - mode: this value is not one of the choices.',
    'apps = 0 entries (applied in part)',
    '  - apps[0].clientId: this is missing, or not written in the form expected here.',
    'adminConsent in force: typed (you chose otherwise)',
    'preferred = 1 entry (applied)',
  ]);
  expect(plainText).toContain('  - colour: Consent Lens does not know this setting.');
  expect(plainText).toContain('userConsent = on (built in)');
  expect(plainText).not.toMatch(/[\u2066-\u2069]/);
});

test('a flood of problems is cut, and counted', () => {
  const apps = Array.from({ length: 50 }, () => ({ access: 'allow', clientId: 'two words' }));
  const row = healthOf({ apps }).set.find(({ key }) => key === 'apps');
  expect(row?.problems).toHaveLength(21);
  expect(row?.problems.at(-1)).toBe('30 more');
});

test('text of the policy cannot reorder the page', () => {
  const { title } = healthOf({ orgName: 'Con\u202Etoso' });
  expect(title).not.toContain('\u202E');
  expect(title).toContain('\u2068');
});
