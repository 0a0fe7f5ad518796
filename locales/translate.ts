/** Turns a message key and its arguments into a sentence of one language. */
import type en from './en.json';

export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];
export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;
export type MessageArguments = Readonly<Record<string, string | number>>;
export interface Translate {
  (key: MessageKey, values?: MessageArguments): string;
  /** Whether there is a sentence under this key, for keys that are put together from data. */
  readonly has: (key: string) => key is MessageKey;
  /** Whether it speaks of each person in an organisation, and not to the one who reads it (for-everyone.ts). */
  readonly isForEveryone: boolean;
}

/** The supported language nearest to a BCP 47 tag, English where there is none. */
export function chooseLanguage(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary) ?? 'en';
}

/** A function that gives the sentences of one language, with `{name}` placeholders filled in. */
export function createTranslate(messages: Messages): Translate {
  const translate = (key: MessageKey, values: MessageArguments = {}): string =>
    messages[key].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
  return Object.assign(translate, { has: (key: string): key is MessageKey => Object.hasOwn(messages, key), isForEveryone: false });
}
