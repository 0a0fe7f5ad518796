import { describe, expect, test } from 'vitest';
import { contosoApp, fabrikamApp } from '../../policy/policy-samples.ts';
import { azureCli, judge, maliciousApp, off, type Prompt, unverified, verified } from '../facts-samples.ts';
import { findings, graphApp, pinned, portal } from './risk-samples.ts';

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
    // The provider takes the address that the program registered.
    ['no address', { ...cli, redirectUri: null }, 'F2 3'],
    ['no address that can be read', { ...cli, redirectUri: 'localhost' }, 'F2 3'],
    ['no address, from a program', { ...cli, redirectUri: null, opener: 'none' }, ''],
    ['no address, and no program', { ...cli, redirectUri: null, clientId: graphApp }, ''],
    ['two addresses, one of them this computer', { ...cli, query: 'redirect_uri=https%3A%2F%2Fportal.azure.com' }, 'F2 3, A11 3'],
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
    [
      'in a frame, with an error elsewhere',
      { ...landing('interaction_required', 'yes', { query: 'prompt=none' }), around: { frame: 'sub' } },
      '',
    ],
    ['with a page to see', { ...silent, query: '' }, ''],
    ['an error elsewhere', landing('invalid_scope', 'yes'), 'F3 3'],
    ['an error at home', landing('invalid_scope', 'no'), ''],
    ['an error, nobody knows where from', landing('invalid_scope', 'unknown'), 'F3 2'],
    ['an error, from a message', landing('invalid_scope', 'unknown', { opener: 'mail' }), 'F3 3'],
    ['declined', landing('access_denied', 'yes'), ''],
    ['declined, in Entra’s words', landing('consent_required', 'yes'), ''],
    ['a sign-in wanted, of a request that could have shown one', landing('login_required', 'yes'), 'F3 3'],
    ['a silent request that nobody could decline', landing('access_denied', 'yes', { query: 'prompt=none' }), 'F3 3'],
    ...['interaction_required', 'login_required', 'consent_required', 'account_selection_required'].flatMap(
      (error): [string, Prompt, string][] => [
        [`${error} of a silent request, elsewhere`, landing(error, 'yes', { query: 'prompt=none', opener: 'web' }), 'F3 3'],
        [`${error} of a silent request, nobody knows where from`, landing(error, 'unknown', { query: 'prompt=none' }), 'F3 2'],
        [`${error} at home`, landing(error, 'no', { query: 'prompt=none', opener: 'web' }), ''],
      ],
    ),
    ['pinned', { ...silent, policy: { apps: [{ ...pinned, reason: 'x' }] } }, 'F3 3'],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(findings(prompt)).toBe(expected);
  });
});
