import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grant, grantFactsFor, grantId } from '../../../core/grants/grant.ts';
import { type AccountReading, type ListedApp, mergeReading } from '../../../core/grants/reading.ts';
import {
  listStoodBefore,
  type ReadingRecord,
  readingId,
  readReadingRecord,
  recordOf,
  stateCompleteness,
} from '../../../core/grants/reading-record.ts';
import { contosoApp, contosoTenant, fabrikamApp } from '../policy/policy-samples.ts';
import { first, mailGrant, second, third, withChanges } from './grant-samples.ts';

const listed: ListedApp = { clientId: contosoApp, appName: 'Contoso Mail', publisherName: null, kind: 'own', scopes: null };
const reading: AccountReading = {
  page: 'my-apps',
  provider: 'entra',
  tenant: null,
  accountDomain: 'contoso.example',
  account: null,
  asOf: second,
  isComplete: true,
  apps: [listed],
};
const empty: AccountReading = { ...reading, apps: [] };
/** The inventory with what a reading changed. */
const readInto = (grants: readonly Grant[], ...readings: AccountReading[]): readonly Grant[] => {
  let known = grants;
  for (const next of readings) known = withChanges(known, mergeReading(known, next));
  return known;
};

describe('an app that is listed', () => {
  test('and not known is added, with what the page tells and no more', () => {
    const [added, ...others] = mergeReading([], {
      ...reading,
      apps: [{ ...listed, clientId: fabrikamApp.toUpperCase(), scopes: ['mail.read', 'Mail.Read'] }],
    });
    expect(others).toEqual([]);
    expect(added).toEqual({
      ...mailGrant,
      clientId: fabrikamApp,
      publisherName: null,
      scopes: [{ scope: 'Mail.Read', since: second, isObserved: false }],
      since: second,
      lastSeen: null,
      checkedAt: second,
      source: 'page',
      redirectHost: null,
    } satisfies Grant);
  });

  test('and known is confirmed; what it can do accumulates, and it is not seen here', () => {
    const [confirmed] = mergeReading([mailGrant], { ...reading, apps: [{ ...listed, scopes: ['openid', 'Mail.Send'] }] });
    expect(confirmed).toEqual({
      ...mailGrant,
      checkedAt: second,
      scopes: [...mailGrant.scopes, { scope: 'Mail.Send', since: second, isObserved: false }],
    });
  });

  test('and was revoked before has been given again since', () => {
    const [again] = mergeReading([{ ...mailGrant, revokedAt: second }], {
      ...reading,
      asOf: third,
      apps: [{ ...listed, scopes: ['openid'] }],
    });
    expect(again).toMatchObject({ revokedAt: null, since: third, scopes: [{ scope: 'openid', since: third }] });
    expect(again?.ended).toEqual([{ scopes: mailGrant.scopes, since: first, revokedAt: second }]);
  });

  test('counts from then on; one that was only imported counts by the page alone', () => {
    const request = { provider: 'entra', clientId: contosoApp, accountDomain: 'contoso.example', tenant: null } as const;
    const imported: Grant = { ...mailGrant, source: 'imported' };
    expect(grantFactsFor(readInto([imported], { ...reading, apps: [{ ...listed, scopes: ['openid'] }] }), request).own).toEqual({
      scopes: ['openid'],
      since: second,
    });
  });
});

test('an app that a page shows without saying who allowed it is added, and changes nothing that is known', () => {
  const shown: AccountReading = { ...reading, isComplete: false, apps: [{ ...listed, kind: null }] };
  expect(mergeReading([], shown)).toMatchObject([{ kind: 'own', scopes: [], source: 'page' }]);
  expect(mergeReading([{ ...mailGrant, kind: 'tenant-wide' }], shown)).toEqual([]);
  expect(mergeReading([{ ...mailGrant, revokedAt: first }], shown)).toEqual([]);
});

describe('an app that is missing', () => {
  test('from a complete reading was revoked, checked then; its record stays', () => {
    expect(mergeReading([mailGrant], empty)).toEqual([{ ...mailGrant, checkedAt: second, revokedAt: second }]);
  });

  test.each<[string, Partial<AccountReading>, Partial<Grant>]>([
    ['from a partial reading', { isComplete: false }, {}],
    ['from the page of another account', { accountDomain: 'fabrikam.example' }, {}],
    ['where the page does not say whose it is', { accountDomain: null }, {}],
    ['where the account of the grant is not known', {}, { accountDomain: null }],
    ['from the page of another provider', { provider: 'microsoft-personal' }, {}],
    ['from the page of another tenant', { tenant: 'tailspin.example' }, { tenant: 'contoso.example' }],
    ['and was given by the organisation', {}, { kind: 'tenant-wide' }],
    ['and is known from a file only', {}, { source: 'imported' }],
    ['and was given after the reading', {}, { since: third, lastSeen: third }],
    ['and was seen again after the reading', {}, { lastSeen: third }],
    ['and was revoked already', {}, { revokedAt: first }],
  ])('%s: nothing follows', (_name, ofReading, ofGrant) => {
    expect(mergeReading([{ ...mailGrant, ...ofGrant }], { ...empty, ...ofReading })).toEqual([]);
  });

  test('and stood in this very list before was revoked, though nobody knows its domain', () => {
    const grant: Grant = { ...mailGrant, provider: 'github', accountDomain: null };
    const earlier: AccountReading = {
      ...reading,
      page: 'github-applications',
      provider: 'github',
      accountDomain: null,
      account: 'mark',
      asOf: first,
    };
    const later: AccountReading = { ...earlier, asOf: second, apps: [] };
    const mergeAfter = (...records: readonly ReadingRecord[]) => mergeReading([grant], later, listStoodBefore(records, later));
    const known = recordOf(earlier);
    expect(mergeAfter(known)).toMatchObject([{ checkedAt: second, revokedAt: second }]);
    expect(mergeAfter(), 'nobody knows whose it is').toEqual([]);
    expect(mergeAfter(recordOf({ ...earlier, account: 'other' })), 'it stood in another list').toEqual([]);
    expect(mergeAfter(known, recordOf({ ...earlier, account: 'other' })), 'another account has it').toEqual([]);
    expect(mergeAfter(known, recordOf({ ...earlier, account: null })), 'somebody has it').toEqual([]);
    expect(mergeReading([grant], { ...later, isComplete: false }, new Set([grant.clientId])), 'this list is a part').toEqual([]);
  });

  test('in the account of the tenant that is read was revoked', () => {
    const grant: Grant = { ...mailGrant, accountDomain: null, tenant: contosoTenant };
    expect(mergeReading([grant], { ...empty, tenant: contosoTenant })).toMatchObject([{ revokedAt: second }]);
  });
});

const ids = [contosoApp, fabrikamApp, 'c', 'd'];
const apps = fc.uniqueArray(
  fc.record({
    clientId: fc.constantFrom(...ids),
    kind: fc.constantFrom('own' as const, 'tenant-wide' as const),
    scopes: fc.option(fc.uniqueArray(fc.constantFrom('openid', 'Mail.Read', 'Mail.Send'))),
    appName: fc.constant(null),
    publisherName: fc.constant(null),
  }),
  { selector: ({ clientId, kind }) => `${clientId} ${kind}` },
);
const readings = fc
  .record({ apps, isComplete: fc.boolean(), asOf: fc.constantFrom(second, third) })
  .map((some) => ({ ...reading, ...some }));
const inventory = fc
  .uniqueArray(
    fc.record({
      clientId: fc.constantFrom(...ids),
      revokedAt: fc.constantFrom(null, first),
      lastSeen: fc.constantFrom(null, first, third),
    }),
    {
      selector: ({ clientId }) => clientId,
    },
  )
  .map((some) => some.map((change): Grant => ({ ...mailGrant, ...change })));

describe('readings', () => {
  test('merged twice change nothing more, and the order of the apps does not matter', () => {
    fc.assert(
      fc.property(inventory, readings, (grants, next) => {
        const once = readInto(grants, next);
        const sorted = (list: readonly Grant[]): readonly Grant[] =>
          list.toSorted((one, other) => (grantId(one) < grantId(other) ? -1 : 1));
        expect(mergeReading(once, next)).toEqual([]);
        expect(sorted(readInto(grants, { ...next, apps: next.apps.toReversed() }))).toEqual(sorted(once));
      }),
    );
  });

  test('never take a grant out of the list, and one that is partial revokes nothing', () => {
    fc.assert(
      fc.property(inventory, readings, (grants, next) => {
        const merged = new Map(readInto(grants, next).map((grant) => [grantId(grant), grant]));
        for (const grant of grants) {
          const now = merged.get(grantId(grant));
          expect(now).toBeDefined();
          if (!next.isComplete && grant.revokedAt === null) expect(now?.revokedAt).toBeNull();
        }
      }),
    );
  });

  test('an earlier one that comes late undoes nothing', () => {
    expect(readInto([mailGrant], { ...empty, asOf: third }, reading)).toMatchObject([{ revokedAt: third }]);
  });
});

describe('what is kept of a reading', () => {
  const record = recordOf(reading);

  test('is its account, its moment and how much it listed', () => {
    expect(record).toEqual({
      schemaVersion: 1,
      page: 'my-apps',
      provider: 'entra',
      tenant: null,
      accountDomain: 'contoso.example',
      account: null,
      asOf: second,
      isComplete: true,
      count: 1,
      listed: [contosoApp],
    });
    expect(readReadingRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(readingId(recordOf({ ...reading, asOf: third, apps: [] }))).toBe(readingId(record));
    expect(readingId(recordOf({ ...reading, accountDomain: 'fabrikam.example' }))).not.toBe(readingId(record));
  });

  test('a partial reading takes nothing back of a complete one', () => {
    const partial: AccountReading = { ...reading, asOf: third, isComplete: false, apps: [] };
    expect(recordOf(partial, record)).toEqual(record);
    expect(recordOf(partial)).toMatchObject({ asOf: third, isComplete: false, count: 0, listed: [] });
    const more = recordOf({ ...partial, apps: [{ ...listed, clientId: fabrikamApp }] }, record);
    expect(more).toEqual({ ...record, listed: [fabrikamApp, contosoApp] });
    expect(recordOf({ ...partial, isComplete: true }, record)).toMatchObject({ asOf: third, isComplete: true, listed: [] });
  });

  test('one from before accounts were told apart is still read', () => {
    const { account: _account, listed: _listed, ...older } = record;
    expect(readReadingRecord(older)).toEqual({ ...record, listed: [] });
  });

  test.each(['page', 'provider', 'asOf', 'isComplete', 'count', 'schemaVersion'])('a record without %s is none', (name) => {
    expect(readReadingRecord({ ...record, [name]: undefined })).toBeNull();
  });

  test('states where the list comes from: apps are counted once', () => {
    const later: ReadingRecord = { ...record, page: 'microsoft-account', asOf: third };
    const grants: Grant[] = [mailGrant, { ...mailGrant, accountDomain: null }, { ...mailGrant, clientId: fabrikamApp, source: 'imported' }];
    expect(stateCompleteness(grants, [record, later])).toEqual({ seenHere: 1, imported: 1, readings: [later, record] });
  });
});
