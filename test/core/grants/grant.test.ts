import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Consent, type Grant, grantFactsFor, grantId, mergeConsent, readGrant } from '../../../core/grants/grant.ts';
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
      schemaVersion: 1,
      provider: 'entra',
      clientId: contosoApp,
      tenant: null,
      accountDomain: 'contoso.example',
      appName: 'Contoso Mail',
      publisherName: null,
      kind: 'own',
      scopes: [
        { scope: 'Mail.Read', since: first },
        { scope: 'openid', since: first },
      ],
      since: first,
      lastSeen: first,
      source: 'observed',
      redirectHost: 'app.contoso.example',
      reason: null,
      revokedAt: null,
    } satisfies Grant);
  });

  test('a later one adds scopes and keeps every date', () => {
    const merged = mergeConsent(grant, { ...consent, appName: null, redirectHost: null, scopes: ['MAIL.READ', 'Mail.Send'] }, second);
    expect(merged).toEqual({ ...grant, scopes: [...grant.scopes, { scope: 'Mail.Send', since: second }], lastSeen: second });
  });

  test('after a revocation a consent starts anew: what was revoked is not granted again', () => {
    const merged = mergeConsent({ ...grant, revokedAt: second }, { ...consent, scopes: ['Mail.Send'] }, third);
    expect(merged).toMatchObject({ scopes: [{ scope: 'Mail.Send', since: third }], since: third, revokedAt: null });
  });

  test('an observed consent makes an imported grant count', () => {
    expect(mergeConsent({ ...grant, source: 'imported' }, consent, second).source).toBe('observed');
  });
});

describe('grantId', () => {
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

  test('own and tenant-wide grants of this app', () => {
    const tenantWide: Grant = { ...grant, kind: 'tenant-wide', scopes: [{ scope: 'User.Read', since: first }] };
    expect(grantFactsFor([grant, tenantWide], request)).toEqual({
      tenantWide: { scopes: ['User.Read'] },
      own: { scopes: sameScopes, since: first },
    });
    expect(grantFactsFor([], request)).toEqual({ tenantWide: null, own: null });
  });

  test('several own grants join their scopes; the earliest date stands', () => {
    const later: Grant = {
      ...grant,
      accountDomain: null,
      since: second,
      scopes: [
        { scope: 'mail.read', since: second },
        { scope: 'Mail.Send', since: second },
      ],
    };
    expect(grantFactsFor([later, grant], request).own).toEqual({ scopes: ['Mail.Read', 'Mail.Send', 'openid'], since: first });
  });

  test.each<[string, Partial<Grant>]>([
    ['imported', { source: 'imported' }],
    ['revoked', { revokedAt: second }],
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

describe('readGrant', () => {
  test('gives back what was stored', () => {
    for (const stored of [grant, { ...grant, revokedAt: second, tenant: contosoTenant, publisherName: 'Contoso' }]) {
      expect(readGrant(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
    }
  });

  test.each<[string, object]>([
    ['of a later schema', { schemaVersion: 2 }],
    ['of an unknown provider', { provider: 'contoso' }],
    ['without client id', { clientId: '' }],
    ['of an unknown kind', { kind: 'everyone' }],
    ['from an unknown source', { source: 'hearsay' }],
    ['without a date', { since: null }],
    ['last seen never', { lastSeen: 'x' }],
    ['whose scopes are no list', { scopes: 'Mail.Read' }],
    ['revoked at an unknown time', { revokedAt: 'once' }],
  ])('a record %s is none', (_name, change) => {
    expect(readGrant({ ...grant, ...change })).toBeNull();
  });

  test('scopes that cannot be read are left out, texts that cannot are unknown', () => {
    const stored = {
      ...grant,
      scopes: [{ scope: 'MAIL.read', since: first }, { scope: 'Mail.Send' }, 'Files.Read', null],
      appName: 3,
      redirectHost: 'a b',
      reason: null,
    };
    expect(readGrant(stored)).toEqual({ ...grant, scopes: [{ scope: 'Mail.Read', since: first }], appName: null, redirectHost: null });
    expect(readGrant({ ...grant, since: '2026-01-10T10:00:00+01:00' })?.since).toBe(first);
  });

  test('never throws, and what it accepts it accepts again unchanged', () => {
    const value = fc.oneof(fc.anything(), fc.constantFrom(first, 'x', 1, [], [{ scope: 'Mail.Read', since: first }]));
    const changes = fc.dictionary(fc.constantFrom(...Object.keys(grant), '__proto__'), value, { maxKeys: 3 });
    fc.assert(fc.property(fc.anything(), (anything) => void readGrant(anything)));
    fc.assert(
      fc.property(changes, (change) => {
        const read = readGrant({ ...grant, ...change });
        if (read !== null) expect(readGrant(JSON.parse(JSON.stringify(read)))).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });
});
