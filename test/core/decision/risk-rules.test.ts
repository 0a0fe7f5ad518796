import { describe, expect, test } from 'vitest';
import { publisherStep } from '../../../core/apps/publisher-ladder.ts';
import type { PageFacts } from '../../../core/decision/facts.ts';
import { contosoApp, contosoTenant, fabrikamApp } from '../policy/policy-samples.ts';
import { azureCli, eMClient, factsOf, judge, maliciousApp, off, type Prompt, unverified, verified } from './facts-samples.ts';

/** The findings with their levels, gravest first, as `A3 2, floor 1`. */
const findings = (prompt: Prompt) => judge({ policy: {}, ...prompt }).findings.join(', ');
const microsoftOwner = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
/** Microsoft Graph's own id, of no native client. */
const graphApp = '00000003-0000-0000-c000-000000000000';
const portal = 'https://portal.azure.com/auth';
const pinned = { clientId: contosoApp, access: 'allow', redirectHosts: ['contoso.example'] };

describe('the publisher ladder', () => {
  const step = (prompt: Prompt) => publisherStep(factsOf(prompt));

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
      'A1 4, A7 3',
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

describe('A5, where the answer goes', () => {
  const ordinary = { class: 'ordinary', registrableDomain: 'contoso.example' } as const;
  const changed: Prompt = { redirect: ordinary, earlierHosts: ['app.fabrikam.example'] };
  const free: Prompt = { redirect: { class: 'free-hosting' } };

  test.each<[string, Prompt, string]>([
    ['free hosting', free, 'A5 2'],
    ['a name that can be taken over', { redirect: { class: 'dangling-prone' } }, 'A5 2'],
    ['a number', { redirect: { class: 'ip' } }, 'A5 2'],
    ['letters that pass for others', { redirect: { class: 'punycode' } }, 'A5 2'],
    ['ordinary', { redirect: ordinary }, ''],
    ['not known', {}, ''],
    ['this computer', { redirectUri: 'http://localhost:1', redirect: { class: 'localhost' } }, ''],
    ['a program', { redirectUri: 'contoso://auth', redirect: { class: 'custom-scheme' } }, ''],
    ['no address', { ...free, redirectUri: null }, ''],
    ['certified', { ...free, page: { badge: 'certified' } }, 'A5 2'],
    ['the host pinned', { ...free, policy: { apps: [pinned] } }, ''],
    ['the host pinned, for less', { ...free, scopes: 'Calendars.Read', policy: { apps: [{ ...pinned, scopes: ['Mail.Read'] }] } }, ''],
    ['another host pinned', { ...free, policy: { apps: [{ ...pinned, redirectHosts: ['fabrikam.example'] }] } }, 'A7 3, A5 2'],
    ['any host allowed', { ...free, policy: { apps: [{ clientId: contosoApp, access: 'allow' }] } }, 'A5 2'],
    ['two ids', { ...free, clientId: [contosoApp, fabrikamApp], policy: { apps: [pinned] } }, 'A11 3, A5 2'],
    ['changed', changed, 'A5 3'],
    ['changed, to free hosting', { ...changed, redirect: { class: 'free-hosting' } }, 'A5 3'],
    ['the same host as before', { ...changed, earlierHosts: ['app.contoso.example'] }, ''],
    ['one of those before', { ...changed, earlierHosts: ['app.fabrikam.example', 'app.contoso.example'] }, ''],
    ['a neighbour of the one before', { ...changed, earlierHosts: ['old.contoso.example'] }, ''],
    [
      'a neighbour on a suffix nobody knows',
      { ...changed, redirect: { class: 'unknown', registrableDomain: null }, earlierHosts: ['old.contoso.example'] },
      'A5 3',
    ],
    ['this computer before', { ...changed, earlierHosts: ['localhost'] }, ''],
    ['this computer now', { ...changed, redirectUri: 'http://localhost:1' }, ''],
    ['an id of many programs', { ...changed, app: { isReusedClient: true } }, ''],
    ['an address it is known for', { ...changed, app: { redirectHosts: ['contoso.example'] } }, ''],
    ['changed, the new one pinned', { ...changed, policy: { apps: [pinned] } }, ''],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });
});

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
    ['Contacts.Read offline_access', ''],
    ['Mail.Read', ''],
    ['offline_access', ''],
  ])('%s: %s', (scopes, expected) => {
    expect(named(scopes)).toBe(expected);
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

describe('A7, not what the app usually asks', () => {
  const known: Prompt = { scopes: 'openid Contacts.Read', app: { usualScopes: ['Calendars.Read'] } };
  const elsewhere: Prompt = { app: { redirectHosts: ['fabrikam.example'] } };

  test.each<[string, Prompt, string]>([
    ['other permissions', known, 'A7 2'],
    ['its usual ones', { ...known, scopes: 'openid calendars.read' }, ''],
    ['given before', { ...known, own: 'Contacts.Read' }, ''],
    ['signing in', { ...known, scopes: 'openid User.Read' }, ''],
    ['nobody wrote down which', { ...known, app: { usualScopes: null } }, ''],
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

describe('F2, an answer left in the address bar', () => {
  const cli: Prompt = { clientId: azureCli, redirectUri: 'http://localhost:1', opener: 'web', page: verified };

  test.each<[string, Prompt, string]>([
    ['from a site', cli, 'F2 3'],
    ['from mail', { ...cli, opener: 'mail' }, 'F2 3'],
    ['from chat', { ...cli, opener: 'chat' }, 'F2 3'],
    ['from a program', { ...cli, opener: 'none' }, ''],
    ['from a portal', { ...cli, opener: 'portal' }, ''],
    ['nobody knows from where', { ...cli, opener: 'unknown' }, ''],
    ['carried off', { ...cli, opener: 'none', around: { answerCarriedOff: 'yes' } }, 'F2 4'],
    ['a first party that is no program', { ...cli, clientId: graphApp }, 'F2 3'],
    ['another app', { ...cli, clientId: contosoApp }, ''],
    ['an address of Microsoft', { ...cli, redirectUri: portal }, ''],
    ['Microsoft’s page for programs', { ...cli, redirectUri: 'https://login.microsoftonline.com/common/oauth2/nativeclient' }, 'F2 3'],
    ['a program’s own scheme', { ...cli, redirectUri: 'urn:ietf:wg:oauth:2.0:oob' }, 'F2 3'],
    ['a name that never resolves', { ...cli, redirectUri: 'https://nothing.invalid/' }, 'F2 3'],
    ['classed as this computer', { ...cli, redirectUri: 'https://portal.azure.com/', redirect: { class: 'localhost' } }, 'F2 3'],
    ['classed as a program', { ...cli, redirectUri: null, redirect: { class: 'custom-scheme' } }, 'F2 3'],
    ['no address', { ...cli, redirectUri: null }, ''],
    ['pinned', { ...cli, policy: { apps: [{ ...pinned, clientId: azureCli, redirectHosts: ['localhost'], reason: 'x' }] } }, 'F2 3'],
    ['own organisation', { ...cli, page: { crossTenant: 'no' } }, 'F2 3'],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });
});

describe('F3, a link that runs through the provider', () => {
  const silent: Prompt = { query: 'prompt=none', opener: 'mail', around: { frame: 'top' } };
  const landing = (error: string, isForeign: 'yes' | 'no' | 'unknown', prompt: Prompt = {}): Prompt => ({
    ...prompt,
    around: { frame: 'top', errorLanding: { error, host: 'drop.example', isForeign } },
  });

  test.each<[string, Prompt, string]>([
    ['from mail', silent, 'F3 3'],
    ['from chat', { ...silent, opener: 'chat' }, 'F3 3'],
    ['from a site', { ...silent, opener: 'web' }, ''],
    ['nobody knows from where', { ...silent, opener: 'unknown' }, ''],
    ['in a frame that is not known to be one', { ...silent, around: {} }, 'F3 3'],
    ['in a frame', { ...silent, around: { frame: 'sub' } }, ''],
    [
      'in a frame, all the same',
      { ...silent, scopes: 'Mail.Read', page: unverified, clientId: maliciousApp, around: { frame: 'sub' } },
      '',
    ],
    ['with a page to see', { ...silent, query: '' }, ''],
    ['an error elsewhere', landing('invalid_scope', 'yes'), 'F3 3'],
    ['an error at home', landing('invalid_scope', 'no'), ''],
    ['an error, nobody knows where from', landing('invalid_scope', 'unknown'), 'F3 2'],
    ['an error, from a message', landing('invalid_scope', 'unknown', { opener: 'mail' }), 'F3 3'],
    ['declined', landing('access_denied', 'yes'), ''],
    ['not signed in', landing('login_required', 'yes'), ''],
    ['consent missing', landing('consent_required', 'yes'), ''],
    ['pinned', { ...silent, policy: { apps: [{ ...pinned, reason: 'x' }] } }, 'F3 3'],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });
});

describe('F4 to F7', () => {
  const everyone: Prompt = { path: 'common/v2.0/adminconsent', isAdmin: 'yes', scopes: 'User.Read' };

  test.each<[string, Prompt, string]>([
    ['F4 from mail', { ...everyone, opener: 'mail' }, 'F4 3, A8 2'],
    ['F4 from a site', { ...everyone, opener: 'web' }, 'F4 3, A8 2'],
    ['F4 pinned', { ...everyone, opener: 'mail', policy: { apps: [pinned] } }, 'F4 3, A8 2'],
    ['no F4 from the portal', { ...everyone, opener: 'portal' }, 'A8 2'],
    ['no F4 for oneself', { opener: 'mail' }, ''],
    ['F5', { around: { focusSwap: 'yes' } }, 'F5 2'],
    ['F5 pinned', { around: { focusSwap: 'yes' }, policy: { apps: [pinned] } }, 'F5 2'],
    ['F5 certified', { around: { focusSwap: 'yes' }, page: { badge: 'certified' } }, 'F5 2'],
    ['no F5 where nobody saw', { around: { focusSwap: 'unknown' } }, ''],
    ['F6', { clientId: 'https://agent.example/client.json' }, 'F6 2'],
    ['F6 certified', { clientId: 'https://agent.example/client.json', page: { badge: 'certified' } }, 'F6 1'],
    ['F6 second', { clientId: [contosoApp, 'https://agent.example/client.json'] }, 'A11 3, F6 2'],
    ['no F6 for http', { clientId: 'http://agent.example/client.json' }, ''],
    ['F7', { around: { foreignPrompt: 'yes' } }, 'F7 4'],
    ['F7 pinned', { around: { foreignPrompt: 'yes' }, policy: { apps: [{ ...pinned, reason: 'x' }] } }, 'F7 4'],
    ['no F7 where nobody saw', { around: { foreignPrompt: 'unknown' } }, ''],
    ['F1 with a copied code', { page: { kind: 'device' }, around: { codeCopiedFromWebPage: 'yes' } }, 'F1 4'],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });
});
