/** Rules that ask what a scope is do so by the names of the provider that the request goes to. */
import { describe, expect, test } from 'vitest';
import { mergeConsent } from '../../../core/grants/grant.ts';
import { grantStatus } from '../../../core/grants/grant-status.ts';
import { first, mailConsent } from '../grants/grant-samples.ts';
import { contosoApp, now, read } from '../policy/policy-samples.ts';
import { factsOf, judge, off, type Prompt } from './facts-samples.ts';

const badgeless: Prompt['page'] = { badge: 'absent', publisherName: null, appName: 'Inbox Turbo' };
const profile = 'https://www.googleapis.com/auth/userinfo.profile';
const drive = 'https://www.googleapis.com/auth/drive';

describe('signing in only', () => {
  test.each<[string, Prompt, string]>([
    ['Google', { provider: 'google', scopes: `openid ${profile}` }, 'scope.signIn'],
    ['GitHub', { provider: 'github', scopes: 'read:user user:email' }, 'scope.signIn'],
    ['GitHub, Microsoft’s name', { provider: 'github', scopes: 'User.Read' }, 'toggle.off'],
    ['Microsoft, GitHub’s name', { scopes: 'read:user' }, 'toggle.off'],
  ])('%s', (_name, prompt, rule) => {
    expect(judge({ policy: off, page: badgeless, ...prompt }).rule).toBe(rule);
  });

  test('A3 and A4 leave it alone', () => {
    const app = { note: { kind: 'compromised', date: null } } as const;
    const page = { ...badgeless, badge: 'unverified' } as const;
    expect(judge({ provider: 'google', scopes: `openid ${profile}`, page, app, policy: {} }).findings).toEqual([]);
    expect(judge({ provider: 'google', scopes: drive, page, app }).findings).toEqual(expect.arrayContaining(['A3 3', 'A4 1']));
  });
});

describe('the same scope', () => {
  test('is one whatever its case at Microsoft, and two elsewhere', () => {
    expect(judge({ scopes: 'MAIL.READ', own: 'mail.read' }).newScopes).toEqual([]);
    expect(judge({ provider: 'github', page: badgeless, scopes: 'Repo', own: 'repo' }).newScopes).toEqual(['Repo']);
  });

  test('in an allow entry, with its provider or without', () => {
    const entry = { clientId: contosoApp, access: 'allow', scopes: ['https://mail.google.com/'] };
    const ask = (apps: object, scopes: string) =>
      judge({ provider: 'google', page: badgeless, scopes, policy: { ...off, apps: [apps] } }).reasons[0];
    for (const given of [entry, { ...entry, provider: 'google' }]) {
      expect(ask(given, `https://mail.google.com/ ${profile}`)).toMatchObject({ rule: 'policy.allowed' });
      expect(ask(given, `${drive} ${profile}`)).toMatchObject({ rule: 'policy.allowExceeded', surplus: [drive] });
    }
  });

  test('in a usual list (A7)', () => {
    const app = { usualScopes: ['repo'] };
    const named = (scopes: string) =>
      judge({ provider: 'github', page: badgeless, scopes, app }).reasons.filter(({ rule }) => rule === 'A7');
    expect(named('repo read:user')).toEqual([]);
    expect(named('REPO')).toMatchObject([{ scopes: ['REPO'] }]);
  });

  test('where a page names it too', () => {
    const facts = factsOf({
      provider: 'google',
      scopes: 'https://mail.google.com/',
      page: { ...badgeless, scopes: ['https://mail.google.com/'] },
    });
    expect(facts.permissions).toHaveLength(1);
  });
});

test('a bot that administers a server is critical, and one that does not is high', () => {
  const levels = (query: string) => {
    const { permissions } = factsOf({ provider: 'discord', page: badgeless, scopes: 'bot', query });
    return permissions === 'unknown' ? permissions : permissions.map(({ scope, level }) => `${scope} ${level}`);
  };
  expect(levels('permissions=8')).toEqual(['bot high', 'bot:administrator critical']);
  expect(levels('permissions=1')).toEqual(['bot high']);
});

describe('a grant', () => {
  const consent = {
    ...mailConsent,
    provider: 'google',
    clientId: 'fabrikam.apps.example',
    scopes: ['https://mail.google.com/', 'EMAIL', 'email'],
  } as const;

  test('keeps its provider’s spelling', () => {
    expect(mergeConsent(null, consent, now).scopes.map(({ scope }) => scope)).toEqual(consent.scopes);
  });

  test('that only signs in is allowed', () => {
    const grant = mergeConsent(null, { ...consent, scopes: [profile] }, first);
    expect(grantStatus(grant, read(off), now)).toMatchObject({ status: 'flagged' });
    expect(grantStatus(grant, read({ ...off, existingGrants: 'keep' }), now)).toMatchObject({ rule: 'scope.signIn' });
  });
});
