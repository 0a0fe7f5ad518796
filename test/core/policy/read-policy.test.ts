import { describe, expect, test } from 'vitest';
import type { EffectivePolicy } from '../../../core/policy/effective-policy.ts';
import { builtInPolicy, readPolicy } from '../../../core/policy/read-policy.ts';
import { contosoApp, contosoTenant, now, problemsOf, read } from './policy-samples.ts';

const allow = { clientId: contosoApp, provider: 'entra', access: 'allow' };

test('a whole policy is read; only what no page tells today is reported', () => {
  const managed = {
    policyVersion: 7,
    declaredKeys: ['userConsent', 'mode'],
    userConsent: 'off',
    integratedApps: false,
    mode: 'enforce',
    orgName: 'Contoso',
    tenants: [contosoTenant.toUpperCase()],
    accountDomains: ['Contoso.example'],
    publishers: [{ tenantId: contosoTenant, access: 'block' }],
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
    ownLists: { apps: [], publishers: [], blockedRedirectHosts: [] },
    asOf: now,
    problems: [{ path: 'accountDomains', code: 'not-yet-supported' }],
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
    publishers: [{ publisherId: null, tenantId: contosoTenant, access: 'block' }],
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
    ownLists: { apps: [], publishers: [], blockedRedirectHosts: [] },
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
