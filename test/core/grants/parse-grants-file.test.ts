import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grantFactsFor } from '../../../core/grants/grant.ts';
import { parseGrants } from '../../../core/grants/parse-grants-file.ts';
import { contosoApp } from '../policy/policy-samples.ts';

const entry = {
  provider: 'entra',
  clientId: contosoApp.toUpperCase(),
  scopes: ['Mail.Read', 'mail.read'],
  kind: 'own',
  since: '2025-03-01',
};

test('entries count as given, for any account', () => {
  const { grants, problems } = parseGrants([entry, { ...entry, kind: 'tenant-wide', scopes: ['openid'] }]);
  expect(problems).toEqual([]);
  const request = { provider: 'entra', clientId: contosoApp, accountDomain: 'contoso.example', tenant: 'common' } as const;
  expect(grantFactsFor(grants, request)).toEqual({
    tenantWide: { scopes: ['openid'] },
    own: { scopes: ['mail.read'], since: '2025-03-01T00:00:00.000Z' },
    redirectHosts: [],
  });
});

test.each<[string, unknown, string]>([
  ['no list', {}, ' wrong-type'],
  ['no object', ['x'], '[0] wrong-type'],
  ['an unknown provider', [{ ...entry, provider: 'contoso' }], '[0].provider malformed'],
  ['no client id', [{ ...entry, clientId: undefined }], '[0].clientId malformed'],
  ['an unknown kind', [{ ...entry, kind: 'all' }], '[0].kind malformed'],
  ['no date', [{ ...entry, since: '2025-02-30' }], '[0].since malformed'],
  ['scopes in one text', [{ ...entry, scopes: 'Mail.Read openid' }], '[0].scopes wrong-type'],
  ['an unreadable scope', [{ ...entry, scopes: ['openid', 'Mail Read'] }], '[0].scopes[1] malformed'],
  ['too many scopes', [{ ...entry, scopes: Array(1_001).fill('openid') }], '[0].scopes too-many'],
])('%s is reported and left out', (_name, value, problem) => {
  const parsed = parseGrants(value);
  expect(parsed.grants).toEqual([]);
  expect(parsed.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([problem]);
});

test('a faulty entry leaves the others', () => {
  const parsed = parseGrants([null, entry]);
  expect(parsed.grants).toHaveLength(1);
  expect(parsed.problems).toEqual([{ path: '[0]', code: 'wrong-type' }]);
});

test('never throws', () => {
  fc.assert(fc.property(fc.oneof(fc.anything(), fc.array(fc.anything())), (value) => void parseGrants(value)));
});
