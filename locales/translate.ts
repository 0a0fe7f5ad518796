/** Turns a message key and its arguments into a sentence of one language. */
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];
export type MessageKey = keyof typeof en;
export type MessageArguments = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageArguments) => string;

/** Typed so that a key missing from one language does not compile; the build compares the files again. */
export const messages: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, nl };

/** The supported language nearest to a BCP 47 tag, English where there is none. */
export function chooseLanguage(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary) ?? 'en';
}

/** A function that gives the sentences of `language`, with `{name}` placeholders filled in. */
export function createTranslate(language: Language): Translate {
  return (key, values = {}) =>
    messages[language][key].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
