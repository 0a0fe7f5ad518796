import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProviderId } from '../../../../core/oauth/authorization-request.ts';
import { providerIds } from '../../../../core/oauth/authorization-request.ts';
import { compareLevels, highestLevel, permissionOf } from '../../../../core/permissions/permission-of.ts';
import { normaliseScope } from '../../../../core/permissions/scopes.ts';
import { includes, placeOf } from '../../../../core/permissions/set/includes.ts';
import { narrowerThan } from '../../../../core/permissions/set/narrower.ts';
import { permissionSet } from '../../../../core/permissions/set/permission-set.ts';
import { listRecords } from '../../../../core/text/packed-table.ts';
import { packCatalogue } from '../../../../scripts/pack-catalogue.ts';
import { graphPermissions, ownCatalogue } from '../../catalogue/own-catalogue.ts';

const auth = 'https://www.googleapis.com/auth/';
const listOf = (scopes: string | readonly string[], provider: ProviderId = 'entra') =>
  (typeof scopes === 'string' ? scopes.split(' ') : scopes).map((scope) => permissionOf(scope, provider, ownCatalogue));
const setOf = (scopes: string | readonly string[], provider: ProviderId = 'entra') => permissionSet(listOf(scopes, provider), provider);
const names = (permissions: readonly { readonly scope: string }[]) => permissions.map(({ scope }) => scope);
/** `mail: Mail.Read, Mail.Send`, as many as there are groups. */
const groupsOf = (scopes: string, provider?: ProviderId) =>
  setOf(scopes, provider).groups.map(({ data, statements }) => `${data}: ${names(statements).join(', ')}`);
const delegated = graphPermissions.map(({ name }) => permissionOf(name, 'entra', ownCatalogue));

describe('the groups', () => {
  test('are one for each kind of data, worst first, the strongest statement for what it includes', () => {
    expect(groupsOf('Calendars.Read Mail.Read Mail.Send Mail.ReadWrite Sites.FullControl.All Sites.Read.All')).toEqual([
      'sites: Sites.FullControl.All',
      'mail: Mail.ReadWrite, Mail.Send',
      'calendar: Calendars.Read',
    ]);
  });

  test.each<[ProviderId, string, string]>([
    ['entra', 'Mail.ReadBasic Mail.Read Mail.ReadWrite Mail.ReadWrite', 'mail: Mail.ReadWrite'],
    ['entra', 'Mail.ReadWrite.Shared Mail.Read', 'mail: Mail.ReadWrite.Shared'],
    ['entra', 'Files.Read Files.Read.All', 'files: Files.Read.All'],
    ['google', `${auth}drive.readonly ${auth}drive`, `files: ${auth}drive`],
    ['github', 'read:org write:org admin:org', 'admin-roles: admin:org'],
    // The same words for another resource are another permission.
    ['entra', 'Mail.ReadWrite https://outlook.office.com/Mail.Read', 'mail: Mail.ReadWrite, https://outlook.office.com/Mail.Read'],
    // What follows no pattern includes nothing.
    ['entra', 'MailboxSettings.ReadWrite Mail.Read', 'mail: MailboxSettings.ReadWrite, Mail.Read'],
    ['slack', 'files:write files:read', 'files: files:write, files:read'],
    ['entra', 'Mail.Read Mail.Send', 'mail: Mail.Send, Mail.Read'],
  ])('%s: %s are %s', (provider, scopes, group) => {
    expect(groupsOf(scopes, provider)).toEqual([group]);
  });

  test('hold what is unknown by itself, and leave out what only signs in', () => {
    const set = setOf('openid User.Read offline_access Mail.Read Mail.Rea');
    expect(set.groups.map(({ data, level }) => [data, level])).toEqual([
      ['mail', 'high'],
      ['unknown', 'unknown'],
    ]);
    expect(names(set.signIn)).toEqual(['openid', 'User.Read']);
    expect(set.isLasting).toBe(true);
    expect(setOf('openid').isLasting).toBe(false);
  });

  test('hold each kind once, and none of the harmless ones', () => {
    const { groups, harmless } = setOf(names(delegated));
    expect(groups.length).toBeGreaterThan(20);
    expect(new Set(groups.map(({ data }) => data)).size).toBe(groups.length);
    expect(groups.map(({ level }) => level)).toEqual(groups.map(({ level }) => level).toSorted((one, other) => compareLevels(other, one)));
    expect(groups.filter(({ level }) => level === 'low')).toEqual([]);
    expect(harmless.length).toBeGreaterThan(20);
  });
});

describe('what includes what', () => {
  const places = delegated.flatMap((permission) => {
    const place = placeOf(permission, 'entra');
    return place === null ? [] : [{ permission, place }];
  });
  const pairs = places.flatMap((wide) => places.filter(({ place }) => includes(wide.place, place)).map((narrow) => ({ wide, narrow })));

  test('is of one kind of data and never milder than what it includes, in all of Microsoft Graph', () => {
    const others = pairs.filter(({ wide, narrow }) => wide !== narrow);
    expect(others.length).toBeGreaterThan(250);
    for (const { wide, narrow } of others) {
      const pair = `${wide.permission.scope} includes ${narrow.permission.scope}`;
      expect(compareLevels(wide.permission.level, narrow.permission.level), pair).toBeGreaterThanOrEqual(0);
      expect(wide.permission.verb === 'read' ? narrow.permission.verb : 'read', pair).toBe('read');
    }
  });

  test('goes on: what includes a thing includes all within it', () => {
    for (const { wide, narrow } of pairs)
      for (const inner of pairs) if (inner.wide === narrow) expect(includes(wide.place, inner.narrow.place)).toBe(true);
  });
});

describe('what is narrower', () => {
  const narrower = (provider: ProviderId, scope: string) =>
    names(narrowerThan(permissionOf(scope, provider, ownCatalogue), provider, ownCatalogue));

  test.each<[ProviderId, string, string]>([
    // What names tell: without changing, without others' things.
    ['entra', 'Calendars.ReadWrite', 'Calendars.Read'],
    ['entra', 'Calendars.ReadWrite.Shared', 'Calendars.Read.Shared, Calendars.ReadWrite'],
    ['entra', 'Files.ReadWrite.All', 'Files.Read.All, Files.ReadWrite'],
    ['entra', 'https://outlook.office.com/Mail.ReadWrite', 'https://outlook.office.com/Mail.Read'],
    // What only the table tells.
    ['entra', 'Mail.Read', 'Mail.ReadBasic'],
    ['entra', 'mail.read', 'Mail.ReadBasic'],
    ['entra', 'EWS.AccessAsUser.All', 'Mail.Read'],
    ['entra', 'https://outlook.office.com/IMAP.AccessAsUser.All', 'https://outlook.office.com/Mail.Read'],
    ['entra', 'https://outlook.office.com/Calendars.Read', 'Calendars.ReadBasic'],
    ['entra', 'Sites.FullControl.All', 'Sites.Selected, Sites.Read.All'],
    ['google', 'https://mail.google.com/', `${auth}gmail.modify`],
    ['google', `${auth}gmail.modify`, `${auth}gmail.readonly`],
    ['google', `${auth}gmail.readonly`, `${auth}gmail.metadata`],
    ['google', `${auth}drive`, `${auth}drive.file, ${auth}drive.readonly`],
    ['github', 'repo', 'public_repo, repo:invite, repo:status, repo_deployment'],
    ['github', 'admin:org', 'write:org'],
    ['slack', 'chat:write.public', 'chat:write'],
    ['entra', 'Mail.Send', ''],
    ['entra', 'Made.ReadWrite.Up', ''],
    ['entra', 'graph/Mail.Read', ''],
    ['entra', 'https://graph.microsoft.com/.default', ''],
    ['google', `${auth}gmail.send`, ''],
    ['slack', 'files:write', ''],
  ])('%s: than %s it is %s', (provider, scope, expected) => {
    expect(narrower(provider, scope).join(', ')).toBe(expected);
  });

  test('is never graver, goes round in no circle, and is told once: by the names or by the table', () => {
    const records = listRecords(packCatalogue().narrower);
    const lines = records.map((record) => record.join('\t'));
    expect(lines).toEqual([...new Set(lines)].sort());
    const rows = records.map(([vocabulary = '', wide = '', narrow = '']) => {
      const provider = providerIds.find((id) => id === vocabulary) ?? 'entra';
      const scopeOf = (name: string) =>
        provider !== 'entra' || vocabulary === 'graph' ? name : normaliseScope('entra', `${vocabulary}/${name}`);
      return { provider, wide: scopeOf(wide), narrow: scopeOf(narrow) };
    });
    expect(rows).toHaveLength(147);
    for (const { provider, wide, narrow } of rows) {
      const [big, small] = [wide, narrow].map((scope) => permissionOf(scope, provider, ownCatalogue));
      if (!big || !small) throw new Error('no permission');
      expect(big.level, wide).not.toBe('unknown');
      expect(small.level, narrow).not.toBe('unknown');
      expect(compareLevels(big.level, small.level), `${wide} ${narrow}`).toBeGreaterThanOrEqual(0);
      const found = narrower(provider, wide);
      expect(found).toContain(narrow);
      expect(new Set(found).size, wide).toBe(found.length);
      expect(allBelow(provider, narrow), `${wide} ${narrow}`).not.toContain(wide);
    }
  });

  function allBelow(provider: ProviderId, scope: string): readonly string[] {
    return narrower(provider, scope).flatMap((each) => [each, ...allBelow(provider, each)]);
  }
});

describe('any list', () => {
  const odd = fc.constantFrom(
    '__proto__',
    'constructor',
    'MAIL.read',
    'Mail\u200B.Read',
    'x'.repeat(10_000),
    '\u202EMail.Read',
    '',
    '.',
    '/',
    'a.b.c.d',
  );
  const known = fc.constantFrom(...names(delegated));
  const scopes = fc.array(fc.oneof(odd, known, fc.string()), { maxLength: 40 });

  test('comes out whole: what is not told is included in what is', () => {
    fc.assert(
      fc.property(scopes, fc.constantFrom(...providerIds), (asked, provider) => {
        const permissions = listOf(asked, provider);
        const { groups, harmless } = permissionSet(permissions, provider);
        const told = [...groups.flatMap(({ statements }) => statements), ...harmless];
        expect(highestLevel(told)).toBe(
          highestLevel(permissions.filter(({ data }) => data !== 'signin' && data !== 'stay-signed-in').concat(told)),
        );
        for (const permission of permissions.filter(({ level }) => level === 'unknown')) expect(told).toContain(permission);
      }),
    );
  });

  test('is never milder for one permission more', () => {
    fc.assert(
      fc.property(scopes, known, (asked, more) => {
        const worst = (list: readonly string[]) => highestLevel(setOf(list).groups);
        expect(compareLevels(worst([...asked, more]), worst(asked))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('of five thousand ends in time', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `${'x'.repeat(index % 2 === 0 ? 10_000 : 3)}${index}.ReadWrite.All`);
    const start = performance.now();
    const { groups } = setOf([...many, ...names(delegated)]);
    expect(groups.flatMap(({ statements }) => statements).length).toBeGreaterThan(5_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
