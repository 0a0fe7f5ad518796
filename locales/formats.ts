/** Dates, ages and lists in the reader's language. */
import { isolate } from '../core/text/isolate.ts';
import { createTranslate, type Language, type Messages, type Translate } from './translate.ts';

/** Everything a sentence may need of one language. */
export interface Words {
  readonly language: Language;
  readonly translate: Translate;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  /** `4 March 2024`. The instant itself where it is no date. */
  date(instant: string): string;
  /** `2 minutes ago`. */
  age(instant: string, now: string): string;
  /** `10,000`. */
  number(value: number): string;
  /** `10K`. */
  shortNumber(value: number): string;
  /** Untrusted text, in the language's own quotation marks and unable to reorder what stands around it. */
  quote(text: string): string;
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

export function createWords(language: Language, messages: Messages): Words {
  const translate = createTranslate(messages);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const dates = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(language);
  const shortNumbers = new Intl.NumberFormat(language, { notation: 'compact' });
  const ages = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return {
    language,
    translate,
    list: (items) => lists.format(items),
    date: (instant) => (Number.isNaN(Date.parse(instant)) ? instant : dates.format(new Date(instant))),
    age: (instant, now) => {
      const seconds = (Date.parse(instant) - Date.parse(now)) / 1000;
      if (Number.isNaN(seconds)) return translate('age.unknown');
      const step = steps.find(([, size]) => Math.abs(seconds) >= size);
      return step ? ages.format(Math.round(seconds / step[1]), step[0]) : translate('age.now');
    },
    number: (value) => numbers.format(value),
    shortNumber: (value) => shortNumbers.format(value),
    quote: (text) => translate('quote', { text: isolate(text) }),
  };
}
