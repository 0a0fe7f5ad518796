import { describe, expect, test } from 'vitest';
import { contosoApp } from '../../policy/policy-samples.ts';
import { azureCli, eMClient, judge, maliciousApp, type Prompt, unverified, verified } from '../facts-samples.ts';
import { findings, pinned } from './risk-samples.ts';

describe('A1, known to attack', () => {
  test.each<[string, Prompt, string]>([
    ['on the list', { clientId: maliciousApp }, 'A1 4'],
    ['in any case of letters', { clientId: maliciousApp.toUpperCase() }, 'A1 4'],
    ['the second of two ids', { clientId: [contosoApp, maliciousApp] }, 'A1 4, A11 3'],
    ['certified all the same', { clientId: maliciousApp, page: { badge: 'certified' } }, 'A1 4'],
    ['of the own organisation', { clientId: maliciousApp, page: { crossTenant: 'no' } }, 'A1 4'],
    [
      'allowed, with a reason',
      { clientId: maliciousApp, policy: { apps: [{ ...pinned, clientId: maliciousApp, reason: 'Tested by us' }] } },
      '',
    ],
    ['allowed, without a reason', { clientId: maliciousApp, policy: { apps: [{ ...pinned, clientId: maliciousApp }] } }, 'A1 4'],
    [
      'allowed, not pinned',
      { clientId: maliciousApp, policy: { apps: [{ clientId: maliciousApp, access: 'allow', reason: 'x' }] } },
      'A1 4',
    ],
    [
      'allowed for another redirect',
      { clientId: maliciousApp, policy: { apps: [{ ...pinned, clientId: maliciousApp, reason: 'x', redirectHosts: ['other.example'] }] } },
      'A1 4, A7 3',
    ],
    ['not on the list', { clientId: contosoApp }, ''],
    ['without an id', { clientId: null }, ''],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });
});

describe('A4, a product that intruders use too', () => {
  const dual: Prompt = { clientId: eMClient, scopes: 'Calendars.Read' };
  const noted = (kind: 'compromised' | 'historical'): Prompt => ({ scopes: 'Calendars.Read', app: { note: { kind, date: '2025-08-26' } } });

  test.each<[string, Prompt, string]>([
    ['dual-use', dual, 'A4 2'],
    ['certified: one step less', { ...dual, page: { badge: 'certified' } }, 'A4 1'],
    ['made in the own organisation', { ...dual, page: { crossTenant: 'no' } }, 'A4 2'],
    ['signing in', { ...dual, scopes: 'openid User.Read' }, ''],
    ['given before', { ...dual, own: 'Calendars.Read' }, ''],
    ['not listed', { ...dual, scopes: null }, 'A4 2, floor 2'],
    ['pinned', { ...dual, policy: { apps: [{ ...pinned, clientId: eMClient }] } }, ''],
    ['its maker was broken into', noted('compromised'), 'A4 1'],
    ['long ago', noted('historical'), 'A4 1'],
    ['another app', { scopes: 'Calendars.Read' }, ''],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });

  test('says since when', () => {
    expect(judge(noted('compromised')).reasons[1]).toMatchObject({ because: 'compromised', date: '2025-08-26' });
  });
});

describe('A7, not what the app usually asks', () => {
  const known: Prompt = { scopes: 'openid Contacts.Read', app: { usualScopes: ['Calendars.Read'] } };
  const elsewhere: Prompt = { app: { redirectHosts: ['fabrikam.example'] } };

  test.each<[string, Prompt, string]>([
    ['other permissions', known, 'A7 2'],
    ['its usual ones', { ...known, scopes: 'openid calendars.read' }, ''],
    ['given before', { ...known, own: 'Contacts.Read' }, ''],
    ['signing in', { ...known, scopes: 'openid User.Read' }, ''],
    ['nobody wrote down which', { ...known, app: { usualScopes: null } }, ''],
    ['the provider’s own app', { ...known, clientId: azureCli, redirectUri: 'http://localhost:1' }, ''],
    ['not listed', { ...known, scopes: null }, 'floor 2'],
    ['another address', elsewhere, 'A7 3'],
    ['its usual address', { app: { redirectHosts: ['contoso.example'] } }, ''],
    ['this computer', { ...elsewhere, redirectUri: 'http://localhost:1' }, 'A7 3'],
    ['no address', { ...elsewhere, redirectUri: null }, ''],
    ['an address of an entry', { ...elsewhere, scopes: 'Mail.Read', policy: { apps: [{ ...pinned, scopes: [] }] } }, ''],
    ['pinned', { ...known, policy: { apps: [pinned] } }, ''],
    ['certified', { ...known, page: { badge: 'certified' } }, 'A7 2'],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });

  test('says what is unusual', () => {
    expect(judge(known).headline).toMatchObject({ rule: 'A7', host: null, scopes: ['Contacts.Read'] });
    expect(judge(elsewhere).headline).toMatchObject({ rule: 'A7', host: 'app.contoso.example' });
  });
});

describe('A10, a name that says nothing', () => {
  const nameless: Prompt = { page: { ...unverified, appName: 'Test App' }, scopes: 'Mail.ReadBasic' };

  test.each<[string, Prompt, string]>([
    ['mail', nameless, 'A10 3, A3 2'],
    ['files', { ...nameless, scopes: 'Files.Read' }, 'A3 3, A10 3'],
    ['calendar', { ...nameless, scopes: 'Calendars.Read' }, 'A3 2'],
    ['the app’s own folder', { ...nameless, scopes: 'Files.ReadWrite.AppFolder' }, 'A3 1, floor 1'],
    ['given before', { ...nameless, own: 'Mail.ReadBasic' }, ''],
    ['a telling name', { ...nameless, page: unverified }, 'A3 2'],
    ['attested', { ...nameless, page: { ...nameless.page, badge: 'attested' } }, 'A10 3, A3 2'],
    ['a publisher that could not be read', { ...nameless, page: { ...nameless.page, badge: 'unknown' } }, 'A3 2, A10 2'],
    ['verified', { ...nameless, page: { ...verified, appName: 'Test App' } }, ''],
    ['made in the own organisation', { ...nameless, page: { ...nameless.page, crossTenant: 'no' } }, ''],
    ['pinned', { ...nameless, policy: { apps: [pinned] } }, ''],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });
});
