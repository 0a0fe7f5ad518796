import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportJson, maxFileSize, mergeImport, readExport } from '../../../core/grants/export-file.ts';
import { type Grant, grantFactsFor, mergeConsent } from '../../../core/grants/grant.ts';
import { contosoApp, fabrikamApp, now } from '../policy/policy-samples.ts';
import { first, mailConsent, mailGrant, second, third, withChanges } from './grant-samples.ts';
import { recordsOfVersion1 } from './records-of-version-1.ts';

const imported = (grant: Grant): Grant => ({ ...grant, source: 'imported' });
const other: Grant = { ...mailGrant, clientId: fabrikamApp, kind: 'tenant-wide', appName: '＝1"\r\n\u202E', checkedAt: third };
const file = (change: object): string => JSON.stringify({ ...JSON.parse(exportJson([], now)), ...change });
const problemsOf = (text: string): readonly string[] => readExport(text).problems.map(({ path, code }) => `${path} ${code}`);

describe('an own export', () => {
  test('is read back whole, as hearsay', () => {
    const grants = [
      mailGrant,
      { ...other, ended: [{ scopes: mailGrant.scopes, since: first, revokedAt: second, revokedBy: 'reading' as const }] },
    ];
    expect(readExport(exportJson(grants, now))).toEqual({
      exportedAt: '2026-11-23T12:00:00.000Z',
      grants: grants.map(imported),
      problems: [],
    });
    expect(readExport(`\uFEFF${exportJson(grants, now)}`).problems, 'an editor may have added the mark').toEqual([]);
  });

  test('never counts as allowed, whatever it says of itself', () => {
    const { grants } = readExport(exportJson([mailGrant, other], now));
    for (const clientId of [contosoApp, fabrikamApp]) {
      const facts = grantFactsFor(grants, { provider: 'entra', clientId, accountDomain: null, tenant: null });
      expect(facts).toMatchObject({ own: null, tenantWide: null });
    }
  });

  test('of 10,000 apps with twenty permissions each is small enough to be read again', () => {
    const scopes = Array.from({ length: 20 }, (_, index) => `https://graph.microsoft.com/Mailbox${index}.ReadWrite.All`);
    const grant = mergeConsent(null, { ...mailConsent, scopes }, first);
    const all = Array.from({ length: 10_000 }, (_, index) => ({ ...grant, clientId: `${index}` }));
    expect(exportJson(all, now).length).toBeLessThan(maxFileSize / 2);
    const tooMany = Array.from({ length: 10_001 }, (_, index) => ({ ...mailGrant, clientId: `${index}` }));
    expect(readExport(exportJson(tooMany, now))).toMatchObject({ problems: [], grants: { length: 10_001 } });
  });

  test('may hold records of an earlier schema', () => {
    const { grants, problems } = readExport(file({ grants: recordsOfVersion1 }));
    expect(problems).toEqual([]);
    expect(grants).toHaveLength(recordsOfVersion1.length);
  });
});

describe('what cannot be read', () => {
  test.each<[string, string, string]>([
    ['no JSON', 'x', ' no-json'],
    ['a list', '[]', ' no-json'],
    ['another format', '{"grants": []}', ' other-format'],
    ['a later version', file({ version: 2 }), ' later-version'],
    ['no list of grants', file({ grants: {} }), ' other-format'],
    ['a record that is none', file({ grants: [mailGrant, null] }), 'grants[1] malformed'],
    ['a record of a later schema', file({ grants: [{ ...mailGrant, schemaVersion: 4 }] }), 'grants[0] later-version'],
    ['the same twice', file({ grants: [mailGrant, mailGrant] }), 'grants[1] duplicate'],
    ['too many', file({ grants: Array(50_001).fill(0) }), 'grants too-many'],
    ['too large', ' '.repeat(maxFileSize + 1), ' too-large'],
  ])('%s is reported', (_name, text, problem) => {
    expect(problemsOf(text)).toContain(problem);
  });

  test('keeps no good record out', () => {
    const { grants, problems } = readExport(file({ grants: [null, mailGrant, { ...other, since: 'once' }] }));
    expect(grants).toEqual([imported(mailGrant)]);
    expect(problems.map(({ path }) => path)).toEqual(['grants[0]', 'grants[2]']);
  });

  test('every record is either read or reported, and nothing throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.anything(), fc.constant(mailGrant))), fc.string(), (records, text) => {
        readExport(text);
        const { grants, problems } = readExport(file({ grants: records }));
        expect(grants.length + problems.length).toBe(records.length);
      }),
    );
  });
});

describe('mergeImport', () => {
  const versions = fc
    .array(
      fc.record({
        clientId: fc.constantFrom(contosoApp, fabrikamApp),
        lastSeen: fc.constantFrom(first, second, third),
        appName: fc.constantFrom('A', 'B'),
      }),
    )
    .map((changes) => changes.map((change) => imported({ ...mailGrant, ...change })));
  const mergeAll = (...files: (readonly Grant[])[]): ReadonlySet<string> => {
    let known: readonly Grant[] = [];
    for (const next of files) known = withChanges(known, mergeImport(known, next));
    return new Set(known.map((grant) => JSON.stringify(grant)));
  };

  test('what this browser knows itself stands untouched', () => {
    for (const known of [
      mailGrant,
      { ...mailGrant, source: 'page' as const },
      { ...mailGrant, revokedAt: second, revokedBy: 'reading' as const },
    ]) {
      expect(mergeImport([known], [imported({ ...mailGrant, lastSeen: third })])).toEqual([]);
    }
  });

  test('of two that were imported the one that learned last stays', () => {
    const older = imported(mailGrant);
    const newer = imported({ ...mailGrant, revokedAt: third, revokedBy: 'reading' });
    expect(mergeImport([older], [newer])).toEqual([newer]);
    expect(mergeImport([newer], [older])).toEqual([]);
  });

  test('a file twice, and files in any order, give the same', () => {
    fc.assert(
      fc.property(versions, versions, versions, (one, two, three) => {
        expect(mergeAll(one, two, two, one)).toEqual(mergeAll(one, two));
        expect(mergeAll(three, one, two)).toEqual(mergeAll(one, two, three));
      }),
    );
  });
});
