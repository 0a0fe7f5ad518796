import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driftCodes } from '../../../core/decision/drift.ts';
import { type DriftRecord, keepDrift, readDriftRecords } from '../../../core/decision/drift-record.ts';

const now = '2026-11-23T12:00:00.000Z';
const record = (changes: Partial<DriftRecord> = {}): DriftRecord => ({
  code: 'drift.userConsentOpen',
  provider: 'entra',
  clientId: 'one',
  appName: 'Contoso Mail',
  at: now,
  ...changes,
});

test('the same place is kept once, with its last date; another app or finding is another place', () => {
  const earlier = record({ at: '2026-11-20T12:00:00.000Z' });
  expect(keepDrift([earlier], [record()])).toEqual([record()]);
  expect(keepDrift([record({ clientId: 'two' })], [record()])).toHaveLength(2);
  expect(keepDrift([record({ code: 'drift.tenantStricter' })], [record()])).toHaveLength(2);
});

test('of many the oldest go', () => {
  let records: readonly DriftRecord[] = [];
  for (let number = 0; number < 60; number += 1) records = keepDrift(records, [record({ clientId: `app ${number}` })]);
  expect(records).toHaveLength(50);
  expect(records[0]?.clientId).toBe('app 59');
});

describe('what was stored', () => {
  test('comes back as it was, unless it is older than 30 days', () => {
    const old = record({ clientId: 'old', at: '2026-10-24T11:59:59.000Z' });
    const stored: unknown = JSON.parse(JSON.stringify([record(), old]));
    expect(readDriftRecords(stored, now)).toEqual([record()]);
  });

  test.each([
    null,
    'text',
    7,
    {},
    [null],
    [{ code: '__proto__', provider: 'entra', at: now }],
    [{ ...record(), code: 'drift.other' }],
    [{ ...record(), clientId: 7 }],
  ])('is left out where it is none: %j', (value) => {
    expect(readDriftRecords(value, now)).toEqual([]);
  });

  test('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const { code } of readDriftRecords([value], now)) expect(driftCodes).toContain(code);
      }),
    );
  });
});
