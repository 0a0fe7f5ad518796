import { chooseLanguage, type Language } from '../../locales/translate.ts';

/**
 * The one of our languages that the browser chose for this extension. Asked of its own look-up of messages, from which the card takes
 * its words where there is no judgement: `getUILanguage` was seen to say something else in the worker (Chromium 156 without the
 * translations of its own pages).
 */
export function browserLanguage(): Language {
  return chooseLanguage(chrome.i18n.getMessage('language'));
}
