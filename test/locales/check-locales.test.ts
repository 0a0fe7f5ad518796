import { describe, expect, test } from 'vitest';
import { messages, wordsIn } from '../../locales/all-languages.ts';
import { browserMessages, checkLocales } from '../../locales/check-locales.ts';
import { chooseLanguage, languages } from '../../locales/translate.ts';

/** The complaint of the check about other files than ours. */
function complaint(files: Parameters<typeof checkLocales>[0]): string {
  try {
    checkLocales(files);
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('checkLocales', () => {
  test('finds nothing to mend in our files', () => {
    expect(() => checkLocales()).not.toThrow();
  });

  test.each<[string, NonNullable<Parameters<typeof checkLocales>[0]>, string]>([
    ['nothing', { en: { a: 'x {n}' }, nl: { a: '{n} y' } }, ''],
    ['a key that is missing', { en: { a: 'x', b: 'y' }, nl: { a: 'x' } }, 'nl.json lacks "b"'],
    ['a key that is empty', { en: { a: 'x' }, nl: { a: ' ' } }, 'nl.json lacks "a"'],
    ['a key too many', { en: { a: 'x' }, nl: { a: 'x', c: 'z' } }, 'nl.json has "c"'],
    ['another placeholder', { en: { a: '{app} {org}' }, nl: { a: '{app} {naam}' } }, 'nl.json: "a" has other placeholders'],
    ['a placeholder left out', { en: { a: '{app}' }, nl: { a: 'app' } }, 'nl.json: "a" has other placeholders'],
    ['an empty English sentence', { en: { a: '' }, nl: { a: 'x' } }, 'en.json lacks "a"'],
  ])('reports %s', (_name, files, expected) => {
    const found = complaint(files);
    if (expected === '') expect(found).toBe('');
    else expect(found).toContain(expected);
  });
});

test('the sentences that the browser looks up are there in every language, without placeholders', () => {
  const all = browserMessages();
  expect(Object.keys(all)).toEqual([...languages]);
  for (const language of languages) {
    expect(Object.keys(all[language])).toEqual(Object.keys(all.en));
    for (const { message } of Object.values(all[language])) expect(message).toMatch(/^[^{}$]+$/u);
  }
  expect(all.nl['extensionDescription']?.message).not.toBe(all.en['extensionDescription']?.message);
  // The limit of Chrome's store and manifest.
  for (const language of languages) expect(all[language]['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
});

test('the keys stand sorted, so that two people who add some do not collide', () => {
  for (const language of languages) expect(Object.keys(messages[language])).toEqual(Object.keys(messages[language]).sort());
});

describe('translate', () => {
  test('fills in the values once, and leaves what is not given', () => {
    const translate = wordsIn('en').translate;
    expect(translate('quote', { text: '{text} $& $1' })).toBe('“{text} $& $1”');
    expect(translate('quote')).toBe('“{text}”');
    expect(translate('list.more', { count: 0 })).toContain('0');
  });

  test.each([
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['NL', 'nl'],
    ['en-US', 'en'],
    ['de', 'en'],
    ['nld', 'en'],
    ['', 'en'],
  ])('chooses for the tag %s the language %s', (tag, language) => {
    expect(chooseLanguage(tag)).toBe(language);
  });
});
