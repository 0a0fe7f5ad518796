import { describe, expect, it } from 'vitest';
import type { ProviderId } from '../../core/oauth/authorization-request.ts';
import { normaliseMicrosoftScope } from '../../core/permissions/microsoft-scopes.ts';
import { permissionOf } from '../../core/permissions/permission-of.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { permissionPhrase, permissionSentence } from '../../locales/permission-sentence.ts';
import { languages } from '../../locales/translate.ts';
import { ownCatalogue, permissionIn } from '../core/catalogue/own-catalogue.ts';

const of = (scope: string) => permissionIn(normaliseMicrosoftScope(scope));
const title = (scope: string, language: 'en' | 'nl') => permissionSentence(of(scope), wordsIn(language).translate).title;

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
    [
      'https://outlook.office.com/SMTP.Send',
      'Send mail as you, the way a mail program does',
      'Namens jou mail versturen, zoals een mailprogramma dat doet',
    ],
    [
      '499b84ac-1321-427f-aa17-267ca6975798/user_impersonation',
      'Do whatever you can do in Azure DevOps',
      'Alles doen wat jij in Azure DevOps kunt',
    ],
    [
      'TermStore.Read.All',
      'See your organisation’s lists of keywords for documents',
      'De lijsten met trefwoorden voor documenten van je organisatie zien',
    ],
    ['BitlockerKey.Read.All', 'Read the keys that unlock encrypted computers', 'De sleutels lezen waarmee versleutelde computers opengaan'],
    ['DeviceLocalCredential.Read.All', 'Read the administrator passwords of computers', 'De beheerderswachtwoorden van computers lezen'],
    [
      'DeviceManagementScripts.ReadWrite.All',
      'Run programs on your organisation’s computers',
      'Programma’s uitvoeren op de computers van je organisatie',
    ],
    [
      'https://api.securitycenter.microsoft.com/Machine.CollectForensics',
      'Copy what is on your organisation’s computers, as for an investigation',
      'Kopiëren wat er op computers van je organisatie staat, als voor een onderzoek',
    ],
    [
      'Lists.SelectedOperations.Selected',
      'Read or change the SharePoint lists that somebody assigns to it',
      'De SharePoint-lijsten lezen of wijzigen die iemand aan de app toewijst',
    ],
    ['RoleManagement.ReadWrite.Directory', 'Change who may do what in your organisation', 'Wijzigen wie wat mag in je organisatie'],
  ])('%s', (scope, english, dutch) => {
    expect([title(scope, 'en'), title(scope, 'nl')]).toEqual([english, dutch]);
  });

  it.each<[ProviderId, string, string, string]>([
    ['github', 'repo:status', 'Report test results, and see them', 'Testresultaten melden, en ze zien'],
    [
      'google',
      'https://www.googleapis.com/auth/gmail.labels',
      'See and change your labels in Gmail',
      'Je labels in Gmail zien en wijzigen',
    ],
    ['slack', 'chat:write', 'Post messages in its own name', 'Onder eigen naam berichten plaatsen'],
    ['slack', 'user:chat:write', 'Post messages as you', 'Namens jou berichten plaatsen'],
    ['slack', 'user:reminders:read', 'See your reminders', 'Je herinneringen zien'],
    ['discord', 'bot', 'Put its bot on the server you choose', 'Zijn bot op de server zetten die jij kiest'],
    [
      'discord',
      'bot:administrator',
      'Do everything on the server you choose, as its administrator',
      'Alles doen op de server die jij kiest, als beheerder',
    ],
    ['salesforce', 'phone', 'See your phone number', 'Je telefoonnummer zien'],
    ['gitlab', 'openid', 'Recognise you when you sign in', 'Je herkennen als je inlogt'],
  ])('speaks of a name in its own vocabulary: %s %s', (provider, scope, english, dutch) => {
    const permission = permissionOf(scope, provider, ownCatalogue);
    expect(languages.map((language) => permissionSentence(permission, wordsIn(language).translate).title)).toEqual([english, dutch]);
  });

  it.each(wellKnown)('gives %s an everyday example, in every language another', (scope) => {
    const sentences = languages.map((language) => permissionSentence(of(scope), wordsIn(language).translate));
    expect(sentences.every(({ example }) => example !== null && /^\p{Lu}.*\.$/u.test(example))).toBe(true);
    expect(new Set(sentences.map(({ title: text }) => text)).size).toBe(languages.length);
  });

  it('says honestly what it does not know', () => {
    expect(title('Foo.Bar.All', 'en')).toBe('Use “\u2068Foo.Bar.All\u2069”, a permission that Consent Lens does not know');
    expect(title('Foo.Bar.All', 'nl')).toBe('‘\u2068Foo.Bar.All\u2069’ gebruiken, een recht dat Consent Lens niet kent');
    expect(permissionSentence(of('Foo.Bar.All'), wordsIn('en').translate).example).toBeNull();
    expect(permissionSentence(of('Mail.ReadWrite.Everywhere'), wordsIn('en').translate).example).toBe(
      'Going by its name: read and change all mail that you have access to.',
    );
    expect(permissionSentence(of('Mail.Frobnicate.All'), wordsIn('en').translate).example).toBe('Going by its name, it is about mail.');
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
});

describe('permissionPhrase', () => {
  it('speaks of everybody where no user is needed, whatever the name means to a user', () => {
    const withoutUser = { ...of('Mail.Read'), reach: 'unattended' } as const;
    expect(permissionPhrase(withoutUser, wordsIn('en').translate)).toBe('read all mail in your organisation, with nobody signed in');
    expect(permissionPhrase(withoutUser, wordsIn('nl').translate)).toBe('alle mail in je organisatie lezen, ook als niemand inlogt');
  });

  it('fits inside a sentence', () => {
    expect(permissionPhrase(of('Mail.Send'), wordsIn('en').translate)).toBe('send mail as you');
    expect(permissionPhrase(of('Mail.Read'), wordsIn('nl').translate)).toBe('al je mail lezen');
  });
});
