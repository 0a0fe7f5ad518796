import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels } from '../../core/permissions/permission.ts';
import { highestLevel } from '../../core/permissions/permission-of.ts';
import { readMicrosoftPermissions, readProviderPermissions } from '../../scripts/catalogue-report/read-table.ts';

const google = 'https://www.googleapis.com/auth/';
const ranked: readonly string[] = ['low', 'medium', 'high', 'critical'];

const microsoft = readMicrosoftPermissions();
const rows = [
  ...microsoft
    .filter(({ resource, type }) => resource === 'graph' && type === 'delegated')
    .map(({ name, level }) => ({ key: `graph ${name}`, level })),
  ...readProviderPermissions().map(({ provider, scope, level }) => ({ key: `${provider} ${scope.replace(google, '')}`, level })),
];
const levelByKey = new Map(rows.map(({ key, level }) => [key, level]));

// What gives more is never rated lower.
describe('the order of levels', () => {
  it.each([
    ['graph', 'User.Read', 'Contacts.Read', 'Mail.Read', 'Mail.ReadWrite'],
    ['graph', 'Files.Read', 'Files.Read.All', 'Files.ReadWrite.All', 'Sites.FullControl.All'],
    ['graph', 'Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'],
    ['graph', 'Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'],
    ['graph', 'Mail.ReadBasic', 'Mail.Read'],
    ['google', 'drive.file', 'drive.readonly', 'drive'],
    ['google', 'gmail.labels', 'gmail.readonly', 'gmail.modify', 'https://mail.google.com/'],
    ['github', 'public_repo', 'repo'],
    ['github', 'read:org', 'write:org', 'admin:org'],
    ['slack', 'channels:read', 'channels:history'],
  ])('%s: %s and on', (vocabulary, ...chain) => {
    const ranks = chain.map((name) => ranked.indexOf(levelByKey.get(`${vocabulary} ${name}`) ?? ''));
    expect(ranks).not.toContain(-1);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    // A chain whose ends are alike would prove nothing.
    expect(ranks.at(-1)).toBeGreaterThan(ranks[0] ?? Number.POSITIVE_INFINITY);
  });

  it('never rates writing below reading of the same thing', () => {
    const byKey = new Map(microsoft.map((row) => [`${row.resource} ${row.name} ${row.type}`, row]));
    const pairs = microsoft.flatMap((row) => {
      if (!/\.ReadWrite(?=\.|$)/u.test(row.name)) return [];
      const reading = row.name.replace('.ReadWrite', '.Read');
      const lower = byKey.get(`${row.resource} ${reading} ${row.type}`);
      return lower === undefined ? [] : [{ name: row.name, write: ranked.indexOf(row.level), read: ranked.indexOf(lower.level) }];
    });
    expect(pairs.length).toBeGreaterThan(400);
    expect(pairs.filter(({ write, read }) => write < read)).toEqual([]);
  });
});

describe('a set of permissions', () => {
  const order = ['low', 'medium', 'unknown', 'high', 'critical'];
  const anyLevel = fc.constantFrom(...levels);
  const listed = fc.constantFrom(...rows.map(({ level }) => levels.find((known) => known === level) ?? 'unknown'));

  it('is never rated lower for one permission more', () => {
    fc.assert(
      fc.property(fc.array(listed, { maxLength: 30 }), fc.oneof(listed, anyLevel), (set, more) => {
        const rank = (list: readonly (typeof more)[]) => order.indexOf(highestLevel(list.map((level) => ({ level }))));
        expect(rank([...set, more])).toBeGreaterThanOrEqual(rank(set));
        expect(rank([...set, more])).toBeGreaterThanOrEqual(order.indexOf(more));
      }),
    );
  });
});
