import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../core/decision/decide.ts';
import type { Facts } from '../../../core/decision/facts.ts';
import { now } from '../policy/policy-samples.ts';
import { factsOf, type Prompt, since } from './facts-samples.ts';

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
    expect(withGrants(['MAIL.READ']).grants.own).toEqual({ scopes: ['Mail.Read'], since: now });
    expect(withGrants(['Mail.Read', 'User.Read'], 'User.Read').grants.own).toEqual({ scopes: ['User.Read', 'Mail.Read'], since });
  });

  test('is not new, and only the rest is', () => {
    expect(decide(withGrants(['Mail.Read'])).newScopes).toEqual(['User.Read']);
    expect(decide(withGrants(['Mail.Send'])).newScopes).toEqual(['User.Read', 'Mail.Read']);
  });
});

test('a prompt that neither names the app nor comes with a request that does is never quiet', () => {
  const nameless = prompt('User.Read', ['User.Read'], { clientId: null });
  expect(decide(factsOf(nameless))).toMatchObject({ risk: 2, headline: { rule: 'page.unreadable' } });
  expect(decide(factsOf({ ...nameless, clientId: '000000004c1e57a0' })).risk).toBe(0);
  expect(decide(factsOf({ ...nameless, page: { ...nameless.page, appName: 'Wingtip Games' } })).risk).toBe(0);
});
