import { describe, expect, test } from 'vitest';
import { contosoApp } from '../../policy/policy-samples.ts';
import { judge, type Prompt, unverified } from '../facts-samples.ts';
import { findings, graphApp, pinned, portal } from './risk-samples.ts';

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
