import { describe, expect, test } from 'vitest';
import type { Grant } from '../../core/grants/grant.ts';
import { providerIds } from '../../core/oauth/authorization-request.ts';
import { providers } from '../../core/providers/index.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeAftermath, describeRevoke } from '../../locales/describe-revoke.ts';
import { mailGrant } from '../core/grants/grant-samples.ts';

const words = wordsIn('en');
const describeIt = (change: Partial<Grant>) => describeRevoke({ ...mailGrant, ...change }, words);

describe('taking access back', () => {
  test.each<[string, Partial<Grant>, string | null]>([
    ['at My Apps', {}, 'https://myapps.microsoft.com/'],
    ['by nobody but the organisation', { kind: 'tenant-wide' }, null],
    [
      'on the page of the app',
      { provider: 'microsoft-personal', clientId: '0000000040c8f39e' },
      'https://account.live.com/consent/Edit?client_id=0000000040C8F39E',
    ],
    ['in the list, which may number it otherwise', { provider: 'microsoft-personal' }, 'https://account.live.com/consent/Manage'],
    [
      'on the page of the app at GitHub',
      { provider: 'github', clientId: '0123456789abcdef0123' },
      'https://github.com/settings/connections/applications/0123456789abcdef0123',
    ],
    [
      'on the page of a GitHub App',
      { provider: 'github', clientId: 'iv1.0123456789abcdef' },
      'https://github.com/settings/connections/applications/Iv1.0123456789abcdef',
    ],
    ['in the list, where the case of the id is lost', { provider: 'github', clientId: 'iv23liabcdef' }, providers.github.revokeUrl],
    [
      'on the page of the installation',
      { provider: 'github', clientId: 'installations/12345' },
      'https://github.com/settings/installations/12345',
    ],
    ['never by an id that is none', { provider: 'github', clientId: 'installations/../../logout' }, providers.github.revokeUrl],
    ['at any other provider', { provider: 'slack' }, providers.slack.revokeUrl],
  ])('%s', (_name, change, url) => {
    expect(describeIt(change).link?.url ?? null).toBe(url);
  });

  test('takes two or three steps, and always says what it does not do', () => {
    for (const provider of providerIds) {
      for (const language of ['en', 'nl'] as const) {
        const text = describeRevoke({ ...mailGrant, provider }, wordsIn(language));
        expect(text.steps.length).toBe(3);
        expect(text.limits.length).toBe(3);
        expect(JSON.stringify(text)).not.toMatch(/\{\w+\}/u);
      }
    }
    expect(describeIt({ kind: 'tenant-wide' }).steps.length).toBe(2);
  });

  test('promises to look again only where the list says what was allowed', () => {
    expect(describeIt({}).confirmation).toBe(words.translate('revoke.confirmation.none'));
    expect(describeIt({ provider: 'github' }).confirmation).toBe(words.translate('revoke.confirmation.reading'));
    expect(describeIt({ kind: 'tenant-wide' }).confirmation).toBe(words.translate('revoke.confirmation.organisation'));
    expect(describeIt({}).done).toBe(words.translate('revoke.done'));
    expect(describeIt({ kind: 'tenant-wide' }).done).toBe(words.translate('revoke.done.organisation'));
  });

  test('a name that an app chose cannot turn a sentence around', () => {
    const [step = ''] = describeIt({ appName: 'Mail\u202Egpj.exe' }).steps;
    expect(step).not.toContain('\u202E');
    expect(describeIt({ appName: null }).steps[0]).toContain('this app');
  });
});

describe('after a mistake', () => {
  test('the access goes first and somebody is told, whoever the provider is', () => {
    for (const provider of providerIds) {
      for (const language of ['en', 'nl'] as const) {
        const { steps } = describeAftermath(provider, wordsIn(language));
        expect(steps[0]?.link?.url).toBe(providers[provider].revokeUrl);
        expect(steps.at(-1)?.text).toBe(wordsIn(language).translate('aftermath.tell'));
        expect(JSON.stringify(steps)).not.toMatch(/\{\w+\}/u);
        for (const { link } of steps) expect(link === null || link.url.startsWith('https://')).toBe(true);
      }
    }
  });

  test('where there may be a mailbox, its rules and its forwarding are looked at', () => {
    const texts = (provider: (typeof providerIds)[number]) => describeAftermath(provider, words).steps.map(({ text }) => text);
    for (const provider of ['entra', 'microsoft-personal', 'google'] as const) {
      expect(texts(provider)).toContain(words.translate('aftermath.mailRules'));
      expect(texts(provider)).toContain(words.translate('aftermath.mailForwarding'));
    }
    expect(texts('github')).toContain(words.translate('aftermath.keys'));
  });
});
