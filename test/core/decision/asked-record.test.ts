import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AskedRecord, findAsked, isAnswered, keepAsked, readAskedRecords, withoutAsked } from '../../../core/decision/asked-record.ts';
import { mergeConsent } from '../../../core/grants/grant.ts';
import { mailConsent, mailGrant, second, third } from '../grants/grant-samples.ts';
import { contosoApp, fabrikamApp } from '../policy/policy-samples.ts';
import { factsOf, off, type Prompt } from './facts-samples.ts';

const now = '2026-11-23T12:00:00.000Z';
const record = (changes: Partial<AskedRecord> = {}): AskedRecord => ({
  provider: 'entra',
  clientId: contosoApp,
  appName: 'Contoso Mail',
  scopes: ['openid', 'Mail.Read'],
  at: second,
  ...changes,
});
const day = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.parse(now) - days * day).toISOString();

test('an app is kept once, with its last date and what was asked last; the oldest go', () => {
  expect(keepAsked([record()], record({ at: third, scopes: ['Files.Read'] }))).toEqual([record({ at: third, scopes: ['Files.Read'] })]);
  let records: readonly AskedRecord[] = [];
  for (let number = 0; number < 60; number += 1) records = keepAsked(records, record({ clientId: `app ${number}` }));
  expect(records).toHaveLength(50);
  expect(records[0]?.clientId).toBe('app 59');
  expect(withoutAsked(records, { provider: 'entra', clientId: 'app 59' })).toHaveLength(49);
  expect(withoutAsked(records, { provider: 'google', clientId: 'app 59' })).toHaveLength(50);
});

describe('whether the person asked for this prompt', () => {
  const find = (prompt: Prompt, changes: Partial<AskedRecord> = {}) =>
    findAsked([record(changes)], factsOf({ policy: off, scopes: 'openid Mail.Read', ...prompt }));

  test('for all it asks, in whatever spelling, or for less', () => {
    expect(find({})).toEqual(record());
    expect(find({ scopes: 'https://graph.microsoft.com/mail.read' })).toEqual(record());
  });

  test.each<[string, Prompt, Partial<AskedRecord>]>([
    ['more is asked', { scopes: 'openid Mail.Read Files.Read' }, {}],
    ['it may last now', { scopes: 'openid Mail.Read offline_access' }, {}],
    ['what is asked cannot be listed', { scopes: null }, {}],
    ['what was asked is not known', {}, { scopes: 'unknown' }],
    ['nothing was asked', {}, { scopes: [] }],
    ['another app asks', { clientId: fabrikamApp }, {}],
    ['two apps ask', { clientId: [contosoApp, fabrikamApp] }, {}],
    ['the same id is another provider’s', {}, { provider: 'google' }],
  ])('not where %s', (_name, prompt, changes) => {
    expect(find(prompt, changes)).toBeNull();
  });
});

describe('whether it was answered', () => {
  const later = mergeConsent(mailGrant, { ...mailConsent, scopes: ['Files.Read'] }, third);
  test.each<[string, typeof mailGrant, Parameters<typeof isAnswered>[1][number]['status']['status'], boolean]>([
    ['the app was let in since', mergeConsent(null, mailConsent, third), 'allowed', true],
    ['the app was given more since', later, 'allowed', true],
    ['the organisation gave it since', mergeConsent(null, { ...mailConsent, kind: 'tenant-wide' }, third), 'organisation', true],
    ['the person went on without approval', later, 'kept', false],
    ['it was given before', mailGrant, 'allowed', false],
    ['another app was let in', { ...later, clientId: fabrikamApp }, 'allowed', false],
  ])('%s', (_name, grant, status, expected) => {
    expect(isAnswered(record(), [{ grant, status: { status } }])).toBe(expected);
  });
});

describe('what was stored', () => {
  test('comes back as it was, for 90 days, and never from the future', () => {
    const stored: unknown = JSON.parse(
      JSON.stringify([record({ at: daysAgo(89) }), record({ at: daysAgo(90) }), record({ at: daysAgo(-1) }), record({ at: 'soon' })]),
    );
    expect(readAskedRecords(stored, now)).toEqual([record({ at: daysAgo(89) })]);
  });

  test.each([null, 'text', 7, {}, [null], [{ provider: 'entra', at: now }], [{ ...record({ at: now }), appName: 7 }]])(
    'is left out where it is none: %j',
    (value) => {
      expect(readAskedRecords(value, now)).toEqual([]);
    },
  );

  test('a list that cannot be read in full is not known', () => {
    for (const scopes of [undefined, 'Mail.Read', ['Mail.Read', 7], Array.from({ length: 501 }, () => 'Mail.Read')]) {
      expect(readAskedRecords([{ ...record({ at: now }), scopes }], now)).toEqual([record({ at: now, scopes: 'unknown' })]);
    }
  });

  test('never makes the reader throw, and gives records that hold what they say', () => {
    const damaged = fc.record(
      { provider: fc.anything(), clientId: fc.anything(), appName: fc.anything(), scopes: fc.anything(), at: fc.constantFrom(now, 'x', 7) },
      { requiredKeys: [] },
    );
    const half = fc.tuple(fc.constant(record({ at: now })), damaged).map(([whole, part]) => ({ ...whole, ...part }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), half), { maxLength: 60 })), (value) => {
        const records = readAskedRecords(value, now);
        expect(records.length).toBeLessThanOrEqual(50);
        for (const { provider, clientId, appName, scopes, at } of records) {
          expect([typeof provider, typeof clientId, at]).toEqual(['string', 'string', now]);
          expect(appName === null || typeof appName === 'string').toBe(true);
          expect(scopes === 'unknown' || scopes.every((scope) => typeof scope === 'string')).toBe(true);
        }
      }),
    );
  });
});
