import { describe, expect, it } from 'vitest';
import { normaliseMicrosoftScope } from '../../core/permissions/microsoft-scopes.ts';
import { listRecords } from '../../core/text/packed-table.ts';
import { messages, wordsIn } from '../../locales/all-languages.ts';
import { permissionPhrase, permissionSentence } from '../../locales/permission-sentence.ts';
import { languages, type MessageKey } from '../../locales/translate.ts';
import { packCatalogue } from '../../scripts/pack-catalogue.ts';
import { permissionIn } from '../core/catalogue/own-catalogue.ts';

/** Every delegated permission of Microsoft’s: `resource name type who …`. */
const delegated = listRecords(packCatalogue()['microsoft-permissions']).map(([resource = '', name = '', , who = '']) => ({
  resource,
  name,
  who,
}));
const graphNames = delegated.filter(({ resource }) => resource === 'graph').map(({ name }) => name);
const grantable = delegated.filter(({ resource, who }) => resource === 'graph' && who === 'user').map(({ name }) => name);

/** What is no name of a permission, and has a sentence and an example as well. */
const otherSentences = ['everythingRegistered', 'impersonation', 'unknown'];
const namesWithSentence = Object.keys(messages.en)
  .flatMap((key) => /^permission\.(.+)\.example$/u.exec(key)?.[1] ?? [])
  .filter((name) => !otherSentences.includes(name));
const phraseOf = (name: string) => `permission.${name}` as MessageKey;
const exampleOf = (name: string) => `permission.${name}.example` as MessageKey;

/** Names, and words that are as Dutch as they are English. */
const sharedWords = new Set(
  `agent app apps chat chats code codes computer consent contract copilot directory document dynamics emoji engage had in inbox internet is laptop
  laptops lens link links logo mail maker microsoft of onedrive onenote open outlook over partner printer printers project rest scan scans security
  sharepoint site sites status team teams viva was website websites week`.split(/\s+/u),
);

const wordsOf = (texts: readonly string[]) =>
  new Set(
    texts.flatMap(
      (text) =>
        text
          .replace(/\{\w+\}/gu, '')
          .toLowerCase()
          .match(/[\p{L}’'-]{2,}/gu) ?? [],
    ),
  );

describe('permissions that an ordinary user can grant', () => {
  it('are 153, and all have a sentence of their own', () => {
    expect(grantable).toHaveLength(153);
    expect(grantable.filter((name) => !namesWithSentence.some((known) => known === name))).toEqual([]);
    expect(namesWithSentence.filter((name) => !Object.hasOwn(messages.en, phraseOf(name)))).toEqual([]);
  });

  it('are names that the tables know', () => {
    expect(namesWithSentence.filter((name) => !graphNames.includes(name))).toEqual([]);
    // No permission is taken for one of our own words.
    expect(delegated.filter(({ name }) => otherSentences.includes(name) || Object.hasOwn(messages.en, `permission.made.${name}`))).toEqual(
      [],
    );
  });
});

describe.each(languages)('own sentences, %s', (language) => {
  const { translate } = wordsIn(language);

  it('are distinct, short and whole, and used', () => {
    const phrases = namesWithSentence.map((name) => translate(phraseOf(name)));
    const examples = namesWithSentence.map((name) => translate(exampleOf(name)));
    expect(new Set(phrases).size).toBe(phrases.length);
    expect(new Set(examples).size).toBe(examples.length);
    for (const phrase of phrases) {
      expect(phrase).toMatch(/^\p{L}[^{}.]*[^\s.{}]$/u);
      expect(phrase.length).toBeLessThanOrEqual(90);
    }
    for (const example of examples) {
      expect(example).toMatch(/^\p{Lu}[^{}.]*\.$/u);
      expect(example.length).toBeLessThanOrEqual(140);
    }
    for (const name of namesWithSentence) {
      expect(permissionPhrase(permissionIn(name), translate)).toBe(translate(phraseOf(name)));
      expect(permissionSentence(permissionIn(name), translate).example).toBe(translate(exampleOf(name)));
    }
  });

  it('never promise that the access stays with your own things', () => {
    const texts = namesWithSentence.flatMap((name) => [translate(phraseOf(name)), translate(exampleOf(name))]);
    expect(texts.filter((text) => /\b(only|alleen|slechts)\b/iu.test(text))).toEqual([]);
  });

  it('show no name of a permission, nor do the generated ones', () => {
    const productNames = /SharePoint|OneDrive|OneNote|DevOps|PowerApps/gu;
    for (const { resource, name } of delegated) {
      const permission = permissionIn(normaliseMicrosoftScope(resource === 'graph' ? name : `${resource}/${name}`));
      if (name === 'user_impersonation') continue;
      const phrase = permissionPhrase(permission, translate).replace(productNames, '');
      // A name is words written together, or words with a full stop or an underscore between them.
      expect(phrase, name).not.toMatch(/\p{Ll}\p{Lu}|\p{L}\.\p{L}|_/u);
      expect(phrase.length, name).toBeLessThanOrEqual(100);
    }
  });
});

it('Dutch sentences about permissions hold no English', () => {
  const keys = (Object.keys(messages.en) as (keyof typeof messages.en)[]).filter((key) => /^(permission|data|verb)\./u.test(key));
  const english = wordsOf(keys.map((key) => messages.en[key]));
  const dutch = wordsOf(keys.map((key) => messages.nl[key]));
  expect([...dutch].filter((word) => english.has(word) && !sharedWords.has(word))).toEqual([]);
});
