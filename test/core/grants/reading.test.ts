import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReceipts } from '../../../core/grants/consent-receipt.ts';
import { type Grant, grantFactsFor, grantId } from '../../../core/grants/grant.ts';
import { type AccountReading, type ListedApp, mergeReading } from '../../../core/grants/reading.ts';
import {
  listStoodBefore,
  type ReadingRecord,
  readFailedReading,
  readingId,
  readReadingRecord,
  recordOf,
  stateCompleteness,
} from '../../../core/grants/reading-record.ts';
import { contosoApp, fabrikamApp } from '../policy/policy-samples.ts';
import { first, mailGrant, second, third, withChanges } from './grant-samples.ts';

const listed: ListedApp = { clientId: contosoApp, appName: 'Contoso Mail', publisherName: null, kind: 'own', scopes: null };
const reading: AccountReading = {
  page: 'microsoft-account',
  provider: 'microsoft-personal',
  tenant: null,
  account: 'mark',
  asOf: second,
  isComplete: true,
  apps: [listed],
};
const empty: AccountReading = { ...reading, apps: [] };
const ownGrant: Grant = { ...mailGrant, provider: 'microsoft-personal' };
/** What a reading changes where the same account's list had the app before. */
const mergeAfter = (grant: Grant, next: AccountReading): readonly Grant[] =>
  mergeReading([grant], next, listStoodBefore([recordOf({ ...reading, asOf: first })], next));
/** The inventory with what readings changed; every app of it stood in the list of the account before. */
const readInto = (grants: readonly Grant[], ...readings: AccountReading[]): readonly Grant[] => {
  const stoodBefore = new Set(grants.map(({ clientId }) => clientId));
  let known = grants;
  for (const next of readings) known = withChanges(known, mergeReading(known, next, stoodBefore));
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
      ...ownGrant,
      clientId: fabrikamApp,
      accountDomain: null,
      publisherName: null,
      scopes: [{ scope: 'Mail.Read', since: second, isObserved: false }],
      since: second,
      lastSeen: null,
      checkedAt: second,
      source: 'page',
      redirectHost: null,
      consents: [],
    } satisfies Grant);
  });

  test('and known is confirmed; what it can do accumulates, and it is not seen here', () => {
    const [confirmed] = mergeReading([ownGrant], { ...reading, apps: [{ ...listed, scopes: ['openid', 'Mail.Send'] }] });
    expect(confirmed).toEqual({
      ...ownGrant,
      checkedAt: second,
      scopes: [...ownGrant.scopes, { scope: 'Mail.Send', since: second, isObserved: false }],
    });
  });

  test('and has another name there: each consent keeps the name it had', () => {
    const [renamed = ownGrant] = mergeReading([ownGrant], { ...reading, apps: [{ ...listed, appName: 'Contoso Post' }] });
    expect(renamed.appName).toBe('Contoso Post');
    expect(createReceipts(renamed)).toEqual(createReceipts(ownGrant));
  });

  test('and was revoked before has been given again since', () => {
    const [again] = mergeReading([{ ...ownGrant, revokedAt: second, revokedBy: 'reading' }], {
      ...reading,
      asOf: third,
      apps: [{ ...listed, scopes: ['openid'] }],
    });
    expect(again).toMatchObject({ revokedAt: null, since: third, scopes: [{ scope: 'openid', since: third }] });
    expect(again?.ended).toEqual([{ scopes: ownGrant.scopes, since: first, revokedAt: second, revokedBy: 'reading' }]);
  });

  test('counts from then on; one that was only imported counts by the page alone', () => {
    const request = { provider: 'microsoft-personal', clientId: contosoApp, accountDomain: 'contoso.example', tenant: null } as const;
    const imported: Grant = { ...ownGrant, source: 'imported' };
    expect(grantFactsFor(readInto([imported], { ...reading, apps: [{ ...listed, scopes: ['openid'] }] }), request).own).toEqual({
      scopes: ['openid'],
      since: second,
    });
  });
});

test('an app that a page shows without saying who allowed it is added, and changes nothing that is known', () => {
  const shown: AccountReading = { ...reading, isComplete: false, apps: [{ ...listed, kind: 'unknown' }] };
  const [added] = mergeReading([], shown);
  expect(added).toMatchObject({ kind: 'unknown', scopes: [], source: 'page' });
  expect(added && mergeReading([added], { ...shown, asOf: third })).toEqual([]);
  expect(mergeReading([{ ...ownGrant, kind: 'tenant-wide' }], shown)).toEqual([]);
  expect(mergeReading([{ ...ownGrant, revokedAt: first, revokedBy: 'reading' }], shown)).toEqual([]);
});

describe('an app that is missing', () => {
  test('from a complete reading was revoked, checked then; its record stays', () => {
    expect(mergeAfter(ownGrant, empty)).toEqual([{ ...ownGrant, checkedAt: second, revokedAt: second, revokedBy: 'reading' }]);
  });

  test.each<[string, Partial<AccountReading>, Partial<Grant>]>([
    ['from a partial reading', { isComplete: false }, {}],
    ['from the page of another account', { account: 'other' }, {}],
    ['where the page does not say whose it is', { account: null }, {}],
    ['from the page of another provider', { page: 'github-applications', provider: 'github' }, {}],
    ['from the page of another tenant', { tenant: 'tailspin.example' }, { tenant: 'contoso.example' }],
    ['and was given by the organisation', {}, { kind: 'tenant-wide' }],
    ['and is known from a file only', {}, { source: 'imported' }],
    ['and was given after the reading', {}, { since: third, lastSeen: third }],
    ['and was seen again after the reading', {}, { lastSeen: third }],
    ['and was revoked already', {}, { revokedAt: first, revokedBy: 'reading' }],
  ])('%s: nothing follows', (_name, ofReading, ofGrant) => {
    expect(mergeAfter({ ...ownGrant, ...ofGrant }, { ...empty, ...ofReading })).toEqual([]);
  });

  test('was revoked only where it stood in this very list before, and in no other', () => {
    const mergeWith = (...records: readonly ReadingRecord[]) => mergeReading([ownGrant], empty, listStoodBefore(records, empty));
    const known = recordOf({ ...reading, asOf: first });
    expect(mergeWith(known)).toMatchObject([{ checkedAt: second, revokedAt: second, revokedBy: 'reading' }]);
    expect(mergeWith(), 'nobody knows whose it is').toEqual([]);
    expect(mergeWith(recordOf({ ...reading, account: 'other' })), 'it stood in another list').toEqual([]);
    expect(mergeWith(known, recordOf({ ...reading, account: 'other' })), 'another account has it').toEqual([]);
    expect(mergeWith(known, recordOf({ ...reading, account: null })), 'somebody has it').toEqual([]);
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
      isRevoked: fc.boolean(),
      lastSeen: fc.constantFrom(null, first, third),
    }),
    {
      selector: ({ clientId }) => clientId,
    },
  )
  .map((some) =>
    some.map(({ isRevoked, ...change }): Grant => {
      const revoked = isRevoked ? ({ revokedAt: first, revokedBy: 'reading' } as const) : {};
      return { ...ownGrant, ...change, ...revoked };
    }),
  );

describe('readings', () => {
  test('merged twice change nothing more, and the order of the apps does not matter', () => {
    fc.assert(
      fc.property(inventory, readings, (grants, next) => {
        const once = readInto(grants, next);
        const sorted = (list: readonly Grant[]): readonly Grant[] =>
          list.toSorted((one, other) => (grantId(one) < grantId(other) ? -1 : 1));
        expect(mergeReading(once, next, new Set(ids))).toEqual([]);
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
    expect(readInto([ownGrant], { ...empty, asOf: third }, reading)).toMatchObject([{ revokedAt: third, revokedBy: 'reading' }]);
  });
});

describe('what is kept of a reading', () => {
  const record = recordOf(reading);

  test('is its account, its moment and how much it listed', () => {
    expect(record).toEqual({
      schemaVersion: 1,
      page: 'microsoft-account',
      provider: 'microsoft-personal',
      tenant: null,
      account: 'mark',
      asOf: second,
      isComplete: true,
      count: 1,
      listed: [contosoApp],
    });
    expect(readReadingRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(readingId(recordOf({ ...reading, asOf: third, apps: [] }))).toBe(readingId(record));
    expect(readingId(recordOf({ ...reading, account: 'other' }))).not.toBe(readingId(record));
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
    expect(readReadingRecord({ ...older, accountDomain: null })).toEqual({ ...record, account: null, listed: [] });
  });

  test.each(['page', 'provider', 'asOf', 'isComplete', 'count', 'schemaVersion'])('a record without %s is none', (name) => {
    expect(readReadingRecord({ ...record, [name]: undefined })).toBeNull();
  });

  test('a page that could not be read is remembered as that', () => {
    const failed = { schemaVersion: 1, page: 'my-apps', at: third };
    expect(readFailedReading(failed)).toEqual(failed);
    for (const change of [{ page: 'our-apps' }, { at: 'once' }, { schemaVersion: 2 }]) {
      expect(readFailedReading({ ...failed, ...change })).toBeNull();
    }
  });

  test('states where the list comes from: apps are counted once', () => {
    const later: ReadingRecord = { ...record, page: 'my-apps', asOf: third };
    const grants: Grant[] = [mailGrant, { ...mailGrant, accountDomain: null }, { ...mailGrant, clientId: fabrikamApp, source: 'imported' }];
    const failures = [{ schemaVersion: 1, page: 'my-apps', at: third }] as const;
    const stated = { seenHere: 1, imported: 1, readings: [later, record], failures };
    expect(stateCompleteness({ grants, readings: [record, later], failures })).toEqual(stated);
  });
});
