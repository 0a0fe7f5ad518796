import { describe, expect, it } from 'vitest';
import { listGraphPermissions } from '../../core/permissions/graph-permissions.ts';
import { normaliseScope } from '../../core/permissions/normalise-scope.ts';
import { dataCategories, type Permission, type Reach, type Verb } from '../../core/permissions/permission.ts';
import { permissionOf } from '../../core/permissions/permission-of.ts';
import { permissionPhrase, permissionSentence } from '../../locales/permission-sentence.ts';
import { createTranslate, languages } from '../../locales/translate.ts';

const of = (scope: string) => permissionOf(normaliseScope(scope));
const title = (scope: string, language: 'en' | 'nl') => permissionSentence(of(scope), createTranslate(language)).title;

/** Met in the demo and in the golden vectors: each needs words of its own. */
const wellKnown =
  `openid profile email offline_access User.Read User.Read.All User.ReadBasic.All Mail.Read Mail.ReadWrite Mail.Send Mail.ReadBasic Mail.Read.Shared
  MailboxSettings.ReadWrite Calendars.Read Calendars.ReadBasic Calendars.ReadWrite Contacts.Read Contacts.ReadWrite Files.Read Files.Read.All Files.ReadWrite
  Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All Chat.Read Chat.ReadWrite Tasks.Read Tasks.ReadWrite Notes.Read Directory.Read.All Directory.ReadWrite.All
  Group.ReadWrite.All https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/EWS.AccessAsUser.All IMAP.AccessAsUser.All POP.AccessAsUser.All
  EAS.AccessAsUser.All https://management.azure.com/user_impersonation https://graph.microsoft.com/.default`.split(/\s+/u);

describe('permissionSentence', () => {
  it.each([
    ['Mail.Read', 'Read all your mail', 'Al je mail lezen'],
    ['https://outlook.office.com/Mail.Read', 'Read all your mail', 'Al je mail lezen'],
    ['https://outlook.office.com/SMTP.Send', 'Send mail as you', 'Namens jou mail versturen'],
    [
      '499b84ac-1321-427f-aa17-267ca6975798/user_impersonation',
      'Do whatever you can do in Azure DevOps',
      'Alles doen wat jij in Azure DevOps kunt',
    ],
    ['Notes.Read.All', 'See all notes that you can open', 'Alle notities bekijken waar jij bij kunt'],
    ['Notes.ReadWrite', 'See and change your notes', 'Je notities bekijken en wijzigen'],
    ['CloudPC.Read.All', 'See devices across your organisation', 'Apparaten bekijken in je hele organisatie'],
    [
      'Sites.Selected',
      'See SharePoint sites chosen by you or an administrator',
      'SharePoint-sites bekijken die jij of een beheerder aanwijst',
    ],
  ])('%s', (scope, english, dutch) => {
    expect([title(scope, 'en'), title(scope, 'nl')]).toEqual([english, dutch]);
  });

  it.each(wellKnown)('gives %s an everyday example, in every language another', (scope) => {
    const sentences = languages.map((language) => permissionSentence(of(scope), createTranslate(language)));
    expect(sentences.every(({ example }) => example !== null && /^\p{Lu}.*\.$/u.test(example))).toBe(true);
    expect(new Set(sentences.map(({ title: text }) => text)).size).toBe(languages.length);
  });

  it('says honestly what it does not know', () => {
    expect(title('Foo.Bar.All', 'en')).toBe('Use “\u2068Foo.Bar.All\u2069”, a permission that Consent Lens does not know');
    expect(title('Foo.Bar.All', 'nl')).toBe('‘\u2068Foo.Bar.All\u2069’ gebruiken, een recht dat Consent Lens niet kent');
    expect(permissionSentence(of('Foo.Bar.All'), createTranslate('en')).example).toBeNull();
    expect(permissionSentence(of('Mail.ReadWrite.Everywhere'), createTranslate('en')).example).toBe(
      'Going by its name: see and change all mail that you can open.',
    );
    // Exchange's own name says nothing on Graph.
    expect(title('full_access_as_user', 'en')).toContain('does not know');
    // The name of a mail permission on somebody else's resource gives no mail.
    expect(title('https://api.contoso.example/Mail.Read', 'en')).toContain('does not know');
  });

  it('shows what a hostile name hides', () => {
    const text = title('https://api.contoso.example/Mail\u202E\u200BRead{things}', 'en');
    expect(text).not.toMatch(/[\u202E\u200B]/u);
    expect(text).toContain('{things}');
  });

  it('leaves no gap in any sentence, for every permission and every combination of facts', () => {
    const verbs: readonly Verb[] = ['read', 'change', 'send', 'delete', 'administer', 'unknown'];
    const reaches: readonly Reach[] = ['app', 'selected', 'mine', 'open', 'organisation', 'unattended', 'unknown'];
    const made = dataCategories.flatMap((data) =>
      verbs.flatMap((verb) =>
        reaches.map(
          (reach): Permission => ({
            scope: 'x/Made.Up',
            data,
            verb,
            reach,
            level: 'medium',
            adminOnly: 'no',
            isEverythingRegistered: false,
          }),
        ),
      ),
    );
    for (const language of languages) {
      const translate = createTranslate(language);
      for (const permission of [...made, ...listGraphPermissions().map(({ name }) => of(name))]) {
        const sentence = permissionSentence(permission, translate);
        expect(sentence.title).toMatch(/^\p{Lu}.*[^.\s]$/u);
        expect(`${sentence.title} ${sentence.example ?? ''}`).not.toMatch(/[{}]|\s{2}|undefined/u);
      }
    }
  });
});

describe('permissionPhrase', () => {
  it('fits inside a sentence', () => {
    expect(permissionPhrase(of('Mail.Send'), createTranslate('en'))).toBe('send mail as you');
    expect(permissionPhrase(of('Mail.Read'), createTranslate('nl'))).toBe('al je mail lezen');
  });
});
