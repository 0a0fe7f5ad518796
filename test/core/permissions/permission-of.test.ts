import { describe, expect, it } from 'vitest';
import type { ProviderId } from '../../../core/oauth/authorization-request.ts';
import { normaliseMicrosoftScope } from '../../../core/permissions/microsoft-scopes.ts';
import type { levels } from '../../../core/permissions/permission.ts';
import { highestLevel, permissionOf } from '../../../core/permissions/permission-of.ts';
import { normaliseScope } from '../../../core/permissions/scopes.ts';
import { ownCatalogue, permissionIn } from '../catalogue/own-catalogue.ts';

const facts = (scope: string) => {
  const { data, verb, reach, level, adminOnly, isEverythingRegistered } = permissionIn(normaliseMicrosoftScope(scope));
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
    ['https://management.azure.com/user_impersonation', 'business-data administer open high no'],
    ['499b84ac-1321-427f-aa17-267ca6975798/user_impersonation', 'code change open high no'],
    ['api://contoso/user_impersonation', 'unknown change open high unknown'],
    ['https://graph.microsoft.com/.default', 'unknown unknown unknown unknown unknown everything'],
    ['https://outlook.office.com/.default', 'unknown unknown unknown unknown unknown everything'],
    ['Foo.Bar.All', 'unknown unknown unknown unknown unknown'],
    ['Foo.Read', 'unknown read mine unknown unknown'],
    ['Mail.Frobnicate', 'mail unknown unknown unknown unknown'],
    ['Mail.ReadWrite.Everywhere', 'mail change open unknown unknown'],
    ['https://analysis.windows.net/powerbi/api/Dataset.Read.All', 'business-data read open high no'],
    // Whatever a resource that we do not know is called, its names are its own.
    ['openid/profile', 'unknown unknown unknown unknown unknown'],
    ['github/repo', 'unknown unknown unknown unknown unknown'],
    ['slack/admin', 'unknown unknown unknown unknown unknown'],
    ['graph/Mail.Read', 'mail read mine unknown unknown'],
    ['', 'unknown unknown unknown unknown unknown'],
  ])('%s gives %s', (scope, expected) => {
    expect(facts(scope)).toBe(expected);
  });
});

describe('where the tables have a permission', () => {
  it.each<[ProviderId, string, string | null]>([
    ['entra', 'mail.READ', 'graph Mail.Read'],
    ['entra', 'https://outlook.office365.com/Mail.Read', 'https://outlook.office.com Mail.Read'],
    ['entra', 'https://outlook.office.com/Notes.Create', 'graph Notes.Create'],
    ['entra', 'Foo.Bar.All', null],
    ['entra', 'https://api.contoso.example/Mail.Read', null],
    ['slack', 'user:channels:history', 'slack channels:history'],
    ['box', 'openid', 'openid openid'],
    ['github', 'frobnicate', null],
  ])('%s %s: %s', (provider, scope, expected) => {
    const { entry } = permissionOf(normaliseScope(provider, scope), provider, ownCatalogue);
    expect(entry && `${entry.vocabulary} ${entry.name}`).toBe(expected);
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
