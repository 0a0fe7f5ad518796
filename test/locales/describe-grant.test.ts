import { describe, expect, test } from 'vitest';
import { type Consent, type Grant, mergeConsent } from '../../core/grants/grant.ts';
import { readEntries } from '../../core/grants/inventory-entry.ts';
import { isolate } from '../../core/text/isolate.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeGrant } from '../../locales/describe-grant.ts';
import { languages } from '../../locales/translate.ts';
import { ownCatalogue } from '../core/catalogue/own-catalogue.ts';
import { contosoApp, now, read } from '../core/policy/policy-samples.ts';

const consent: Consent = {
  provider: 'entra',
  clientId: contosoApp,
  tenant: null,
  accountDomain: 'contoso.example',
  appName: 'Contoso Mail',
  publisherName: null,
  kind: 'own',
  scopes: ['openid', 'Calendars.Read', 'Mail.Read'],
  redirectHost: 'app.contoso.example',
  reason: null,
};
const grant = mergeConsent(null, consent, '2026-01-10T09:00:00.000Z');
const describeIt = (change: Partial<Grant> = {}, managed: object = {}, language: (typeof languages)[number] = 'en') =>
  describeGrant(readEntries(read(managed), now, ownCatalogue, () => '')({ ...grant, ...change }), wordsIn(language));
const scopes = (...names: string[]) => ({ scopes: names.map((scope) => ({ scope, since: now, isObserved: true })) });

describe('describeGrant', () => {
  test('says what the app can do and since when', () => {
    expect(describeIt()).toMatchObject({
      name: isolate('Contoso Mail'),
      initials: 'CM',
      can: 'Can read all your mail and read your calendars',
      since: 'since 10 January 2026',
      status: 'allowed',
      abilities: ['Read all your mail', 'Read your calendars'],
      scopes: ['openid', 'Calendars.Read', 'Mail.Read'],
    });
  });

  test('does not say since when it was given where a page told of it', () => {
    expect(describeIt({ source: 'page', consents: [] }).since).toBe('in this list since 10 January 2026');
    expect(describeIt({ source: 'page', consents: [] }, {}, 'nl').since).toBe('in deze lijst sinds 10 januari 2026');
  });

  test('names three things at most and counts the rest', () => {
    const text = describeIt(scopes('Mail.Read', 'Mail.Send', 'Calendars.Read', 'Contacts.Read', 'Files.Read', 'openid'));
    expect(text.can).toMatch(/2 more$/u);
    expect(text.abilities).toHaveLength(5);
  });

  test('tells signing in from access nobody listed', () => {
    expect(describeIt(scopes('openid', 'User.Read')).can).toBe('Knows who you are');
    expect(describeIt(scopes()).can).toBe('What it can do is not listed');
  });

  test('says of what was given before that it is kept', () => {
    expect(describeIt({}, { userConsent: 'off' })).toMatchObject({ status: 'kept', statusText: 'kept from before' });
  });

  test('shows hostile text for what it is', () => {
    const text = describeIt({ appName: `\u202Egpj${'x'.repeat(5_000)}`, ...scopes('\u202EMail.Read') });
    expect(JSON.stringify(text)).not.toMatch(/[\u202E\u200B]/u);
    expect(text.name.length).toBeLessThan(100);
    for (const appName of [null, '', '\u202E', ' ']) expect(describeIt({ appName }).name).toBe(isolate('App without a name'));
  });

  test.each(languages)('has words for every status in %s', (language) => {
    const cases: readonly [Partial<Grant>, object][] = [
      [{}, {}],
      [{}, { userConsent: 'off' }],
      [{}, { existingGrants: 'flag' }],
      [{}, { existingGrants: 'ask-revoke' }],
      [{}, { apps: [{ clientId: contosoApp, access: 'block' }] }],
      [{ revokedAt: now, revokedBy: 'reading' }, {}],
      [{ kind: 'tenant-wide' }, {}],
      [{ source: 'imported' }, {}],
    ];
    const texts = cases.map(([change, managed]) => describeIt(change, managed, language));
    expect(new Set(texts.map(({ status }) => status)).size).toBe(cases.length);
    expect(new Set(texts.map(({ statusText }) => statusText)).size).toBe(cases.length);
    expect(JSON.stringify(texts)).not.toMatch(/\{\w+\}|undefined/u);
  });
});
