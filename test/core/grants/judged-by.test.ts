import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grant } from '../../../core/grants/grant.ts';
import { grantStatus } from '../../../core/grants/grant-status.ts';
import { judgedBy } from '../../../core/grants/judged-by.ts';
import { combineSettings } from '../../../core/policy/combine-settings.ts';
import { contosoApp, fabrikamApp, now } from '../policy/policy-samples.ts';
import { mailGrant } from './grant-samples.ts';

const under = (managed: object, state: 'ready' | 'cached' | 'none' = 'ready', asOf = now) =>
  combineSettings(managed, {}, { state, asOf }).policy;

test('a new session, a new reading of the same policy and another day change nothing', () => {
  const policy = { userConsent: 'off', existingGrants: 'review-by', reviewBy: '2027-03-31' };
  const first = judgedBy(under(policy), now);
  expect(judgedBy(under(policy, 'cached', '2026-12-24T08:00:00Z'), '2026-12-25T08:00:00Z')).toBe(first);
  expect(judgedBy(under(policy), '2027-04-01T08:00:00Z'), 'a deadline that has passed does').not.toBe(first);
  expect(judgedBy(under({ ...policy, userConsent: 'on' }), now)).not.toBe(first);
  expect(judgedBy(under(policy, 'none'), now)).not.toBe(first);
});

test('the same text gives the same statuses', () => {
  const grants: readonly Grant[] = [
    mailGrant,
    { ...mailGrant, clientId: fabrikamApp },
    { ...mailGrant, kind: 'tenant-wide' },
    { ...mailGrant, provider: 'github' },
  ];
  const date = fc.constantFrom('2026-11-22', '2026-11-24', '2027-01-01', '2027-06-30');
  const entry = fc.record({
    clientId: fc.constantFrom(contosoApp, fabrikamApp),
    access: fc.constantFrom('allow', 'block'),
    until: date,
  });
  const managed = fc.record({
    userConsent: fc.constantFrom('on', 'off'),
    existingGrants: fc.constantFrom('keep', 'flag', 'review-by', 'ask-revoke'),
    reviewBy: date,
    apps: fc.array(entry, { maxLength: 3 }),
  });
  const moment = fc.constantFrom('2026-11-22T12:00:00Z', now, '2026-11-25T00:00:00Z', '2027-01-02T00:00:00Z', '2027-07-01T00:00:00Z');
  const statuses = (policy: ReturnType<typeof under>, at: string) =>
    grants.map((grant) => {
      const { status, rule } = grantStatus(grant, policy, at);
      return { status, rule };
    });
  fc.assert(
    fc.property(managed, moment, moment, fc.constantFrom('ready', 'cached', 'none'), (values, one, other, state) => {
      const [first, second] = [under(values), under(values, state, other)];
      if (judgedBy(first, one) === judgedBy(second, other)) expect(statuses(first, one)).toEqual(statuses(second, other));
    }),
  );
});
