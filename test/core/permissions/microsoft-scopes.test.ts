import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isMicrosoftSignIn,
  microsoftScopeKey,
  normaliseMicrosoftScope,
  normaliseResource,
} from '../../../core/permissions/microsoft-scopes.ts';
import { permissionIn } from '../catalogue/own-catalogue.ts';

describe('normaliseMicrosoftScope', () => {
  it.each([
    ['mail.read', 'Mail.Read'],
    [' Mail.Read\n', 'Mail.Read'],
    ['https://graph.microsoft.com/Mail.Read', 'Mail.Read'],
    ['https://graph.microsoft.com//Mail.Read', 'Mail.Read'],
    ['HTTPS://Graph.Microsoft.com:443/mail.READ', 'Mail.Read'],
    ['00000003-0000-0000-c000-000000000000/Mail.Read', 'Mail.Read'],
    ['https://graph.microsoft.us/Mail.Read', 'Mail.Read'],
    ['https://dod-graph.microsoft.us/Mail.Read', 'Mail.Read'],
    ['https://microsoftgraph.chinacloudapi.cn/Mail.Read', 'Mail.Read'],
    ['OpenID', 'openid'],
    ['https://graph.microsoft.com/offline_access', 'offline_access'],
    ['Foo.Bar.All', 'Foo.Bar.All'],
    ['https://graph.microsoft.com/Foo.Bar.All', 'Foo.Bar.All'],
    ['https://graph.microsoft.com/.Default', 'https://graph.microsoft.com/.default'],
    ['.default', 'https://graph.microsoft.com/.default'],
    ['https://management.core.windows.net//.default', 'https://management.azure.com/.default'],
    ['https://outlook.office365.com/imap.accessasuser.all', 'https://outlook.office.com/IMAP.AccessAsUser.All'],
    ['00000002-0000-0ff1-ce00-000000000000/EWS.AccessAsUser.All', 'https://outlook.office.com/EWS.AccessAsUser.All'],
    ['https://contoso.sharepoint.com/AllSites.Read', 'api://00000003-0000-0ff1-ce00-000000000000/AllSites.Read'],
    ['https://org.crm4.dynamics.com/user_impersonation', '00000007-0000-0000-c000-000000000000/user_impersonation'],
    ['api://Contoso.Example/Things.Read', 'api://contoso.example/Things.Read'],
    ['D42FFC93-C136-491D-B4FD-6F18168C68FD/msads.manage', 'd42ffc93-c136-491d-b4fd-6f18168c68fd/msads.manage'],
    ['https://graph.microsoft.com/', 'https://graph.microsoft.com'],
  ])('%j becomes %j, in the case that the catalogue documents', (raw, normalised) => {
    expect(permissionIn(normaliseMicrosoftScope(raw)).scope).toBe(normalised);
    expect(microsoftScopeKey(normaliseMicrosoftScope(raw))).toBe(microsoftScopeKey(normalised));
  });

  it.each([
    'open\u0000id',
    'openid%00',
    'openid/',
    '\uFEFFopenid',
    'openid\u200B',
    'tas\u212As.read',
    'https://graph.microsoft.com.evil.example/openid',
    'https://graph.microsoft.com@evil.example/User.Read',
    'https://evil.example/User.Read',
    'https://outlook.office.com/openid',
    'https://graph.microsoft.com/x/User.Read',
    'constructor',
    '__proto__',
    '',
  ])('%j is no scope that we know', (raw) => {
    const scope = normaliseMicrosoftScope(raw);
    expect(isMicrosoftSignIn(scope)).toBe(false);
    expect(permissionIn(scope).level).toBe('unknown');
  });

  it('is stable, and says the same of a scope in any case', () => {
    const parts = fc.constantFrom(
      'https://',
      'graph.microsoft.com',
      '/',
      'Mail.Read',
      '.default',
      'api://',
      'openid',
      ':',
      ' ',
      '\u0000',
      '%00',
      'contoso.sharepoint.com',
      'A',
      '\uD800',
    );
    const scopes = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 8 }).map((found) => found.join('')),
    );
    fc.assert(
      fc.property(scopes, (raw) => {
        const scope = normaliseMicrosoftScope(raw);
        expect(normaliseMicrosoftScope(scope)).toBe(scope);
        expect(microsoftScopeKey(raw)).toBe(microsoftScopeKey(scope));
        expect(permissionIn(scope).scope).toBe(scope);
      }),
      { numRuns: 3000 },
    );
  });

  it('ends quickly on megabytes, and never takes them for something known', () => {
    for (const huge of [
      '/'.repeat(3_000_000),
      `${' '.repeat(3_000_000)}openid`,
      `openid${'\u0000'.repeat(3_000_000)}`,
      'https://'.repeat(500_000),
    ]) {
      expect(permissionIn(normaliseMicrosoftScope(huge)).level).toBe('unknown');
    }
  });
});

describe('microsoftScopeKey', () => {
  it('is shared by every spelling', () => {
    expect(new Set(['MAIL.READ', 'https://graph.microsoft.com/mail.Read', 'Mail.Read'].map(microsoftScopeKey)).size).toBe(1);
    expect(microsoftScopeKey('Foo.Bar')).toBe(microsoftScopeKey('foo.BAR'));
    expect(microsoftScopeKey('Mail.Read')).not.toBe(microsoftScopeKey('Mail.ReadWrite'));
    expect(microsoftScopeKey('https://outlook.office.com/Mail.Read')).not.toBe(microsoftScopeKey('Mail.Read'));
  });
});

describe('isMicrosoftSignIn', () => {
  it.each(['openid', 'profile', 'email', 'offline_access', 'User.Read'])('%s signs in only', (scope) =>
    expect(isMicrosoftSignIn(scope)).toBe(true),
  );
  it.each(['User.ReadWrite', 'User.Read.All', 'Mail.Read', 'https://graph.windows.net/User.Read'])('%s does more', (scope) =>
    expect(isMicrosoftSignIn(scope)).toBe(false),
  );
});

describe('normaliseResource', () => {
  it.each([
    ['https://graph.microsoft.com/', 'https://graph.microsoft.com'],
    ['00000003-0000-0000-c000-000000000000', 'https://graph.microsoft.com'],
    ['spn:00000002-0000-0000-C000-000000000000', 'https://graph.windows.net'],
    ['00000002-0000-0ff1-ce00-000000000000', 'https://outlook.office.com'],
    ['https://Contoso.example/Api//', 'https://contoso.example/api'],
    ['urn:aad:tb:update:prt', 'urn:aad:tb:update:prt'],
    ['', ''],
  ])('%j becomes %j', (raw, resource) => {
    expect(normaliseResource(raw)).toBe(resource);
  });
});
