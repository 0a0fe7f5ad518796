import { expect, test } from 'vitest';
import type { Grant } from '../../../core/grants/grant.ts';
import { isWorse, readWeight, weigh } from '../../../core/grants/how-bad.ts';
import { ownCatalogue } from '../catalogue/own-catalogue.ts';
import { maliciousApp } from '../decision/facts-samples.ts';
import { contosoApp, now, read } from '../policy/policy-samples.ts';
import { mailGrant, second } from './grant-samples.ts';

const block = { apps: [{ clientId: contosoApp, access: 'block' }] };
const weighBy = (managed: object, change: Partial<Grant> = {}) => weigh({ ...mailGrant, ...change }, read(managed), now, ownCatalogue);
const gotWorse = (before: object, after: object, change: Partial<Grant> = {}) => isWorse(weighBy(after, change), weighBy(before, change));

test('a stricter rule makes it worse; what stays, or gets better, does not', () => {
  expect(gotWorse({}, block)).toBe(true);
  expect(gotWorse({}, { existingGrants: 'flag' })).toBe(true);
  expect(gotWorse({ existingGrants: 'flag' }, { existingGrants: 'ask-revoke' })).toBe(true);
  expect(gotWorse(block, block)).toBe(false);
  expect(gotWorse(block, {})).toBe(false);
});

test('an app that joins the list of malicious apps is worse than any rule could make it, until it is gone', () => {
  const blocked = weighBy(block);
  expect(isWorse(weighBy({}, { clientId: maliciousApp }), blocked)).toBe(true);
  expect(weighBy(block, { clientId: maliciousApp, revokedAt: second, revokedBy: 'reading' })).toBe(0);
});

test('what was not judged before, and what only a file told of, never got worse', () => {
  expect(isWorse(weighBy(block), null)).toBe(false);
  expect(weighBy(block, { source: 'imported' })).toBeNull();
  expect(isWorse(null, 0)).toBe(false);
});

test('not being able to tell is no change for the worse', () => {
  expect(gotWorse({}, {}, { scopes: [] })).toBe(false);
  expect(weighBy({}, { scopes: [] })).toBe(0);
});

test('is read beside a stored record, where it can be', () => {
  expect(readWeight({ ...mailGrant, weight: 2 })).toBe(2);
  for (const record of [mailGrant, { ...mailGrant, weight: '2' }, null, 2, JSON.parse('{"__proto__": {"weight": 2}}')]) {
    expect(readWeight(record)).toBeNull();
  }
});
