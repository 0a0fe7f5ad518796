import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grant, mergeConsent } from '../../../core/grants/grant.ts';
import { isOfLaterSchema, readGrant } from '../../../core/grants/read-grant.ts';
import { contosoApp, contosoTenant } from '../policy/policy-samples.ts';
import { recordsOfVersion1 } from './records-of-version-1.ts';

const first = '2026-01-10T09:00:00.000Z';
const second = '2026-05-10T09:00:00.000Z';
const grant: Grant = mergeConsent(
  null,
  {
    provider: 'entra',
    clientId: contosoApp,
    tenant: null,
    accountDomain: 'contoso.example',
    appName: 'Contoso Mail',
    publisherName: null,
    kind: 'own',
    scopes: ['Mail.Read', 'openid'],
    redirectHost: 'app.contoso.example',
    reason: null,
  },
  first,
);

describe('readGrant', () => {
  test('gives back what was stored', () => {
    for (const stored of [
      grant,
      { ...grant, checkedAt: second, ended: [{ scopes: grant.scopes, since: first, revokedAt: second }] },
      { ...grant, revokedAt: second, tenant: contosoTenant, publisherName: 'Contoso' },
    ]) {
      expect(readGrant(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
    }
  });

  test.each<[string, object]>([
    ['of a later schema', { schemaVersion: 3 }],
    ['of an unknown provider', { provider: 'contoso' }],
    ['without client id', { clientId: '' }],
    ['of an unknown kind', { kind: 'everyone' }],
    ['from an unknown source', { source: 'hearsay' }],
    ['without a date', { since: null }],
    ['last seen never', { lastSeen: 'x' }],
    ['checked at an unknown time', { checkedAt: 'once' }],
    ['of no schema', { schemaVersion: undefined }],
    ['whose scopes are no list', { scopes: 'Mail.Read' }],
    ['revoked at an unknown time', { revokedAt: 'once' }],
  ])('a record %s is none', (_name, change) => {
    expect(readGrant({ ...grant, ...change })).toBeNull();
  });

  test('scopes that cannot be read are left out, texts that cannot are unknown', () => {
    const stored = {
      ...grant,
      scopes: [{ scope: 'MAIL.read', since: first, isObserved: true }, { scope: 'Mail.Send' }, 'Files.Read', null],
      appName: 3,
      redirectHost: 'a b',
      reason: null,
    };
    expect(readGrant(stored)).toEqual({
      ...grant,
      scopes: [{ scope: 'MAIL.read', since: first, isObserved: true }],
      appName: null,
      redirectHost: null,
    });
    expect(readGrant({ ...grant, since: '2026-01-10T10:00:00+01:00' })?.since).toBe(first);
  });

  test('never throws, and what it accepts it accepts again unchanged', () => {
    const value = fc.oneof(fc.anything(), fc.constantFrom(first, 'x', 1, [], [{ scope: 'Mail.Read', since: first, isObserved: true }]));
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

describe('a record of version 1', () => {
  test.each(recordsOfVersion1.map((record) => [record.appName ?? 'without a name', record] as const))(
    '%s: all of it is kept',
    (_name, record) => {
      const { schemaVersion, scopes, ...rest } = record;
      const isObserved = record.source === 'observed';
      expect(readGrant(record)).toEqual({
        ...rest,
        schemaVersion: schemaVersion + 1,
        scopes: scopes.map((scope) => ({ ...scope, isObserved })),
        checkedAt: null,
        ended: [],
      });
    },
  );
});

test('a record of a later schema is known as such', () => {
  expect([{ ...grant, schemaVersion: 3 }, grant, null, {}, { schemaVersion: '3' }].map(isOfLaterSchema)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
