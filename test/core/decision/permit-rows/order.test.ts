import { describe, expect, test } from 'vitest';
import { contosoApp } from '../../policy/policy-samples.ts';
import { off, type Prompt } from '../facts-samples.ts';
import { permitOf, rows } from './row-samples.ts';

test.each<[keyof typeof rows, string]>([
  ['blocked', 'blocked policy.blocked'],
  ['ownBlocked', 'blocked own.blocked'],
  ['device', 'allowed flow.device'],
  ['silentRenewal', 'allowed flow.silent'],
  ['organisationWide', 'allowed admin.orgWide'],
  ['personal', 'allowed scope.personal'],
  ['grantedByOrganisation', 'allowed grant.tenant'],
  ['keptAndAllowed', 'allowed policy.allowed'],
  ['kept', 'allowed grant.kept'],
  ['assignment', 'needs-approval entra.assignment'],
  ['adminOnly', 'needs-approval entra.adminOnly'],
  ['keptAnew', 'needs-approval grant.kept'],
  ['adminForThemselves', 'allowed admin.self'],
  ['allowed', 'allowed policy.allowed'],
  ['allowExceeded', 'needs-approval policy.allowExceeded'],
  ['signInOnly', 'allowed scope.signIn'],
  ['toggleOn', 'allowed toggle.on'],
  ['ownAllowed', 'allowed own.allowed'],
  ['toggleOff', 'needs-approval toggle.off'],
  ['groupOwner', 'allowed group.owner'],
  ['riskStepUp', 'needs-approval entra.riskStepUp'],
  ['policyApproved', 'allowed entra.policy'],
  ['policyUnknown', 'unknown entra.unknown'],
  ['googleRestricted', 'needs-approval google.restricted'],
  ['notAllowed', 'needs-approval entra.notAllowed'],
])('the row %s answers %s', (row, expected) => {
  expect(permitOf(rows[row])).toBe(expected);
});

/** A prompt on which two rows have an opinion, so that only their order decides; two neighbours that never both speak are left out. */
describe('the first row that answers stands', () => {
  const allow = { clientId: contosoApp, access: 'allow' };
  const narrow = { ...allow, scopes: ['Mail.Read'] };

  test.each<[string, Prompt, string]>([
    ['blocked before device', { ...rows.device, page: { kind: 'device', errorCode: '7000112' } }, 'blocked policy.blocked'],
    ['an organisation’s block before one’s own', { ...rows.ownBlocked, ...rows.blocked }, 'blocked policy.blocked'],
    ['one’s own block before everyone', { ...rows.organisationWide, ...rows.ownBlocked }, 'blocked own.blocked'],
    ['one’s own block before an entry', { ...rows.allowed, ...rows.ownBlocked, policy: rows.allowed.policy }, 'blocked own.blocked'],
    ['one’s own block before the organisation’s grant', { ...rows.grantedByOrganisation, ...rows.ownBlocked }, 'blocked own.blocked'],
    ['blocked before everyone', { ...rows.organisationWide, ...rows.blocked }, 'blocked policy.blocked'],
    ['blocked before an earlier grant', { ...rows.kept, ...rows.blocked }, 'blocked policy.blocked'],
    ['blocked before an administrator', { ...rows.blocked, isAdmin: 'yes' }, 'blocked policy.blocked'],
    ['device before everyone', { ...rows.organisationWide, page: { kind: 'device' } }, 'allowed flow.device'],
    ['blocked before a renewal', { ...rows.silentRenewal, ...rows.blocked }, 'blocked policy.blocked'],
    ['a renewal before a personal account', { ...rows.silentRenewal, ...rows.personal }, 'allowed flow.silent'],
    ['everyone before personal', { ...rows.personal, page: { orgWideTicked: 'yes' } }, 'allowed admin.orgWide'],
    ['everyone before earlier grants', { ...rows.grantedByOrganisation, page: { orgWideTicked: 'yes' } }, 'allowed admin.orgWide'],
    ['personal before earlier grants', { ...rows.personal, ...rows.grantedByOrganisation }, 'allowed scope.personal'],
    ['personal before off', { ...rows.personal, scopes: 'Files.Read', policy: off }, 'allowed scope.personal'],
    ['the organisation’s grant before an entry', { ...rows.allowed, tenantWide: 'Files.Read', own: 'Files.Read' }, 'allowed grant.tenant'],
    [
      'an entry for what was kept before the review of it',
      { ...rows.keptAndAllowed, policy: { existingGrants: 'ask-revoke', apps: [allow] } },
      'allowed policy.allowed',
    ],
    ['a refusal before what was kept', { ...rows.kept, page: { kind: 'need-approval' } }, 'needs-approval entra.adminOnly'],
    [
      'a refusal before the organisation’s grant',
      { ...rows.grantedByOrganisation, page: { kind: 'risky' } },
      'needs-approval entra.adminOnly',
    ],
    ['assignment before an earlier grant', { ...rows.assignment, own: 'Files.Read' }, 'needs-approval entra.assignment'],
    [
      'assignment before administrators only',
      { ...rows.assignment, ...{ scopes: 'Directory.Read.All' } },
      'needs-approval entra.assignment',
    ],
    ['assignment before an administrator', { ...rows.assignment, isAdmin: 'yes' }, 'needs-approval entra.assignment'],
    ['assignment before an entry', { ...rows.allowed, page: { kind: 'assignment' } }, 'needs-approval entra.assignment'],
    ['personal before assignment', { ...rows.personal, page: { kind: 'assignment' } }, 'allowed scope.personal'],
    ['blocked before assignment', { ...rows.blocked, page: { kind: 'assignment' } }, 'blocked policy.blocked'],
    ['kept before administrators only', { scopes: 'Directory.Read.All', own: 'Directory.Read.All' }, 'allowed grant.kept'],
    ['kept before an exceeded entry', { ...rows.kept, policy: { ...off, apps: [narrow] } }, 'allowed grant.kept'],
    [
      'administrators only before what was kept, beside more',
      { ...rows.keptAnew, scopes: 'Files.Read Directory.Read.All' },
      'needs-approval entra.adminOnly',
    ],
    ['what was kept, beside more, before an administrator', { ...rows.keptAnew, isAdmin: 'yes' }, 'needs-approval grant.kept'],
    ['what was kept, beside more, before signing in', rows.keptAnew, 'needs-approval grant.kept'],
    ['a refusal before an administrator', { ...rows.adminForThemselves, page: { kind: 'risky' } }, 'needs-approval entra.adminOnly'],
    ['administrators only before an entry', { ...rows.allowed, scopes: 'Directory.Read.All' }, 'needs-approval entra.adminOnly'],
    ['a refusal before an entry', { ...rows.allowed, page: { kind: 'approval-required' } }, 'needs-approval entra.adminOnly'],
    ['a refusal before off', { ...rows.toggleOff, page: { kind: 'need-approval' } }, 'needs-approval entra.adminOnly'],
    ['an administrator before an entry', { ...rows.allowed, isAdmin: 'yes' }, 'allowed admin.self'],
    ['an administrator before an exceeded entry', { ...rows.allowExceeded, isAdmin: 'yes' }, 'allowed admin.self'],
    ['an administrator before off', { ...rows.toggleOff, isAdmin: 'yes' }, 'allowed admin.self'],
    ['an entry before another that is exceeded', { ...rows.allowed, policy: { ...off, apps: [narrow, allow] } }, 'allowed policy.allowed'],
    ['an entry before signing in', { ...rows.signInOnly, policy: { apps: [narrow] } }, 'allowed policy.allowed'],
    [
      'an exceeded entry before signing in',
      { ...rows.signInOnly, policy: { apps: [{ ...allow, redirectHosts: ['other.example'] }] } },
      'needs-approval policy.allowExceeded',
    ],
    ['an exceeded entry before on', rows.allowExceeded, 'needs-approval policy.allowExceeded'],
    ['on before what one lets through', { ...rows.ownAllowed, settings: {} }, 'allowed toggle.on'],
    [
      'a team’s owner before what one lets through',
      { ...rows.ownAllowed, scopes: 'ChannelMessage.Read.Group', policy: { groupOwnerConsent: 'off' } },
      'needs-approval group.owner',
    ],
    ['signing in before off', { ...rows.signInOnly, policy: off }, 'allowed scope.signIn'],
    ['signing in before a team’s owner', { ...rows.signInOnly, policy: { groupOwnerConsent: 'off' } }, 'allowed scope.signIn'],
    ['a team’s owner before off', { ...rows.groupOwner, policy: { ...off, groupOwnerConsent: 'on' } }, 'allowed group.owner'],
    ['a team’s owner before on', { ...rows.groupOwner, policy: { groupOwnerConsent: 'off' } }, 'needs-approval group.owner'],
    [
      'an administrator before a team’s owner',
      { ...rows.groupOwner, isAdmin: 'yes', policy: { groupOwnerConsent: 'off' } },
      'allowed admin.self',
    ],
    ['an entry before the step-up', { ...rows.riskStepUp, policy: { ...rows.riskStepUp.policy, apps: [allow] } }, 'allowed policy.allowed'],
    ['administrators only before the policies', { ...rows.policyApproved, scopes: 'Directory.Read.All' }, 'needs-approval entra.adminOnly'],
    ['the step-up before what is not known', { ...rows.riskStepUp, scopes: 'Foo.Bar' }, 'needs-approval entra.riskStepUp'],
    [
      'the step-up before what is not allowed',
      { ...rows.riskStepUp, policy: { userConsent: 'conditional' } },
      'needs-approval entra.riskStepUp',
    ],
    ['signing in before conditional', { ...rows.signInOnly, policy: { userConsent: 'conditional' } }, 'allowed scope.signIn'],
  ])('%s', (_name, prompt, expected) => {
    expect(permitOf(prompt)).toBe(expected);
  });
});
