import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../core/decision/decision.ts';
import { intervene } from '../../../core/decision/intervention.ts';
import { contosoApp } from '../policy/policy-samples.ts';
import { azureCli, judge, maliciousApp, type Prompt, unverified, verified } from './facts-samples.ts';

/**
 * The attacks of the specification, by number: a prompt that must warn, by the rule that names the attack, and a twin that differs in nothing
 * but what makes it an attack and must stay quiet.
 */
interface Attack {
  readonly id: string;
  readonly rule: RuleId;
  readonly attack: Prompt;
  readonly twin: Prompt;
}

const browser: Prompt = { around: { frame: 'top' }, policy: {} };
const cli: Prompt = {
  ...browser,
  clientId: azureCli,
  redirectUri: 'http://localhost:8400',
  page: { badge: 'unknown', publisherName: null },
};
const device: Prompt = {
  ...browser,
  path: 'common/oauth2/deviceauth',
  clientId: null,
  scopes: null,
  redirectUri: null,
  page: { kind: 'device' },
};
const github: Prompt = { ...browser, provider: 'github', page: { badge: 'absent', publisherName: null, appName: 'Inbox Turbo' } };
const adminConsent: Prompt = { ...browser, path: 'organizations/adminconsent', isAdmin: 'yes', scopes: 'User.Read' };
const botFramework = 'https://token.botframework.com/.auth/web/redirect';
const selfDescribed = 'https://agent.example/client.json';

const attacks: readonly Attack[] = [
  {
    id: 'T1 look-alike name',
    rule: 'A2',
    attack: { ...browser, page: { ...unverified, appName: 'OneDrive Document' }, scopes: 'openid profile' },
    twin: { ...browser, page: { ...unverified, appName: 'Contoso for OneDrive' }, scopes: 'openid profile' },
  },
  {
    id: 'T1 known to attack',
    rule: 'A1',
    attack: { ...browser, clientId: maliciousApp, scopes: 'openid' },
    twin: { ...browser, clientId: contosoApp, scopes: 'openid' },
  },
  {
    id: 'T2 verified as somebody else',
    rule: 'A2',
    attack: { ...browser, page: { ...verified, appName: 'DocuSign', publisherName: 'Fabrikam', publisherDomain: 'fabrikam.example' } },
    twin: { ...browser, page: { ...verified, appName: 'DocuSign', publisherName: 'DocuSign, Inc.', publisherDomain: 'docusign.com' } },
  },
  {
    id: 'T3 decoy that only signs in',
    rule: 'A2',
    attack: {
      ...browser,
      page: { ...unverified, appName: 'Adobe' },
      scopes: 'openid profile email',
      redirectUri: 'https://files.example/',
    },
    twin: {
      ...browser,
      page: { badge: 'verified', appName: 'Adobe', publisherName: 'Adobe Inc.', publisherDomain: 'adobe.com' },
      scopes: 'openid profile email',
      redirectUri: 'https://files.example/',
    },
  },
  {
    id: 'T4 answer to a host that anybody can have',
    rule: 'A5',
    attack: { ...browser, redirectUri: 'https://sign-doc.host.example/', redirect: { class: 'free-hosting' } },
    twin: { ...browser, redirectUri: 'https://sign-doc.host.example/', redirect: { class: 'ordinary' } },
  },
  {
    id: 'T5 prompt=none from a message',
    rule: 'F3',
    attack: { ...browser, query: 'prompt=none', opener: 'mail' },
    twin: { ...browser, query: 'prompt=none', opener: 'mail', around: { frame: 'sub' } },
  },
  {
    id: 'T5 error that lands elsewhere',
    rule: 'F3',
    attack: { ...browser, around: { frame: 'top', errorLanding: { error: 'invalid_scope', host: 'drop.example', isForeign: 'yes' } } },
    twin: { ...browser, around: { frame: 'top', errorLanding: { error: 'access_denied', host: 'drop.example', isForeign: 'yes' } } },
  },
  {
    id: 'T5 silent request that ends in an error elsewhere',
    rule: 'F3',
    attack: {
      ...browser,
      query: 'prompt=none',
      opener: 'web',
      around: { frame: 'top', errorLanding: { error: 'interaction_required', host: 'drop.example', isForeign: 'yes' } },
    },
    twin: {
      ...browser,
      query: 'prompt=none',
      opener: 'web',
      around: { frame: 'top', errorLanding: { error: 'interaction_required', host: 'app.contoso.example', isForeign: 'no' } },
    },
  },
  {
    id: 'T7 answer of a first party left in the address bar',
    rule: 'F2',
    attack: { ...cli, opener: 'web' },
    twin: { ...cli, opener: 'none' },
  },
  {
    id: 'T7 and carried off',
    rule: 'F2',
    attack: { ...cli, around: { answerCarriedOff: 'yes' } },
    twin: { ...cli, around: { answerCarriedOff: 'unknown' } },
  },
  {
    id: 'T9 administrator’s consent by a link',
    rule: 'F4',
    attack: { ...adminConsent, opener: 'mail' },
    twin: { ...browser, isAdmin: 'yes', scopes: 'User.Read', opener: 'mail' },
  },
  {
    id: 'T9 everyone ticked',
    rule: 'A8',
    attack: { ...browser, isAdmin: 'yes', page: { orgWideOffered: 'yes', orgWideTicked: 'yes' }, scopes: 'Calendars.Read' },
    twin: { ...browser, isAdmin: 'yes', page: { orgWideOffered: 'yes', orgWideTicked: 'no' }, scopes: 'Calendars.Read' },
  },
  {
    id: 'T10 host that can be taken over',
    rule: 'A5',
    attack: { ...browser, redirectUri: 'https://old-app.cloud.example/', redirect: { class: 'dangling-prone' } },
    twin: {
      ...browser,
      redirectUri: 'https://old-app.cloud.example/',
      redirect: { class: 'ordinary', registrableDomain: 'cloud.example' },
    },
  },
  {
    id: 'T10 address changed since last time',
    rule: 'A5',
    attack: { ...browser, earlierHosts: ['app.fabrikam.example'], redirect: { class: 'ordinary', registrableDomain: 'contoso.example' } },
    twin: { ...browser, earlierHosts: ['login.contoso.example'], redirect: { class: 'ordinary', registrableDomain: 'contoso.example' } },
  },
  {
    id: 'T11 wrapper made in the own organisation',
    rule: 'floor',
    attack: { ...browser, page: { ...verified, crossTenant: 'no' }, redirectUri: botFramework, opener: 'web', scopes: 'Mail.Read' },
    twin: { ...browser, page: { ...verified, crossTenant: 'no' }, redirectUri: botFramework, opener: 'web', scopes: 'openid User.Read' },
  },
  {
    id: 'T12 more than before',
    rule: 'A3',
    attack: { ...browser, page: unverified, scopes: 'User.Read Mail.Read', own: 'User.Read' },
    twin: { ...browser, page: unverified, scopes: 'User.Read Mail.Read', own: 'User.Read Mail.Read' },
  },
  {
    id: 'T13 known app with other permissions',
    rule: 'A7',
    attack: { ...browser, app: { class: 'known', usualScopes: ['Calendars.Read'] }, scopes: 'openid Contacts.Read' },
    twin: { ...browser, app: { class: 'known', usualScopes: ['Contacts.Read'] }, scopes: 'openid Contacts.Read' },
  },
  {
    id: 'T13 known app with another address',
    rule: 'A7',
    attack: { ...browser, app: { class: 'known', redirectHosts: ['fabrikam.example'] } },
    twin: { ...browser, app: { class: 'known', redirectHosts: ['contoso.example'] } },
  },
  {
    id: 'T15 every repository, to delete, and the organisation',
    rule: 'A6',
    attack: { ...github, scopes: 'repo delete_repo admin:org workflow', opener: 'mail' },
    twin: { ...github, scopes: 'email', opener: 'mail' },
  },
  {
    id: 'T17 click stolen by a window that went away',
    rule: 'F5',
    attack: { ...browser, around: { frame: 'top', focusSwap: 'yes' } },
    twin: { ...browser, around: { frame: 'top', focusSwap: 'no' } },
  },
  {
    id: 'T20 app that describes itself',
    rule: 'F6',
    attack: { ...browser, clientId: selfDescribed, redirectUri: 'http://localhost:3000/' },
    twin: { ...browser, clientId: contosoApp, redirectUri: 'http://localhost:3000/' },
  },
  {
    id: 'T21 prompt on somebody else’s host',
    rule: 'F7',
    attack: { ...browser, around: { foreignPrompt: 'yes' } },
    twin: { ...browser, around: { foreignPrompt: 'unknown' } },
  },
];

describe('an attack warns, and its honest twin is left alone', () => {
  test.each(attacks)('$id', ({ rule, attack, twin }) => {
    const [bad, good] = [judge(attack), judge(twin)];
    expect(bad.reasons.map((reason) => reason.rule)).toContain(rule);
    expect(bad.risk).toBeGreaterThanOrEqual(2);
    expect(['card', 'page']).toContain(intervene(bad, 'warn').strength);
    expect(bad.headline).not.toBeNull();
    expect(good.reasons.map((reason) => reason.rule)).not.toContain(rule);
    expect(['nothing', 'badge']).toContain(intervene(good, 'warn').strength);
  });
});

/** A code of another device is never quiet, so what stays quiet is the sign-in of this one. */
describe('T8 and T16, a code that signs in somebody else’s device', () => {
  const here: Prompt = { ...cli, page: { kind: 'app-check' }, scopes: 'openid' };

  test.each<[string, Prompt, number]>([
    ['on its page', device, 2],
    ['reached from a message', { ...device, opener: 'mail' }, 3],
    ['reached from chat', { ...device, opener: 'chat' }, 3],
    ['with a pasted code', { ...device, page: { kind: 'device', isCodePasted: 'yes' } }, 3],
    ['with a code copied from a web page', { ...device, around: { codeCopiedFromWebPage: 'yes' } }, 4],
    ['at another provider', { ...device, provider: 'salesforce', path: 'setup/connect', opener: 'mail' }, 3],
    ['a sign-in of this device', here, 0],
  ])('%s', (_name, prompt, risk) => {
    expect(judge(prompt)).toMatchObject({ permit: 'allowed', risk });
  });

  test('no trust silences it', () => {
    const trusted: Prompt = { ...device, clientId: azureCli, policy: { apps: [{ clientId: azureCli, access: 'allow' }] } };
    expect(judge({ ...trusted, page: { kind: 'device', badge: 'certified', crossTenant: 'no' } })).toMatchObject({
      headline: { rule: 'F1' },
    });
  });
});

test('T6: of every prompt that warns there is a way out that does not run through the app', () => {
  // Declining sends the browser to the app as well; the card's own exit goes to the provider's front page (locales/describe-exits.ts).
  for (const { attack } of attacks) expect(intervene(judge(attack), 'enforce').strength).not.toBe('nothing');
});

test('T12: only what is new is spoken of', () => {
  expect(judge({ scopes: 'User.Read Mail.Read', own: 'User.Read' }).newScopes).toEqual(['Mail.Read']);
});

/**
 * Not judged at a prompt: T14, an app long unused, is a reminder of the inventory; T18, a password for an app, is made on pages that no host
 * permission of ours covers; T19, a relying party that takes an unproven address for an account, happens at the relying party and is not
 * visible to any browser; T22, a relayed sign-in, would need the optional broad mode.
 */
test('every attack is either in a table here or named as not visible at a prompt', () => {
  const named = [...attacks.map(({ id }) => id.split(' ')[0]), 'T6', 'T8', 'T16', 'T14', 'T18', 'T19', 'T22'];
  expect(new Set(named)).toEqual(new Set(Array.from({ length: 22 }, (_, index) => `T${index + 1}`)));
});
