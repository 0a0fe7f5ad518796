import { describe, expect, test } from 'vitest';
import type { EffectivePolicy } from '../../../core/policy/effective-policy.ts';
import { builtInPolicy, readPolicy } from '../../../core/policy/read-policy.ts';
import { contosoApp, contosoTenant, fabrikamApp, now, problemsOf, read } from './policy-samples.ts';

const allow = { clientId: contosoApp, provider: 'entra', access: 'allow' };
const block = { clientId: fabrikamApp, access: 'block' };

test('a whole policy is read without a problem', () => {
  const managed = {
    policyVersion: 7,
    declaredKeys: ['userConsent', 'mode'],
    userConsent: 'off',
    integratedApps: false,
    mode: 'enforce',
    orgName: 'Contoso',
    tenants: [contosoTenant.toUpperCase()],
    accountDomains: ['Contoso.example'],
    publishers: [{ publisherId: '123456', access: 'block' }],
    apps: [
      {
        ...allow,
        clientId: ` {${contosoApp.toUpperCase()}} `,
        scopes: ['https://graph.microsoft.com/mail.read', 'openid'],
        redirectHosts: ['App.Contoso.example.'],
        until: '2027-01-31',
        reason: 'Approved by IT',
        note: 'ticket 12',
        overridable: true,
      },
    ],
    blockedRedirectHosts: ['fabrikam.example'],
    existingGrants: 'review-by',
    reviewBy: '2027-03-01',
    signInOnly: 'follow',
    permissionClasses: [{ resource: '00000002-0000-0ff1-ce00-000000000000', scope: 'Mail.ReadBasic', class: 'medium' }],
    riskStepUp: 'off',
    onUnknown: 'ask',
    groupOwnerConsent: 'on',
    adminConsent: 'tick',
    personalAccounts: 'ignore',
    requests: 'off',
    requestUrl: 'https://it.contoso.example/ask?app={clientId}',
    requestEmail: 'it@contoso.example',
    contactUrl: 'https://it.contoso.example/',
    contactEmail: 'help@contoso.example',
    messages: [{ lang: 'nl-BE', text: 'Vraag het eerst.' }],
    reasonAtRating: 'high',
    preferred: ['mode', 'integratedApps'],
    reviewAfterDays: 30,
    providers: [{ provider: 'google', userConsent: 'conditional' }],
    hideOnboarding: true,
  };
  expect(read(managed)).toEqual({
    state: 'ready',
    asOf: now,
    problems: [],
    ownKeys: [],
    policyVersion: 7,
    orgName: 'Contoso',
    tenants: [contosoTenant],
    accountDomains: ['contoso.example'],
    userConsent: 'off',
    mode: 'enforce',
    apps: [
      {
        clientId: contosoApp,
        provider: 'entra',
        access: 'allow',
        scopes: ['mail.read', 'openid'],
        redirectHosts: ['app.contoso.example'],
        until: '2027-01-31',
        overridable: true,
        reason: 'Approved by IT',
      },
    ],
    publishers: [{ publisherId: '123456', tenantId: null, access: 'block' }],
    blockedRedirectHosts: ['fabrikam.example'],
    consentPresets: [],
    consentPolicies: [],
    permissionClasses: [{ scope: 'https://outlook.office.com/Mail.ReadBasic', class: 'medium' }],
    riskStepUp: 'off',
    onUnknown: 'ask',
    existingGrants: 'review-by',
    reviewBy: '2027-03-01',
    signInOnly: 'follow',
    groupOwnerConsent: 'on',
    adminConsent: 'tick',
    personalAccounts: 'ignore',
    requests: 'off',
    requestUrl: 'https://it.contoso.example/ask?app={clientId}',
    requestEmail: 'it@contoso.example',
    contactUrl: 'https://it.contoso.example/',
    contactEmail: 'help@contoso.example',
    messages: [{ lang: 'nl-be', text: 'Vraag het eerst.' }],
    reasonAtRating: 'high',
    reviewAfterDays: 30,
    providers: [{ provider: 'google', isWhole: true, userConsent: 'conditional', mode: null, existingGrants: null, signInOnly: null }],
    hideOnboarding: true,
  } satisfies EffectivePolicy);
});

test('without a policy the built-in defaults hold', () => {
  expect(builtInPolicy()).toEqual({
    state: 'none',
    asOf: null,
    problems: [],
    ownKeys: [],
    policyVersion: null,
    orgName: null,
    tenants: [],
    accountDomains: null,
    userConsent: 'on',
    consentPresets: [],
    consentPolicies: [],
    permissionClasses: ['openid', 'profile', 'email', 'offline_access', 'User.Read'].map((scope) => ({ scope, class: 'low' as const })),
    riskStepUp: 'on',
    onUnknown: 'warn',
    mode: 'warn',
    apps: [],
    publishers: [],
    blockedRedirectHosts: [],
    existingGrants: null,
    reviewBy: null,
    signInOnly: 'allow',
    groupOwnerConsent: 'follow',
    adminConsent: 'typed',
    personalAccounts: 'advise',
    requests: 'on',
    requestUrl: null,
    requestEmail: null,
    contactUrl: null,
    contactEmail: null,
    messages: [],
    reasonAtRating: null,
    reviewAfterDays: 90,
    providers: [],
    hideOnboarding: false,
  } satisfies EffectivePolicy);
  for (const nothing of [undefined, null]) expect(readPolicy(nothing, { state: 'none', asOf: null })).toEqual(builtInPolicy());
});

const strictest = {
  userConsent: 'off',
  mode: 'enforce',
  existingGrants: 'ask-revoke',
  signInOnly: 'follow',
  groupOwnerConsent: 'off',
  riskStepUp: 'on',
  onUnknown: 'ask',
  adminConsent: 'blocked',
  personalAccounts: 'blocked',
  requests: 'off',
  reasonAtRating: 'medium',
} as const satisfies Partial<EffectivePolicy>;
const choiceKeys = Object.entries(strictest);

describe('a faulty value is never read as a weaker one', () => {
  test.each(choiceKeys)('%s reads as %s', (key, value) => {
    for (const [faulty, code] of [
      ['', 'not-allowed-value'],
      ['ON ', 'not-allowed-value'],
      [true, 'wrong-type'],
      [null, 'wrong-type'],
      [[], 'wrong-type'],
    ]) {
      expect(read({ [key]: faulty })).toMatchObject({ [key]: value, problems: [{ path: key, code }] });
    }
  });

  test.each(choiceKeys)('%s declared but not delivered reads as %s', (key, value) => {
    expect(read({ declaredKeys: [key] })).toMatchObject({ [key]: value, problems: [{ path: key, code: 'rejected-by-browser' }] });
  });

  test('integratedApps', () => {
    expect(read({ integratedApps: 'true' })).toMatchObject({
      userConsent: 'off',
      problems: [{ path: 'integratedApps', code: 'wrong-type' }],
    });
    expect(read({ integratedApps: true }).userConsent).toBe('on');
    expect(read({ integratedApps: false }).userConsent).toBe('off');
    expect(read({ declaredKeys: ['integratedApps'] }).userConsent).toBe('off');
  });

  test('values that are no object read as if every key were faulty', () => {
    for (const managed of ['off', 3, true, [], () => ({})]) {
      expect(read(managed)).toMatchObject({ ...strictest, problems: [{ path: '*', code: 'wrong-type' }] });
    }
  });

  test.each(['apps', 'publishers', 'blockedRedirectHosts'])('a lost %s turns user consent off: nobody knows what it blocked', (key) => {
    expect(read({ userConsent: 'on', [key]: 'x' })).toMatchObject({ userConsent: 'off', problems: [{ path: key, code: 'wrong-type' }] });
    expect(read({ userConsent: 'on', declaredKeys: [key] })).toMatchObject({ userConsent: 'off' });
    expect(read({ userConsent: 'on', [key]: Array(10_001).fill({}) })).toMatchObject({ userConsent: 'off' });
    expect(read({ userConsent: 'on', [key]: [3] })).toMatchObject({
      userConsent: 'on',
      problems: [{ path: `${key}[0]`, code: 'wrong-type' }],
    });
  });

  test('review-by without a day that can be read is due', () => {
    expect(read({ existingGrants: 'review-by' })).toMatchObject({
      existingGrants: 'ask-revoke',
      problems: [{ path: 'reviewBy', code: 'conflict' }],
    });
    for (const reviewBy of ['2027-02-30', '2027-13-01', 'tomorrow', '2027-01-01T10:00', '']) {
      expect(read({ existingGrants: 'review-by', reviewBy })).toMatchObject({
        existingGrants: 'ask-revoke',
        reviewBy: null,
        problems: [{ path: 'reviewBy', code: 'malformed' }],
      });
    }
    expect(problemsOf({ reviewBy: '2027-01-01' })).toEqual(['reviewBy conflict']);
  });

  test('accountDomains that are not wholly readable bind every account', () => {
    expect(read({ accountDomains: 'contoso.example' }).accountDomains).toBeNull();
    expect(read({ accountDomains: [] }).accountDomains).toBeNull();
    expect(read({ accountDomains: ['contoso.example', 'fabrikam,example'] }).accountDomains).toBeNull();
    // Others are blocked here, so fewer domains is the stricter reading.
    expect(read({ accountDomains: ['contoso.example', '@'], personalAccounts: 'blocked' }).accountDomains).toEqual(['contoso.example']);
  });
});

describe('the switch', () => {
  test('userConsent wins over integratedApps, and a contradiction is reported', () => {
    expect(read({ userConsent: 'on', integratedApps: false })).toMatchObject({
      userConsent: 'on',
      problems: [{ path: 'integratedApps', code: 'conflict' }],
    });
    expect(read({ userConsent: 'off', integratedApps: true }).userConsent).toBe('off');
    expect(read({ userConsent: 'of', integratedApps: true }).userConsent).toBe('off');
    expect(read({ declaredKeys: ['userConsent'], integratedApps: true }).userConsent).toBe('off');
    expect(problemsOf({ userConsent: 'conditional', integratedApps: true })).toEqual(['userConsent conflict']);
  });
});

describe('apps', () => {
  test('a faulty entry is reported and the others stay', () => {
    const policy = read({ apps: [allow, { clientId: 3, access: 'allow' }, 'x', block] });
    expect(policy.apps.map(({ clientId, access }) => `${clientId} ${access}`)).toEqual([`${contosoApp} allow`, `${fabrikamApp} block`]);
    expect(policy.problems).toEqual([
      { path: 'apps[1].clientId', code: 'wrong-type' },
      { path: 'apps[2]', code: 'wrong-type' },
    ]);
  });

  test.each<[string, object, string]>([
    ['scopes is no list', { scopes: 'Mail.Read' }, 'scopes wrong-type'],
    ['no scope is readable', { scopes: ['Mail.Read Mail.Send', 3] }, 'scopes[0] malformed'],
    ['redirectHosts is no list', { redirectHosts: 'contoso.example' }, 'redirectHosts wrong-type'],
    ['a redirect host is a wildcard', { redirectHosts: ['*.contoso.example'] }, 'redirectHosts[0] malformed'],
    ['a redirect host belongs to everybody', { redirectHosts: ['azurewebsites.net'] }, 'redirectHosts[0] malformed'],
    ['until is no date', { until: 'next year' }, 'until malformed'],
    ['the provider is unknown', { provider: 'entar' }, 'provider not-allowed-value'],
    ['a field is unknown, which may be a limit', { scope: ['Mail.Read'] }, 'scope unknown-key'],
    ['the client id lacks a digit', { clientId: contosoApp.slice(1, -1) }, 'clientId malformed'],
    ['the client id is a name', { clientId: 'Contoso Mail' }, 'clientId malformed'],
    ['there is no client id', { clientId: undefined }, 'clientId wrong-type'],
  ])('an allow entry is dropped where %s', (_name, change, problem) => {
    const managed = { apps: [{ ...allow, ...change }] };
    expect(read(managed).apps).toEqual([]);
    expect(problemsOf(managed)).toContain(`apps[0].${problem}`);
  });

  test('of a faulty list of limits the good members stay', () => {
    const policy = read({ apps: [{ ...allow, scopes: ['Mail.Read', 3], redirectHosts: ['contoso.example', ''] }] });
    expect(policy.apps).toMatchObject([{ scopes: ['Mail.Read'], redirectHosts: ['contoso.example'] }]);
    expect(read({ apps: [{ ...allow, scopes: [] }] }).apps).toMatchObject([{ scopes: [] }]);
  });

  test.each<[string, object, string]>([
    ['until is no date', { until: 'soon' }, 'until malformed'],
    ['the provider is unknown', { provider: 'entar' }, 'provider not-allowed-value'],
    ['a field is unknown', { why: 'x' }, 'why unknown-key'],
    ['overridable is no boolean', { overridable: 'yes' }, 'overridable wrong-type'],
    ['the reason is no text', { reason: 3 }, 'reason wrong-type'],
    ['scopes would narrow it', { scopes: ['Mail.Read'] }, 'scopes not-yet-supported'],
    ['redirectHosts would narrow it', { redirectHosts: ['contoso.example'] }, 'redirectHosts not-yet-supported'],
    ['the id stands in a sentence', { clientId: `Fabrikam ${fabrikamApp.toUpperCase()}` }, 'clientId malformed'],
    ['access is misspelt', { access: 'blokc' }, 'access not-allowed-value'],
  ])('a block entry stands where %s', (_name, change, problem) => {
    const managed = { apps: [{ ...block, ...change }] };
    expect(read(managed).apps).toEqual([
      {
        clientId: fabrikamApp,
        provider: null,
        access: 'block',
        scopes: null,
        redirectHosts: null,
        until: null,
        overridable: false,
        reason: null,
      },
    ]);
    expect(problemsOf(managed)).toEqual([`apps[0].${problem}`]);
  });

  test('an entry without access blocks, since it may have been meant to', () => {
    expect(read({ apps: [{ clientId: fabrikamApp }] })).toMatchObject({
      apps: [{ access: 'block' }],
      problems: [{ path: 'apps[0].access', code: 'malformed' }],
    });
  });
});

test('publishers: an allow entry is dropped and a block entry stands as far as it can be read', () => {
  const good = { tenantId: contosoTenant, access: 'block' };
  expect(read({ publishers: [good, { publisherId: 123_456, access: 'block' }] }).publishers).toEqual([
    { publisherId: null, tenantId: contosoTenant, access: 'block' },
    { publisherId: '123456', tenantId: null, access: 'block' },
  ]);
  expect(
    read({ publishers: [{ ...good, publisherId: '?', access: 'allow' }, { access: 'block' }, { ...good, publisherId: '?' }] }),
  ).toMatchObject({
    publishers: [{ publisherId: null, tenantId: contosoTenant, access: 'block' }],
    problems: [{ path: 'publishers[0].publisherId' }, { path: 'publishers[1]', code: 'malformed' }, { path: 'publishers[2].publisherId' }],
  });
});

test('blocked redirect hosts: the host within an address or behind a wildcard is blocked, and reported', () => {
  const policy = read({
    blockedRedirectHosts: ['*.Fabrikam.example', 'https://evil.example:8080/cb?x=1', 'bücher.example', 'github.io', 'com', ''],
  });
  expect(policy.blockedRedirectHosts).toEqual(['fabrikam.example', 'evil.example', 'xn--bcher-kva.example', 'github.io']);
  expect(policy.problems.map(({ path }) => path)).toEqual([0, 1, 4, 5].map((index) => `blockedRedirectHosts[${index}]`));
});

describe('texts and addresses', () => {
  test.each([
    ['requestUrl', 'http://it.contoso.example/'],
    ['requestUrl', 'javascript:alert(1)'],
    ['requestUrl', 'https://user@contoso.example/'],
    ['requestUrl', 'https://{clientId}.contoso.example/'],
    ['requestUrl', 'https://contoso.example/a b'],
    ['contactUrl', 'https://contoso.example/\n'.repeat(2)],
    ['requestEmail', 'it@contoso.example?bcc=x@evil.example'],
    ['requestEmail', 'it@contoso.example\r\nBcc: x@evil.example'],
    ['requestEmail', 'a@contoso.example,b@contoso.example'],
    ['contactEmail', 'it&x@contoso.example'],
    ['contactEmail', 'Contoso IT'],
  ] as const)('%s refuses %j', (key, value) => {
    expect(read({ [key]: value })).toMatchObject({ [key]: null, problems: [{ path: key, code: 'malformed' }] });
  });

  test('text for people is cleaned and cut, and both are reported', () => {
    const policy = read({
      orgName: 'Con\u202Etoso\u0007',
      messages: [{ lang: 'en', text: 'x'.repeat(400) }, { lang: 'english!', text: 'x' }, { lang: 'nl' }],
    });
    expect(policy.orgName).toBe('Contoso');
    expect(policy.messages.map(({ text }) => text.length)).toEqual([280]);
    expect(policy.problems).toEqual([
      { path: 'orgName', code: 'malformed' },
      { path: 'messages[0].text', code: 'too-long' },
      { path: 'messages[1].lang', code: 'malformed' },
      { path: 'messages[2]', code: 'malformed' },
    ]);
  });

  test('numbers, ids and names of keys', () => {
    for (const policyVersion of [-1, 1.5, Number.NaN, '7'])
      expect(read({ policyVersion })).toMatchObject({ policyVersion: null, problems: [{ path: 'policyVersion' }] });
    expect(read({ tenants: [contosoTenant, 'contoso'] })).toMatchObject({
      tenants: [contosoTenant],
      problems: [{ path: 'tenants[1]', code: 'malformed' }],
    });
    expect(problemsOf({ userconsent: 'off', declaredKeys: ['somethingNewer'] })).toEqual([
      'userconsent unknown-key',
      'somethingNewer unknown-key',
    ]);
    expect(problemsOf({ requestUrl: `https://contoso.example/${'a'.repeat(2_000)}` })).toEqual(['requestUrl too-long']);
  });
});

test('preferred: what names no key, or one that a person cannot set, is reported', () => {
  expect(problemsOf({ preferred: ['mode', 'colour', 'apps', 'not a name', 3] })).toEqual([
    'preferred[3] malformed',
    'preferred[4] wrong-type',
    'preferred.colour unknown-key',
    'preferred.apps not-yet-supported',
  ]);
  expect(problemsOf({ preferred: 'mode' })).toEqual(['preferred wrong-type']);
});

test('reviewAfterDays that cannot be read is 90', () => {
  expect([0, 3_650, -1, 3_651, 1.5, '30'].map((reviewAfterDays) => read({ reviewAfterDays }).reviewAfterDays)).toEqual([
    0, 3_650, 90, 90, 90, 90,
  ]);
  expect(problemsOf({ reviewAfterDays: -1 })).toEqual(['reviewAfterDays not-allowed-value']);
});

test('hideOnboarding that cannot be read hides nothing', () => {
  expect(read({ hideOnboarding: 'true' })).toMatchObject({
    hideOnboarding: false,
    problems: [{ path: 'hideOnboarding', code: 'wrong-type' }],
  });
  expect(read({ declaredKeys: ['hideOnboarding'] }).hideOnboarding).toBe(false);
});
