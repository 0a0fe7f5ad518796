import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countHappenings, type MonthCount, readMonthCounts } from '../../../core/interruptions/month-count.ts';

const november: MonthCount = { month: '2026-11', judged: 3, shown: 2, continued: 1, left: 0 };

test('counts in the month of the moment, the latest month first', () => {
  expect(countHappenings([], ['judged', 'shown'], '2026-11-23T12:00:00Z')).toEqual([
    { month: '2026-11', judged: 1, shown: 1, continued: 0, left: 0 },
  ]);
  expect(countHappenings([november], ['left'], '2026-11-30T23:59:59Z')).toEqual([{ ...november, left: 1 }]);
  expect(countHappenings([november], ['continued'], '2026-12-01T00:00:00Z').map(({ month, continued }) => [month, continued])).toEqual([
    ['2026-12', 1],
    ['2026-11', 1],
  ]);
});

test('keeps a year', () => {
  const months = Array.from({ length: 24 }, (_, index) => `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
  const counts = months.reduce<readonly MonthCount[]>((all, month) => countHappenings(all, ['judged'], `${month}-05T00:00:00Z`), []);
  expect(counts.map(({ month }) => month)).toEqual(months.slice(12).reverse());
});

test('reads back what it made, and leaves out what nobody counted', () => {
  expect(readMonthCounts([november])).toEqual([november]);
  const faults = [
    null,
    {},
    { ...november, month: '2026-13' },
    { ...november, shown: -1 },
    { ...november, left: 1.5 },
    { ...november, judged: '3' },
  ];
  expect(readMonthCounts(faults)).toEqual([]);
  fc.assert(fc.property(fc.anything(), (value) => readMonthCounts(value).length >= 0));
});
