import { describe, expect, test } from 'vitest';
import { contosoApp, contosoTenant, fabrikamApp } from '../policy/policy-samples.ts';
import { azureCli, eMClient, judge, maliciousApp, off, type Prompt, verified } from './facts-samples.ts';

const microsoftTenant = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
const blocked = { publishers: [{ tenantId: microsoftTenant, access: 'block' }] };

describe('of two apps in one address each is judged, and the stricter stands', () => {
  const both = (one: string, other: string): readonly string[][] => [
    [one, other],
    [other, one],
  ];

  test.each(both(fabrikamApp, azureCli))('one of a publisher that is blocked: %s, %s', (...clientId) => {
    expect(judge({ clientId, policy: blocked, scopes: 'Files.Read' })).toMatchObject({ permit: 'blocked', headline: { by: 'publisher' } });
  });

  test.each(both(fabrikamApp, eMClient))('one that intruders use too: %s, %s', (...clientId) => {
    expect(judge({ clientId, scopes: 'Calendars.Read' }).findings).toContain('A4 2');
  });

  test.each(both(azureCli, fabrikamApp))('one that is not Microsoft’s has no part of Microsoft’s trust: %s, %s', (...clientId) => {
    const prompt: Prompt = {
      redirectUri: 'https://portal.azure.com/',
      scopes: 'Mail.Read',
      page: { badge: 'unknown', publisherName: null },
    };
    expect(judge({ ...prompt, clientId: azureCli }).findings).not.toContain('A3 2');
    expect(judge({ ...prompt, clientId }).findings).toContain('A3 2');
  });

  test.each(both(azureCli, fabrikamApp))('one whose answer would be left lying: %s, %s', (...clientId) => {
    expect(judge({ clientId, redirectUri: 'http://localhost:1', opener: 'web' }).findings).toContain('F2 3');
  });

  test.each(both(contosoApp, fabrikamApp))('one that no consent policy names: %s, %s', (...clientId) => {
    const consentPolicies = [{ id: 'apps', includes: [{ permissionType: 'delegated', clientApplicationIds: [contosoApp] }] }];
    const policy = { userConsent: 'conditional', consentPolicies };
    expect(judge({ clientId: contosoApp, policy, scopes: 'Files.Read' }).rule).toBe('entra.policy');
    expect(judge({ clientId, policy, scopes: 'Files.Read' })).toMatchObject({ permit: 'needs-approval', rule: 'entra.notAllowed' });
  });

  test('the first is the one that is reported, and a finding of both is one', () => {
    const { reasons } = judge({ clientId: [eMClient, maliciousApp, fabrikamApp], scopes: 'Foo.Bar', page: verified });
    expect(reasons.filter(({ rule }) => rule === 'A9')).toHaveLength(1);
    expect(reasons.slice(1).map(({ rule, level }) => `${rule} ${level}`)).toEqual(['A1 4', 'A11 3', 'A9 2', 'A4 2', 'policy.none 0']);
  });
});

describe('the id on the page', () => {
  const blockEntry = (clientId: string) => ({ apps: [{ clientId, access: 'block' }] });
  const liveId = '000000004c1e57a0';

  test.each<[string, Prompt]>([
    ['in the place of one in the address', { clientId: null }],
    ['beside another', { clientId: contosoApp }],
    ['beside one of another kind', { clientId: liveId }],
  ])('counts for what is blocked and for what attacks: %s', (_name, prompt) => {
    expect(judge({ ...prompt, page: { clientId: maliciousApp } })).toMatchObject({ risk: 4, headline: { rule: 'A1' } });
    expect(judge({ ...prompt, policy: blockEntry(fabrikamApp), page: { clientId: fabrikamApp } })).toMatchObject({
      permit: 'blocked',
      headline: { by: 'app' },
    });
  });

  test('an id of the accounts’ own numbering is one to block by', () => {
    expect(judge({ policy: blockEntry(liveId), page: { clientId: liveId } }).permit).toBe('blocked');
  });

  test('that is another app’s takes what was given and what is approved for the one in the address', () => {
    const asked: Prompt = { scopes: 'Mail.Read', own: 'Mail.Read', policy: off };
    const entry: Prompt = { scopes: 'Mail.Read', policy: { ...off, apps: [{ clientId: contosoApp, access: 'allow' }] } };
    for (const prompt of [asked, entry]) {
      expect(judge(prompt).permit).toBe('allowed');
      expect(judge({ ...prompt, page: { clientId: contosoApp } }).permit).toBe('allowed');
      expect(judge({ ...prompt, page: { clientId: fabrikamApp } }).permit).toBe('needs-approval');
      // The same app, numbered in another way.
      expect(judge({ ...prompt, page: { clientId: liveId } }).permit).toBe('allowed');
    }
    const publisher = { ...off, publishers: [{ tenantId: contosoTenant, access: 'allow' }] };
    const owned: Prompt = { scopes: 'Mail.Read', app: { ownerTenant: contosoTenant }, policy: publisher };
    expect([judge(owned).permit, judge({ ...owned, page: { clientId: fabrikamApp } }).permit]).toEqual(['allowed', 'needs-approval']);
  });
});
