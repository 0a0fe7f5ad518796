import { describe, expect, test } from 'vitest';
import { publisherStep } from '../../../../core/apps/publisher-ladder.ts';
import type { PageFacts } from '../../../../core/decision/facts.ts';
import { contosoApp, contosoTenant } from '../../policy/policy-samples.ts';
import { azureCli, factsOf, judge, type Prompt, unverified, verified } from '../facts-samples.ts';
import { findings, graphApp, pinned, portal } from './risk-samples.ts';

const microsoftOwner = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

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
