import { expect, test } from 'vitest';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeCounts } from '../../locales/describe-counts.ts';

const now = '2026-11-23T12:00:00Z';
const november = { month: '2026-11', judged: 31, shown: 4, continued: 3, left: 1 };

test('without a request this month there is no figure', () => {
  expect(describeCounts([], now, wordsIn('en'))).toMatchObject({ figure: null, rows: [], sentence: 'No request was seen this month.' });
  expect(describeCounts([{ ...november, month: '2026-10' }], now, wordsIn('en')).figure).toBeNull();
});

test('the share of this month, what came of it, and the months before', () => {
  const text = describeCounts([november, { ...november, month: '2026-10', judged: 46 }], now, wordsIn('en'));
  expect(text.figure).toBe('13%');
  expect(text.sentence).toBe('4 of 31 requests this month. Went on: 3. Left safely: 1.');
  expect(text.rows).toEqual([
    { month: 'November 2026', numbers: [31, 4, 3, 1] },
    { month: 'October 2026', numbers: [46, 4, 3, 1] },
  ]);
  expect(describeCounts([november], now, wordsIn('nl')).rows).toEqual([]);
});
