import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findFirstPartyApp,
  findReportedApp,
  findThirdPartyApp,
  listContradictions,
  reportedClasses,
} from '../../../core/apps/app-tables.ts';
import { listRecords } from '../../../core/text/packed-table.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, `../../../catalogue/${name}-apps.tsv`), 'utf8');
const firstParty = read('first-party');
const thirdParty = read('third-party');
const reported = read('reported');

const azureCli = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

describe('the look-ups', () => {
  it('know Microsoft’s own apps, and which of them answer on the user’s machine', () => {
    const azureTenant = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
    expect(findFirstPartyApp(firstParty, azureCli.toUpperCase())).toEqual({
      name: 'Microsoft Azure CLI',
      ownerTenant: azureTenant,
      isNativeClient: true,
    });
    expect(findFirstPartyApp(firstParty, '00000003-0000-0000-c000-000000000000')).toMatchObject({ isNativeClient: false });
    expect(findFirstPartyApp(firstParty, '0ec2d138-5a70-4a33-b2c7-7d296c996ace')).toMatchObject({ name: null });
  });

  it('know third-party apps, and which of their permissions a prompt may ask for', () => {
    expect(findThirdPartyApp(thirdParty, '00EE4A74-9dc3-4bd9-9a6d-f18b640fd69d')).toEqual({
      name: 'ecBooking',
      publisher: 'Expert Systems IVR (Asia) Co.Ltd.',
      domains: ['esi-asia.com'],
      usualScopes: ['Calendars.ReadWrite', 'Mail.Send', 'User.Read'],
      isSelfDescribed: true,
    });
    expect(findThirdPartyApp(thirdParty, '9e5f94bc-e8a4-4e73-b8be-63364c29d753')).toMatchObject({
      name: 'Thunderbird',
      usualScopes: null,
      isSelfDescribed: false,
    });
  });

  it('know reported apps by class', () => {
    const of = (id: string, provider: 'microsoft' | 'google' | 'github' = 'microsoft') => findReportedApp(reported, provider, id);
    expect(of('4e4d64ac-4a2a-432c-b79e-65ca8213ede5')).toMatchObject({ class: 'malicious', name: 'ShaгePoint Online', since: null });
    expect(of('00afba72-9008-454f-bbe6-d24e743fbe73')).toMatchObject({ class: 'malicious', name: null });
    expect(of('E9A7FEA1-1cc0-4cd9-a31b-9137ca5deedd')).toMatchObject({ class: 'dual-use', name: 'eM Client', since: '2024-08-05' });
    expect(of('4761b959-9780-4c2d-87a3-512b4638f767')).toMatchObject({ class: 'dual-use', name: null });
    expect(of('Travis CI', 'github')).toMatchObject({ class: 'historical', since: '2022-04-15' });
    expect(of('178c6fc778ccc68e1d6a', 'github')).toMatchObject({ class: 'reused', name: 'GitHub CLI' });
    expect(of('178c6fc778ccc68e1d6a', 'google')).toBeNull();
    expect(of(azureCli)).toMatchObject({ class: 'reused', isReused: true });
    expect(of('b15665d9-eda6-4092-8539-0eec376afd59')).toMatchObject({ class: 'dual-use', isReused: true, name: 'rclone' });
    expect(of('e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd')).toMatchObject({
      isReused: false,
      ownerTenant: '146ecd75-4414-4ecf-ba6d-ea611895da8c',
    });
  });

  it.each([
    '',
    'nonsense',
    'id',
    '__proto__',
    '11111111-1111-4111-8111-111111111111',
    '0ec2d138-5a70-4a33-b2c7-7d296c996ace\t',
    `x\n${azureCli}`,
  ])('know nothing of %j', (id) => {
    expect(findFirstPartyApp(firstParty, id)).toBeNull();
    expect(findThirdPartyApp(thirdParty, id)).toBeNull();
    expect(findReportedApp(reported, 'microsoft', id)).toBeNull();
  });

  it('never throw, whatever the id or the table', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('a', 'microsoft', '\t', '\n', 'malicious') }),
        (id, table) => {
          for (const text of [table, firstParty]) {
            findFirstPartyApp(text, id);
            findThirdPartyApp(text, id);
            findReportedApp(text, 'microsoft', id);
          }
        },
      ),
    );
  });
});

describe('the tables', () => {
  it('hold what the sources have', () => {
    expect(listRecords(firstParty)).toHaveLength(1060);
    expect(listRecords(thirdParty)).toHaveLength(471);
    const classes = listRecords(reported).map(([, , , given]) => given);
    const count = (given: string) => classes.filter((each) => each === given).length;
    expect(Object.fromEntries(reportedClasses.map((given) => [given, count(given)]))).toEqual({
      malicious: 61,
      compromised: 2,
      historical: 4,
      'dual-use': 14,
      reused: 12,
    });
    expect(classes).toHaveLength(93);
    expect(new Set(classes)).toEqual(new Set(reportedClasses));
  });

  it.each([
    ['first-party', firstParty, 4, 1],
    ['third-party', thirdParty, 5, 1],
    ['reported', reported, 8, 2],
  ])('%s: every record whole, sorted, once, its id in lower case', (_name, table, columns, keyFields) => {
    expect(table.endsWith('\n')).toBe(true);
    const records = listRecords(table);
    const keys = records.map((record) => record.slice(0, keyFields).join('\t'));
    const lines = records.map((record) => record.join('\t'));
    expect(records.filter((record) => record.length !== columns)).toEqual([]);
    expect(lines).toEqual(lines.toSorted());
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key !== key.toLowerCase())).toEqual([]);
  });

  it('hold whole ids of Microsoft', () => {
    const ids = [
      ...listRecords(firstParty).map(([id = '']) => id),
      ...listRecords(reported).flatMap(([provider, id = '']) => (provider === 'microsoft' ? [id] : [])),
    ];
    expect(ids.filter((id) => !guid.test(id))).toEqual([]);
  });

  it('name no app with text that cannot be shown', () => {
    const names = [...listRecords(firstParty), ...listRecords(thirdParty)].flatMap((record) => record.slice(1, 3));
    expect(names.filter((name) => /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u202A-\u202E\u2066-\u2069]/u.test(name))).toEqual([]);
    expect(listRecords(firstParty).filter(([, name = '']) => !/^[\x20-\x7E]*$/u.test(name))).toEqual([]);
  });

  it('tell of 450 apps what their publishers told Microsoft, and a publisher of no app without permissions but from public code', () => {
    const apps = listRecords(thirdParty).map(([id = '']) => findThirdPartyApp(thirdParty, id));
    expect(apps.filter((app) => app?.publisher !== null && app?.isSelfDescribed === false)).toHaveLength(21);
  });

  it('date and source what they report', () => {
    const records = listRecords(reported);
    expect(records.filter(([, , , , since = '']) => !/^(\d{4}-\d\d-\d\d)?$/u.test(since))).toEqual([]);
    expect(records.filter(([, , , , , reference]) => reference === '')).toEqual([]);
    expect(records.filter(([, , , given, since]) => (given === 'historical' || given === 'compromised') && since === '')).toEqual([]);
  });
});

describe('listContradictions', () => {
  it('finds none in the catalogue', () => {
    expect(listContradictions(firstParty, reported)).toEqual([]);
  });

  it('finds an id that is called both Microsoft’s own and harmful', () => {
    const wrong = (given: string) => `${reported}microsoft\t${azureCli}\t\t${given}\t\tsomebody\t\t\n`.replace(/^.*\treused\t.*\n/gmu, '');
    expect(listContradictions(firstParty, wrong('malicious'))).toEqual([azureCli]);
    expect(listContradictions(firstParty, wrong('dual-use'))).toEqual([azureCli]);
  });
});
