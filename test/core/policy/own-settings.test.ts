import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OwnKey, ownChoices, ownKeys, readOwnSettings } from '../../../core/policy/own-settings.ts';
import { policyKeys } from '../../../core/policy/policy-keys.ts';
import { builtInPolicy } from '../../../core/policy/read-policy.ts';

describe('the choices', () => {
  test.each(ownKeys)('%s offers values that a policy may have, the built-in one first', (key) => {
    const values: readonly string[] = policyKeys[key].values;
    const choices: readonly string[] = ownChoices[key];
    expect(choices.filter((choice) => choice !== 'never' && !values.includes(choice))).toEqual([]);
    expect(choices).toContain(policyKeys[key].strictest);
    const unset: Partial<Record<OwnKey, string>> = { existingGrants: 'keep', reasonAtRating: 'never' };
    expect(choices[0]).toBe(builtInPolicy()[key] ?? unset[key]);
  });
});

describe('readOwnSettings', () => {
  test('keeps choices', () => {
    const settings = { mode: 'monitor', userConsent: 'off', reasonAtRating: 'never' };
    expect(readOwnSettings(settings)).toEqual(settings);
  });

  test('keys that a person cannot set count for nothing', () => {
    expect(
      readOwnSettings({ requests: 'off', apps: [], preferred: ['mode'], integratedApps: false, orgName: 'Contoso', colour: 'red' }),
    ).toEqual({});
  });

  test('a choice that cannot be read is never a weaker one', () => {
    for (const faulty of ['', 'MONITOR', null, 3, true, ['monitor'], {}, undefined])
      expect(readOwnSettings({ mode: faulty })).toEqual({ mode: 'enforce' });
    expect(readOwnSettings({ userConsent: 'conditional', existingGrants: 'review-by' })).toEqual({
      userConsent: 'off',
      existingGrants: 'ask-revoke',
    });
  });

  test('what is no record holds no settings', () => {
    for (const stored of [undefined, null, 'mode', 1, [], () => ({})]) expect(readOwnSettings(stored)).toEqual({});
    expect(readOwnSettings(Object.create({ mode: 'enforce' }))).toEqual({});
  });

  test('never throws', () => {
    const refuse = (): never => {
      throw new Error('refused');
    };
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom<string>(...ownKeys), fc.anything())), (stored) => {
        for (const [key, choice] of Object.entries(readOwnSettings(stored))) expect(ownChoices[key as OwnKey]).toContain(choice);
      }),
    );
    expect(readOwnSettings(new Proxy({}, { ownKeys: refuse }))).toEqual({});
    expect(readOwnSettings(new Proxy({ mode: 'warn' }, { get: refuse }))).toEqual({ mode: 'enforce' });
  });
});
