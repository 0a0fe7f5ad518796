import { expect, test } from 'vitest';
import { type InventoryQuery, wholeList } from '../../core/grants/select-entries.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describePart } from '../../locales/describe-line.ts';
import { languages } from '../../locales/translate.ts';

const narrowed: InventoryQuery = {
  ...wholeList,
  text: ' notes\u202E ',
  focus: { kind: 'cell', data: 'mail', verb: 'read' },
  provider: 'google',
  data: 'mail',
  status: 'kept',
  age: 'year',
};

test('a part of the list on paper says how many of how many, and everything that chose them', () => {
  const sentence = describePart(narrowed, 8, 10_000, wordsIn('en')).replace(/[\u2066-\u2069]/gu, '');
  expect(sentence).toBe(
    'Below stand 8 of 10,000. Apps that can read your mail; Search: “notes”; Where: Google; Data: Mail; Status: kept from before; Given: In the last year. The numbers above count all of them.',
  );
});

test.each(languages)('each way to narrow the list is named in %s', (language) => {
  const { text, focus, provider, data, status, age } = narrowed;
  const ways: readonly Partial<InventoryQuery>[] = [{ text }, { focus }, { provider }, { data }, { status }, { age }];
  const sentences = ways.map((way) => describePart({ ...wholeList, ...way }, 1, 2, wordsIn(language)));
  expect(new Set(sentences).size).toBe(ways.length);
  expect(sentences.join()).not.toMatch(/[{}]|null|undefined/u);
});
