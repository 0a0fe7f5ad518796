import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../../core/decision/facts.ts';
import { trustStep } from '../../../core/decision/trust.ts';
import { contosoApp, contosoTenant, fabrikamApp } from '../policy/policy-samples.ts';
import { azureCli, factsOf, judge, maliciousApp, off, type Prompt, unverified, verified } from './facts-samples.ts';

/** The findings with their levels, gravest first, as `A3 2, floor 1`. */
const findings = (prompt: Prompt) => judge({ policy: {}, ...prompt }).findings.join(', ');
const microsoftOwner = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
/** Microsoft Graph's own id, of no native client. */
const graphApp = '00000003-0000-0000-c000-000000000000';
const portal = 'https://portal.azure.com/auth';
const pinned = { clientId: contosoApp, access: 'allow', redirectHosts: ['contoso.example'] };

describe('the publisher ladder', () => {
  const step = (prompt: Prompt) => trustStep(factsOf(prompt));

  test.each<[string, Prompt, string]>([
    ['id and redirect of Microsoft', { clientId: graphApp, redirectUri: portal }, 'first-party'],
    ['id of Microsoft, any redirect', { clientId: graphApp }, 'verified'],
    ['id of Microsoft, no redirect', { clientId: graphApp, redirectUri: null }, 'verified'],
    [
      'id of Microsoft, customers’ content on its hosts',
      { clientId: graphApp, redirectUri: 'https://evil.blob.core.windows.net/' },
      'verified',
    ],
    ['id of Microsoft, customers’ machines', { clientId: graphApp, redirectUri: 'https://evil.cloudapp.microsoft.com/' }, 'verified'],
    ['id of Microsoft, a host that only ends like its own', { clientId: graphApp, redirectUri: 'https://evil-microsoft.com/' }, 'verified'],
    ['native client of Microsoft, localhost', { clientId: azureCli, redirectUri: 'http://localhost:1' }, 'first-party'],
    ['id of Microsoft that is no native client, localhost', { clientId: graphApp, redirectUri: 'http://localhost:1' }, 'verified'],
    ['somebody else with a redirect of Microsoft', { redirectUri: portal, page: unverified }, 'unverified'],
    ['one of two ids of Microsoft', { clientId: [azureCli, contosoApp], redirectUri: 'http://localhost:1' }, 'verified'],
    ['made in the own tenant, as the page says', { page: { ...unverified, crossTenant: 'no' } }, 'own-organisation'],
    ['not known where it was made', { page: { ...unverified, crossTenant: 'unknown' } }, 'unverified'],
    [
      'owned by a tenant of the policy',
      { clientId: azureCli, page: unverified, policy: { tenants: [microsoftOwner] } },
      'own-organisation',
    ],
    ['owned by another tenant', { clientId: azureCli, page: unverified, policy: { tenants: [contosoTenant] } }, 'unverified'],
    ['certified', { page: { badge: 'certified' } }, 'certified'],
    ['attested', { page: { badge: 'attested' } }, 'attested'],
    ['absent', { page: { badge: 'absent' } }, 'absent'],
    ['a badge of Microsoft without its id', { page: { badge: 'first-party' } }, 'unknown'],
  ])('%s', (_name, prompt, expected) => {
    expect(step(prompt)).toBe(expected);
  });
});

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
      'A1 4',
    ],
    ['not on the list', { clientId: contosoApp }, ''],
    ['without an id', { clientId: null }, ''],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });
});

describe('A2, look-alikes', () => {
  const named = (appName: string | null, page: Partial<PageFacts> = {}): Prompt => ({ page: { ...unverified, ...page, appName } });

  test.each<[string, Prompt, string]>([
    ['mixed alphabets', named('ShaгePoint Online'), 'A2 4'],
    ['a brand', named('OneDrive'), 'A2 3'],
    ['a brand, verified as somebody else', named('OneDrive', verified), 'A2 3'],
    ['a brand, made in the own organisation', named('OneDrive', { crossTenant: 'no' }), 'A2 3'],
    ['a brand, of a publisher that could not be read', named('OneDrive', { badge: 'unknown' }), 'A2 3'],
    ['a brand, verified as its own', named('DocuSign', { badge: 'verified', publisherName: 'DocuSign, Inc.' }), ''],
    ['a brand, by a name nobody verified', named('DocuSign', { publisherName: 'DocuSign, Inc.' }), 'A2 3'],
    ['a brand, first party by id and redirect', { ...named('Microsoft Teams'), clientId: graphApp, redirectUri: portal }, ''],
    ['a brand, by its id alone', { ...named('Microsoft Teams'), clientId: graphApp }, 'A2 3'],
    ['a brand, pinned', { ...named('OneDrive'), policy: { apps: [pinned] } }, ''],
    [
      'a brand, allowed without a redirect',
      { ...named('OneDrive'), policy: { apps: [{ clientId: contosoApp, access: 'allow' }] } },
      'A2 3',
    ],
    ['an ordinary name', named('Inbox Turbo'), ''],
    ['no name', named(null), ''],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });
});

describe('A3, the unverified publisher', () => {
  const levels = {
    signIn: 'openid User.Read',
    low: 'Calendars.ReadBasic',
    medium: 'Calendars.Read',
    unknown: 'Foo.Bar.All',
    high: 'Mail.Read',
    critical: 'Group.ReadWrite.All',
  };
  const scoreOf = (scopes: string | null, page: Partial<PageFacts>, prompt: Prompt = {}) =>
    judge({ ...prompt, scopes, page: { appName: 'Inbox Turbo', ...page } }).reasons.find(({ rule }) => rule === 'A3')?.level ?? 0;
  const row = (page: Partial<PageFacts>, prompt: Prompt = {}) => [
    ...Object.values(levels).map((scopes) => scoreOf(scopes, page, prompt)),
    scoreOf(null, page, prompt),
  ];

  test.each<[string, Partial<PageFacts>, readonly number[]]>([
    // signing in, low, medium, unknown, high, critical, not listed
    ['unverified', { badge: 'unverified' }, [0, 1, 2, 2, 3, 3, 3]],
    ['attested', { badge: 'attested' }, [0, 1, 2, 2, 3, 3, 3]],
    ['unknown', { badge: 'unknown' }, [0, 1, 2, 2, 2, 2, 2]],
    ['first-party by badge alone', { badge: 'first-party' }, [0, 1, 2, 2, 2, 2, 2]],
    ['absent', { badge: 'absent' }, [0, 0, 0, 0, 0, 0, 0]],
    ['verified', { badge: 'verified' }, [0, 0, 0, 0, 0, 0, 0]],
    ['certified', { badge: 'certified' }, [0, 0, 0, 0, 0, 0, 0]],
    ['own organisation', { badge: 'unverified', crossTenant: 'no' }, [0, 0, 0, 0, 0, 0, 0]],
  ])('%s', (_name, page, expected) => {
    expect(row(page)).toEqual(expected);
  });

  test('a pinned entry ends it, another allow entry does not', () => {
    expect(row({ badge: 'unverified' }, { policy: { apps: [pinned] } })).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(row({ badge: 'unverified' }, { policy: { apps: [{ clientId: contosoApp, access: 'allow' }] } })).toEqual([0, 1, 2, 2, 3, 3, 3]);
    expect(row({ badge: 'unverified' }, { policy: { apps: [{ ...pinned, scopes: ['Calendars.ReadBasic'] }] } })).toEqual([
      0, 0, 2, 2, 3, 3, 3,
    ]);
  });

  test('the gravest of what is new counts, not what was given before', () => {
    expect(scoreOf('Mail.Read Calendars.ReadBasic', { badge: 'unverified' })).toBe(3);
    expect(scoreOf('Mail.Read Calendars.ReadBasic', { badge: 'unverified' }, { own: 'Mail.Read' })).toBe(1);
    expect(scoreOf('Mail.Read Calendars.ReadBasic', { badge: 'unverified' }, { tenantWide: 'Mail.Read Calendars.ReadBasic' })).toBe(0);
  });

  test('what could not be read is said to be that', () => {
    const of = (page: Partial<PageFacts>, scopes: string | null) => judge({ scopes, page }).reasons.find(({ rule }) => rule === 'A3');
    expect(of({ badge: 'unknown' }, null)).toEqual({ rule: 'A3', source: 'none', level: 2, publisher: 'unknown', reach: 'unenumerable' });
    expect(of({ badge: 'unverified' }, 'Mail.Read')).toEqual({
      rule: 'A3',
      source: 'page-data',
      level: 3,
      publisher: 'unverified',
      reach: 'high',
    });
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
    ['the same id on the page', { page: { clientId: contosoApp.toUpperCase() } }, null],
    ['an id of another kind on the page', { page: { clientId: '000000004015642c' } }, null],
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
    ['a whole mailbox', 'IMAP.AccessAsUser.All', 'floor 1'],
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

describe('F1, a device signed in with a code', () => {
  const device: Prompt = { path: 'common/oauth2/deviceauth', clientId: null, scopes: null, redirectUri: null };
  const page = { kind: 'device', appName: 'Inbox Turbo', badge: 'unknown', publisherName: null } as const;

  test.each<[string, Prompt, string]>([
    ['always', { ...device, page }, 'F1 2'],
    ['typed', { ...device, page, opener: 'none' }, 'F1 2'],
    ['from a portal', { ...device, page, opener: 'portal' }, 'F1 2'],
    ['from the provider', { ...device, page, opener: 'same-site' }, 'F1 2'],
    ['from mail', { ...device, page, opener: 'mail' }, 'F1 3'],
    ['from chat', { ...device, page, opener: 'chat' }, 'F1 3'],
    ['from another site', { ...device, page, opener: 'web' }, 'F1 3'],
    ['with a pasted code', { ...device, page: { ...page, isCodePasted: 'yes' } }, 'F1 3'],
    ['by its address alone', { ...device, page: { source: 'none' } }, 'F1 2'],
    ['by its page, whatever request led there', { scopes: 'openid', page }, 'F1 2'],
    ['asked last, with no app in any address', { ...device, page: { ...page, kind: 'app-check' } }, 'F1 2'],
    ['asked last, its request unseen', { clientId: null, scopes: null, page: { ...page, kind: 'app-check' } }, 'F1 2'],
    ['not where a program on this computer asked', { scopes: 'Mail.Read', page: { ...page, kind: 'app-check' } }, ''],
    ['and still at the prompt that follows', { ...device, page: { ...unverified } }, 'A3 3, F1 2, floor 2'],
    ['a name that imitates another counts too', { ...device, page: { ...page, appName: 'ShaгePoint Online' } }, 'A2 4, F1 2'],
  ])('%s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });

  test.each<[string, Prompt]>([
    ['an entry for the app', { policy: { apps: [pinned] } }],
    ['a first party', { clientId: graphApp, redirectUri: portal }],
    ['a certified publisher', { page: { ...page, badge: 'certified', isCodePasted: 'yes' } }],
    ['the own organisation', { page: { ...page, crossTenant: 'no', isCodePasted: 'yes' } }],
    ['an administrator', { isAdmin: 'yes' }],
    ['grants of before', { own: 'openid', scopes: 'openid' }],
  ])('is not lowered by %s', (_name, prompt) => {
    expect(judge({ opener: 'mail', page, ...prompt })).toMatchObject({
      permit: 'allowed',
      rule: 'flow.device',
      risk: 3,
      headline: { rule: 'F1' },
    });
  });

  test('the prompt after it is judged by the policy, not as the device page', () => {
    expect(judge({ ...device, page: unverified, policy: { userConsent: 'off' } })).toMatchObject({
      permit: 'needs-approval',
      rule: 'toggle.off',
    });
  });
});

test('no entry is pinned to two apps in one address', () => {
  const prompt: Prompt = { clientId: [contosoApp, fabrikamApp], scopes: 'Mail.Read', page: unverified, policy: { apps: [pinned] } };
  expect(findings(prompt)).toBe('A3 3, A11 3');
});

describe('an entry is pinned only where it speaks for this very request', () => {
  const score = (entry: object, prompt: Prompt = {}) =>
    judge({ scopes: 'Mail.Read', page: unverified, policy: { ...off, apps: [{ ...pinned, ...entry }] }, ...prompt }).risk;

  test.each([
    ['as it is', score({}), 0],
    ['any redirect', score({ redirectHosts: undefined }), 3],
    ['another redirect', score({ redirectHosts: ['fabrikam.example'] }), 3],
    ['redirect unknown', score({}, { redirectUri: null }), 3],
    ['other scopes', score({ scopes: ['Calendars.Read'] }), 3],
    ['its scopes', score({ scopes: ['Mail.Read'] }), 0],
    ['over', score({ until: '2026-11-22' }), 3],
    ['another app', score({ clientId: fabrikamApp }), 3],
    ['two redirects', score({}, { query: 'redirect_uri=https%3A%2F%2Ffabrikam.example' }), 3],
    ['two ids', score({}, { clientId: [contosoApp, fabrikamApp] }), 3],
  ])('%s', (_name, risk, expected) => {
    expect(risk).toBe(expected);
  });
});
