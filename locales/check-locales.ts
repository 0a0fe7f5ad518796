/** What the build asks of the locale files: the same keys and placeholders everywhere, and the few sentences the browser itself looks up. */
import { messages } from './all-languages.ts';
import { type Language, languages, type MessageKey } from './translate.ts';

type LocaleFiles = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Throws, naming every missing key and every placeholder that differs from English. Run by the build. */
export function checkLocales(files: LocaleFiles = messages): void {
  const problems = languages.flatMap((language) => compareWithEnglish(language, files));
  if (problems.length > 0) throw new Error(`locales: ${problems.length} to mend\n${problems.join('\n')}`);
}

function compareWithEnglish(language: Language, { en: english, [language]: own }: LocaleFiles): string[] {
  const missing = Object.keys(english).filter((key) => !own[key]?.trim());
  const superfluous = Object.keys(own).filter((key) => !(key in english));
  const differing = Object.keys(english).filter(
    (key) => own[key] !== undefined && placeholders(own[key]) !== placeholders(english[key] ?? ''),
  );
  return [
    ...missing.map((key) => `${language}.json lacks "${key}"`),
    ...superfluous.map((key) => `${language}.json has "${key}", which en.json lacks`),
    ...differing.map((key) => `${language}.json: "${key}" has other placeholders than en.json`),
  ];
}

function placeholders(message: string): string {
  return [...new Set(message.match(/\{\w+\}/g) ?? [])].sort().join();
}

/** Keys that the browser resolves: in the manifest, and in the content script when the worker does not answer. */
const browserKeys = {
  extensionName: 'extension.name',
  extensionDescription: 'extension.description',
  fallbackBand: 'fallback.band',
  fallbackHeadline: 'fallback.headline',
  fallbackDetail: 'fallback.detail',
  fallbackChecking: 'fallback.checking',
  fallbackStopped: 'fallback.stopped',
  fallbackTick: 'fallback.tick',
  fallbackRetry: 'fallback.retry',
  leave: 'warning.leave',
  leaveNote: 'warning.leaveNote',
  continue: 'warning.continue',
  lookAtPage: 'warning.lookAtPage',
  lookAtWarning: 'warning.lookAtWarning',
  pageFailed: 'options.failed',
  language: 'language',
  direction: 'direction',
} as const satisfies Record<string, MessageKey>;
export type BrowserMessageName = keyof typeof browserKeys;

/** The content of each `_locales/<language>/messages.json`. */
export function browserMessages(): Record<Language, Record<string, { message: string }>> {
  const forLanguage = (language: Language) =>
    Object.fromEntries(Object.entries(browserKeys).map(([name, key]) => [name, { message: messages[language][key] }]));
  return Object.fromEntries(languages.map((language) => [language, forLanguage(language)])) as Record<
    Language,
    ReturnType<typeof forLanguage>
  >;
}
