import { describe, expect, test } from 'vitest';
import { contosoApp, fabrikamApp } from '../../policy/policy-samples.ts';
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
