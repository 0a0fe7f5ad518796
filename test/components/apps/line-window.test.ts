import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesBetween, placeLines, rowByKey } from '../../../components/apps/line-window.ts';

const heights = { row: 80, heading: 40 };

test('lines stand below each other', () => {
  expect([...placeLines(3, (index) => index === 0, heights)]).toEqual([0, 40, 120, 200]);
});

test('every line that touches the window is drawn, and no more than asked for beyond it', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 60 }), fc.integer({ min: -500, max: 6_000 }), fc.nat(900), (kinds, top, height) => {
      const tops = placeLines(kinds.length, (index) => kinds[index] === true, heights);
      const { from, to } = linesBetween(tops, top, top + height, 2);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(kinds.length);
      kinds.forEach((_kind, index) => {
        const isSeen = (tops[index] ?? 0) < top + height && (tops[index + 1] ?? 0) > top;
        if (isSeen) expect(index >= from && index < to).toBe(true);
      });
      const seen = kinds.filter((_kind, index) => (tops[index] ?? 0) <= top + height && (tops[index + 1] ?? 0) >= top).length;
      expect(to - from).toBeLessThanOrEqual(seen + 6);
    }),
  );
});

/** A heading, three rows, a heading, two rows. */
const isHeading = (index: number): boolean => index === 0 || index === 4;
const tops = placeLines(7, isHeading, heights);
const press = (key: string, from: number): number | null => rowByKey(key, from, 200, tops, isHeading);

test('the keys lead from row to row, past the headings, and stop at the ends', () => {
  expect([1, 2, 3, 5, 6].map((from) => press('ArrowDown', from))).toEqual([2, 3, 5, 6, 6]);
  expect([1, 2, 3, 5, 6].map((from) => press('ArrowUp', from))).toEqual([1, 1, 2, 3, 5]);
  expect([press('Home', 6), press('End', 1)]).toEqual([1, 6]);
  expect([press('PageDown', 1), press('PageDown', 5), press('PageUp', 6), press('PageUp', 2)]).toEqual([3, 6, 3, 1]);
  expect(press('a', 3)).toBeNull();
});

test('every key leads to a row, wherever the headings stand', () => {
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp');
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), fc.nat(39), fc.nat(900), keys, (kinds, at, page, key) => {
      const isTitle = (index: number): boolean => kinds[index] === true;
      const from = at % kinds.length;
      fc.pre(!isTitle(from));
      const next = rowByKey(key, from, page, placeLines(kinds.length, isTitle, heights), isTitle) ?? -1;
      expect(kinds[next]).toBe(false);
      if (key === 'PageDown') expect(next).toBeGreaterThanOrEqual(from);
      if (key === 'PageUp') expect(next).toBeLessThanOrEqual(from);
    }),
  );
});
