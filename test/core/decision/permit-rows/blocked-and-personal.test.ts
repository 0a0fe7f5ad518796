import { describe, expect, test } from 'vitest';
import { intervene } from '../../../../core/decision/intervention.ts';
import { contosoApp, contosoTenant, fabrikamApp } from '../../policy/policy-samples.ts';
import { azureCli, judge, off, type Prompt } from '../facts-samples.ts';
import { permitOf } from './row-samples.ts';

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

describe('row 1a, what the person blocks', () => {
  const lists = { apps: [{ clientId: fabrikamApp, access: 'block' } as const], blockedRedirectHosts: ['fabrikam.example'] };

  test.each<[string, Prompt, string]>([
    ['the app', { clientId: fabrikamApp.toUpperCase() }, 'app'],
    ['the second of two ids', { clientId: [contosoApp, fabrikamApp] }, 'app'],
    ['the site of the answer', { redirectUri: 'https://auth.fabrikam.example/x' }, 'redirect-host'],
    ['the site of a second answer', { query: 'redirect_uri=https%3A%2F%2Ffabrikam.example' }, 'redirect-host'],
  ])('by %s', (_name, prompt, by) => {
    const decision = judge({ ...prompt, lists, policy: { orgName: 'Contoso' } });
    expect(decision).toMatchObject({ permit: 'blocked', acknowledgement: 'tick', headline: { rule: 'own.blocked', by } });
    expect(intervene(decision, 'enforce')).toMatchObject({ strength: 'page', canContinue: false });
    expect(intervene(decision, 'warn')).toMatchObject({ strength: 'card', canContinue: true });
    expect(decision.drift).toEqual([]);
  });

  test('is nothing where the app is let through, or another one asks', () => {
    expect(permitOf({ lists })).toBe('allowed scope.signIn');
    expect(permitOf({ clientId: fabrikamApp, lists: { apps: [{ clientId: fabrikamApp, access: 'allow' }] } })).toBe('allowed scope.signIn');
  });
});

describe('row 1b, an app that did not show', () => {
  const apps = [{ clientId: fabrikamApp, access: 'block' }];
  const publishers = [{ tenantId: contosoTenant, access: 'block' }];
  const unseen: Prompt = { clientId: null, redirectUri: null, scopes: 'Files.Read' };
  const of = (policy: object, prompt: Prompt = {}) => permitOf({ ...unseen, ...prompt, policy });

  test.each<[string, string, string]>([
    ['an app is blocked', of({ apps }), 'unknown policy.unidentified'],
    ['a publisher is blocked', of({ publishers }), 'unknown policy.unidentified'],
    ['a host is blocked', of({ blockedRedirectHosts: ['fabrikam.example'] }), 'unknown policy.unidentified'],
    ['the person blocks an app', of({}, { lists: { apps: [{ clientId: fabrikamApp, access: 'block' }] } }), 'unknown policy.unidentified'],
    ['the person blocks a site', of({}, { lists: { blockedRedirectHosts: ['fabrikam.example'] } }), 'unknown policy.unidentified'],
    ['a reason would have been asked', of({ apps, reasonAtRating: 'medium' }), 'unknown policy.unidentified'],
    ['for everyone', of({ apps }, { page: { orgWideTicked: 'yes' } }), 'unknown policy.unidentified'],
    [
      'for a personal account',
      of({ apps, personalAccounts: 'ignore' }, { path: 'consumers/oauth2/authorize' }),
      'unknown policy.unidentified',
    ],
  ])('is let through by nothing where %s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['the person blocks nothing', of({}, { lists: { apps: [{ clientId: fabrikamApp, access: 'allow' }] } }), 'allowed toggle.on'],
    ['nothing is blocked', of({ apps: [{ clientId: fabrikamApp, access: 'allow' }] }), 'allowed toggle.on'],
    ['the block has ended', of({ apps: [{ ...apps[0], until: '2020-01-01' }] }), 'allowed toggle.on'],
    ['another provider’s app is blocked', of({ apps: [{ ...apps[0], provider: 'google' }] }), 'allowed toggle.on'],
    [
      'another host is blocked',
      of({ blockedRedirectHosts: ['fabrikam.example'] }, { redirectUri: 'https://app.contoso.example/auth' }),
      'allowed toggle.on',
    ],
    ['the app did show', of({ apps }, { clientId: contosoApp }), 'allowed toggle.on'],
    ['it stops anyway', of({ apps, ...off }), 'needs-approval toggle.off'],
    ['it is blocked anyway', of({ apps, adminConsent: 'blocked' }, { page: { orgWideTicked: 'yes' } }), 'blocked admin.orgWide'],
    ['nothing is given', of({ apps }, { page: { kind: 'device' } }), 'allowed flow.device'],
    ['nothing can be given', of({ apps }, { path: 'consumers/oauth2/authorize', page: { kind: 'risky' } }), 'allowed scope.personal'],
  ])('says nothing where %s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });

  test('stops in enforce, and for everyone asks for what that always asks', () => {
    const decision = judge({ ...unseen, policy: { apps }, page: { orgWideTicked: 'yes' } });
    expect(decision).toMatchObject({ acknowledgement: 'typed', headline: { rule: 'policy.unidentified' } });
    expect(intervene(decision, 'enforce')).toMatchObject({ strength: 'card', canContinue: false });
    expect(intervene(decision, 'warn')).toMatchObject({ strength: 'card', canContinue: true });
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

describe('whose everyone it is', () => {
  const contoso = { orgName: 'Contoso', tenants: [contosoTenant], accountDomains: ['contoso.example'] };
  const elsewhere = '22222222-2222-4222-8222-222222222222';
  const of = (tenant: string, tenantName: string | null = null, policy: object | null = contoso) =>
    judge({ path: `${tenant}/v2.0/adminconsent`, scopes: 'User.Read', page: { tenantName }, policy }).reasons[0];

  test.each<[string, ReturnType<typeof of>, string | null]>([
    ['the page names it', of('common', 'Fabrikam'), 'Fabrikam'],
    ['the page names it, whatever the address says', of(contosoTenant, 'Fabrikam'), 'Fabrikam'],
    ['the address names nobody', of('organizations'), 'Contoso'],
    ['the address names the policy’s tenant', of(contosoTenant.toUpperCase()), 'Contoso'],
    ['the address names a domain of the policy', of('contoso.example'), 'Contoso'],
    ['the address names another tenant', of(elsewhere), elsewhere],
    ['the address names another domain', of('fabrikam.example'), 'fabrikam.example'],
    ['an id says nothing to a policy without tenants', of(elsewhere, null, { orgName: 'Contoso' }), null],
    ['nobody manages this browser', of('common', null, null), null],
  ])('%s', (_name, reason, tenant) => {
    expect(reason).toMatchObject({ rule: 'admin.orgWide', tenant });
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
