import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../../../core/decision/facts.ts';
import { contosoApp, fabrikamApp } from '../../policy/policy-samples.ts';
import { judge, type Prompt, unverified } from '../facts-samples.ts';
import { findings, graphApp, pinned, portal } from './risk-samples.ts';

describe('A6, permissions that together attack more', () => {
  const imap = 'https://outlook.office.com/IMAP.AccessAsUser.All';
  const named = (scopes: string, page: Partial<PageFacts> = { badge: 'absent' }) => {
    const reason = judge({ scopes, page }).reasons.find(({ rule }) => rule === 'A6');
    return reason?.rule === 'A6' ? `${reason.combination} ${reason.level}` : '';
  };

  test.each([
    [imap, 'whole-mailbox 3'],
    ['EWS.AccessAsUser.All', 'whole-mailbox 3'],
    ['https://outlook.office.com/full_access_as_user', 'whole-mailbox 3'],
    ['Mail.Read Mail.Send', 'mail-and-send 3'],
    ['Mail.ReadWrite SMTP.Send offline_access', 'mail-and-send 3'],
    ['Mail.Read Contacts.Read', 'mail-and-contacts 3'],
    ['Mail.Read offline_access', 'mail-and-lasting 2'],
    ['Files.Read.All offline_access', 'all-files-and-lasting 2'],
    ['Sites.Read.All offline_access', 'all-files-and-lasting 2'],
    ['repo delete_repo admin:org', 'code-takeover 3'],
    ['repo delete_repo', ''],
    ['Files.Read offline_access', ''],
    ['Mail.ReadBasic offline_access', ''],
    ['Mail.Send offline_access', ''],
    // Of a mailbox, of files and of sites, and yet no message and no file.
    ['MailboxSettings.ReadWrite offline_access Mail.Send Contacts.Read', ''],
    ['MailboxFolder.ReadWrite offline_access', ''],
    ['User-Mail.ReadWrite.All offline_access', ''],
    ['TermStore.Read.All SharePointTenantSettings.ReadWrite.All offline_access', ''],
    ['BackupRestore-Search.Read.All Sites.Create.All offline_access', ''],
    ['Mail.Read Contacts-OnPremisesSyncBehavior.ReadWrite.All', ''],
    ['Contacts.Read offline_access', ''],
    ['Mail.Read', ''],
    ['offline_access', ''],
  ])('%s: %s', (scopes, expected) => {
    expect(named(scopes)).toBe(expected);
  });

  test('what is around Gmail reads none of it', () => {
    const auth = 'https://www.googleapis.com/auth/';
    const scopes = `${auth}gmail.settings.basic ${auth}gmail.settings.sharing ${auth}gmail.send ${auth}contacts`;
    expect(judge({ provider: 'google', scopes, page: { badge: 'absent' } }).reasons.map(({ rule }) => rule)).not.toContain('A6');
  });

  test('Gmail as a whole, by Google’s own name for it', () => {
    const { reasons } = judge({ provider: 'google', scopes: 'https://mail.google.com/ openid', page: { badge: 'absent' } });
    expect(reasons).toContainEqual(expect.objectContaining({ rule: 'A6', combination: 'whole-mailbox', level: 3 }));
  });

  test('scores by who publishes the app', () => {
    const level = (page: Partial<PageFacts>) => named('Mail.Read Mail.Send', page).split(' ')[1] ?? '0';
    expect(
      [{ badge: 'certified' }, { badge: 'verified' }, { badge: 'unknown' }, { crossTenant: 'no' }, unverified].map((page) =>
        level(page as Partial<PageFacts>),
      ),
    ).toEqual(['0', '1', '2', '2', '3']);
    expect(findings({ scopes: 'Mail.Read Mail.Send', clientId: graphApp, redirectUri: portal })).toBe('');
    expect(findings({ scopes: 'Mail.Read Mail.Send', page: { badge: 'absent' }, policy: { apps: [pinned] } })).toBe('');
  });

  test('looks at what is new alone', () => {
    expect(findings({ scopes: 'Mail.Read Mail.Send', page: { badge: 'absent' }, own: 'Mail.Read' })).toBe('floor 1');
  });
});

describe('A8, everyone in the organisation', () => {
  const everyone: Prompt = { path: 'common/v2.0/adminconsent', isAdmin: 'yes' };

  test.each<[string, Prompt, string]>([
    ['by address, harmless', { ...everyone, scopes: 'User.Read' }, 'A8 2'],
    ['by address, high', { ...everyone, scopes: 'Mail.Read' }, 'A8 3'],
    ['by address, critical', { ...everyone, scopes: 'Group.ReadWrite.All' }, 'A8 3'],
    ['by address, not listed', { ...everyone, scopes: null }, 'A8 3'],
    ['ticked', { scopes: 'User.Read', page: { orgWideTicked: 'yes' } }, 'A8 2'],
    ['offered', { scopes: 'User.Read', page: { orgWideOffered: 'yes' } }, ''],
    ['certified', { ...everyone, scopes: 'Mail.Read', page: { badge: 'certified' } }, 'A8 3'],
    ['pinned', { ...everyone, scopes: 'Mail.Read', policy: { apps: [pinned] } }, 'A8 3'],
    ['first party', { ...everyone, scopes: 'Mail.Read', clientId: graphApp, redirectUri: portal }, 'A8 3'],
    ['given before', { ...everyone, scopes: 'Mail.Read', tenantWide: 'Mail.Read' }, 'A8 2'],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });
});

describe('A9, scopes nobody here knows', () => {
  test.each<[string, Prompt, string]>([
    ['verified', { scopes: 'Foo.Bar.All openid' }, 'A9 2'],
    ['certified: one step less', { scopes: 'Foo.Bar.All', page: { badge: 'certified' } }, 'A9 1'],
    ['own organisation', { scopes: 'Foo.Bar.All', page: { crossTenant: 'no' } }, 'A9 2'],
    ['unverified', { scopes: 'Foo.Bar.All', page: unverified }, 'A3 2, A9 2'],
    ['first party', { scopes: 'Foo.Bar.All', clientId: graphApp, redirectUri: portal }, ''],
    ['pinned', { scopes: 'Foo.Bar.All', policy: { apps: [pinned] } }, ''],
    ['given before', { scopes: 'Foo.Bar.All', own: 'foo.bar.all' }, ''],
    ['a known name of an unknown resource', { scopes: 'https://api.contoso.example/Mail.Read' }, 'A9 2'],
    ['a hidden character in a known name', { scopes: 'Mail.Read\u200b' }, 'A9 2'],
    ['none', { scopes: 'Calendars.ReadBasic' }, ''],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });

  test('names them', () => {
    expect(judge({ scopes: 'Foo.Bar Mail.Read Foo.Baz' }).reasons.find(({ rule }) => rule === 'A9')).toMatchObject({
      scopes: ['Foo.Bar', 'Foo.Baz'],
    });
  });
});

describe('A11, the page and the request disagree', () => {
  const conflictOf = (prompt: Prompt) => {
    const reason = judge({ policy: {}, ...prompt }).reasons.find(({ rule }) => rule === 'A11');
    return reason?.rule === 'A11' ? `${reason.conflict} ${reason.level} ${reason.source}` : null;
  };
  const registered = { replyUrls: ['https://app.contoso.example/auth'] };

  test.each<[string, Prompt, string | null]>([
    ['two ids', { clientId: [contosoApp, fabrikamApp] }, 'two-client-ids 3 address'],
    ['two redirects', { query: 'redirect_uri=https%3A%2F%2Ffabrikam.example' }, 'two-redirects 3 address'],
    ['the same redirect twice', { query: 'redirect_uri=https%3A%2F%2Fapp.contoso.example%2Fauth' }, null],
    ['the same id twice', { clientId: [contosoApp, contosoApp.toUpperCase()] }, null],
    ['another id on the page', { page: { clientId: fabrikamApp } }, 'client-id 3 page-data'],
    [
      'another of the accounts’ own ids on the page',
      { clientId: '000000004C1E57A0', page: { clientId: '000000004c1e57b8' } },
      'client-id 3 page-data',
    ],
    ['the same of the accounts’ own ids on the page', { clientId: '000000004C1E57A0', page: { clientId: '000000004c1e57a0' } }, null],
    ['the same id on the page', { page: { clientId: contosoApp } }, null],
    ['an id of another kind on the page', { page: { clientId: '000000004c1e57a0' } }, null],
    ['no id in the request', { clientId: null, page: { clientId: fabrikamApp } }, null],
    ['the redirect registered', { page: registered }, null],
    ['the redirect not registered', { page: registered, redirectUri: 'https://evil.example/' }, 'redirect 3 page-data'],
    ['no redirect in the request', { page: registered, redirectUri: null }, null],
    ['a program not registered', { page: registered, redirectUri: 'evil://auth' }, 'redirect 3 page-data'],
    ['none registered', { page: { replyUrls: [] } }, null],
    ['registered ones not known', { page: { replyUrls: null } }, null],
  ])('%s', (_name, prompt, expected) => {
    expect(conflictOf(prompt)).toBe(expected);
  });

  test('no trust lowers it', () => {
    const redirectUri = 'https://evil.contoso.example/';
    for (const page of [{ badge: 'certified' }, { crossTenant: 'no' }] as const) {
      expect(findings({ redirectUri, page: { ...registered, ...page } })).toBe('A11 3');
    }
    expect(findings({ redirectUri, page: registered, policy: { apps: [pinned] } })).toBe('A11 3');
    expect(findings({ clientId: graphApp, redirectUri: portal, page: registered })).toBe('A11 3');
  });
});

describe('floors, even for the best publisher', () => {
  test.each<[string, string | null, string, Prompt?]>([
    ['reading', 'Mail.Read Files.Read.All Sites.Read.All', ''],
    ['sending mail', 'Mail.Send', 'floor 1'],
    ['changing mail', 'Mail.ReadWrite', 'floor 1'],
    ['a whole mailbox', 'IMAP.AccessAsUser.All', 'A6 1, floor 1'],
    ['changing files', 'Files.ReadWrite', 'floor 1'],
    ['changing a calendar', 'Calendars.ReadWrite', ''],
    ['the directory', 'Directory.Read.All', 'floor 2'],
    ['roles', 'RoleManagement.ReadWrite.Directory', 'floor 2'],
    ['apps', 'Application.ReadWrite.All', 'floor 2'],
    ['names of colleagues', 'User.ReadBasic.All', ''],
    ['everything registered', 'https://graph.microsoft.com/.default', 'floor 2'],
    ['what is not listed', null, 'floor 2'],
    ['the graver of two', 'Mail.Send Directory.Read.All', 'floor 2'],
    ['own organisation, high', 'Mail.Read', 'floor 2', { page: { crossTenant: 'no' } }],
    ['own organisation, critical', 'Group.ReadWrite.All', 'floor 2', { page: { crossTenant: 'no' } }],
    ['own organisation, medium', 'Calendars.Read', '', { page: { crossTenant: 'no' } }],
    ['certified', 'Mail.Send', 'floor 1', { page: { badge: 'certified' } }],
    ['pinned', 'Mail.Send Directory.Read.All', '', { policy: { apps: [pinned] } }],
    ['first party', 'Mail.Send Directory.Read.All', '', { clientId: graphApp, redirectUri: portal }],
    ['given before', 'Mail.Send', '', { own: 'Mail.Send' }],
    ['on a device page', null, 'F1 2', { path: 'common/oauth2/deviceauth', page: { kind: 'device' } }],
  ])('%s', (_name, scopes, expected, prompt = {}) => {
    expect(findings({ ...prompt, scopes })).toBe(expected);
  });
});

describe('a prompt that cannot be read', () => {
  test.each<[string, Prompt, string]>([
    ['is never quiet', { page: { kind: 'unreadable' } }, 'page.unreadable 2'],
    ['whatever trust there is', { page: { kind: 'unreadable' }, policy: { apps: [pinned] } }, 'page.unreadable 2'],
    ['nor by id and redirect of Microsoft', { page: { kind: 'unreadable' }, clientId: graphApp, redirectUri: portal }, 'page.unreadable 2'],
    ['but one that was read is', {}, ''],
  ])('%s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });
});
