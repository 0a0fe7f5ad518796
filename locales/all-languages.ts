/** Every language at once, for the build, the commands and the tests. The extension reads the one it needs: entrypoints/background/browser-words.ts. */
import en from './en.json' with { type: 'json' };
import { createWords, type Words } from './formats.ts';
import nl from './nl.json' with { type: 'json' };
import type { Language, Messages } from './translate.ts';

/** Typed so that a key missing from one language does not compile; the build compares the files again. */
export const messages: Readonly<Record<Language, Messages>> = { en, nl };

/** The words of one language. */
export function wordsIn(language: Language): Words {
  return createWords(language, messages[language]);
}
