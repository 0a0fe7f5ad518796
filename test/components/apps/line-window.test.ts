import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesBetween, placeLines } from '../../../components/apps/line-window.ts';

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
