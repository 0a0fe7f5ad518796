/** What the tables of the permit rows share. */
import { contosoApp } from '../../policy/policy-samples.ts';
import { judge, off, type Prompt, unverified } from '../facts-samples.ts';

export const permitOf = (prompt: Prompt) => {
  const { permit, rule } = judge(prompt);
  return `${permit} ${rule}`;
};

/** An answer of each row, by itself: the least that makes it speak. */
export const rows = {
  blocked: { policy: { apps: [{ clientId: contosoApp, access: 'block' }] } },
  ownBlocked: { lists: { apps: [{ clientId: contosoApp, access: 'block' }] } },
  device: { path: 'common/oauth2/deviceauth', clientId: null, scopes: null, page: { kind: 'device' } },
  silentRenewal: { scopes: 'Files.Read', query: 'prompt=none', around: { frame: 'sub' } },
  organisationWide: { query: 'prompt=admin_consent' },
  personal: { path: 'consumers/oauth2/v2.0/authorize' },
  grantedByOrganisation: { scopes: 'Files.Read', tenantWide: 'Files.Read' },
  keptAndAllowed: { scopes: 'Files.Read', own: 'Files.Read', policy: { apps: [{ clientId: contosoApp, access: 'allow' }] } },
  kept: { scopes: 'Files.Read', own: 'Files.Read' },
  assignment: { scopes: 'Files.Read', page: { kind: 'assignment' } },
  adminOnly: { scopes: 'Directory.Read.All' },
  keptAnew: { scopes: 'Files.Read openid', own: 'Files.Read', policy: { existingGrants: 'ask-revoke' } },
  adminForThemselves: { scopes: 'Files.Read', isAdmin: 'yes' },
  allowed: { scopes: 'Files.Read', policy: { apps: [{ clientId: contosoApp, access: 'allow' }] } },
  allowExceeded: { scopes: 'Files.Read', policy: { apps: [{ clientId: contosoApp, access: 'allow', scopes: ['Mail.Read'] }] } },
  signInOnly: { scopes: 'openid User.Read' },
  toggleOn: { scopes: 'Files.Read' },
  ownAllowed: {
    scopes: 'Files.Read',
    settings: { userConsent: 'off' },
    lists: { apps: [{ clientId: contosoApp, access: 'allow' }] },
  },
  toggleOff: { scopes: 'Files.Read', policy: off },
  groupOwner: { scopes: 'ChannelMessage.Read.Group', policy: { groupOwnerConsent: 'on' } },
  riskStepUp: { scopes: 'Files.Read', page: unverified, policy: { userConsent: 'conditional', consentPresets: ['legacy'] } },
  policyApproved: { scopes: 'Files.Read', policy: { userConsent: 'conditional', consentPresets: ['legacy'] } },
  policyUnknown: { scopes: 'Foo.Bar', policy: { userConsent: 'conditional', consentPresets: ['legacy'] } },
  googleRestricted: { provider: 'google', scopes: 'https://www.googleapis.com/auth/drive', policy: { userConsent: 'conditional' } },
  notAllowed: { scopes: 'Files.Read', policy: { userConsent: 'conditional' } },
} as const satisfies Record<string, Prompt>;
