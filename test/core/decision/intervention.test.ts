import { describe, expect, test } from 'vitest';
import type { Permit, Reason, Risk } from '../../../core/decision/decision.ts';
import { intervene } from '../../../core/decision/intervention.ts';
import type { Mode } from '../../../core/policy/effective-policy.ts';

const risks: readonly Risk[] = [0, 1, 2, 3, 4];
const toggle: Reason = { rule: 'toggle.on', source: 'policy', level: 0 };
const across = (permit: Permit, mode: Mode, reasons: readonly Reason[] = [toggle]) =>
  risks.map((risk) => intervene({ permit, risk, reasons }, mode));

/** Per mode and permit, across the five levels: how strong, in what tone, and whether one can go on. */
const table: readonly (readonly [Mode, Permit, string, string, string])[] = [
  ['monitor', 'allowed', 'nothing badge badge badge badge', 'calm calm caution warn stop', 'yes yes yes yes yes'],
  ['monitor', 'needs-reason', 'badge badge badge badge badge', 'info info info warn stop', 'yes yes yes yes yes'],
  ['monitor', 'needs-approval', 'badge badge badge badge badge', 'info info info warn stop', 'yes yes yes yes yes'],
  ['monitor', 'blocked', 'badge badge badge badge badge', 'stop stop stop stop stop', 'yes yes yes yes yes'],
  ['monitor', 'unknown', 'badge badge badge badge badge', 'caution caution caution warn stop', 'yes yes yes yes yes'],
  ['warn', 'allowed', 'nothing badge card card page', 'calm calm caution warn stop', 'yes yes yes yes yes'],
  ['warn', 'needs-reason', 'card card card card page', 'info info info warn stop', 'yes yes yes yes yes'],
  ['warn', 'needs-approval', 'card card card card page', 'info info info warn stop', 'yes yes yes yes yes'],
  ['warn', 'blocked', 'card card card card page', 'stop stop stop stop stop', 'yes yes yes yes yes'],
  ['warn', 'unknown', 'card card card card page', 'caution caution caution warn stop', 'yes yes yes yes yes'],
  ['enforce', 'allowed', 'nothing badge card card page', 'calm calm caution warn stop', 'yes yes yes yes no'],
  ['enforce', 'needs-reason', 'card card card card page', 'info info info warn stop', 'yes yes yes yes no'],
  ['enforce', 'needs-approval', 'card card card card page', 'info info info warn stop', 'no no no no no'],
  ['enforce', 'blocked', 'page page page page page', 'stop stop stop stop stop', 'no no no no no'],
  ['enforce', 'unknown', 'card card card card page', 'caution caution caution warn stop', 'no no no no no'],
];

test.each(table)('in mode %s, %s', (mode, permit, strengths, tones, continuing) => {
  const found = across(permit, mode);
  expect(found.map(({ strength }) => strength).join(' ')).toBe(strengths);
  expect(found.map(({ tone }) => tone).join(' ')).toBe(tones);
  expect(found.map(({ canContinue }) => (canContinue ? 'yes' : 'no')).join(' ')).toBe(continuing);
});

describe('whatever the reasons', () => {
  const everyone: Reason = { rule: 'admin.orgWide', source: 'address', level: 0, tenant: null, isBlocked: false };
  const ignored: Reason = { rule: 'scope.personal', source: 'address', level: 0, handling: 'ignore' };
  const block = (isOverridable: boolean): Reason => ({
    rule: 'policy.blocked',
    source: 'policy',
    level: 0,
    by: 'app',
    note: null,
    isOverridable,
  });
  const strengths = (mode: Mode, reason: Reason, permit: Permit = 'allowed') =>
    across(permit, mode, [reason])
      .map(({ strength }) => strength)
      .join(' ');
  const continuing = (mode: Mode, reason: Reason, permit: Permit) => across(permit, mode, [reason]).map(({ canContinue }) => canContinue);

  test('consent for everyone is never quiet', () => {
    expect(strengths('warn', everyone)).toBe('card card card card page');
    expect(strengths('enforce', everyone)).toBe('card card card card page');
    expect(strengths('monitor', everyone)).toBe('badge badge badge badge badge');
  });

  test('a personal account that policy ignores is left alone, short of what no trust lowers', () => {
    expect(strengths('warn', ignored)).toBe('nothing badge badge badge badge');
    expect(strengths('warn', { ...ignored, handling: 'advise' })).toBe('nothing badge card card page');
    const firm: readonly Reason[] = [
      { rule: 'A1', source: 'catalogue', level: 4, listedSince: null },
      { rule: 'A2', source: 'page', level: 4, kind: 'mixed-alphabets', brand: null },
      { rule: 'A8', source: 'address', level: 2, hasHighScopes: false },
      { rule: 'A11', source: 'address', level: 3, conflict: 'two-client-ids' },
      { rule: 'F1', source: 'page-data', level: 2, because: 'device' },
    ];
    for (const reason of firm) {
      expect(intervene({ permit: 'allowed', risk: reason.level, reasons: [ignored, reason] }, 'warn').strength).toBe(
        reason.level === 4 ? 'page' : 'card',
      );
    }
  });

  test('on a page that refuses there is nothing to go on with, and elsewhere there is', () => {
    const refusal = (isRefused: boolean): Reason => ({
      rule: 'entra.adminOnly',
      source: 'page-data',
      level: 0,
      scopes: [],
      isRefused,
      isApprovedHere: false,
    });
    const assignment: Reason = { rule: 'entra.assignment', source: 'page-data', level: 0 };
    expect(continuing('warn', assignment, 'needs-approval')).toEqual([false, false, false, false, false]);
    for (const reason of [assignment, refusal(true)]) {
      const tones = across('needs-approval', 'warn', [reason]).map(({ tone }) => tone);
      expect(tones, 'calm where nothing can be given').toEqual(['info', 'info', 'info', 'info', 'stop']);
    }
    expect(continuing('warn', refusal(true), 'needs-approval')).toEqual([false, false, false, false, false]);
    expect(continuing('warn', refusal(false), 'needs-approval')).toEqual([true, true, true, true, true]);
    expect(continuing('monitor', refusal(true), 'needs-approval')).toEqual([true, true, true, true, true]);
  });

  test('in mode enforce one can go on past a block only where its entry says so', () => {
    expect(continuing('enforce', block(true), 'blocked')).toEqual([true, true, true, true, true]);
    expect(continuing('enforce', block(false), 'blocked')).toEqual([false, false, false, false, false]);
    expect(continuing('enforce', toggle, 'blocked')).toEqual([false, false, false, false, false]);
  });

  test('mode monitor never touches the page', () => {
    for (const [, permit] of table) {
      for (const reason of [toggle, everyone, ignored, block(true), block(false)]) {
        for (const { strength, canContinue } of across(permit, 'monitor', [reason])) {
          expect(['nothing', 'badge']).toContain(strength);
          expect(canContinue).toBe(true);
        }
      }
    }
  });
});
