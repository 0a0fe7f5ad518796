import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellOut } from '../../../core/grants/accepted-consent.ts';
import { type Grant, grantId, mergeConsent } from '../../../core/grants/grant.ts';
import { isOfLaterSchema, readGrant } from '../../../core/grants/read-grant.ts';
import { contosoApp, contosoTenant } from '../policy/policy-samples.ts';
import { recordsOfVersion1 } from './records-of-version-1.ts';
import { recordsOfVersion2 } from './records-of-version-2.ts';

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
      { ...grant, checkedAt: second, ended: [{ scopes: grant.scopes, since: first, revokedAt: second, revokedBy: 'reading' }] },
      { ...grant, consents: [...spellOut(grant), { at: first, said: null }] },
      { ...grant, revokedAt: second, revokedBy: 'reading', tenant: contosoTenant, publisherName: 'Contoso' },
    ]) {
      expect(readGrant(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
    }
  });

  test.each<[string, object]>([
    ['of a later schema', { schemaVersion: 4 }],
    ['of an unknown provider', { provider: 'contoso' }],
    ['without client id', { clientId: '' }],
    ['of an unknown kind', { kind: 'everyone' }],
    ['from an unknown source', { source: 'hearsay' }],
    ['without a date', { since: null }],
    ['last seen never', { lastSeen: 'x' }],
    ['checked at an unknown time', { checkedAt: 'once' }],
    ['of no schema', { schemaVersion: undefined }],
    ['whose scopes are no list', { scopes: 'Mail.Read' }],
    ['revoked at an unknown time', { revokedAt: 'once', revokedBy: 'reading' }],
    ['revoked by nobody', { revokedAt: second }],
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
      consents: [{ at: second, said: { scopes: ['Mail.Read', 3] } }, { at: 'once', said: null }, { at: second }, ...grant.consents],
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

interface OldRecord {
  readonly since: string;
  readonly scopes: readonly { readonly scope: string; readonly since: string }[];
  readonly ended?: readonly Pick<OldRecord, 'since' | 'scopes'>[];
}

/** Names, host and reason are those of the one consent; of several nobody can say whose they are. */
function consentsOf({ ended = [], ...newest }: OldRecord): Grant['consents'] {
  const given = [newest, ...ended].flatMap(({ since, scopes }) =>
    scopes.length === 0 ? [{ at: since, scopes: [] }] : scopes.map((scope) => ({ at: scope.since, scopes: [scope.scope] })),
  );
  const unknown = { appName: null, publisherName: null, redirectHost: null, reason: null };
  return given
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .map(({ at, scopes }) => ({ at, said: given.length === 1 ? null : { scopes, ...unknown } }));
}

describe('a record of version 1', () => {
  test.each(recordsOfVersion1.map((record) => [record.appName ?? 'without a name', record] as const))(
    '%s: all of it is kept',
    (_name, record) => {
      const { scopes, ...rest } = record;
      const isObserved = record.source === 'observed';
      expect(readGrant(record)).toEqual({
        ...rest,
        schemaVersion: 3,
        scopes: scopes.map((scope) => ({ ...scope, isObserved })),
        checkedAt: null,
        revokedBy: record.revokedAt && 'reading',
        ended: [],
        consents: isObserved ? consentsOf(record) : [],
      });
    },
  );
});

describe('a record of version 2', () => {
  test('that a page may have told of first has no date for a consent without scopes', () => {
    const [record] = recordsOfVersion2;
    expect(readGrant({ ...record, scopes: [] })?.consents).toEqual([{ at: record.since, said: null }]);
    expect(readGrant({ ...record, scopes: [], checkedAt: second })?.consents).toEqual([]);
    const told = [{ ...record.scopes[0], isObserved: false }, record.scopes[1]];
    expect(readGrant({ ...record, scopes: told })?.consents).toEqual([{ at: record.scopes[1].since, said: null }]);
  });

  test.each(recordsOfVersion2.map((record) => [record.appName, record] as const))('%s: all of it is kept', (_name, record) => {
    expect(readGrant(record)).toEqual({
      ...record,
      schemaVersion: 3,
      revokedBy: record.revokedAt && 'reading',
      ended: record.ended.map((ended) => ({ ...ended, revokedBy: 'reading' })),
      consents: consentsOf(record),
    });
  });

  test('of an app that My Apps shows does not say any more that the person allowed it, and keeps its key', () => {
    const { source: _source, ...rest } = recordsOfVersion2[0];
    const read = readGrant({ ...rest, source: 'page', scopes: [] });
    expect(read).toMatchObject({ kind: 'unknown', schemaVersion: 3 });
    expect(read?.consents).toEqual([]);
    expect(read && grantId(read)).toBe(grantId({ ...rest, kind: 'own' }));
    expect(readGrant({ ...rest, provider: 'github', source: 'page' })).toMatchObject({ kind: 'own' });
  });
});

test('a record of a later schema is known as such', () => {
  expect([{ ...grant, schemaVersion: 4 }, grant, null, {}, { schemaVersion: '4' }].map(isOfLaterSchema)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
