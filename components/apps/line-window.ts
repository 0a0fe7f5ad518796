/** Which lines of a long list are near the window: only those are drawn. Rows are of one height, headings of another. */

export interface LineHeights {
  readonly row: number;
  readonly heading: number;
}

export interface LineRange {
  readonly from: number;
  /** The first line no longer drawn. */
  readonly to: number;
}

/** Where each line begins, and at the end where the list ends, in pixels. */
export function placeLines(size: number, isHeading: (index: number) => boolean, { row, heading }: LineHeights): Float64Array {
  const tops = new Float64Array(size + 1);
  for (let index = 0; index < size; index += 1) tops[index + 1] = (tops[index] ?? 0) + (isHeading(index) ? heading : row);
  return tops;
}

/** The lines between two heights, with as many more on either side. */
export function linesBetween(tops: Float64Array, top: number, bottom: number, more: number): LineRange {
  const size = tops.length - 1;
  return {
    from: Math.max(0, firstAfter(tops, top) - 1 - more),
    to: Math.min(size, firstAfter(tops, bottom) + more),
  };
}

/**
 * The row that a key leads to from another: the next, the first or last, or about `page` pixels on. Headings are passed over. Null where
 * the key is none of these.
 */
export function rowByKey(
  key: string,
  from: number,
  page: number,
  tops: Float64Array,
  isHeading: (index: number) => boolean,
): number | null {
  const last = tops.length - 2;
  const down = ['ArrowDown', 'PageDown', 'Home'].includes(key);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    Home: 0,
    End: last,
    PageDown: Math.max(from + 1, firstAfter(tops, (tops[from] ?? 0) + page) - 1),
    PageUp: Math.min(from - 1, firstAfter(tops, (tops[from] ?? 0) - page) - 1),
  };
  const target = targets[key];
  if (target === undefined) return null;
  const inRange = Math.min(last, Math.max(0, target));
  return nearestRow(inRange, down ? 1 : -1, last, isHeading) ?? nearestRow(inRange, down ? -1 : 1, last, isHeading) ?? from;
}

/** The first row from there on; null where only headings are left. */
export function nearestRow(from: number, step: 1 | -1, last: number, isHeading: (index: number) => boolean): number | null {
  for (let index = from; index >= 0 && index <= last; index += step) if (!isHeading(index)) return index;
  return null;
}

/** The first line that begins after a height: they are in order, so half of them are left out with each look. */
function firstAfter(tops: Float64Array, height: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}
