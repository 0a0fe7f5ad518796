import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appOfId, type Consent, type Grant, givenAt, grantFactsFor, grantId, mergeConsent, seeAgain } from '../../../core/grants/grant.ts';
import { contosoApp, contosoTenant, fabrikamApp } from '../policy/policy-samples.ts';

const first = '2026-01-10T09:00:00.000Z';
const second = '2026-05-10T09:00:00.000Z';
const third = '2026-11-23T09:00:00.000Z';
const consent: Consent = {
  provider: 'entra',
  clientId: contosoApp.toUpperCase(),
  tenant: 'common',
  accountDomain: 'Contoso.example',
  appName: 'Contoso Mail',
  publisherName: null,
  kind: 'own',
  scopes: ['https://graph.microsoft.com/mail.read', 'Mail.Read', 'openid'],
  redirectHost: 'app.contoso.example',
  reason: null,
};
const grant = mergeConsent(null, consent, first);
const request = { provider: 'entra', clientId: contosoApp, accountDomain: 'contoso.example', tenant: contosoTenant } as const;

describe('mergeConsent', () => {
  test('the first consent makes a grant', () => {
    expect(grant).toEqual({
      schemaVersion: 3,
      provider: 'entra',
      clientId: contosoApp,
      tenant: null,
      accountDomain: 'contoso.example',
      appName: 'Contoso Mail',
      publisherName: null,
      kind: 'own',
      scopes: [
        { scope: 'Mail.Read', since: first, isObserved: true },
        { scope: 'openid', since: first, isObserved: true },
      ],
      since: first,
      lastSeen: first,
      checkedAt: null,
      source: 'observed',
      redirectHost: 'app.contoso.example',
      reason: null,
      revokedAt: null,
      revokedBy: null,
      ended: [],
      consents: [{ at: first, said: null }],
    } satisfies Grant);
  });

  test('a later one adds scopes and keeps every date', () => {
    const merged = mergeConsent(grant, { ...consent, appName: null, redirectHost: null, scopes: ['MAIL.READ', 'Mail.Send'] }, second);
    expect(merged).toEqual({
      ...grant,
      scopes: [...grant.scopes, { scope: 'Mail.Send', since: second, isObserved: true }],
      lastSeen: second,
      consents: [
        { at: second, said: { scopes: ['Mail.Send'], appName: null, publisherName: null, redirectHost: null, reason: null } },
        ...grant.consents,
      ],
    });
  });

  test('after a revocation a consent starts anew: what was revoked is not granted again', () => {
    const merged = mergeConsent({ ...grant, revokedAt: second, revokedBy: 'reading' }, { ...consent, scopes: ['Mail.Send'] }, third);
    expect(merged).toMatchObject({ scopes: [{ scope: 'Mail.Send', since: third, isObserved: true }], since: third, revokedAt: null });
    expect(merged.ended, 'the revocation stays a fact').toEqual([
      { scopes: grant.scopes, since: first, revokedAt: second, revokedBy: 'reading' },
    ]);
  });

  test('an observed consent counts; what a file said of the same app does not begin to', () => {
    const imported: Grant = { ...grant, source: 'imported', reason: 'Said a file' };
    expect(mergeConsent(imported, { ...consent, scopes: ['Mail.Send'] }, second)).toMatchObject({
      source: 'observed',
      since: second,
      scopes: [{ scope: 'Mail.Send' }],
      reason: null,
    });
  });

  test('takes the place of a record of which nobody knew who allowed it', () => {
    const shown: Grant = { ...grant, kind: 'unknown', source: 'page', scopes: [], lastSeen: null };
    expect(grantId(shown)).toBe(grantId(grant));
    expect(mergeConsent(shown, consent, second)).toMatchObject({ kind: 'own', source: 'observed', scopes: [{ since: second }, {}] });
  });

  test('the same consent twice, and its scopes in any order, give one grant', () => {
    const scopes = fc.uniqueArray(fc.constantFrom('Mail.Read', 'Mail.Send', 'openid', 'Files.Read', 'mail.read', 'Foo.Bar'));
    fc.assert(
      fc.property(scopes, scopes, (asked, later) => {
        const before = mergeConsent(null, { ...consent, scopes: asked }, first);
        const once = mergeConsent(before, { ...consent, scopes: later }, second);
        const names = (merged: Grant): readonly string[] => merged.scopes.map(({ scope }) => scope.toLowerCase()).sort();
        expect(mergeConsent(once, { ...consent, scopes: later }, second)).toEqual(once);
        expect(names(mergeConsent(before, { ...consent, scopes: later.toReversed() }, second))).toEqual(names(once));
      }),
    );
  });
});

describe('seeAgain', () => {
  test('notes once a day that the app was let in again', () => {
    expect(seeAgain(grant, second)).toEqual({ ...grant, lastSeen: second });
    expect(seeAgain(grant, '2026-01-10T23:00:00.000Z')).toBe(grant);
    expect(seeAgain({ ...grant, lastSeen: null }, first).lastSeen).toBe(first);
  });

  test('notes it of what the person said to have taken back, which stays taken back', () => {
    const said: Grant = { ...grant, revokedAt: second, revokedBy: 'person' };
    expect(seeAgain(said, third)).toEqual({ ...said, lastSeen: third });
  });

  test('neither brings a revoked grant back nor makes hearsay seen', () => {
    for (const change of [{ revokedAt: first, revokedBy: 'reading' }, { source: 'imported' }] satisfies Partial<Grant>[]) {
      expect(seeAgain({ ...grant, ...change }, third)).toEqual({ ...grant, ...change });
    }
  });
});

describe('grantId', () => {
  test('tells of which app a grant is, whatever the account and the kind', () => {
    const others = [grant, { ...grant, accountDomain: 'fabrikam.example' }, { ...grant, kind: 'tenant-wide' as const }];
    expect(new Set(others.map((other) => appOfId(grantId(other)))).size).toBe(1);
    expect(appOfId(grantId({ ...grant, clientId: fabrikamApp }))).not.toBe(appOfId(grantId(grant)));
    expect(appOfId(grantId({ ...grant, provider: 'google' }))).not.toBe(appOfId(grantId(grant)));
  });

  test('is the same for the same app, account and kind', () => {
    expect(grantId(consent)).toBe(grantId(grant));
    expect(grantId(mergeConsent(grant, { ...consent, scopes: ['Mail.Send'] }, second))).toBe(grantId(grant));
    expect(grantId({ ...grant, tenant: 'organizations' })).toBe(grantId(grant));
  });

  test('differs for another app, provider, account, tenant or kind', () => {
    const others: Partial<Grant>[] = [
      { clientId: fabrikamApp },
      { provider: 'microsoft-personal' },
      { accountDomain: 'fabrikam.example' },
      { accountDomain: null },
      { tenant: contosoTenant },
      { kind: 'tenant-wide' },
    ];
    expect(new Set([grant, ...others.map((other) => ({ ...grant, ...other }))].map(grantId)).size).toBe(others.length + 1);
  });
});

describe('grantFactsFor', () => {
  const sameScopes = ['Mail.Read', 'openid'];

  test('since it was given, where that was seen, and not since a page told of the app', () => {
    const told: Grant = { ...grant, source: 'page', scopes: [], consents: [], lastSeen: null };
    expect(grantFactsFor([mergeConsent(told, consent, second)], request).own?.since).toBe(second);
    expect(givenAt(told)).toBeNull();
    expect(givenAt(mergeConsent(told, consent, second)), 'it may have been given before').toBeNull();
    expect(givenAt(grant)).toBe(first);
  });

  test('own and tenant-wide grants of this app', () => {
    const tenantWide: Grant = { ...grant, kind: 'tenant-wide', scopes: [{ scope: 'User.Read', since: first, isObserved: true }] };
    expect(grantFactsFor([grant, tenantWide], request)).toEqual({
      tenantWide: { scopes: ['User.Read'] },
      own: { scopes: sameScopes, since: first },
      redirectHosts: ['app.contoso.example'],
    });
    expect(grantFactsFor([], request)).toEqual({ tenantWide: null, own: null, redirectHosts: [] });
  });

  test('several own grants join their scopes; the earliest date stands', () => {
    const later: Grant = {
      ...grant,
      accountDomain: null,
      since: second,
      scopes: [
        { scope: 'mail.read', since: second, isObserved: true },
        { scope: 'Mail.Send', since: second, isObserved: true },
      ],
    };
    expect(grantFactsFor([later, grant], request).own).toEqual({ scopes: ['Mail.Read', 'Mail.Send', 'openid'], since: first });
  });

  test.each<[string, Partial<Grant>]>([
    ['imported', { source: 'imported' }],
    ['revoked', { revokedAt: second, revokedBy: 'reading' }],
    ['of another app', { clientId: fabrikamApp }],
    ['of another provider', { provider: 'microsoft-personal' }],
    ['of another account domain', { accountDomain: 'fabrikam.example' }],
    ['of another tenant', { tenant: contosoTenant.replace('a', 'b') }],
    ['without scopes', { scopes: [] }],
  ])('a grant %s does not count', (_name, change) => {
    expect(grantFactsFor([{ ...grant, ...change }], request).own).toBeNull();
  });

  test.each<[string, Partial<Grant>, Partial<typeof request> | { tenant: string | null; accountDomain: string | null }]>([
    ['whose account is not known', { accountDomain: null }, {}],
    ['where the request names no account', {}, { tenant: null, accountDomain: null }],
    ['of the same tenant', { tenant: contosoTenant }, {}],
    ['where the request names any tenant', { tenant: contosoTenant }, { tenant: 'organizations', accountDomain: null }],
    ['where id and domain of a tenant cannot be compared', { tenant: 'contoso.example' }, {}],
    ['read from the account page', { source: 'page' }, {}],
  ])('a grant %s counts', (_name, change, asked) => {
    expect(grantFactsFor([{ ...grant, ...change }], { ...request, ...asked }).own).toEqual({ scopes: sameScopes, since: first });
  });

  test('a request without client id has no grants', () => {
    expect(grantFactsFor([grant], { ...request, clientId: null }).own).toBeNull();
  });
});
