import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../../core/policy/read-policy.ts';
import { contosoApp, contosoTenant, fabrikamApp, now, problemsOf, read } from './policy-samples.ts';

const allow = { clientId: contosoApp, provider: 'entra', access: 'allow' };
const block = { clientId: fabrikamApp, access: 'block' };

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

  test('an allow entry with a limit to hosts is dropped while nothing can say whose they are; one without it stays', () => {
    const managed = {
      apps: [
        { ...allow, redirectHosts: ['contoso.example'] },
        { ...allow, clientId: fabrikamApp },
      ],
    };
    const { apps, problems } = readPolicy(managed, { state: 'ready', asOf: now });
    expect(apps).toMatchObject([{ clientId: fabrikamApp }]);
    expect(problems).toEqual([{ path: 'apps[0].redirectHosts[0]', code: 'malformed' }]);
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

test('a partner id, which nothing tells, is kept and reported; the tenant beside it stands', () => {
  const managed = { publishers: [{ publisherId: '123456', tenantId: contosoTenant, access: 'block' }] };
  expect(read(managed).publishers).toEqual([{ publisherId: '123456', tenantId: contosoTenant, access: 'block' }]);
  expect(problemsOf(managed)).toEqual(['publishers[0].publisherId not-yet-supported']);
  expect(problemsOf({ publishers: [{ tenantId: contosoTenant, access: 'allow' }] })).toEqual([]);
});

test('blocked redirect hosts: the host within an address or behind a wildcard is blocked, and reported', () => {
  const policy = read({
    blockedRedirectHosts: ['*.Fabrikam.example', 'https://evil.example:8080/cb?x=1', 'bücher.example', 'github.io', 'com', ''],
  });
  expect(policy.blockedRedirectHosts).toEqual(['fabrikam.example', 'evil.example', 'xn--bcher-kva.example', 'github.io']);
  expect(policy.problems.map(({ path }) => path)).toEqual([0, 1, 4, 5].map((index) => `blockedRedirectHosts[${index}]`));
});
