import { describe, expect, test } from 'vitest';
import { combineSettings } from '../../core/policy/combine-settings.ts';
import { type OwnSettings, ownChoices, ownKeys } from '../../core/policy/own-settings.ts';
import { policyKeys } from '../../core/policy/policy-keys.ts';
import { messages, wordsIn } from '../../locales/all-languages.ts';
import { describeSettings } from '../../locales/describe-settings.ts';
import { languages } from '../../locales/translate.ts';

const now = '2026-11-23T12:00:00Z';
const visible = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
const describeIn = (managed: object, own: OwnSettings = {}) =>
  describeSettings(combineSettings(managed, own, { state: 'ready', asOf: now }), wordsIn('en'));
const find = (settings: ReturnType<typeof describeIn>, key: string) => {
  const found = settings.settings.find((setting) => setting.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};

test.each(languages)('in %s there are a title and a sentence for every value a setting can have', (language) => {
  const texts: Readonly<Record<string, string>> = messages[language];
  const values = ownKeys.flatMap((key) => [...new Set([...ownChoices[key], ...policyKeys[key].values])].map((value) => `${key}.${value}`));
  const wanted = [...ownKeys.map((key) => `${key}.title`), ...values, ...values.map((value) => `${value}.text`)];
  expect(wanted.filter((name) => !texts[`setting.${name}`])).toEqual([]);
});

describe('a setting', () => {
  test('marks the built-in choice and the one in force', () => {
    const mode = find(describeIn({}, { mode: 'enforce' }), 'mode');
    expect(mode.choices.filter(({ isChosen }) => isChosen).map(({ value }) => value)).toEqual(['enforce']);
    expect(mode.choices.map(({ marks }) => marks)).toEqual([['built in'], [], []]);
    expect(mode.lock).toBeNull();
  });

  test('that the organisation enforces shows that value alone, and who set it', () => {
    const settings = describeIn({ orgName: 'Contoso', mode: 'enforce' }, { mode: 'monitor' });
    const mode = find(settings, 'mode');
    expect(mode.choices.map(({ value }) => value)).toEqual(['enforce']);
    expect(visible(mode.lock ?? '')).toBe('Contoso set this.');
    expect(visible(settings.intro)).toContain('Contoso has set some of this');
    expect(find(describeIn({ mode: 'enforce' }), 'mode').lock).toBe('Your organisation set this.');
  });

  test('that the organisation suggests can be changed, also back to what only an organisation can choose', () => {
    const managed = { orgName: 'Contoso', existingGrants: 'review-by', reviewBy: '2027-03-01', preferred: ['existingGrants'] };
    for (const own of [{}, { existingGrants: 'flag' }] as const) {
      const { choices } = find(describeIn(managed, own), 'existingGrants');
      expect(choices.map(({ value }) => value)).toEqual(['keep', 'flag', 'ask-revoke', 'review-by']);
      expect(choices.map(({ marks }) => marks.map(visible))).toEqual([['built in'], [], [], ['suggested by Contoso']]);
      expect(choices.at(-1)?.text).toContain('1 March 2027');
    }
  });
});
