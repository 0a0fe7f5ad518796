/** What a card says where consent counts for everyone: it speaks of each person, and never of the reader's own mail. */
import { describe, expect, test } from 'vitest';
import { dataCategories, reaches, verbs } from '../../core/permissions/permission.ts';
import { permissionSet } from '../../core/permissions/set/permission-set.ts';
import { messages, wordsIn } from '../../locales/all-languages.ts';
import { abilityLines } from '../../locales/describe-set.ts';
import { speakOfEveryone } from '../../locales/for-everyone.ts';
import { generatedPhrase } from '../../locales/generated-phrase.ts';
import { languages } from '../../locales/translate.ts';
import { graphPermissions, permissionIn } from '../core/catalogue/own-catalogue.ts';
import { unverified } from '../core/decision/facts-samples.ts';
import { describePrompt } from './describe-prompt.ts';

/** The organisation, and whom it has, are the reader's own as well. */
const toReader = {
  en: /\byou\b|\byour\b(?! (organisation|own servers|customers|teams\b))/iu,
  nl: /\b(jij|(?<!die van )jou|jouw)\b|\bje\b(?! (organisatie|eigen servers|klanten|werk|teams\b))/iu,
};
const names = Object.keys(messages.en).flatMap((key) => /^everyone\.(.+)$/u.exec(key)?.[1] ?? []);

test('each sentence of its own stands in the place of another, with what that one fills in', () => {
  const places = (text: string) => (text.match(/\{\w+\}/gu) ?? []).sort();
  const others = names.filter((name) => name !== 'data.mine');
  expect(others.length).toBeGreaterThan(20);
  for (const name of others) {
    const key = name as keyof typeof messages.en;
    expect(messages.en[key], name).toBeDefined();
    expect(places(messages.en[`everyone.${name}` as typeof key]), name).toEqual(places(messages.en[key]));
  }
});

describe.each(languages)('in the language %s', (language) => {
  const words = speakOfEveryone(wordsIn(language));
  const { translate } = words;

  test('no permission is told as the reader’s own, and what was told apart still is', () => {
    const combinations = dataCategories.flatMap((data) => verbs.flatMap((verb) => reaches.map((reach) => ({ data, verb, reach }))));
    // Where it is not known whose name is used, it reads as the one of who signs in.
    const told = combinations.filter(({ verb, reach }) => verb !== 'send' || (reach !== 'open' && reach !== 'unknown'));
    const phrasesOf = (facts: (typeof told)[number]) => generatedPhrase(facts, translate) ?? [];
    for (const phrase of told.flatMap(phrasesOf)) expect(phrase).not.toMatch(toReader[language]);
    for (const data of dataCategories) {
      const phrases = told.filter((facts) => facts.data === data).flatMap(phrasesOf);
      expect(new Set(phrases).size, data).toBe(phrases.length);
    }
    for (const { name } of graphPermissions) {
      const { lines } = abilityLines(permissionSet([permissionIn(name)], 'entra'), words);
      // What reaches the whole organisation may be shown by what is the reader's: it is among all the rest.
      const ofEach = permissionIn(name).reach === 'organisation' ? lines.map(({ title }) => title) : lines;
      expect(JSON.stringify(ofEach), name).not.toMatch(toReader[language]);
    }
    for (const name of names) expect(translate(name as keyof typeof messages.en)).not.toMatch(toReader[language]);
  });

  test('a card speaks so where the box is ticked, where the address asks, and nowhere else', () => {
    const scopes = 'openid offline_access Mail.Read Mail.Send Files.Read.All';
    const sayOf = (prompt: object) => {
      const { abilities, abilitiesNote } = describePrompt({ scopes, ...prompt }, language);
      return JSON.stringify([abilities, abilitiesNote]);
    };
    const ticked = sayOf({ page: { orgWideTicked: 'yes' } });
    expect(ticked).not.toMatch(toReader[language]);
    expect(ticked).toContain(translate('everyone.data.mine', { data: translate('data.mail') }));
    expect(sayOf({ path: 'common/v2.0/adminconsent' })).toBe(ticked);
    expect(sayOf({ path: 'common/v2.0/adminconsent', scopes: 'https://graph.microsoft.com/.default Mail.Read' })).not.toMatch(
      toReader[language],
    );
    expect(sayOf({ page: { orgWideOffered: 'yes' } })).toMatch(toReader[language]);
    // Who decides is spoken to; whose mail it is, is not theirs alone.
    const { reasons } = describePrompt({ scopes, page: { ...unverified, orgWideTicked: 'yes' } }, language);
    expect(reasons).toContain(translate('everyone.reason.A6.mail-and-send'));
  });
});
