import { describe, expect, test } from 'vitest';
import { decide } from '../../core/decision/decide.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { headlineOf } from '../../locales/headline.ts';
import type { Names } from '../../locales/reason-sentence.ts';
import type { Language } from '../../locales/translate.ts';
import { factsOf, maliciousApp, off, type Prompt, unverified } from '../core/decision/facts-samples.ts';

/** The headline, without the isolates around names. */
function headline(prompt: Prompt, language: Language = 'en'): string {
  const facts = factsOf({ policy: {}, ...prompt });
  const words = wordsIn(language);
  const [org, orgMiddle] = [words.translate('organisation.start'), words.translate('organisation.middle')];
  const names: Names = { shown: { app: words.quote(facts.page.appName ?? ''), org, orgMiddle }, policy: facts.policy };
  return headlineOf(facts, decide(facts), names, words).replace(/[\u2066-\u2069]/gu, '');
}

describe('the headline', () => {
  test('of a risky app says what it could do, the gravest first and not more than two things', () => {
    const prompt: Prompt = { page: unverified, scopes: 'openid Calendars.Read Mail.Read Contacts.Read Mail.Send' };
    expect(headline(prompt)).toBe('“Inbox Turbo” could read all your mail and send mail as you.');
    expect(headline(prompt, 'nl')).toContain('al je mail lezen en namens jou mail versturen');
  });

  test('says when it lasts', () => {
    const prompt: Prompt = { page: unverified, scopes: 'Mail.Read offline_access' };
    expect(headline(prompt)).toBe('“Inbox Turbo” could read all your mail, even when you are away.');
    expect(headline(prompt, 'nl')).not.toBe(headline({ page: unverified, scopes: 'Mail.Read' }, 'nl'));
  });

  test('says the same thing once', () => {
    expect(headline({ page: unverified, scopes: 'Mail.Read https://outlook.office.com/Mail.Read' })).toBe(
      '“Inbox Turbo” could read all your mail.',
    );
  });

  test('speaks of what is new alone', () => {
    const prompt: Prompt = { page: unverified, scopes: 'openid Mail.Read Contacts.Read', own: 'Mail.Read openid' };
    expect(headline(prompt)).toBe('“Inbox Turbo” could read your contacts.');
  });

  test('says honestly that a request does not list what it is for', () => {
    const everything = headline({ page: unverified, scopes: 'https://graph.microsoft.com/.default' });
    const nothing = headline({ page: unverified, scopes: null });
    expect(everything).not.toBe(nothing);
    for (const text of [everything, nothing]) expect(text).toMatch(/^“Inbox Turbo” asks for .*\.$/u);
  });

  test.each<[string, Prompt]>([
    ['nothing found', {}],
    ['an app known to attack', { clientId: maliciousApp }],
    ['a look-alike', { page: { ...unverified, appName: 'OneDrive' } }],
    ['mixed alphabets', { page: { ...unverified, appName: 'ShaгePoint Online' } }],
    ['consent for everyone', { query: 'prompt=admin_consent' }],
    ['consent for everyone, blocked', { query: 'prompt=admin_consent', policy: { adminConsent: 'blocked' } }],
    ['off', { scopes: 'Files.Read', policy: off }],
    ['off, no requests', { scopes: 'Files.Read', policy: { ...off, requests: 'off' } }],
    ['conditional', { scopes: 'Files.Read', policy: { userConsent: 'conditional' } }],
    ['a reason', { scopes: 'Calendars.Read', policy: { reasonAtRating: 'medium' } }],
    ['an administrator’s work', { scopes: 'Directory.Read.All' }],
    ['blocked', { policy: { blockedRedirectHosts: ['contoso.example'] } }],
    ['not readable', { page: { kind: 'unreadable', appName: null } }],
    ['an unknown permission', { scopes: 'Foo.Bar.All' }],
    ['two apps', { query: 'client_id=other' }],
  ])('is a whole sentence in both languages: %s', (_name, prompt) => {
    const [english, dutch] = [headline(prompt), headline(prompt, 'nl')];
    for (const text of [english, dutch]) expect(text).toMatch(/^[“‘\p{L}].*[\p{L}”’]\.$/u);
    for (const text of [english, dutch]) expect(text).not.toMatch(/[{}]|\s{2}|\s\.|undefined/u);
    expect(english).not.toBe(dutch);
  });
});
