import { expect, test } from 'vitest';
import { badgeColours, badgeText } from '../../../entrypoints/background/badge-colours.ts';

/** Toolbars as browsers paint them without a theme: light and dark. */
const toolbars = ['#ffffff', '#292a2d'];

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((first, second) => first - second);
  return (lighter + 0.05) / (darker + 0.05);
}

test.each(Object.entries(badgeColours))('the badge “%s” is legible, and stands out on light and dark toolbars', (_name, colour) => {
  expect(contrast(colour, badgeText)).toBeGreaterThanOrEqual(4.5);
  for (const toolbar of toolbars) expect(contrast(colour, toolbar)).toBeGreaterThanOrEqual(3);
});
