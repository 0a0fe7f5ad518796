import { describe, expect, test } from 'vitest';
import { intervene } from '../../../../core/decision/intervention.ts';
import { contosoApp, contosoTenant, fabrikamApp } from '../../policy/policy-samples.ts';
import { judge, off, type Prompt, unverified } from '../facts-samples.ts';
import { permitOf } from './row-samples.ts';

describe('row 2a, a renewal out of sight', () => {
  const renewal: Prompt = { scopes: 'Files.Read', query: 'prompt=none', page: unverified };

  test.each<[string, object]>([
    ['off, for signing in too', { ...off, signInOnly: 'follow' }],
    ['off, and no requests', { ...off, requests: 'off', signInOnly: 'follow' }],
    ['its own rules, for signing in too', { userConsent: 'conditional', signInOnly: 'follow' }],
    ['on', {}],
  ])('is quiet whatever the switch: %s', (_name, policy) => {
    const frame = (where: 'top' | 'sub') => judge({ ...renewal, policy, around: { frame: where } });
    expect(frame('sub')).toMatchObject({ permit: 'allowed', rule: 'flow.silent', risk: 0, headline: null });
    expect(intervene(frame('sub'), 'enforce').strength).toBe('nothing');
    expect(frame('top').rule).not.toBe('flow.silent');
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
    [
      'off, beside everything registered',
      permitOf({ scopes: 'ChatMessage.Read.Chat https://graph.microsoft.com/.default', policy: { groupOwnerConsent: 'off' } }),
      'needs-approval group.owner',
    ],
    [
      'on, beside everything registered',
      of('ChatMessage.Read.Chat https://graph.microsoft.com/.default', { groupOwnerConsent: 'on' }),
      'needs-approval toggle.off',
    ],
    ['something else', permitOf({ scopes: 'Files.Read', policy: { groupOwnerConsent: 'off' } }), 'allowed toggle.on'],
    ['everything registered', permitOf({ scopes: null, policy: { groupOwnerConsent: 'off' } }), 'allowed toggle.on'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });
});

describe('row 15a, what the person lets through', () => {
  const lists = { apps: [{ clientId: contosoApp, access: 'allow' } as const] };
  const of = (prompt: Prompt) => permitOf({ scopes: 'Files.Read', lists, ...prompt });

  test.each([
    ['their own switch', of({ settings: { userConsent: 'off' } }), 'allowed own.allowed'],
    [
      'their own switch beside an organisation that leaves it to them',
      of({ settings: { userConsent: 'off' }, policy: { orgName: 'Contoso' } }),
      'allowed own.allowed',
    ],
    ['not the organisation’s', of({ settings: { userConsent: 'off' }, policy: off }), 'needs-approval toggle.off'],
    ['not one that the organisation suggests', of({ policy: { ...off, preferred: ['userConsent'] } }), 'needs-approval toggle.off'],
    ['not another app', of({ settings: { userConsent: 'off' }, clientId: fabrikamApp }), 'needs-approval toggle.off'],
    ['not one of two ids', of({ settings: { userConsent: 'off' }, clientId: [contosoApp, fabrikamApp] }), 'needs-approval toggle.off'],
    ['nor an app that did not show', of({ settings: { userConsent: 'off' }, clientId: null }), 'needs-approval toggle.off'],
  ])('%s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });

  test('lowers no risk', () => {
    const risky: Prompt = { scopes: 'Mail.Read offline_access', page: unverified, settings: { userConsent: 'off' } };
    expect(judge({ ...risky, lists }).risk).toBe(judge(risky).risk);
    expect(judge(risky).risk).toBeGreaterThan(2);
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
    // What is named beside it is refused all the same.
    expect(of('Mail.Read https://graph.microsoft.com/.default', low).reasons[0]).toMatchObject({
      rule: 'entra.notAllowed',
      scopes: ['Mail.Read'],
    });
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
