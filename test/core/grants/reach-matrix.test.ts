import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Grant, mergeConsent } from '../../../core/grants/grant.ts';
import { type InventoryEntry, readEntries } from '../../../core/grants/inventory-entry.ts';
import { countReach, matrixVerbs } from '../../../core/grants/reach-matrix.ts';
import { type Age, filterEntries, groupEntries, sortEntries, sorts, wholeList } from '../../../core/grants/select-entries.ts';
import { combineSettings } from '../../../core/policy/combine-settings.ts';
import { displayText } from '../../../core/text/display-text.ts';
import { ownCatalogue } from '../catalogue/own-catalogue.ts';
import { first, mailConsent, mailGrant, second, third } from './grant-samples.ts';

const { policy } = combineSettings({}, {}, { state: 'none', asOf: null });
const read = readEntries(policy, third, ownCatalogue, (_provider, data) => data.join(' '));

/** An app of its own for each list of scopes. */
function entriesOf(...scopes: readonly (readonly string[])[]): readonly InventoryEntry[] {
  return scopes.map((each, index) => read(mergeConsent(null, { ...mailConsent, clientId: `app-${index}`, scopes: each }, second)));
}

const cell = (entries: readonly InventoryEntry[], data: string, verb: (typeof matrixVerbs)[number]): number =>
  countReach(entries).rows.find((row) => row.data === data)?.apps[matrixVerbs.indexOf(verb)] ?? 0;

test('apps are counted, not accounts', () => {
  const twice = [mailGrant, { ...mailGrant, accountDomain: 'fabrikam.example' }].map(read);
  expect(cell(twice, 'mail', 'read')).toBe(1);
  expect(countReach(twice).apps).toBe(1);
});

test('who may change may read as well, and delete where that is documented; sending stands for itself', () => {
  const [changes, sends] = entriesOf(['Mail.ReadWrite'], ['Mail.Send']);
  if (!changes || !sends) throw new Error('no entries');
  expect(matrixVerbs.map((verb) => cell([changes], 'mail', verb))).toEqual([1, 1, 0, 1, 0]);
  expect(matrixVerbs.map((verb) => cell([sends], 'mail', verb))).toEqual([0, 0, 1, 0, 0]);
});

test('who sees what is around mail and files reads no mail and opens no file', () => {
  const entries = entriesOf(
    ['MailboxSettings.ReadWrite', 'MailTips.ReadBasic.Shared'],
    ['MailboxSettings.Read', 'Chat.ReadBasic'],
    ['Mail.Read'],
  );
  expect(matrixVerbs.map((verb) => cell(entries, 'mail', verb))).toEqual([1, 0, 0, 0, 0]);
  expect(matrixVerbs.map((verb) => cell(entries, 'outline', verb))).toEqual([2, 1, 0, 0, 0]);
  // Equally grave, and of fewer apps: still what is said first.
  expect(countReach(entries).worst).toEqual({ data: 'mail', verb: 'read', apps: 1 });
  expect(countReach(entries.slice(1, 2))).toMatchObject({ worst: { data: 'outline', verb: 'read', apps: 1 }, unclear: 0 });
});

test('revoked access, what a file told of and signing in reach nothing', () => {
  const gone: readonly Grant[] = [
    { ...mailGrant, revokedAt: third, revokedBy: 'reading' },
    { ...mailGrant, source: 'imported' },
    mergeConsent(null, { ...mailConsent, scopes: ['openid', 'profile'] }, first),
  ];
  expect(countReach(gone.map(read))).toMatchObject({ rows: [], worst: null, unclear: 0 });
});

test('what is not listed or not understood is counted as such, and never as nothing', () => {
  const matrix = countReach(entriesOf([], ['api://5a3b1c2d-0000-4000-8000-000000000009/Ledger.Merge'], ['Mail.Read']));
  expect(matrix.unclear).toBe(2);
  expect(matrix.worst).toEqual({ data: 'mail', verb: 'read', apps: 1 });
});

test('a number of the picture and the entries it filters agree, and each query leaves a part of the list in its order', () => {
  const scopes = [
    'Mail.Read',
    'Mail.ReadWrite',
    'Mail.Send',
    'MailboxSettings.ReadWrite',
    'Files.Read.All',
    'Calendars.ReadWrite',
    'User.Read',
    'x:unknown',
    'Group.ReadWrite.All',
  ];
  fc.assert(
    fc.property(fc.array(fc.subarray(scopes), { maxLength: 12 }), fc.constantFrom(...sorts), (sets, sort) => {
      const entries = sortEntries(entriesOf(...sets), sort);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(sets.length);
      for (const { data, apps } of countReach(entries).rows) {
        for (const [index, verb] of matrixVerbs.entries()) {
          const found = filterEntries(entries, { ...wholeList, focus: { kind: 'cell', data, verb } }, third);
          expect(found.length).toBe(apps[index]);
          expect(entries.filter((entry) => found.includes(entry))).toEqual(found);
        }
      }
    }),
  );
});

test('every word of a search must be found, and the worst comes first, what was revoked last', () => {
  const [files, mail] = entriesOf(['openid'], ['Mail.ReadWrite', 'Mail.Send']);
  if (!files || !mail) throw new Error('no entries');
  const gone = read({ ...mailGrant, revokedAt: third, revokedBy: 'reading' });
  const sorted = sortEntries([gone, files, mail], 'worst');
  expect(sorted).toEqual([mail, files, gone]);
  expect(filterEntries(sorted, { ...wholeList, text: ' MAIL.send  contoso' }, third)).toEqual([mail]);
  expect(filterEntries(sorted, { ...wholeList, status: 'revoked' }, third)).toEqual([gone]);
  expect(filterEntries(sorted, { ...wholeList, age: 'older' }, third)).toEqual([]);
  expect(filterEntries(sorted, { ...wholeList, age: 'year' }, third)).toEqual(sorted);
});

test('of an app that a page told of nobody knows when it was given, only that it was by then', () => {
  const told = read({ ...mailGrant, source: 'page', consents: [] });
  const filter = (age: Age, at: string) => filterEntries([told], { ...wholeList, age }, at).length;
  expect([filter('month', first), filter('year', first), filter('older', first)]).toEqual([0, 0, 0]);
  expect(filter('older', '2027-02-10T09:00:00.000Z')).toBe(1);
});

test('an app is found by its name as it is shown, as it is typed, and as it was sent', () => {
  for (const [appName, typed] of [
    ['Café Müller', 'cafe muller'],
    ['Cafe\u0301 Müller', 'Café MÜLLER'],
    ['Con\u200Btoso', 'contoso'],
  ] as const) {
    const entries = [read({ ...mailGrant, appName })];
    expect(filterEntries(entries, { ...wholeList, text: typed }, third), typed).toEqual(entries);
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (appName) => {
      const entries = [read({ ...mailGrant, appName })];
      expect(filterEntries(entries, { ...wholeList, text: displayText(appName).text }, third)).toEqual(entries);
      expect(filterEntries(entries, { ...wholeList, text: appName }, third)).toEqual(entries);
    }),
  );
});

test('by name, accents part nobody, and who has no name comes last', () => {
  const entries = ['Zebra', null, 'Éclair', 'eclipse', 'Eclair 2'].map((appName) => read({ ...mailGrant, appName }));
  expect(sortEntries(entries, 'name').map(({ grant }) => grant.appName)).toEqual(['Éclair', 'Eclair 2', 'eclipse', 'Zebra', null]);
});

test('what the person allowed stands before what the organisation did, and that before what a page only shows; an app that is there twice has a heading', () => {
  const own = read(mailGrant);
  const other = read({ ...mailGrant, accountDomain: 'fabrikam.example' });
  const wide = read({ ...mailGrant, clientId: 'wide', kind: 'tenant-wide' });
  const shown = read({ ...mailGrant, clientId: 'shown', kind: 'unknown', source: 'page', scopes: [] });
  expect(groupEntries([shown, wide, own], 'kind').map(({ section }) => section)).toEqual([
    ...['own', 'own', 'tenant-wide', 'tenant-wide', 'unknown', 'unknown'],
  ]);
  expect(groupEntries([own, wide, other], 'app').map(({ group }) => group?.by ?? null)).toEqual(['app', null, null, null]);
  expect(groupEntries(entriesOf(['Mail.Read', 'Files.Read'], []), 'data').filter(({ entry }) => entry === null)).toHaveLength(3);
});
