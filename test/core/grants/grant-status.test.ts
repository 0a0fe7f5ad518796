import { describe, expect, test } from 'vitest';
import { type Consent, type Grant, mergeConsent } from '../../../core/grants/grant.ts';
import { grantStatus } from '../../../core/grants/grant-status.ts';
import { combineSettings } from '../../../core/policy/combine-settings.ts';
import type { OwnLists } from '../../../core/policy/own-lists.ts';
import type { OwnSettings } from '../../../core/policy/own-settings.ts';
import { contosoApp, now, read } from '../policy/policy-samples.ts';

const consent: Consent = {
  provider: 'entra',
  clientId: contosoApp,
  tenant: null,
  accountDomain: 'contoso.example',
  appName: null,
  publisherName: null,
  kind: 'own',
  scopes: ['openid', 'Mail.Read'],
  redirectHost: 'app.contoso.example',
  reason: null,
};
const grant = mergeConsent(null, consent, '2026-01-10T09:00:00.000Z');
const signIn = mergeConsent(null, { ...consent, scopes: ['openid', 'User.Read'] }, now);
const allow = { clientId: contosoApp, access: 'allow' };
const block = { clientId: contosoApp, access: 'block' };

describe('what the person blocks or lets through', () => {
  const of = (lists: Partial<OwnLists>, settings: OwnSettings = {}, managed: object = {}) => {
    const origin = { state: Object.keys(managed).length > 0 ? 'ready' : 'none', asOf: null } as const;
    return grantStatus(grant, combineSettings(managed, settings, origin, lists).policy, now);
  };
  const listed = (access: 'allow' | 'block') => ({ apps: [{ clientId: contosoApp, access }] });

  test.each([
    ['blocked', of(listed('block')), 'blocked', 'own.blocked'],
    ['blocked beside an organisation that allows it', of(listed('block'), {}, { apps: [allow] }), 'blocked', 'own.blocked'],
    ['blocked by the organisation as well', of(listed('block'), {}, { apps: [block] }), 'blocked', 'policy.blocked'],
    ['a blocked site', of({ blockedRedirectHosts: ['contoso.example'] }), 'blocked', 'own.blocked'],
    ['let through', of(listed('allow'), { userConsent: 'off' }), 'allowed', 'own.allowed'],
    ['let through, and nothing is held', of(listed('allow')), 'allowed', 'toggle.on'],
    ['let through, and the organisation holds it', of(listed('allow'), {}, { userConsent: 'off' }), 'kept', 'grant.kept'],
  ])('%s', (_name, found, status, rule) => {
    expect(found).toMatchObject({ status, rule });
  });

  test('is as old as the grant, not as the organisation’s policy', () => {
    const { policy } = combineSettings({ orgName: 'Contoso' }, {}, { state: 'ready', asOf: now }, listed('block'));
    expect(grantStatus(grant, policy, now).asOf).toBe(grant.lastSeen ?? grant.since);
  });
});

describe('grantStatus', () => {
  test.each<[string, object, Partial<Grant>, string, string | null]>([
    ['on', {}, {}, 'allowed', 'toggle.on'],
    ['off: Entra keeps', { userConsent: 'off' }, {}, 'kept', 'grant.kept'],
    ['conditional', { userConsent: 'conditional' }, {}, 'kept', 'grant.kept'],
    ['off, allowed for mail', { userConsent: 'off', apps: [{ ...allow, scopes: ['mail.read'] }] }, {}, 'allowed', 'policy.allowed'],
    ['off, allowed for any', { userConsent: 'off', apps: [allow] }, {}, 'allowed', 'policy.allowed'],
    ['off, allowed for less', { userConsent: 'off', apps: [{ ...allow, scopes: ['Calendars.Read'] }] }, {}, 'kept', 'grant.kept'],
    [
      'off, allowed for its host',
      { userConsent: 'off', apps: [{ ...allow, redirectHosts: ['contoso.example'] }] },
      {},
      'allowed',
      'policy.allowed',
    ],
    [
      'off, allowed for another host',
      { userConsent: 'off', apps: [{ ...allow, redirectHosts: ['fabrikam.example'] }] },
      {},
      'kept',
      'grant.kept',
    ],
    [
      'off, allowed for a host, and its own is not known',
      { userConsent: 'off', apps: [{ ...allow, redirectHosts: ['contoso.example'] }] },
      { redirectHost: null },
      'kept',
      'grant.kept',
    ],
    ['off, the entry has expired', { userConsent: 'off', apps: [{ ...allow, until: '2026-01-01' }] }, {}, 'kept', 'grant.kept'],
    ['off, signing in only', { userConsent: 'off' }, signIn, 'allowed', 'scope.signIn'],
    ['off for signing in too', { userConsent: 'off', signInOnly: 'follow' }, signIn, 'kept', 'grant.kept'],
    ['flag', { existingGrants: 'flag' }, {}, 'flagged', 'grant.kept'],
    ['ask-revoke', { existingGrants: 'ask-revoke' }, {}, 'please-remove', 'grant.kept'],
    ['ask-revoke, but allowed', { existingGrants: 'ask-revoke', apps: [allow] }, {}, 'allowed', 'policy.allowed'],
    ['review-by, in time', { existingGrants: 'review-by', reviewBy: '2026-11-23' }, {}, 'kept', 'grant.kept'],
    ['review-by, over', { existingGrants: 'review-by', reviewBy: '2026-11-22' }, {}, 'please-remove', 'grant.kept'],
    ['blocked', { apps: [block, allow] }, {}, 'blocked', 'policy.blocked'],
    ['its redirect host blocked', { blockedRedirectHosts: ['contoso.example'] }, {}, 'blocked', 'policy.blocked'],
    ['revoked, though blocked', { apps: [block] }, { revokedAt: now, revokedBy: 'reading' }, 'revoked', null],
    ['given by the organisation', { userConsent: 'off' }, { kind: 'tenant-wide' }, 'organisation', 'grant.tenant'],
    ['given by the organisation, then blocked', { apps: [block] }, { kind: 'tenant-wide' }, 'blocked', 'policy.blocked'],
    ['imported', {}, { source: 'imported' }, 'unchecked', null],
    ['imported as given by the organisation', {}, { source: 'imported', kind: 'tenant-wide' }, 'unchecked', null],
    ['imported and blocked', { apps: [block] }, { source: 'imported' }, 'blocked', 'policy.blocked'],
    ['of unknown extent', {}, { scopes: [] }, 'unchecked', null],
    ['a personal account', { userConsent: 'off', accountDomains: ['fabrikam.example'] }, {}, 'allowed', 'scope.personal'],
    ['a personal account, blocked', { accountDomains: ['fabrikam.example'], personalAccounts: 'blocked' }, {}, 'blocked', 'scope.personal'],
    ['a personal provider', { userConsent: 'off' }, { provider: 'microsoft-personal' }, 'allowed', 'scope.personal'],
    [
      'an account that cannot be read',
      { userConsent: 'off', accountDomains: ['fabrikam.example'] },
      { accountDomain: null },
      'kept',
      'grant.kept',
    ],
  ])('%s', (_name, managed, change, status, rule) => {
    expect(grantStatus({ ...grant, ...change }, read(managed), now)).toMatchObject({ status, rule });
  });
});

test.each<[string, object, Partial<Grant>, string]>([
  ['the policy that decided', { userConsent: 'off' }, {}, now],
  ['the revocation', {}, { revokedAt: '2026-11-02T09:00:00.000Z', revokedBy: 'reading' }, '2026-11-02T09:00:00.000Z'],
  ['the last look at the account page', {}, { kind: 'tenant-wide', checkedAt: '2026-11-02T09:00:00.000Z' }, '2026-11-02T09:00:00.000Z'],
  ['what was seen here last', {}, { kind: 'tenant-wide', lastSeen: '2026-10-02T09:00:00.000Z' }, '2026-10-02T09:00:00.000Z'],
])('a status is as of %s', (_name, managed, change, asOf) => {
  expect(grantStatus({ ...grant, ...change }, read(managed), now).asOf).toBe(asOf);
});
