import { createWords } from '../../locales/formats.ts';
import { chooseLanguage, type Messages } from '../../locales/translate.ts';
import { openPackageFile, readOnce } from './package-file.ts';

/**
 * The sentences of the one language that the browser chose for this extension, read from the package on first need: both languages in the worker's
 * code would make every start of it slower. Asked of the browser's own look-up of messages, from which the card takes its words where there is no
 * judgement: `getUILanguage` was seen to say something else in the worker (Chromium 156 without the translations of its own pages).
 * Rejects where the file cannot be read.
 */
export const browserWords = readOnce(async () => {
  const language = chooseLanguage(chrome.i18n.getMessage('language'));
  // The build writes the file from locales/ and checks that every key is there.
  return createWords(language, (await (await openPackageFile(`words/${language}.json`)).json()) as Messages);
});
