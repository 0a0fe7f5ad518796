import { describe, expect, test } from 'vitest';
import { isPast } from '../../../core/policy/deadline.ts';
import { type BlockSubject, findAllow, findBlock, isRedirectHostWithin } from '../../../core/policy/match-app-entry.ts';
import { contosoApp, contosoTenant, fabrikamApp, now, read } from './policy-samples.ts';

const subject: BlockSubject = {
  clientId: contosoApp,
  otherClientIds: [],
  provider: 'entra',
  publisherId: null,
  ownerTenant: null,
  redirectHosts: ['app.contoso.example'],
};
const blockOf = (managed: object, change: Partial<BlockSubject> = {}) => findBlock(read(managed), { ...subject, ...change }, now);
const app = { clientId: contosoApp, access: 'block' };

describe('findBlock', () => {
  test('by client id, whatever its case, and by a second client id in the same address', () => {
    expect(blockOf({ apps: [{ ...app, reason: 'Not safe' }] })).toEqual({
      by: 'app',
      reason: 'Not safe',
      isOverridable: false,
    });
    expect(blockOf({ apps: [app] }, { clientId: contosoApp.toUpperCase() })).toMatchObject({ by: 'app' });
    expect(blockOf({ apps: [app] }, { clientId: fabrikamApp, otherClientIds: [contosoApp] })).toMatchObject({ by: 'app' });
    expect(blockOf({ apps: [app] }, { clientId: fabrikamApp })).toBeNull();
    expect(blockOf({ apps: [app] }, { clientId: null })).toBeNull();
    expect(blockOf({ apps: [{ ...app, access: 'allow' }] })).toBeNull();
  });

  test('only at the provider an entry names, and until its day is over', () => {
    expect(blockOf({ apps: [{ ...app, provider: 'microsoft-personal' }] })).toBeNull();
    expect(blockOf({ apps: [{ ...app, until: '2026-11-23' }] })).not.toBeNull();
    expect(blockOf({ apps: [{ ...app, until: '2026-11-22' }] })).toBeNull();
  });

  test('by publisher id and by the tenant that owns the app', () => {
    const publishers = [
      { publisherId: '123456', access: 'block' },
      { tenantId: contosoTenant, access: 'block' },
    ];
    expect(blockOf({ publishers }, { publisherId: '123456' })).toEqual({
      by: 'publisher',
      reason: null,
      isOverridable: false,
    });
    expect(blockOf({ publishers }, { ownerTenant: contosoTenant.toUpperCase() })).toMatchObject({ by: 'publisher' });
    expect(blockOf({ publishers }, { publisherId: '654321', ownerTenant: null })).toBeNull();
    expect(blockOf({ publishers: [{ publisherId: '123456', access: 'allow' }] }, { publisherId: '123456' })).toBeNull();
  });

  test('by redirect host, on a dot boundary', () => {
    const managed = { blockedRedirectHosts: ['contoso.example'] };
    for (const redirectHost of ['contoso.example', 'APP.contoso.example', 'a.b.contoso.example.']) {
      expect(blockOf(managed, { redirectHosts: [redirectHost] })).toMatchObject({ by: 'redirect-host' });
    }
    for (const redirectHost of ['evil-contoso.example', 'contoso.example.evil.example'])
      expect(blockOf(managed, { redirectHosts: [redirectHost] })).toBeNull();
    expect(blockOf(managed, { redirectHosts: [] })).toBeNull();
  });

  test('may be overridden only where every block that applies may be', () => {
    const overridable = { ...app, overridable: true };
    expect(blockOf({ apps: [overridable] })).toMatchObject({ isOverridable: true });
    expect(blockOf({ apps: [overridable, app] })).toMatchObject({ isOverridable: false });
    expect(blockOf({ apps: [overridable], blockedRedirectHosts: ['contoso.example'] })).toMatchObject({ by: 'app', isOverridable: false });
  });

  test('beats an allow entry for the same id (golden vector 31)', () => {
    expect(blockOf({ apps: [{ ...app, access: 'allow' }, app] })).toMatchObject({ by: 'app' });
  });
});

test('findAllow gives the entries for this client and provider that have not expired', () => {
  const allow = { ...app, access: 'allow' };
  const policy = read({
    apps: [
      allow,
      { ...allow, provider: 'microsoft-personal' },
      { ...allow, until: '2026-11-22' },
      { ...allow, clientId: fabrikamApp },
      app,
    ],
  });
  expect(findAllow(policy, { clientId: contosoApp.toUpperCase(), provider: 'entra' }, now)).toEqual([policy.apps[0]]);
  expect(findAllow(policy, { clientId: null, provider: 'entra' }, now)).toEqual([]);
});

test('isRedirectHostWithin never matches a part of a label', () => {
  expect(isRedirectHostWithin('contoso.com', ['contoso.com'])).toBe(true);
  expect(isRedirectHostWithin('login.contoso.com', ['fabrikam.example', 'contoso.com'])).toBe(true);
  expect(isRedirectHostWithin('evil-contoso.com', ['contoso.com'])).toBe(false);
  expect(isRedirectHostWithin('com', ['contoso.com'])).toBe(false);
  expect(isRedirectHostWithin('contoso.com', [])).toBe(false);
});

test.each([
  ['2026-11-23', '2026-11-23T23:59:59Z', false],
  ['2026-11-23', '2026-11-24T00:00:00Z', true],
  ['2026-11-23', '2026-11-24T00:30:00+01:00', false],
  ['2026-11-23T10:00:00Z', '2026-11-23T10:00:00Z', false],
  ['2026-11-23T10:00:00+02:00', '2026-11-23T09:00:00Z', true],
  ['soon', now, true],
])('the deadline %s seen at %s has passed: %s', (deadline, at, passed) => {
  expect(isPast(deadline, at)).toBe(passed);
});
