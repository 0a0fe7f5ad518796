import { describe, expect, it } from 'vitest';
import { parseGraphName } from '../../../core/permissions/graph-grammar.ts';
import { findGraphPermission, listGraphPermissions } from '../../../core/permissions/graph-permissions.ts';
import { normaliseScope } from '../../../core/permissions/normalise-scope.ts';
import { dataCategories, levels } from '../../../core/permissions/permission.ts';
import { highestLevel, permissionOf } from '../../../core/permissions/permission-of.ts';

const facts = (scope: string) => {
  const { data, verb, reach, level, adminOnly, isEverythingRegistered } = permissionOf(normaliseScope(scope));
  return [data, verb, reach, level, adminOnly, isEverythingRegistered ? 'everything' : ''].join(' ').trim();
};

describe('permissionOf', () => {
  it.each([
    ['openid', 'signin read mine low no'],
    ['User.Read', 'signin read mine low no'],
    ['offline_access', 'stay-signed-in read mine low no'],
    ['Mail.Read', 'mail read mine high no'],
    ['Mail.Read.Shared', 'mail read open high no'],
    ['Mail.Send', 'mail send mine high no'],
    ['Calendars.ReadBasic', 'calendar read mine low no'],
    ['Files.Read.All', 'files read open high no'],
    ['Files.ReadWrite.AppFolder', 'files change app low no'],
    ['Files.Read.Selected', 'files read selected low no'],
    ['Directory.Read.All', 'directory read organisation high yes'],
    ['Directory.AccessAsUser.All', 'directory administer organisation critical yes'],
    ['Sites.FullControl.All', 'sites administer open critical yes'],
    ['https://outlook.office.com/IMAP.AccessAsUser.All', 'mail administer open high no'],
    ['https://outlook.office.com/SMTP.Send', 'mail send mine high no'],
    ['https://outlook.office365.com/full_access_as_user', 'mail administer open high unknown'],
    ['https://outlook.office.com/Mail.Read', 'mail read mine high no'],
    ['https://contoso.sharepoint.com/AllSites.FullControl', 'sites administer open critical yes'],
    ['https://management.azure.com/user_impersonation', 'unknown change open high unknown'],
    ['499b84ac-1321-427f-aa17-267ca6975798/user_impersonation', 'code change open high unknown'],
    ['api://contoso/user_impersonation', 'unknown change open high unknown'],
    ['https://graph.microsoft.com/.default', 'unknown unknown unknown unknown unknown everything'],
    ['https://outlook.office.com/.default', 'unknown unknown unknown unknown unknown everything'],
    ['Foo.Bar.All', 'unknown unknown unknown unknown unknown'],
    ['Foo.Read', 'unknown read mine unknown unknown'],
    ['Mail.Frobnicate', 'mail unknown unknown unknown unknown'],
    ['Mail.ReadWrite.Everywhere', 'mail change open unknown unknown'],
    ['https://analysis.windows.net/powerbi/api/Dataset.Read.All', 'business-data read unknown unknown unknown'],
    ['', 'unknown unknown unknown unknown unknown'],
  ])('%s gives %s', (scope, expected) => {
    expect(facts(scope)).toBe(expected);
  });
});

describe('highestLevel', () => {
  const of = (...found: (typeof levels)[number][]) => highestLevel(found.map((level) => ({ level })));

  it('takes unknown for more than medium and less than high', () => {
    expect(of()).toBe('low');
    expect(of('low', 'medium')).toBe('medium');
    expect(of('unknown', 'medium')).toBe('unknown');
    expect(of('high', 'unknown')).toBe('high');
    expect(of('critical', 'high', 'low')).toBe('critical');
  });
});

describe('the table of Graph permissions', () => {
  const all = listGraphPermissions();

  it('holds every delegated permission once, in known words only', () => {
    expect(all.length).toBe(807);
    const verbs = ['read', 'change', 'send', 'delete', 'administer'];
    const reaches = ['app', 'selected', 'mine', 'open', 'organisation'];
    const odd = all.filter(
      ({ name, data, verb, reach, level }) =>
        !/^[A-Za-z0-9_.-]+$/u.test(name) ||
        !dataCategories.includes(data) ||
        data === 'unknown' ||
        !verbs.includes(verb) ||
        !reaches.includes(reach) ||
        !levels.includes(level) ||
        level === 'unknown',
    );
    expect(odd).toEqual([]);
    expect(all.filter(({ adminOnly }) => adminOnly === 'no').length).toBe(153);
  });

  // What gives more is never rated lower.
  it.each([
    ['User.Read', 'Contacts.Read', 'Mail.Read', 'Mail.ReadWrite'],
    ['Files.Read', 'Files.Read.All', 'Files.ReadWrite.All', 'Sites.FullControl.All'],
    ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'],
    ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'],
    ['Mail.ReadBasic', 'Mail.Read'],
  ])('rates %s up to %s in rising order', (...chain) => {
    const ranks = chain.map((name) => levels.indexOf(findGraphPermission(name)?.level ?? 'unknown'));
    expect(ranks).not.toContain(levels.indexOf('unknown'));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('agrees with the grammar in nearly every row, so that the grammar may speak for names to come', () => {
    const openId = ['openid', 'profile', 'email', 'offline_access']; // no grammar in these
    const rows = all.filter(({ name }) => !openId.includes(name));
    const exceptions = rows.filter(({ name, verb, reach }) => {
      const told = parseGraphName(name);
      return told.verb !== verb || told.reach !== reach;
    });
    const share = 1 - exceptions.length / rows.length;
    process.stdout.write(
      `grammar agrees with ${(share * 100).toFixed(1)} % of ${rows.length} rows; not: ${exceptions.map(({ name }) => name).join(' ')}\n`,
    );
    expect(share).toBeGreaterThanOrEqual(0.98);
    // Where they differ, the grammar must not make less of a permission that an ordinary user can grant.
    expect(exceptions.filter(({ adminOnly }) => adminOnly === 'no')).toEqual([]);
  });

  it('stays small enough for a service worker', () => {
    expect(all.reduce((sum, { name }) => sum + name.length + 1, 0)).toBeLessThan(45_000);
  });
});

describe('parseGraphName', () => {
  it.each([
    ['IMAP.AccessAsUser.All', 'mail', 'administer', 'open'],
    ['Directory.AccessAsUser.All', 'directory', 'administer', 'organisation'],
    ['Files.ReadWrite.AppFolder', 'files', 'change', 'app'],
    ['Sites.Selected', 'sites', 'read', 'selected'],
    ['Notes.ReadWrite.CreatedByApp', 'notes', 'change', 'app'],
    ['User-Mail.ReadWrite.All', 'mail', 'change', 'open'],
    ['User-Brandnew.Read.All', 'directory', 'read', 'organisation'],
    ['Mail.Delete', 'mail', 'delete', 'mine'],
    ['Whatever.Read.All', 'unknown', 'read', 'unknown'],
    ['.', 'unknown', 'unknown', 'unknown'],
    ['Mail.Read.constructor', 'mail', 'read', 'open'],
    ['....', 'unknown', 'unknown', 'unknown'],
  ])('reads %s', (name, data, verb, reach) => {
    expect(parseGraphName(name)).toEqual({ data, verb, reach });
  });
});
