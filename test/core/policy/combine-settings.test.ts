import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseOwn, combineSettings, isLocked, settingIn } from '../../../core/policy/combine-settings.ts';
import type { EffectivePolicy } from '../../../core/policy/effective-policy.ts';
import { type OwnKey, type OwnSettings, ownChoices, ownKeys, readOwnSettings } from '../../../core/policy/own-settings.ts';
import { policyKeyNames } from '../../../core/policy/policy-keys.ts';
import { readPolicy } from '../../../core/policy/read-policy.ts';
import { contosoApp, now } from './policy-samples.ts';

const origin = { state: 'ready', asOf: now } as const;
const combine = (managed: unknown, own: OwnSettings = {}) => combineSettings(managed, own, origin);

describe('whose value counts', () => {
  test('without either, the built-in defaults', () => {
    const { policy, sources } = combine({});
    expect(policy).toEqual(readPolicy({}, origin));
    expect(new Set(Object.values(sources))).toEqual(new Set(['default']));
  });

  test('an own setting counts where the organisation says nothing', () => {
    const own = { mode: 'monitor', userConsent: 'off', reasonAtRating: 'medium' } as const;
    const { policy, sources } = combine({ orgName: 'Contoso' }, own);
    expect(policy).toMatchObject({ ...own, orgName: 'Contoso', ownKeys: ['mode', 'userConsent', 'reasonAtRating'] });
    expect(sources).toMatchObject({ mode: 'own', userConsent: 'own', signInOnly: 'default' });
  });

  test('a managed key is enforced', () => {
    const { policy, sources } = combine({ mode: 'enforce' }, { mode: 'monitor' });
    expect(policy).toMatchObject({ mode: 'enforce', ownKeys: [] });
    expect(sources.mode).toBe('managed-enforced');
    expect(isLocked({ sources }, 'mode')).toBe(true);
    expect(isLocked({ sources }, 'userConsent')).toBe(false);
  });

  test('a preferred key is a suggestion', () => {
    const managed = { mode: 'enforce', reasonAtRating: 'high', preferred: ['mode', 'reasonAtRating'] };
    expect(combine(managed)).toMatchObject({ policy: { mode: 'enforce', ownKeys: [] }, sources: { mode: 'managed-preferred' } });
    expect(combine(managed, { mode: 'monitor', reasonAtRating: 'never' })).toMatchObject({
      policy: { mode: 'monitor', reasonAtRating: null, ownKeys: ['mode', 'reasonAtRating'] },
      sources: { mode: 'own', reasonAtRating: 'own' },
    });
  });

  test('preferred that cannot be read frees nothing', () => {
    for (const preferred of ['mode', { 0: 'mode' }, ['Mode'], ['mo de'], null, true]) {
      expect(combine({ mode: 'enforce', preferred }, { mode: 'monitor' }).policy.mode).toBe('enforce');
    }
  });

  test('integratedApps and userConsent are one switch: one enforced twin locks it', () => {
    const own = { userConsent: 'on' } as const;
    expect(combine({ integratedApps: false }, own).policy.userConsent).toBe('off');
    expect(combine({ integratedApps: false, preferred: ['userConsent'] }, own).policy.userConsent).toBe('off');
    expect(combine({ integratedApps: false, userConsent: 'off', preferred: ['userConsent'] }, own).policy.userConsent).toBe('off');
    expect(combine({ integratedApps: false, preferred: ['integratedApps'] }, own).policy.userConsent).toBe('on');
  });

  test('a key that the browser rejected stays the organisation’s', () => {
    const lost = { declaredKeys: ['mode'] };
    expect(combine(lost, { mode: 'monitor' })).toMatchObject({ policy: { mode: 'enforce' }, sources: { mode: 'managed-enforced' } });
    expect(combine({ ...lost, preferred: ['mode'] }, { mode: 'monitor' })).toMatchObject({
      policy: { mode: 'monitor', problems: [{ path: 'mode', code: 'rejected-by-browser' }] },
    });
    expect(combine({ declaredKeys: ['preferred'], mode: 'enforce' }, { mode: 'monitor' }).policy.mode).toBe('enforce');
  });

  test('a lost block list turns new apps off, whatever the person chose', () => {
    for (const managed of [{ apps: 'x' }, { declaredKeys: ['publishers'] }, { blockedRedirectHosts: Array(10_001).fill('x.example') }]) {
      const { policy, sources } = combine(managed, { userConsent: 'on' });
      expect(policy.userConsent).toBe('off');
      expect(sources.userConsent).toBe('managed-enforced');
    }
  });

  test('managed values that are no object lock everything', () => {
    const { policy, sources } = combine('off', { mode: 'monitor', userConsent: 'on' });
    expect(policy).toMatchObject({ mode: 'enforce', userConsent: 'off' });
    expect(ownKeys.every((key) => isLocked({ sources }, key))).toBe(true);
  });

  test('a faulty suggestion stays reported beside the own choice', () => {
    const { policy } = combine({ mode: 'enfroce', preferred: ['mode'] }, { mode: 'warn' });
    expect(policy).toMatchObject({ mode: 'warn', problems: [{ path: 'mode', code: 'not-allowed-value' }] });
  });
});

const value = fc.oneof(
  fc.constantFrom('on', 'off', 'conditional', 'warn', 'monitor', 'enforce', 'keep', 'flag', 'review-by', 'ask-revoke', 'allow', 'follow'),
  fc.constantFrom('typed', 'tick', 'blocked', 'advise', 'ignore', 'medium', 'high', 'critical', true, false, '', null, 3, ['x'], [3]),
  fc.constantFrom(['contoso.example'], [{ clientId: contosoApp, access: 'block' }], '2027-01-01'),
);
const name = fc.constantFrom(...policyKeyNames);
const managedValues = fc
  .tuple(fc.dictionary(name, value), fc.option(fc.array(name)), fc.option(fc.array(name)))
  .map(([values, preferred, declaredKeys]) => ({ ...values, ...(preferred && { preferred }), ...(declaredKeys && { declaredKeys }) }));
const ownSettings = fc
  .record(Object.fromEntries(ownKeys.map((key) => [key, fc.constantFrom<string>(...ownChoices[key], 'faulty')])), { requiredKeys: [] })
  .map(readOwnSettings);

const namesIn = (managed: object, list: string): readonly string[] => {
  const names: unknown = Object.entries(managed).find(([key]) => key === list)?.[1];
  return Array.isArray(names) ? names : [];
};
const namesOf = (key: OwnKey): string[] => (key === 'userConsent' ? ['userConsent', 'integratedApps'] : [key]);

describe('a person can never loosen what the organisation enforces', () => {
  test('an enforced key, and everything that is no setting, reads as if there were no own settings', () => {
    let locked = 0;
    fc.assert(
      fc.property(managedValues, ownSettings, (managed, own) => {
        const alone = readPolicy(managed, origin);
        const { policy, sources } = combine(managed, own);
        const set = new Set([...Object.keys(managed), ...namesIn(managed, 'declaredKeys')]);
        const preferred = namesIn(managed, 'preferred');
        for (const key of Object.keys(alone) as (keyof EffectivePolicy)[]) {
          const isSetting = key in ownChoices;
          const isEnforced = isSetting && namesOf(key as OwnKey).some((each) => set.has(each) && !preferred.includes(each));
          if (isSetting && !isEnforced) continue;
          if (key !== 'ownKeys') expect(policy[key]).toEqual(alone[key]);
          if (!isEnforced) continue;
          locked++;
          expect(sources[key as OwnKey]).toBe('managed-enforced');
          expect(policy.ownKeys).not.toContain(key);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(locked).toBeGreaterThan(500);
  });

  test('nor by choosing on the options page', () => {
    fc.assert(
      fc.property(managedValues, ownSettings, fc.constantFrom(...ownKeys), fc.oneof(value, fc.anything()), (managed, own, key, chosen) => {
        const before = combine(managed, own);
        const after = combine(managed, chooseOwn(managed, own, key, chosen));
        if (isLocked(before, key)) expect(after).toEqual(before);
        else if ([...ownChoices[key], settingIn(before.withoutOwn, key)].some((choice) => choice === chosen))
          expect(settingIn(after.policy, key)).toBe(chosen);
        else expect(after).toEqual(before);
      }),
      { numRuns: 2_000 },
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), ownSettings, (managed, own) => void JSON.stringify(combine(managed, own).sources)));
  });
});

describe('chooseOwn', () => {
  test('keeps a choice, and forgets one that would hold anyway', () => {
    expect(chooseOwn({}, {}, 'mode', 'enforce')).toEqual({ mode: 'enforce' });
    expect(chooseOwn({}, { mode: 'enforce', userConsent: 'off' }, 'mode', 'warn')).toEqual({ userConsent: 'off' });
    const suggested = { mode: 'enforce', preferred: ['mode'] };
    expect(chooseOwn(suggested, {}, 'mode', 'warn')).toEqual({ mode: 'warn' });
    expect(chooseOwn(suggested, { mode: 'warn' }, 'mode', 'enforce')).toEqual({});
    expect(chooseOwn({ reasonAtRating: 'high', preferred: ['reasonAtRating'] }, {}, 'reasonAtRating', 'never')).toEqual({
      reasonAtRating: 'never',
    });
  });

  test('what the organisation suggests can be chosen, also where nobody else could', () => {
    const suggested = { userConsent: 'conditional', preferred: ['userConsent'] };
    expect(combine(suggested)).toMatchObject({ suggested: ['userConsent'], sources: { userConsent: 'managed-preferred' } });
    expect(chooseOwn(suggested, { userConsent: 'on' }, 'userConsent', 'conditional')).toEqual({});
    expect(chooseOwn({}, { userConsent: 'off' }, 'userConsent', 'conditional')).toEqual({ userConsent: 'off' });
  });

  test('a locked key keeps the stored choice for the day it is free', () => {
    expect(chooseOwn({ mode: 'enforce' }, { mode: 'monitor' }, 'mode', 'warn')).toEqual({ mode: 'monitor' });
  });
});
