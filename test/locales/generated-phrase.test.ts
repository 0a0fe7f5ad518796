import { describe, expect, it } from 'vitest';
import { dataCategories, reaches, verbs } from '../../core/permissions/permission.ts';
import { messages, wordsIn } from '../../locales/all-languages.ts';
import { generatedExample, generatedPhrase } from '../../locales/generated-phrase.ts';
import { languages } from '../../locales/translate.ts';

const everyCombination = dataCategories.flatMap((data) => verbs.flatMap((verb) => reaches.map((reach) => ({ data, verb, reach }))));
const told = everyCombination.filter(({ data, verb }) => data !== 'unknown' && data !== 'stay-signed-in' && verb !== 'unknown');

const longest = 105;

it('no sentence made by hand stands under a name that is never asked for', () => {
  const made = Object.keys(messages.en).flatMap((key) => /^permission\.made\.(.+)$/u.exec(key)?.[1] ?? []);
  const asked = everyCombination.map(({ data, verb, reach }) => `${data}.${verb}.${reach}`);
  expect(made).toHaveLength(19);
  expect(made.filter((name) => !asked.includes(name))).toEqual([]);
});

describe.each(languages)('generated phrases, %s', (language) => {
  const { translate } = wordsIn(language);

  it('are whole and short, for every data, verb and reach', () => {
    for (const facts of told) {
      const phrase = generatedPhrase(facts, translate) ?? '';
      expect(phrase).not.toMatch(/^$|[{}]|\s{2}|^\s|[\s.]$|\s,|,,|undefined|null/u);
      // No word twice in a row, and no name of ours (`signin-security`, `org-content-settings`).
      expect(phrase).not.toMatch(/\b(\p{L}+) \1\b|-content-|signin|ai-a/u);
      expect(phrase.length).toBeLessThanOrEqual(longest);
      const example = generatedExample(facts, translate);
      if (example !== null) {
        expect(example).toMatch(/^\p{Lu}[^{}]*\.$/u);
        expect(example.length).toBeLessThanOrEqual(140);
      }
    }
  });

  it('say nothing where it is not told what is done with what', () => {
    for (const facts of everyCombination.filter((each) => !told.includes(each))) expect(generatedPhrase(facts, translate)).toBeNull();
  });

  it('differ wherever what the app could do differs', () => {
    // What is sent as you is sent as you, whatever else you have access to.
    const distinct = told.filter(({ verb, reach }) => verb !== 'send' || !['open', 'unknown'].includes(reach));
    for (const data of dataCategories) {
      const phrases = distinct.filter((facts) => facts.data === data).map((facts) => generatedPhrase(facts, translate));
      expect(new Set(phrases).size, data).toBe(phrases.length);
    }
    for (const verb of verbs) {
      const phrases = distinct.filter((facts) => facts.verb === verb).map((facts) => generatedPhrase(facts, translate));
      expect(new Set(phrases).size, verb).toBe(phrases.length);
    }
  });

  it('name everybody and the missing user where no user is needed', () => {
    const missingUser = language === 'en' ? /organisation(’s)?\b.*, with nobody signed in/u : /organisatie.*, ook als niemand inlogt/u;
    for (const facts of told) {
      const phrase = generatedPhrase(facts, translate);
      if (facts.reach === 'unattended') expect(phrase).toMatch(missingUser);
      else expect(phrase).not.toMatch(missingUser);
    }
  });

  it('come without an example where the reach is narrow or the data not known', () => {
    for (const facts of everyCombination) {
      const isNarrow = facts.reach === 'app' || facts.reach === 'selected' || facts.reach === 'unknown';
      if (isNarrow || facts.data === 'unknown') expect(generatedExample(facts, translate)).toBeNull();
      else if (facts.data === 'business-data')
        expect(generatedExample(facts, translate) === null).toBe(['send', 'delete', 'unknown'].includes(facts.verb));
    }
  });
});
