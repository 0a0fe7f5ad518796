import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../core/decision/decide.ts';
import type { Facts } from '../../../core/decision/facts.ts';
import { findByTitle, hashTitle } from '../../../core/permissions/title-hash.ts';
import { contosoApp, now } from '../policy/policy-samples.ts';
import { factsOf, type Prompt, since, unverified } from './facts-samples.ts';

const personal: Prompt = { path: 'consumers/oauth2/v2.0/authorize', page: { badge: 'unknown', appName: null, publisherName: null } };
const prompt = (scopes: string | null, named: readonly string[] | null, change: Prompt = {}): Prompt => ({
  ...personal,
  ...change,
  scopes,
  page: { ...personal.page, scopes: named, ...change.page },
});
const scopesOf = ({ permissions }: Facts) => (permissions === 'unknown' ? permissions : permissions.map(({ scope }) => scope));

describe('what the page names', () => {
  test.each<[string | null, readonly string[] | null, readonly string[] | 'unknown']>([
    [null, null, 'unknown'],
    [null, [], 'unknown'],
    [null, ['User.Read', 'Mail.Read'], ['User.Read', 'Mail.Read']],
    [null, ['https://graph.microsoft.com/mail.read', 'MAIL.READ'], ['Mail.Read']],
    ['User.Read', null, ['User.Read']],
    ['User.Read', [], ['User.Read']],
    ['User.Read', ['user.read'], ['User.Read']],
    // The address may be an older one: what is agreed to is on the page.
    ['User.Read', ['User.Read', 'Mail.Read'], ['User.Read', 'Mail.Read']],
    ['User.Read Mail.Send', ['User.Read'], ['User.Read', 'Mail.Send']],
  ])('beside an address with %j, %j gives %j', (asked, named, scopes) => {
    expect(scopesOf(factsOf(prompt(asked, named)))).toEqual(scopes);
  });

  test('never makes a prompt quieter than the address alone does', () => {
    const names = fc.uniqueArray(fc.constantFrom('openid', 'User.Read', 'Mail.Read', 'Mail.Send', 'Directory.ReadWrite.All', 'Foo.Bar'));
    fc.assert(
      fc.property(names, names, (asked, named) => {
        const address = asked.length === 0 ? 'openid' : asked.join(' ');
        const together = decide(factsOf(prompt(address, named))).risk;
        expect(together).toBeGreaterThanOrEqual(decide(factsOf(prompt(address, null))).risk);
        // Nor is a page that names nothing quieter than one that does.
        expect(decide(factsOf(prompt(null, null))).risk).toBeGreaterThanOrEqual(decide(factsOf(prompt(null, named))).risk);
      }),
    );
  });
});

describe('what the page says was given before', () => {
  const withGrants = (grantedScopes: readonly string[] | null, own?: string) =>
    factsOf(prompt('User.Read Mail.Read', null, { page: { grantedScopes }, ...(own === undefined ? {} : { own }) }));

  test('counts as given by this person, beside what we have seen ourselves', () => {
    expect(withGrants(null).grants.own).toBeNull();
    expect(withGrants([]).grants.own).toBeNull();
    expect(withGrants(['MAIL.READ']).grants.own).toEqual({ scopes: ['MAIL.READ'], since: now });
    expect(withGrants(['Mail.Read', 'User.Read'], 'User.Read').grants.own).toEqual({ scopes: ['User.Read', 'Mail.Read'], since });
  });

  test('is not new, and only the rest is', () => {
    expect(decide(withGrants(['Mail.Read'])).newScopes).toEqual(['User.Read']);
    expect(decide(withGrants(['Mail.Send'])).newScopes).toEqual(['User.Read', 'Mail.Read']);
  });
});

describe('the older names of personal accounts', () => {
  test.each<[string, number]>([
    ['wl.signin', 0],
    ['wl.basic wl.signin wl.emails wl.offline_access', 0],
    ['XboxLive.signin offline_access', 1],
    ['service::user.auth.xboxlive.com::MBI_SSL', 1],
    // What nobody rated, and what opens a mailbox.
    ['service::contoso.example::MBI_SSL', 2],
    ['wl.imap wl.offline_access', 2],
  ])('%s: %i', (scopes, risk) => {
    expect(decide(factsOf(prompt(scopes, null))).risk).toBe(risk);
    expect(decide(factsOf(prompt(null, scopes.split(' '), { clientId: contosoApp }))).risk).toBe(risk);
  });

  test('mean nothing to a work account', () => {
    expect(decide(factsOf({ scopes: 'wl.signin', page: { badge: 'unknown', publisherName: null } })).risk).toBe(2);
  });
});

test('a prompt that neither names the app nor comes with a request that does is never quiet', () => {
  const nameless = prompt('User.Read', ['User.Read'], { clientId: null });
  expect(decide(factsOf(nameless))).toMatchObject({ risk: 2, headline: { rule: 'page.unreadable' } });
  expect(decide(factsOf({ ...nameless, clientId: '000000004c1e57a0' })).risk).toBe(0);
  expect(decide(factsOf({ ...nameless, page: { ...nameless.page, appName: 'Wingtip Games' } })).risk).toBe(0);
});

describe('what the page’s own words tell', () => {
  // Made up for the tests: the table of the project has Microsoft's titles, as hashes.
  const table = [
    'name\ten\tde',
    `Mail.Read\t${hashTitle('Look at the post')}\t${hashTitle('Die Post ansehen')}`,
    `Mail.Send\t${hashTitle('Post a letter')}\t${hashTitle('Einen Brief schicken')}`,
    `Calendars.Read\t${hashTitle('Look at the diary')}\t`,
    `Sites.Read.All\t${hashTitle('Look around the library')}\t`,
    `User.Read\t${hashTitle('Say who you are')}\t${hashTitle('Sagen, wer man ist')}`,
    `offline_access\t${hashTitle('Stay a while')}\t`,
    `IMAP.AccessAsUser.All\t${hashTitle('Empty the letterbox')}\t`,
    `POP.AccessAsUser.All\t${hashTitle('Empty the letterbox')}\t`,
    `RoleManagement.Read.Defender\t${hashTitle('Guard the roles')}\t`,
    `RoleManagement.ReadWrite.Defender\t${hashTitle('Guard the roles')}\t`,
  ].join('\n');
  const titled = (
    titles: readonly string[],
    scopes: string | null = null,
    language: string | null = 'en',
    change: Prompt = {},
  ): Prompt => ({
    titles: (page, title) => findByTitle(table, page, title),
    ...change,
    scopes,
    page: { ...unverified, permissionTitles: titles, language, ...change.page },
  });
  const v1 = { path: 'common/oauth2/authorize', query: 'resource=https%3A%2F%2Fgraph.microsoft.com' };

  test.each<[string, Prompt]>([
    ['a v1 request', v1],
    ['everything registered', { query: 'scope=https%3A%2F%2Fgraph.microsoft.com%2F.default' }],
    ['a lost navigation', {}],
  ])('is the list where there is no other: %s', (_name, change) => {
    for (const [language, titles] of [
      ['en', ['Say who you are', 'LOOK at the\u00A0post']],
      ['en-GB', ['Say who you are', 'Look at the post']],
      ['de', ['Sagen, wer man ist', 'Die Post ansehen']],
      // Pages fall back to English, and a page may not say its language.
      ['de', ['Sagen, wer man ist', 'Look at the post']],
      [null, ['Sagen, wer man ist', 'Die Post ansehen']],
    ] as const) {
      const facts = factsOf(titled(titles, null, language, change));
      expect(scopesOf(facts)).toEqual(['User.Read', 'Mail.Read']);
      expect(facts.permissionSource).toBe('page-data');
      expect(decide(facts)).toMatchObject({ newScopes: ['User.Read', 'Mail.Read'], headline: { rule: 'A3', reach: 'high' } });
    }
  });

  test('is covered by access given before like any list', () => {
    expect(decide(factsOf(titled(['Look at the post'], null, 'en', { ...v1, own: 'Mail.Read' })))).toMatchObject({
      newScopes: [],
      risk: 0,
    });
  });

  test.each([
    ['no title', []],
    ['words nobody knows', ['Look at the post', 'Je post bekijken']],
    ['a permission without a title', ['Look at the post', '']],
    ['nearly the same words', ['Look at the post!']],
    ['more than anybody reads', Array(101).fill('Look at the post')],
    ['words of several permissions', ['Look at the post', 'Empty the letterbox']],
    ['names of objects', ['__proto__', 'constructor', 'name']],
    ['the name itself', ['User.Read']],
  ])('is no list with %s', (_name, titles) => {
    const facts = factsOf(titled(titles, null, 'en', v1));
    expect(facts.permissions).toBe('unknown');
    expect(facts.permissionSource).toBe('none');
    expect(decide(facts)).toMatchObject({ risk: 3, newScopes: 'unknown' });
  });

  test('of several permissions is what they share, at the stricter level', () => {
    const [letterbox, roles] = factsOf(titled(['Empty the letterbox', 'Guard the roles'], null, 'en')).titles;
    expect(letterbox).toMatchObject({ isShared: true, permission: { data: 'mail', verb: 'administer', reach: 'open', level: 'high' } });
    expect(roles).toMatchObject({
      isShared: true,
      permission: { data: 'admin-roles', verb: 'unknown', level: 'critical', adminOnly: 'yes' },
    });
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['Mail.Read Mail.Send', ['Look at the post'], ['Mail.Read', 'Mail.Send']],
    ['Calendars.Read', ['Look at the diary', 'Look at the post'], ['Calendars.Read', 'Mail.Read']],
    ['Calendars.Read', ['Look at the diary', 'Je post bekijken', ''], ['Calendars.Read']],
    // Microsoft's first prompt of an app names these, whatever the app asks.
    ['Mail.Read', ['Say who you are', 'Stay a while', 'Look at the post'], ['Mail.Read']],
    // The same words for another resource's permission.
    ['https://outlook.office.com/Mail.Read', ['Look at the post'], ['https://outlook.office.com/Mail.Read']],
    [
      'https://contoso.sharepoint.com/AllSites.Read',
      ['Look around the library'],
      ['api://00000003-0000-0ff1-ce00-000000000000/AllSites.Read'],
    ],
    ['POP.AccessAsUser.All', ['Empty the letterbox'], ['POP.AccessAsUser.All']],
    ['Mail.Read', ['Look at the post', 'Guard the roles'], ['Mail.Read', 'RoleManagement.ReadWrite.Defender']],
  ])('beside the list %j never takes from it: %j', (scopes, titles, expected) => {
    expect(scopesOf(factsOf(titled(titles, scopes)))).toEqual(expected);
  });

  test('never makes a listed prompt quieter, and one unknown title never an unlisted one', () => {
    const known = ['Look at the post', 'Post a letter', 'Look at the diary', 'Say who you are', 'Stay a while', 'Empty the letterbox'];
    const texts = fc.array(fc.oneof(fc.constantFrom(...known), fc.string()), { maxLength: 5 });
    const badges = fc.constantFrom('verified', 'unverified', 'attested', 'certified', 'unknown', 'first-party' as const);
    const asked = fc.constantFrom('openid', 'Mail.Read', 'Calendars.Read offline_access', 'Foo.Bar');
    const language = fc.option(fc.constantFrom('en', 'de', 'nl', '__proto__', ''));
    fc.assert(
      fc.property(texts, badges, asked, language, (titles, badge, scopes, tag) => {
        const riskOf = (shown: readonly string[], list: string | null) =>
          decide(factsOf(titled(shown, list, tag, { page: { badge } }))).risk;
        expect(riskOf(titles, scopes)).toBeGreaterThanOrEqual(riskOf([], scopes));
        expect(riskOf([...titles, 'Je post bekijken'], null)).toBeGreaterThanOrEqual(riskOf(titles, null));
      }),
    );
  });

  test('is Microsoft’s alone', () => {
    expect(factsOf({ ...titled(['Look at the post']), provider: 'google' }).titles).toEqual([]);
  });
});

test.each<[NonNullable<Prompt['opener']>, string | null, Facts['opener']]>([
  ['web', 'outlook.office.com', 'mail'],
  ['web', 'teams.microsoft.com', 'chat'],
  ['web', 'inbox-turbo.example', 'web'],
  ['web', null, 'web'],
  // Only of a page of the web the host tells more.
  ['unknown', 'outlook.office.com', 'unknown'],
  ['same-site', 'outlook.office.com', 'same-site'],
])('opened from %s on %s it is opened from %s', (opener, openerHost, told) => {
  expect(factsOf({ opener, openerHost }).opener).toBe(told);
});
