import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { providerIds } from '../../../core/oauth/authorization-request.ts';
import { combineSettings } from '../../../core/policy/combine-settings.ts';
import { policyFor } from '../../../core/policy/policy-for.ts';
import { now, problemsOf, read } from './policy-samples.ts';

const valuesAt = (provider: (typeof providerIds)[number], managed: object) => {
  const { userConsent, mode, existingGrants, signInOnly } = policyFor(provider, read(managed));
  return { userConsent, mode, existingGrants, signInOnly };
};
const free = { userConsent: 'on', mode: 'warn', existingGrants: null, signInOnly: 'allow' };

test('an entry holds at its provider, for what it names', () => {
  const managed = { mode: 'monitor', providers: [{ provider: 'github', userConsent: 'off', existingGrants: 'keep' }] };
  expect(valuesAt('github', managed)).toEqual({ ...free, mode: 'monitor', userConsent: 'off', existingGrants: 'keep' });
  expect(valuesAt('google', managed)).toEqual({ ...free, mode: 'monitor' });
});

test('it may be milder than the rest', () => {
  const managed = { userConsent: 'off', mode: 'enforce', providers: [{ provider: 'google', userConsent: 'on', mode: 'monitor' }] };
  expect(valuesAt('google', managed)).toEqual({ ...free, mode: 'monitor' });
});

describe('what cannot be read', () => {
  test('is read at its strictest', () => {
    const managed = { providers: [{ provider: 'google', userConsent: 'of', mode: 3, existingGrants: null, signInOnly: '' }] };
    const strictest = { userConsent: 'off', mode: 'enforce', existingGrants: 'ask-revoke', signInOnly: 'follow' };
    expect(valuesAt('google', managed)).toEqual(strictest);
    expect(valuesAt('github', managed)).toEqual(free);
    expect(problemsOf(managed)).toEqual([
      'providers[0].userConsent not-allowed-value',
      'providers[0].mode wrong-type',
      'providers[0].existingGrants wrong-type',
      'providers[0].signInOnly not-allowed-value',
    ]);
  });

  test.each([
    [{ provider: 'gogle' }, 'providers[0].provider not-allowed-value'],
    [{}, 'providers[0].provider malformed'],
  ])('of whom it is, may be anybody: %j makes every provider stricter, and none milder', (entry, problem) => {
    const managed = (userConsent: string) => ({
      userConsent,
      providers: [{ ...entry, userConsent: 'conditional', mode: 'monitor' }],
      consentPresets: ['low'],
    });
    expect(problemsOf(managed('conditional'))).toEqual([problem]);
    expect(valuesAt('slack', managed('on'))).toEqual({ ...free, userConsent: 'conditional' });
    expect(valuesAt('slack', managed('off'))).toEqual({ ...free, userConsent: 'off' });
  });

  test('a field that no version knows may be a limit: the entry makes nothing milder', () => {
    const providers = [{ provider: 'google', userConsent: 'on', mode: 'enforce', accounts: ['contoso.example'] }];
    expect(valuesAt('google', { userConsent: 'off', providers })).toEqual({ ...free, userConsent: 'off', mode: 'enforce' });
    expect(problemsOf({ providers })).toEqual(['providers[0].accounts unknown-key']);
  });

  test('a lost list turns user consent off everywhere', () => {
    const google = { provider: 'google', userConsent: 'on' };
    for (const lost of [
      { providers: 'x' },
      { declaredKeys: ['providers'] },
      { providers: [google], apps: 'x' },
      { providers: Array(101).fill(google) },
    ]) {
      for (const id of providerIds) expect(valuesAt(id, lost).userConsent).toBe('off');
    }
    expect(valuesAt('google', { providers: [3] })).toEqual(free);
  });

  test('never makes an entry milder than none', () => {
    const order = { userConsent: ['on', 'conditional', 'off'], mode: ['monitor', 'warn', 'enforce'], signInOnly: ['allow', 'follow'] };
    const entry = fc.dictionary(
      fc.constantFrom('userConsent', 'mode', 'signInOnly'),
      fc.constantFrom('on', 'off', 'conditional', 'warn', 'monitor', 'allow', 'follow', 1, null),
    );
    const base = fc.record({
      userConsent: fc.constantFrom('on', 'off', 'conditional'),
      mode: fc.constantFrom('warn', 'monitor', 'enforce'),
    });
    fc.assert(
      fc.property(
        base,
        entry,
        fc.constantFrom(undefined, 'gogle', 7, '__proto__'),
        fc.constantFrom(...providerIds),
        (rest, given, provider, at) => {
          const [without, result] = [read(rest), policyFor(at, read({ ...rest, providers: [{ ...given, provider }] }))];
          for (const key of ['userConsent', 'mode', 'signInOnly'] as const)
            expect(order[key].indexOf(result[key])).toBeGreaterThanOrEqual(order[key].indexOf(without[key]));
        },
      ),
    );
  });
});

test('of two entries for one provider the strictest values stand, and the second is reported', () => {
  const providers = [
    { provider: 'google', userConsent: 'off', mode: 'monitor' },
    { provider: 'google', userConsent: 'on', mode: 'enforce' },
  ];
  expect(valuesAt('google', { providers })).toEqual({ ...free, userConsent: 'off', mode: 'enforce' });
  expect(problemsOf({ providers })).toEqual(['providers[1] conflict']);
});

test('review-by at a provider takes its day from reviewBy', () => {
  const providers = [{ provider: 'github', existingGrants: 'review-by' }];
  expect(problemsOf({ providers, reviewBy: '2027-01-31' })).toEqual([]);
  expect(problemsOf({ providers })).toEqual(['reviewBy conflict']);
});

test('rules for conditional are in their place where Entra alone is conditional', () => {
  const providers = [{ provider: 'entra', userConsent: 'conditional' }];
  expect(problemsOf({ providers, consentPresets: ['low'] })).toEqual([]);
  expect(problemsOf({ providers })).toEqual(['userConsent conflict']);
  expect(problemsOf({ providers: [{ provider: 'google', userConsent: 'conditional' }] })).toEqual([]);
});

test('the person’s own choice is nobody’s own where the organisation has set another for the provider', () => {
  const managed = { providers: [{ provider: 'github', userConsent: 'off' }] };
  const { policy } = combineSettings(managed, { userConsent: 'on', mode: 'enforce' }, { state: 'ready', asOf: now });
  expect(policyFor('github', policy)).toMatchObject({ userConsent: 'off', mode: 'enforce', ownKeys: ['mode'] });
  expect(policyFor('entra', policy)).toMatchObject({ userConsent: 'on', ownKeys: ['mode', 'userConsent'] });
});

test('twice is once', () => {
  const policy = read({ userConsent: 'off', providers: [{ provider: 'google', userConsent: 'on' }, { userConsent: 'conditional' }] });
  for (const id of providerIds) expect(policyFor(id, policyFor(id, policy))).toEqual(policyFor(id, policy));
});
