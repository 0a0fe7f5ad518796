import { describe, expect, test } from 'vitest';
import { findGrantDrift } from '../../../core/decision/drift.ts';
import type { Grant } from '../../../core/grants/grant.ts';
import { parseGrants } from '../../../core/grants/parse-grants-file.ts';
import { contosoApp, now, read } from '../policy/policy-samples.ts';
import { judge, maliciousApp, off, type Prompt, unverified } from './facts-samples.ts';

const offered: Prompt = { policy: off, scopes: 'Files.Read', isAdmin: 'no' };
const refused: Prompt = { policy: {}, scopes: 'Files.Read', page: { kind: 'need-approval' } };
const allow = { clientId: contosoApp, access: 'allow' };
const block = { clientId: contosoApp, access: 'block' };

describe('policy and provider disagree', () => {
  test.each<[string, Prompt, readonly string[]]>([
    ['off, and Accept is offered', offered, ['drift.userConsentOpen']],
    ['to somebody who may be an administrator', { ...offered, isAdmin: 'unknown' }, []],
    [
      'to somebody who is offered nothing for everyone',
      { ...offered, isAdmin: 'unknown', page: { orgWideOffered: 'no' } },
      ['drift.userConsentOpen'],
    ],
    ['to an administrator', { ...offered, isAdmin: 'yes' }, []],
    ['in an address alone', { ...offered, page: { source: 'none' } }, []],
    ['what was given before', { ...offered, own: 'Files.Read' }, []],
    ['on, and an administrator is wanted', refused, ['drift.tenantStricter']],
    ['taken for risky', { ...refused, page: { ...unverified, kind: 'risky' } }, ['drift.tenantStricter']],
    ['where an administrator is always wanted', { ...refused, scopes: 'Directory.Read.All' }, []],
    ['for what is not listed', { ...refused, scopes: null }, []],
    ['off as well', { ...refused, policy: off }, []],
    ['assignment is something else', { ...refused, page: { kind: 'assignment' } }, []],
    ['allowed here, refused there', { ...refused, policy: { ...off, apps: [allow] } }, ['drift.allowNotConsented']],
    ['allowed here for less', { ...refused, policy: { ...off, apps: [{ ...allow, scopes: ['Mail.Read'] }] } }, []],
    ['blocked, and access stands', { policy: { apps: [block] }, own: 'Files.Read' }, ['drift.blockedStillGranted']],
    [
      'blocked, and the organisation’s access stands',
      { policy: { apps: [block] }, tenantWide: 'Files.Read' },
      ['drift.blockedStillGranted'],
    ],
    ['blocked, and nothing stands', { policy: { apps: [block] } }, []],
    ['nobody has a policy', { ...offered, policy: null }, []],
    ['an attack is none', { policy: {}, clientId: maliciousApp }, []],
  ])('%s', (_name, prompt, expected) => {
    expect(judge(prompt).drift).toEqual(expected);
  });

  test('has no weight: it is the same judgement with another tenant’s page', () => {
    const { drift, ...open } = judge(offered);
    const { drift: none, ...closed } = judge({ ...offered, isAdmin: 'unknown' });
    expect([drift.length, none.length]).toEqual([1, 0]);
    expect(open).toEqual(closed);
  });
});

describe('a grant of the inventory', () => {
  const [sample] = parseGrants([
    { provider: 'entra', clientId: contosoApp, scopes: ['Mail.Read'], kind: 'own', since: '2026-01-10T09:00:00Z' },
  ]).grants;
  const grant = (change: Partial<Grant>): Grant => ({ ...(sample as Grant), source: 'page', ...change });
  const policy = read({ apps: [block] });

  test.each<[string, readonly string[], readonly string[]]>([
    ['read from the account page', findGrantDrift(grant({}), policy, now), ['drift.blockedStillGranted']],
    ['read by the interface', findGrantDrift(grant({ source: 'api' }), policy, now), ['drift.blockedStillGranted']],
    ['only seen here', findGrantDrift(grant({ source: 'observed' }), policy, now), []],
    ['from a file', findGrantDrift(grant({ source: 'imported' }), policy, now), []],
    ['revoked', findGrantDrift(grant({ revokedAt: now, revokedBy: 'reading' }), policy, now), []],
    ['not blocked', findGrantDrift(grant({}), read({}), now), []],
  ])('%s', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });
});
