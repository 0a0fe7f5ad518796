import { describe, expect, test, vi } from 'vitest';
import { decide } from '../../core/decision/decide.ts';
import { intervene } from '../../core/decision/intervention.ts';
import { isolate } from '../../core/text/isolate.ts';
import type { WarningText } from '../../core/warning.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeWarning } from '../../locales/describe-warning.ts';
import { type Language, languages } from '../../locales/translate.ts';
import { eMClient, factsOf, maliciousApp, off, type Prompt, unverified, verified } from '../core/decision/facts-samples.ts';
import { contosoApp } from '../core/policy/policy-samples.ts';
import { describePrompt } from './describe-prompt.ts';

// Hundreds of cards: slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const titles = ({ abilities }: WarningText) => abilities.map(({ title }) => title);

describe('what an app could do', () => {
  test('is listed from the gravest on, signing in and duration last', () => {
    const warning = describePrompt({ page: unverified, scopes: 'openid offline_access Calendars.Read Mail.Read' });
    expect(titles(warning).slice(0, 2)).toEqual(['Read all your mail', 'Read your calendars']);
    expect(warning.abilities.map(({ icon }) => icon)).toEqual(['mail', 'calendar', 'signin', 'duration']);
    expect(warning.abilities.every(({ newMark }) => newMark === null)).toBe(true);
    expect(warning.abilitiesNote).toBeNull();
  });

  test('lists only what is new where access was given before, and says that there is more', () => {
    const warning = describePrompt({ policy: off, page: unverified, scopes: 'openid Files.Read Mail.Send', own: 'openid Files.Read' });
    expect(titles(warning)).toEqual(['Send mail as you']);
    expect(warning.abilities[0]?.newMark).not.toBeNull();
    expect(warning.abilitiesTitle).not.toBe(describePrompt({ scopes: 'Mail.Send' }).abilitiesTitle);
    expect(warning.abilitiesNote).not.toBeNull();
    expect(JSON.stringify([warning.headline, warning.reasons])).not.toMatch(/OneDrive|Files/u);
  });

  test('is nothing new where all of it was given before, and that is what it says', () => {
    const policy = { ...off, existingGrants: 'ask-revoke' };
    const all = describePrompt({ policy, scopes: 'openid Files.Read', own: 'openid Files.Read' });
    const some = describePrompt({ policy, scopes: 'openid Files.Read Mail.Send', own: 'openid Files.Read' });
    expect(all.abilities).toEqual([]);
    expect(all.abilitiesNote).not.toContain('else');
    expect(some.abilitiesNote).toContain('else');
  });

  test('folds a long list and names what is left by its kind', () => {
    const scopes = 'Mail.Read Mail.Send Calendars.Read Contacts.Read Files.Read Notes.Read Tasks.Read Chat.Read User.ReadBasic.All';
    const warning = describePrompt({ page: unverified, scopes });
    expect(warning.abilities).toHaveLength(6);
    // Mail is one line, though it is read and sent; two kinds of data have no room.
    expect(titles(warning)[0]).toBe('Send mail as you; read all your mail');
    expect(warning.abilitiesNote).toContain('It is also about: tasks and plans; personal details. Together: ');
    const many = Array.from({ length: 190 }, (_, index) => `Made.Up${index}`).join(' ');
    const unknown = describePrompt({ page: unverified, scopes: many });
    expect(unknown.abilities).toHaveLength(1);
    expect(titles(unknown)[0]).toMatch(/Made\.Up0.*Made\.Up1.*; 188 more$/u);
  });

  test('is told in the page’s own words where the request does not list it', () => {
    const page = {
      ...unverified,
      permissionTitles: ['قراءة بريدك', '<b>x</b>', ...Array.from({ length: 6 }, (_, index) => `Lire ${index} fichiers`)],
    };
    const warning = describePrompt({ page, scopes: null });
    expect(titles(warning).slice(0, 2)).toEqual([`“${isolate('قراءة بريدك')}”`, `“${isolate('<b>x</b>')}”`]);
    expect(warning.abilities).toHaveLength(6);
    expect(warning.abilitiesNote).toContain('It is also about: things that are not in our lists. ');
    expect(warning.abilitiesNote).toContain('page’s own words');
    const everything = describePrompt({ page, scopes: 'https://graph.microsoft.com/.default' });
    expect(everything.abilities).toHaveLength(7);
    expect(titles(describePrompt({ scopes: null }))).toEqual([]);
    expect(describePrompt({ scopes: null }).abilitiesNote).not.toBeNull();
  });

  test('beside everything an app has registered, is what the address names as well', () => {
    const scopes = 'https://graph.microsoft.com/.default openid offline_access Mail.Read';
    const [everything] = titles(describePrompt({ page: unverified, scopes: 'https://graph.microsoft.com/.default' }));
    const warning = describePrompt({ page: unverified, scopes });
    expect(new Set(titles(warning).slice(0, 2))).toEqual(new Set([everything, 'Read all your mail']));
    expect(warning.abilities.slice(2).map(({ icon }) => icon)).toEqual(['signin', 'duration']);
    expect(warning.abilitiesNote).toBe('The request does not list everything it asks.');
    expect(warning.facts.map(({ label }) => label)).not.toContain('How long');

    const page = { ...unverified, permissionTitles: ['Read your mail', 'Lire'] };
    const shown = titles(describePrompt({ page, scopes, titles: (_language, title) => (title === 'Lire' ? [] : ['Mail.Read']) }));
    expect(shown.filter((title) => title === 'Read all your mail')).toHaveLength(1);
    expect(shown).toContain(`“${isolate('Lire')}”`);
  });

  test('keeps to six lines beside everything an app has registered, too', () => {
    const scopes = 'Mail.Read Calendars.Read Contacts.Read Files.Read Notes.Read Tasks.Read Chat.Read User.ReadBasic.All';
    const warning = describePrompt({ page: unverified, scopes: `https://graph.microsoft.com/.default ${scopes}` });
    expect(warning.abilities).toHaveLength(6);
    expect(warning.abilitiesNote).toContain('It is also about: ');
  });

  test('of a request that lists nothing is said to be unknown, its duration too', () => {
    const warning = describePrompt({ page: unverified, scopes: 'https://graph.microsoft.com/.default openid' });
    expect(warning.abilitiesNote).toBe('The request does not list its permissions.');
    expect(warning.facts.find(({ label }) => label === 'How long')?.value).toBe('The request does not say');
  });
});

describe('who is asking and where the answer goes', () => {
  test.each<[string, Prompt, string]>([
    ['a host', {}, isolate('app.contoso.example')],
    ['this computer', { redirectUri: 'http://127.0.0.1:8400' }, 'a program on this computer'],
    ['a program', { redirectUri: 'msal1://auth' }, `a program on this device (${isolate('msal1://auth')})`],
    ['nothing known', { redirectUri: null }, 'not stated in the request'],
  ])('the answer goes to %s', (_name, prompt, expected) => {
    expect(describePrompt(prompt).facts[0]?.value).toBe(expected);
  });

  test('the app id stands beside the name, and the publisher is only named as verified where it is', () => {
    const warning = describePrompt({ page: verified });
    expect(warning.facts.map(({ value }) => value)).toContain(isolate(contosoApp));
    expect(warning.app).toMatchObject({ name: isolate('Contoso Mail'), initials: 'CM' });
    expect(warning.app.detail).toContain(isolate('Contoso'));
    const claimed = describePrompt({ page: { ...unverified, publisherName: 'Microsoft Corporation' } }).app.detail;
    expect(claimed).not.toContain('Microsoft Corporation');
  });

  test('who reported an app that attacks people is told, with the age of our lists', () => {
    const reported = (clientId: string) => describePrompt({ clientId }).facts.find(({ label }) => label === 'Reported by');
    expect(reported(maliciousApp)).toEqual({ label: 'Reported by', value: isolate('wiz.io'), source: expect.stringContaining('2026') });
    expect(reported(eMClient)).toBeUndefined();
  });

  test('the organisation’s own words come in the reader’s language where it has them', () => {
    const policy = {
      orgName: 'Contoso',
      messages: [
        { lang: 'nl-BE', text: 'Vraag het eerst.' },
        { lang: 'de', text: 'Bitte fragen.' },
      ],
      contactEmail: 'it@contoso.example',
    };
    const values = (language: Language) => describePrompt({ policy }, language).facts.map(({ value }) => value);
    expect(values('nl')).toContain(isolate('Vraag het eerst.'));
    expect(values('en')).toContain(isolate('Vraag het eerst.'));
    expect(values('en')).toContain(isolate('it@contoso.example'));
  });
});

describe('the exits', () => {
  test('going on is offered where it is possible', () => {
    expect(describePrompt({ policy: off, scopes: 'Files.Read' }).continue).not.toBeNull();
    expect(describePrompt({ policy: { ...off, mode: 'enforce' }, scopes: 'Files.Read' }).continue).toBeNull();
    expect(describePrompt({ page: { kind: 'need-approval' } }).continue).toBeNull();
  });

  test('asking for approval where the policy offers a way and approval is what is missing', () => {
    const policy = { ...off, requestEmail: 'it@contoso.example' };
    const asked = describePrompt({ policy, scopes: 'Files.Read' });
    expect(asked.ask?.links[0]?.href).toMatch(/^mailto:it@contoso\.example\?/u);
    expect(asked.firstExit).toBe('ask');
    expect(asked.reasonLabel).not.toBeNull();
    // Without an address there is the copy, and leaving stays first.
    const copied = describePrompt({ policy: off, scopes: 'Files.Read' });
    expect([copied.ask?.links, copied.firstExit]).toEqual([[], 'leave']);
    expect(describePrompt({ policy, scopes: 'Mail.Read', page: unverified }).firstExit).toBe('leave');
    expect(describePrompt({ policy: { ...policy, requests: 'off' }, scopes: 'Files.Read' }).ask).toBeNull();
    expect(describePrompt({ policy: { requestEmail: 'it@contoso.example' }, scopes: 'Files.Read' }).ask).toBeNull();
  });

  test.each<[string, Prompt, string]>([
    ['none', {}, 'none'],
    ['click', { scopes: 'Foo.Bar' }, 'click'],
    ['tick', { scopes: 'Mail.Read', page: unverified }, 'tick'],
    ['typed', { query: 'prompt=admin_consent' }, 'typed'],
  ])('the acknowledgement %s', (_name, prompt, kind) => {
    expect(describePrompt(prompt).acknowledgement.kind).toBe(kind);
  });

  test('what has to be typed is what is shown, and never nothing', () => {
    const typed = (appName: string | null, language: Language = 'en') => {
      const { acknowledgement } = describePrompt({ query: 'prompt=admin_consent', page: { ...verified, appName } }, language);
      return acknowledgement.kind === 'typed' ? acknowledgement : null;
    };
    expect(typed('Contoso Mail')?.expected).toBe('Contoso Mail');
    for (const language of languages) {
      // What nobody can type: nothing, what is hidden, and signs alone.
      for (const name of [null, '', ' \n', '\u202E', 'Contoso\u200B Mail', '★★★']) {
        expect(typed(name, language)?.expected).toBe({ en: 'everyone', nl: 'iedereen' }[language]);
        const { expected = '', label = '' } = typed(name, language) ?? {};
        expect(expected.trim()).not.toBe('');
        expect(label).toContain(isolate(expected));
      }
    }
  });

  test('a reason is asked for where the policy wants one', () => {
    expect(describePrompt({ scopes: 'Calendars.Read', policy: { reasonAtRating: 'medium' } }).reasonLabel).not.toBeNull();
    expect(describePrompt({ scopes: 'Calendars.Read' }).reasonLabel).toBeNull();
  });

  test.each(['warn', 'enforce'])('and to go on past a block that may be overridden, in %s', (mode) => {
    const of = (entry: object, clientId = contosoApp) =>
      describePrompt({ clientId, policy: { mode, orgName: 'Contoso', apps: [{ clientId: contosoApp, access: 'block', ...entry }] } });
    const open = of({ overridable: true });
    expect(open.continue).not.toBeNull();
    expect(open.reasonLabel).toContain('Contoso');
    expect(of({}).reasonLabel).toBeNull();
    expect(of({}).continue === null).toBe(mode === 'enforce');
  });
});

test('every text of a card is in the reader’s language', () => {
  const prompt: Prompt = { page: unverified, scopes: 'openid Mail.Read Foo.Bar', own: 'openid', policy: { ...off, policyVersion: 3 } };
  const [english, dutch] = languages.map((language) => describePrompt(prompt, language));
  expect([english?.language, dutch?.language]).toEqual(['en', 'nl']);
  for (const key of [
    'band',
    'headline',
    'abilitiesTitle',
    'abilitiesNote',
    'leave',
    'leaveNote',
    'continue',
    'why',
    'footer',
    'lookAtPage',
    'lookAtWarning',
  ] as const) {
    expect(dutch?.[key]).not.toBe(english?.[key]);
  }
  for (const [index, reason] of (dutch?.reasons ?? []).entries()) expect(reason).not.toBe(english?.reasons[index]);
});

test('the age of the policy is told', () => {
  const facts = { ...factsOf({ policy: off, policyState: 'cached' }), now: '2026-11-23T14:00:00Z' };
  const decision = decide(facts);
  expect(describeWarning(facts, decision, intervene(decision, 'warn'), wordsIn('en')).footer).toContain('2 hours ago');
  expect(describePrompt({ policy: null }).footer).not.toContain('ago');
});
