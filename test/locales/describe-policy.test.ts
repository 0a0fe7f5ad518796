import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../locales/all-languages.ts';
import { describePolicyInForce } from '../../locales/describe-policy.ts';
import { languages } from '../../locales/translate.ts';
import { now, read } from '../core/policy/policy-samples.ts';

const overlaysOf = (managed: object, language: (typeof languages)[number] = 'en') =>
  describePolicyInForce(read(managed), now, wordsIn(language)).overlays;

describe('a policy that is another one at single providers', () => {
  test.each<[string, object, readonly string[]]>([
    ['nothing where there is no entry', { mode: 'enforce', userConsent: 'off' }, []],
    ['another mode', { mode: 'warn', providers: [{ provider: 'github', mode: 'monitor' }] }, ['For GitHub: only watched.']],
    ['another switch', { providers: [{ provider: 'google', userConsent: 'off' }] }, ['For Google: new apps need approval.']],
    [
      'both',
      { userConsent: 'off', providers: [{ provider: 'entra', mode: 'enforce', userConsent: 'conditional' }] },
      ['For Microsoft: what is not approved is stopped, you may allow some apps yourself.'],
    ],
    ['nothing where an entry says the same', { mode: 'monitor', providers: [{ provider: 'github', mode: 'monitor' }] }, []],
    [
      'once for all providers with the same, and personal accounts told apart',
      {
        mode: 'enforce',
        providers: ['microsoft-personal', 'github', 'slack'].map((provider) => ({ provider, mode: 'monitor', userConsent: 'on' })),
      },
      ['For personal Microsoft accounts, GitHub, and Slack: only watched.'],
    ],
    [
      'where requests cannot be held yet, that nothing is stopped',
      { providers: [{ provider: 'google', mode: 'enforce' }] },
      ['For Google: what is not approved is stopped once requests there can be held.'],
    ],
    [
      'the strictest of several entries',
      { mode: 'monitor', providers: ['enforce', 'warn'].map((mode) => ({ provider: 'entra', mode })) },
      ['For Microsoft: what is not approved is stopped.'],
    ],
  ])('says %s', (_name, managed, expected) => {
    expect(overlaysOf(managed)).toEqual(expected);
  });

  test('an entry whose provider cannot be read is said of every one it may be', () => {
    const sentences = overlaysOf({ providers: [{ provider: 'gogle', userConsent: 'off' }] });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^For Microsoft, .*Google.* and Box: new apps need approval\.$/u);
  });

  test.each(languages)('has words for every value in %s', (language) => {
    const values = ['monitor', 'warn', 'enforce'].flatMap((mode) =>
      ['on', 'off', 'conditional'].map((userConsent) => ({ mode, userConsent })),
    );
    for (const all of values) {
      for (const own of values) {
        const sentences = overlaysOf({ ...all, providers: [{ provider: 'github', ...own }] }, language);
        const isSame = all.mode === own.mode && all.userConsent === own.userConsent;
        expect(sentences).toHaveLength(isSame ? 0 : 1);
        expect(sentences.join()).not.toMatch(/\{\w+\}|undefined/u);
      }
    }
  });
});
