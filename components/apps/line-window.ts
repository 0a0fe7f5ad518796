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
