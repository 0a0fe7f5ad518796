import { describe, expect, test } from 'vitest';
import { contosoApp, contosoTenant, fabrikamApp } from '../policy/policy-samples.ts';
import { azureCli, judge, off, type Prompt, since, unverified } from './facts-samples.ts';

const permitOf = (prompt: Prompt) => {
  const { permit, rule } = judge(prompt);
  return `${permit} ${rule}`;
};

/** An answer of each row, by itself: the least that makes it speak. */
const rows = {
  blocked: { policy: { apps: [{ clientId: contosoApp, access: 'block' }] } },
  device: { path: 'common/oauth2/deviceauth', clientId: null, scopes: null, page: { kind: 'device' } },
  organisationWide: { query: 'prompt=admin_consent' },
  personal: { path: 'consumers/oauth2/v2.0/authorize' },
  grantedByOrganisation: { scopes: 'Files.Read', tenantWide: 'Files.Read' },
  keptAndAllowed: { scopes: 'Files.Read', own: 'Files.Read', policy: { apps: [{ clientId: contosoApp, access: 'allow' }] } },
  kept: { scopes: 'Files.Read', own: 'Files.Read' },
  assignment: { scopes: 'Files.Read', page: { kind: 'assignment' } },
  adminOnly: { scopes: 'Directory.Read.All' },
  adminForThemselves: { scopes: 'Files.Read', isAdmin: 'yes' },
  allowed: { scopes: 'Files.Read', policy: { apps: [{ clientId: contosoApp, access: 'allow' }] } },
  allowExceeded: { scopes: 'Files.Read', policy: { apps: [{ clientId: contosoApp, access: 'allow', scopes: ['Mail.Read'] }] } },
  signInOnly: { scopes: 'openid User.Read' },
  toggleOn: { scopes: 'Files.Read' },
  toggleOff: { scopes: 'Files.Read', policy: off },
  groupOwner: { scopes: 'ChannelMessage.Read.Group', policy: { groupOwnerConsent: 'on' } },
  riskStepUp: { scopes: 'Files.Read', page: unverified, policy: { userConsent: 'conditional', consentPresets: ['legacy'] } },
  policyApproved: { scopes: 'Files.Read', policy: { userConsent: 'conditional', consentPresets: ['legacy'] } },
  policyUnknown: { scopes: 'Foo.Bar', policy: { userConsent: 'conditional', consentPresets: ['legacy'] } },
  googleRestricted: { provider: 'google', scopes: 'https://www.googleapis.com/auth/drive', policy: { userConsent: 'conditional' } },
  notAllowed: { scopes: 'Files.Read', policy: { userConsent: 'conditional' } },
} as const satisfies Record<string, Prompt>;

test.each<[keyof typeof rows, string]>([
  ['blocked', 'blocked policy.blocked'],
  ['device', 'allowed flow.device'],
  ['organisationWide', 'allowed admin.orgWide'],
  ['personal', 'allowed scope.personal'],
  ['grantedByOrganisation', 'allowed grant.tenant'],
  ['keptAndAllowed', 'allowed policy.allowed'],
  ['kept', 'allowed grant.kept'],
  ['assignment', 'needs-approval entra.assignment'],
  ['adminOnly', 'needs-approval entra.adminOnly'],
  ['adminForThemselves', 'allowed admin.self'],
  ['allowed', 'allowed policy.allowed'],
  ['allowExceeded', 'needs-approval policy.allowExceeded'],
  ['signInOnly', 'allowed scope.signIn'],
  ['toggleOn', 'allowed toggle.on'],
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
    ['blocked before everyone', { ...rows.organisationWide, ...rows.blocked }, 'blocked policy.blocked'],
    ['blocked before an earlier grant', { ...rows.kept, ...rows.blocked }, 'blocked policy.blocked'],
    ['blocked before an administrator', { ...rows.blocked, isAdmin: 'yes' }, 'blocked policy.blocked'],
    ['device before everyone', { ...rows.organisationWide, page: { kind: 'device' } }, 'allowed flow.device'],
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

describe('row 1, blocked', () => {
  const block = { clientId: fabrikamApp, access: 'block' };

  test.each<[string, Prompt, string]>([
    ['by id', { clientId: fabrikamApp.toUpperCase(), policy: { apps: [block] } }, 'app'],
    ['by the second of two ids', { clientId: [contosoApp, fabrikamApp], policy: { apps: [block] } }, 'app'],
    [
      'by the host of a second redirect',
      { query: 'redirect_uri=https%3A%2F%2Ffabrikam.example', policy: { blockedRedirectHosts: ['fabrikam.example'] } },
      'redirect-host',
    ],
    ['by redirect host', { policy: { blockedRedirectHosts: ['contoso.example'] } }, 'redirect-host'],
    [
      'by the tenant that owns the app',
      { clientId: azureCli, policy: { publishers: [{ tenantId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a', access: 'block' }] } },
      'publisher',
    ],
    ['by the provider, 7000112', { page: { errorCode: '7000112' } }, 'provider'],
    ['by the provider, 70001', { page: { errorCode: '70001' } }, 'provider'],
  ])('%s', (_name, prompt, by) => {
    expect(judge(prompt)).toMatchObject({ permit: 'blocked', acknowledgement: 'tick', headline: { rule: 'policy.blocked', by } });
  });

  test('not by an error that says something else, nor by another app’s entry', () => {
    expect(permitOf({ page: { errorCode: '65001' } })).toBe('allowed scope.signIn');
    expect(permitOf({ policy: { apps: [block] } })).toBe('allowed scope.signIn');
  });

  test('gives the organisation’s own words, and says whether one may go on', () => {
    const entry = { ...block, reason: 'Use Contoso Mail', overridable: true };
    expect(judge({ clientId: fabrikamApp, policy: { apps: [entry] } }).reasons[0]).toMatchObject({
      note: 'Use Contoso Mail',
      isOverridable: true,
    });
  });
});

describe('row 3, consent for everyone', () => {
  test.each<[string, Prompt, string]>([
    ['asked by adminconsent', { path: 'common/v2.0/adminconsent', scopes: 'User.Read' }, 'allowed admin.orgWide'],
    ['asked by prompt=admin_consent', { query: 'prompt=admin_consent' }, 'allowed admin.orgWide'],
    ['ticked on the page', { page: { orgWideTicked: 'yes' } }, 'allowed admin.orgWide'],
    ['only offered', { page: { orgWideOffered: 'yes' } }, 'allowed admin.self'],
    ['not known to be ticked', { page: { orgWideTicked: 'unknown' } }, 'allowed scope.signIn'],
    ['refused', { query: 'prompt=admin_consent', page: { kind: 'need-approval' } }, 'needs-approval entra.adminOnly'],
    ['which policy blocks', { query: 'prompt=admin_consent', policy: { adminConsent: 'blocked' } }, 'blocked admin.orgWide'],
  ])('%s', (_name, prompt, expected) => {
    expect(permitOf(prompt)).toBe(expected);
  });

  test('is acknowledged as the policy says', () => {
    const of = (adminConsent: string) => judge({ query: 'prompt=admin_consent', policy: { adminConsent, orgName: 'Contoso' } });
    expect(of('typed')).toMatchObject({
      acknowledgement: 'typed',
      headline: { rule: 'admin.orgWide', tenant: 'Contoso', isBlocked: false },
    });
    expect(of('tick')).toMatchObject({ acknowledgement: 'tick' });
    expect(of('blocked')).toMatchObject({ acknowledgement: 'tick', headline: { rule: 'admin.orgWide', isBlocked: true } });
  });
});

describe('row 4, personal accounts', () => {
  const domains = { ...off, accountDomains: ['contoso.example'] };
  const of = (accountDomain: string | null, policy: object, query = '') =>
    permitOf({ query, policy, page: { accountDomain }, scopes: 'Files.Read' });

  test.each([
    ['outside the domains', of('outlook.example', domains), 'allowed scope.personal'],
    ['inside', of('contoso.example', domains), 'needs-approval toggle.off'],
    ['not known', of(null, domains), 'needs-approval toggle.off'],
    ['no domains set', of('outlook.example', off), 'needs-approval toggle.off'],
    // The app writes the address: its hint frees nobody from the policy.
    ['only hinted at', of(null, domains, 'login_hint=me%40outlook.example'), 'needs-approval toggle.off'],
    [
      'hinted at, and otherwise on the page',
      of('contoso.example', domains, 'login_hint=me%40outlook.example'),
      'needs-approval toggle.off',
    ],
    ['ignored', of('outlook.example', { ...domains, personalAccounts: 'ignore' }), 'allowed scope.personal'],
    ['blocked', of('outlook.example', { ...domains, personalAccounts: 'blocked' }), 'blocked scope.personal'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});

describe('rows 5 to 7, what was given before', () => {
  test.each<[string, Prompt, string]>([
    ['all by the organisation', { scopes: 'Mail.Read Files.Read', tenantWide: 'files.read mail.read' }, 'allowed grant.tenant'],
    ['part by the user', { scopes: 'Mail.Read Files.Read', tenantWide: 'Files.Read', own: 'Mail.Read' }, 'allowed grant.kept'],
    ['both for the same', { scopes: 'Mail.Read', tenantWide: 'Mail.Read', own: 'Mail.Read' }, 'allowed grant.tenant'],
    ['less than asked', { scopes: 'Mail.Read Files.Read', own: 'Mail.Read' }, 'needs-approval toggle.off'],
    ['asked for what cannot be listed', { scopes: null, own: 'Mail.Read', tenantWide: 'Mail.Read' }, 'needs-approval toggle.off'],
    [
      'asked for everything registered',
      { scopes: 'https://graph.microsoft.com/.default', own: 'https://graph.microsoft.com/.default' },
      'needs-approval toggle.off',
    ],
    ['by another of two apps', { scopes: 'Mail.Read', clientId: [contosoApp, fabrikamApp], own: 'Mail.Read' }, 'needs-approval toggle.off'],
    [
      'to another of two apps',
      { scopes: 'Mail.Read', clientId: [contosoApp, fabrikamApp], tenantWide: 'Mail.Read' },
      'needs-approval toggle.off',
    ],
  ])('%s', (_name, prompt, expected) => {
    expect(permitOf({ ...prompt, policy: off })).toBe(expected);
  });

  test.each<[string, object, string]>([
    ['by default', {}, 'allowed keep'],
    ['keep', { existingGrants: 'keep' }, 'allowed keep'],
    ['flag', { existingGrants: 'flag' }, 'allowed flag'],
    ['review-by, in time', { existingGrants: 'review-by', reviewBy: '2026-11-23' }, 'allowed review-by'],
    ['review-by, over', { existingGrants: 'review-by', reviewBy: '2026-11-22' }, 'needs-approval review-by'],
    ['ask-revoke', { existingGrants: 'ask-revoke' }, 'needs-approval ask-revoke'],
  ])('kept access: %s', (_name, policy, expected) => {
    const { permit, reasons } = judge({ ...rows.kept, policy: { ...off, ...policy } });
    expect(reasons[0]).toMatchObject({ rule: 'grant.kept', since });
    expect(`${permit} ${reasons[0]?.rule === 'grant.kept' ? reasons[0].handling : ''}`).toBe(expected);
  });

  test('the entry must speak for what was kept, and for this redirect', () => {
    const of = (entry: object) => permitOf({ ...rows.kept, policy: { apps: [{ clientId: contosoApp, access: 'allow', ...entry }] } });
    expect(of({ scopes: ['Files.Read'] })).toBe('allowed policy.allowed');
    expect(of({ scopes: ['Mail.Read'] })).toBe('allowed grant.kept');
    expect(of({ redirectHosts: ['other.example'] })).toBe('allowed grant.kept');
  });
});

describe('rows 9 and 10, administrators', () => {
  test('only what is new needs one', () => {
    expect(permitOf({ scopes: 'Directory.Read.All Files.Read', tenantWide: 'Directory.Read.All' })).toBe('allowed toggle.on');
    expect(judge({ scopes: 'Directory.Read.All Files.Read' }).reasons[0]).toMatchObject({ scopes: ['Directory.Read.All'] });
  });

  test('not known to be one counts as none; being offered consent for everyone proves one', () => {
    expect(permitOf({ scopes: 'Directory.Read.All', isAdmin: 'unknown' })).toBe('needs-approval entra.adminOnly');
    expect(permitOf({ scopes: 'Directory.Read.All', isAdmin: 'yes' })).toBe('allowed admin.self');
    expect(permitOf({ scopes: 'Directory.Read.All', page: { orgWideOffered: 'yes' } })).toBe('allowed admin.self');
    expect(permitOf({ scopes: 'Directory.Read.All', page: { orgWideOffered: 'unknown' } })).toBe('needs-approval entra.adminOnly');
  });

  test.each(['need-approval', 'approval-required', 'risky'] as const)('a page that refuses (%s) is believed', (kind) => {
    expect(permitOf({ page: { kind } })).toBe('needs-approval entra.adminOnly');
    expect(judge({ page: { kind } }).reasons[0]).toMatchObject({ isRefused: true, scopes: [] });
    expect(judge({ scopes: 'Directory.Read.All' }).reasons[0]).toMatchObject({ isRefused: false });
  });

  test.each(['error', 'sign-in', 'unreadable', 'consent'] as const)('a page of kind %s is no refusal', (kind) => {
    expect(permitOf({ page: { kind } })).toBe('allowed scope.signIn');
  });
});

describe('rows 11 and 12, allowed by the policy', () => {
  const entry = { clientId: contosoApp, access: 'allow' };
  const of = (prompt: Prompt, ...apps: object[]) => permitOf({ scopes: 'openid Files.Read', ...prompt, policy: { ...off, apps } });

  test.each<[string, string, string]>([
    ['any', of({}, entry), 'allowed policy.allowed'],
    ['its scopes', of({}, { ...entry, scopes: ['files.read', 'Mail.Read'] }), 'allowed policy.allowed'],
    ['other scopes', of({}, { ...entry, scopes: ['Mail.Read'] }), 'needs-approval policy.allowExceeded'],
    ['no scopes beyond signing in', of({}, { ...entry, scopes: [] }), 'needs-approval policy.allowExceeded'],
    [
      'what is new only',
      of({ own: 'Files.Read', scopes: 'Files.Read Mail.Read' }, { ...entry, scopes: ['Mail.Read'] }),
      'allowed policy.allowed',
    ],
    ['its redirect host', of({}, { ...entry, redirectHosts: ['contoso.example'] }), 'allowed policy.allowed'],
    ['another redirect host', of({}, { ...entry, redirectHosts: ['fabrikam.example'] }), 'needs-approval policy.allowExceeded'],
    [
      'one of two redirect hosts',
      of({ query: 'redirect_uri=https%3A%2F%2Ffabrikam.example' }, { ...entry, redirectHosts: ['contoso.example'] }),
      'needs-approval policy.allowExceeded',
    ],
    [
      'an unknown redirect host',
      of({ redirectUri: null }, { ...entry, redirectHosts: ['contoso.example'] }),
      'needs-approval policy.allowExceeded',
    ],
    ['scopes that cannot be listed', of({ scopes: null }, { ...entry, scopes: ['Files.Read'] }), 'needs-approval policy.allowExceeded'],
    ['scopes that cannot be listed, any', of({ scopes: null }, entry), 'allowed policy.allowed'],
    [
      'two client ids',
      of({ clientId: [contosoApp, fabrikamApp] }, entry, { ...entry, clientId: fabrikamApp }),
      'needs-approval policy.allowExceeded',
    ],
    ['another provider', of({}, { ...entry, provider: 'microsoft-personal' }), 'needs-approval toggle.off'],
    ['another app', of({}, { ...entry, clientId: fabrikamApp }), 'needs-approval toggle.off'],
    [
      'scopes of one entry at the host of another',
      of(
        {},
        { ...entry, scopes: ['Files.Read'], redirectHosts: ['fabrikam.example'] },
        { ...entry, scopes: ['Mail.Read'], redirectHosts: ['contoso.example'] },
      ),
      'needs-approval policy.allowExceeded',
    ],
  ])('for %s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });

  test('a publisher that is allowed is not an app that is', () => {
    expect(permitOf({ scopes: 'Files.Read', policy: { ...off, publishers: [{ tenantId: contosoTenant, access: 'allow' }] } })).toBe(
      'needs-approval toggle.off',
    );
  });

  test('the surplus is what is new, beyond signing in and outside every entry', () => {
    const prompt: Prompt = {
      scopes: 'openid Mail.Read Calendars.Read Files.Read',
      own: 'Files.Read',
      policy: { apps: [{ ...entry, scopes: ['Mail.Read'] }] },
    };
    expect(judge(prompt).reasons[0]).toMatchObject({ surplus: ['Calendars.Read'], redirectHost: null });
    expect(judge({ ...prompt, scopes: null }).reasons[0]).toMatchObject({ surplus: 'unknown' });
  });
});

describe('row 14, access to a team or chat', () => {
  const of = (scopes: string, policy: object) => permitOf({ scopes, policy: { ...off, ...policy } });

  test.each([
    ['followed', of('ChannelMessage.Read.Group', {}), 'needs-approval toggle.off'],
    ['on', of('openid ChatMessage.Read.Chat', { groupOwnerConsent: 'on' }), 'allowed group.owner'],
    ['on, beside something else', of('ChatMessage.Read.Chat Files.Read', { groupOwnerConsent: 'on' }), 'needs-approval toggle.off'],
    ['off', of('ChatMessage.Read.Chat', { groupOwnerConsent: 'off' }), 'needs-approval group.owner'],
    [
      'off, beside something else',
      permitOf({ scopes: 'ChatMessage.Read.Chat Files.Read', policy: { groupOwnerConsent: 'off' } }),
      'needs-approval group.owner',
    ],
    ['off, no requests', of('ChatMessage.Read.Chat', { groupOwnerConsent: 'off', requests: 'off' }), 'blocked group.owner'],
    ['something else', permitOf({ scopes: 'Files.Read', policy: { groupOwnerConsent: 'off' } }), 'allowed toggle.on'],
    ['everything registered', permitOf({ scopes: null, policy: { groupOwnerConsent: 'off' } }), 'allowed toggle.on'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});

describe('row 17, the step-up', () => {
  const legacy = { userConsent: 'conditional', consentPresets: ['legacy'] };
  const of = (page: Prompt['page'], prompt: Prompt = {}) =>
    permitOf({ scopes: 'openid Contacts.Read', policy: legacy, page: { ...unverified, ...page }, ...prompt });

  test.each<[string | null, string]>([
    [null, 'needs-approval entra.riskStepUp'],
    ['', 'needs-approval entra.riskStepUp'],
    ['2020-11-08', 'allowed entra.policy'],
    ['2020-11-09', 'needs-approval entra.riskStepUp'],
    ['11/9/2020', 'needs-approval entra.riskStepUp'],
    // Day and month, or month and day: it may be 10 December.
    ['10-12-2020', 'needs-approval entra.riskStepUp'],
    ['10/26/2020', 'allowed entra.policy'],
    ['26-10-2020', 'allowed entra.policy'],
    ['8 Nov 2020', 'needs-approval entra.riskStepUp'],
    ['2020-99-99', 'needs-approval entra.riskStepUp'],
    ['10/26/2017', 'allowed entra.policy'],
    ['26 oktober 2017', 'allowed entra.policy'],
    ['10/26/2021', 'needs-approval entra.riskStepUp'],
    // Years of other calendars.
    ['15/3/1442', 'needs-approval entra.riskStepUp'],
    ['26/10/2560', 'needs-approval entra.riskStepUp'],
    ['2017 2026', 'needs-approval entra.riskStepUp'],
  ])('for an app registered %s', (createdDate, expected) => {
    expect(of({ createdDate })).toBe(expected);
  });

  test('only for another organisation’s app, of a publisher known not to be verified, that asks for more than signing in', () => {
    expect(of({ crossTenant: 'no' })).toBe('allowed entra.policy');
    expect(of({ crossTenant: 'unknown' })).toBe('needs-approval entra.riskStepUp');
    expect(of({ badge: 'attested' })).toBe('needs-approval entra.riskStepUp');
    for (const badge of ['verified', 'certified', 'unknown'] as const) expect(of({ badge })).toBe('allowed entra.policy');
    expect(of({}, { scopes: 'openid User.Read', policy: { ...legacy, signInOnly: 'follow' } })).toBe('allowed entra.policy');
    expect(of({}, { scopes: null })).toBe('needs-approval entra.riskStepUp');
    expect(of({}, { policy: { ...legacy, riskStepUp: 'off' } })).toBe('allowed entra.policy');
    expect(of({}, { policy: { userConsent: 'on' } })).toBe('allowed toggle.on');
  });
});

describe('rows 18 to 20, the organisation’s own rules', () => {
  const of = (scopes: string | null, policy: object, page: Prompt['page'] = {}) =>
    judge({ scopes, page, policy: { userConsent: 'conditional', ...policy } });

  test('several policies may share what they approve', () => {
    const named = (id: string, scope: string) => ({ id, includes: [{ permissionType: 'delegated', permissions: [scope] }] });
    const consentPolicies = [named('mail', 'Mail.Read'), named('files', 'Files.Read')];
    expect(of('Mail.Read Files.Read', { consentPolicies }).reasons[0]).toMatchObject({ rule: 'entra.policy', policies: ['mail', 'files'] });
    expect(of('Mail.Read Notes.Read', { consentPolicies }).reasons[0]).toMatchObject({ rule: 'entra.notAllowed', scopes: ['Notes.Read'] });
    expect(of('Mail.Read', { consentPolicies, consentPresets: ['none'] }).permit).toBe('allowed');
  });

  test('only what is added is judged', () => {
    const prompt: Prompt = { scopes: 'Mail.Read User.Read.All Contacts.Read', own: 'Mail.Read', tenantWide: 'User.Read.All' };
    expect(judge({ ...prompt, policy: { userConsent: 'conditional', consentPresets: ['recommended@2026-01-22'] } }).rule).toBe(
      'entra.policy',
    );
  });

  test('what is not known says so, and asks where the policy says', () => {
    const hidden = { badge: 'unknown', publisherName: null } as const;
    const low = { consentPresets: ['low'], permissionClasses: [{ scope: 'Files.Read', class: 'low' }] };
    expect(of('Files.Read', low, hidden)).toMatchObject({
      permit: 'unknown',
      headline: { rule: 'entra.unknown', missing: ['publisher'], mustAsk: false },
    });
    expect(of('Files.Read', { ...low, onUnknown: 'ask' }, hidden)).toMatchObject({ permit: 'needs-approval', headline: { mustAsk: true } });
    expect(of(null, low)).toMatchObject({ permit: 'unknown', headline: { missing: ['permission'] } });
    // Certification would not help it, nor would a name.
    expect(of('Mail.Read', low, hidden).rule).toBe('entra.notAllowed');
  });

  test('an organisation’s own app is known by its tenant', () => {
    const consentPolicies = [{ id: 'own', includes: [{ permissionType: 'delegated', clientApplicationTenantIds: [contosoTenant] }] }];
    expect(of('Files.Read', { consentPolicies, tenants: [contosoTenant] }, { crossTenant: 'no' }).rule).toBe('entra.policy');
    expect(of('Files.Read', { consentPolicies, tenants: [contosoTenant] }).rule).toBe('entra.notAllowed');
    expect(of('Files.Read', { consentPolicies }, { crossTenant: 'no' }).rule).toBe('entra.unknown');
  });
});

describe('row 15, when a reason is asked', () => {
  const of = (scopes: string | null, reasonAtRating: string, prompt: Prompt = {}) =>
    permitOf({ ...prompt, scopes, policy: { reasonAtRating } });

  test.each([
    ['Calendars.ReadBasic', 'medium', 'allowed'],
    ['Calendars.Read', 'medium', 'needs-reason'],
    ['Calendars.Read', 'high', 'allowed'],
    ['Foo.Bar.All', 'medium', 'needs-reason'],
    ['Foo.Bar.All', 'high', 'allowed'],
    ['Mail.Read', 'medium', 'needs-reason'],
    ['Mail.Read', 'high', 'needs-reason'],
    ['Mail.Read', 'critical', 'allowed'],
    [null, 'critical', 'needs-reason'],
  ])('%s at %s: %s', (scopes, rating, permit) => {
    expect(of(scopes, rating)).toBe(`${permit} toggle.on`);
  });

  test('only for what is new', () => {
    expect(of('Mail.Read Calendars.ReadBasic', 'high', { own: 'Mail.Read' })).toBe('allowed toggle.on');
  });
});

test.each([
  [{}, 'needs-approval toggle.off'],
  [{ requests: 'on' }, 'needs-approval toggle.off'],
  [{ requests: 'off' }, 'blocked toggle.off'],
])('row 16 with %j: %s', (policy, expected) => {
  expect(permitOf({ scopes: 'Files.Read', page: unverified, policy: { ...off, ...policy } })).toBe(expected);
});

describe('conditional at Google', () => {
  const google = (scopes: string | null, policy: object = {}) =>
    judge({
      provider: 'google',
      scopes,
      page: { badge: 'absent' },
      policy: { providers: [{ provider: 'google', userConsent: 'conditional' }], ...policy },
    });
  const [drive, unclassed] = ['https://www.googleapis.com/auth/drive', 'https://www.googleapis.com/auth/cloud-platform'];
  const sensitive = 'https://www.googleapis.com/auth/contacts.other.readonly';

  test.each<[string, string | null, string]>([
    ['a restricted scope, whatever is beside it', `${drive} ${unclassed} openid`, 'needs-approval'],
    ['a scope whose class nobody knows', `${unclassed} openid`, 'unknown'],
    ['a scope that nobody knows', 'https://www.googleapis.com/auth/newest', 'unknown'],
    ['no list', null, 'unknown'],
    ['a sensitive scope', `${sensitive} openid`, 'allowed'],
  ])('%s: %s is %s', (_name, scopes, permit) => {
    expect(google(scopes)).toMatchObject({ permit, rule: 'google.restricted' });
  });

  test('signing in is row 13, or nothing restricted', () => {
    expect(google('openid email')).toMatchObject({ permit: 'allowed', rule: 'scope.signIn' });
    expect(google('openid email', { signInOnly: 'follow' })).toMatchObject({ permit: 'allowed', rule: 'google.restricted' });
  });

  test('what is not known asks where the policy says so', () => {
    expect(google(unclassed, { onUnknown: 'ask' }).reasons[0]).toMatchObject({ finding: 'unknown-ask', scopes: [unclassed] });
    expect(google(null, { onUnknown: 'ask' })).toMatchObject({ permit: 'needs-approval' });
  });

  test('only what is new, and only at Google', () => {
    const policy = { userConsent: 'conditional', consentPresets: ['legacy'] };
    expect(judge({ provider: 'google', scopes: `${drive} ${sensitive}`, own: drive, policy })).toMatchObject({ permit: 'allowed' });
    expect(judge({ scopes: 'Files.Read', policy }).rule).toBe('entra.policy');
    expect(judge({ provider: 'github', scopes: 'repo', policy }).rule).toBe('entra.notAllowed');
  });
});
