import { describe, expect, it } from 'vitest';
import { messages, wordsIn } from '../../locales/all-languages.ts';
import { permissionPhrase, permissionSentence } from '../../locales/permission-sentence.ts';
import { languages, type MessageKey } from '../../locales/translate.ts';
import { everyPermission, graphPermissions } from '../core/catalogue/own-catalogue.ts';

const known = everyPermission();
const grantable = graphPermissions.filter(({ who }) => who === 'user').map(({ name }) => name);

/** What is filed beside the sentences of vocabularies: the words from which phrases are made. */
const otherWords = /^permission\.(everythingRegistered|example|impersonation|made|reach|unknown|whose)(\.|$)/u;
const ownKeys = (Object.keys(messages.en) as MessageKey[]).filter((key) => key.startsWith('permission.') && !otherWords.test(key));
const phraseKeys = ownKeys.filter((key) => !key.endsWith('.example'));
const exampleKeys = ownKeys.filter((key) => key.endsWith('.example'));
const vocabularyOf = (key: string): string => key.split('.')[1] ?? '';

/** Words that are as Dutch as they are English. */
const sharedWords = new Set(
  `account accounts agent agents alarm album albums apart app apps bank bed blogs bot browser camera chat chatbots chats cloud club code codes community computer
  computers concert contract dashboards database databases direct document door emoji even extra film films filter filters gists had hobby in internet is kind label
  labels lamp land laptop laptops later let likes link links live logo lunch machine machines mail mailing mails maker man map mast moment notebooks of open over
  partner partners passkeys per plan planning post posts printer printers product project repository rest restaurant robots route scan school score scores script
  scripts sensor series server servers site sites software spam spreadsheet spreadsheets stand start status stick tablets taken team teams test tickets update updates
  video voicemail was webinars website websites week workflows workspace workspaces`.split(/\s+/u),
);

/** Without what begins with a capital, which is a name. */
const lowerWords = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.replace(/\{\w+\}/gu, '').match(/(?<![\p{L}\p{N}’'-])\p{Ll}[\p{Ll}’'-]*\p{Ll}(?![\p{L}\p{N}’'-])/gu) ?? []);

describe('permissions that an ordinary user can grant', () => {
  it('are 153, and all have a sentence and an example of their own', () => {
    expect(grantable).toHaveLength(153);
    const lacking = grantable.filter((name) =>
      [name, `${name}.example`].some(
        (each) => !['graph', 'openid'].some((vocabulary) => `permission.${vocabulary}.${each}` in messages.en),
      ),
    );
    expect(lacking).toEqual([]);
  });
});

describe.each(languages)('own sentences, %s', (language) => {
  const { translate } = wordsIn(language);

  it('all stand under names that the tables know, and are used', () => {
    const used = new Set(
      known.flatMap((permission) => {
        const { example } = permissionSentence(permission, translate);
        return [permissionPhrase(permission, translate), ...(example === null ? [] : [example])];
      }),
    );
    expect(ownKeys.filter((key) => !used.has(translate(key)))).toEqual([]);
    expect(phraseKeys.filter((key) => !(`${key}.example` in messages.en))).toEqual([]);
    expect(exampleKeys.filter((key) => !(key.slice(0, -'.example'.length) in messages.en))).toEqual([]);
  });

  it('are distinct in each vocabulary, short and whole', () => {
    for (const keys of [phraseKeys, exampleKeys]) {
      const filed = keys.map((key) => `${vocabularyOf(key)}: ${translate(key)}`);
      expect(filed.filter((text, index) => filed.indexOf(text) !== index)).toEqual([]);
    }
    for (const key of phraseKeys) {
      expect(translate(key), key).toMatch(/^\p{L}[^{}.]*[^\s.{}]$/u);
      expect(translate(key).length, key).toBeLessThanOrEqual(90);
    }
    for (const key of exampleKeys) {
      expect(translate(key), key).toMatch(/^\p{Lu}[^{}.]*\.$/u);
      expect(translate(key).length, key).toBeLessThanOrEqual(140);
    }
  });

  it('never promise that the access stays with your own things', () => {
    expect(ownKeys.filter((key) => /\b(only|alleen|slechts)\b/iu.test(translate(key)))).toEqual([]);
  });

  it('show no name of a permission, nor do the generated ones', () => {
    const productNames =
      /SharePoint|OneDrive|OneNote|DevOps|PowerApps|GitHub|GitLab|YouTube|LinkedIn|BigQuery|McAfee|Google\+|QR-code|QR code/gu;
    for (const permission of known.filter(({ scope }) => !scope.endsWith('user_impersonation'))) {
      const phrase = permissionPhrase(permission, translate).replace(productNames, '');
      // A name is words written together, or words with a full stop or an underscore between them.
      expect(phrase, permission.scope).not.toMatch(/\p{Ll}\p{Lu}|\p{L}\.\p{L}|_/u);
      expect(phrase.length, permission.scope).toBeLessThanOrEqual(100);
    }
  });

  it('use one word for one thing', () => {
    const wrong =
      language === 'en' ? /\b(email|inbox|if you may|stays? closed)\b/iu : /\b(mailbox|inbox|email|bekijken en wijzigen|directory)\b/iu;
    const keys = (Object.keys(messages.en) as MessageKey[]).filter((key) => /^(permission|data|verb|set|ability|reason)\./u.test(key));
    expect(keys.filter((key) => wrong.test(translate(key)))).toEqual([]);
  });
});

it('Dutch sentences about permissions hold no English', () => {
  const keys = (Object.keys(messages.en) as MessageKey[]).filter((key) => /^(permission|data|verb)\./u.test(key));
  const english = new Set(lowerWords(keys.map((key) => messages.en[key])));
  const dutch = new Set(lowerWords(keys.map((key) => messages.nl[key])));
  expect([...dutch].filter((word) => english.has(word) && !sharedWords.has(word))).toEqual([]);
});
