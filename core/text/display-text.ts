/** Turns text from a page, an address or a policy into something that may be shown: what it hides becomes visible or goes. */

/** Embeddings, overrides, isolates and marks: they can turn the reading order around, and never help in one short line. */
const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const reordering = /[\u202A-\u202E\u2066-\u2069]/u;

/** Everything that takes no room, except what goes without a word: emoji selectors, and joiners inside emoji and inside scripts that need them. */
const invisible = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
const expected = new RegExp(
  [
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}0-9#*])[\\uFE0E\\uFE0F]',
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})',
    '(?<=[\\p{L}\\p{M}])(?<![\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}])[\\u200C\\u200D](?=\\p{L})(?![\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}])',
  ].join('|'),
  'gu',
);

const marksPerBase = 3;
/** Code units read per grapheme shown: enough for every real script, and an end to megabytes. */
const unitsPerGrapheme = 32;

/**
 * `raw` as one line of at most `maxGraphemes` user-perceived characters, the last one `…` where something was cut. Direction controls and
 * control characters go, characters without width are shown as `⟪U+200B⟫`, white space collapses, stacked marks are thinned out, and the rest
 * is composed (NFC). `hasHiddenCharacters` tells whether the text tried to hide or reorder something. Never throws.
 */
export function displayText(raw: string, maxGraphemes = 80): { readonly text: string; readonly hasHiddenCharacters: boolean } {
  const limit = maxGraphemes * unitsPerGrapheme;
  const isLong = raw.length > limit;
  let hasHiddenCharacters = false;
  const visible = raw
    .slice(0, limit)
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(expected, '')
    .replace(invisible, (character) => {
      hasHiddenCharacters ||= !bidi.test(character) || reordering.test(character);
      return bidi.test(character) ? '' : `⟪U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟫`;
    })
    .replace(/[\s\u2800]+/gu, ' ')
    .replace(/\p{Cc}/gu, '');
  return { text: cut(composeOneLine(visible), maxGraphemes, isLong), hasHiddenCharacters };
}

function composeOneLine(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(new RegExp(`(\\p{M}{${marksPerBase}})\\p{M}+`, 'gu'), '$1')
      .normalize('NFC')
      .replace(/ {2,}/gu, ' ')
      // A mark without a base would sit on whatever stands before the text.
      .replace(/^[ \p{M}]+/u, '')
      .trimEnd()
  );
}

function cut(text: string, maxGraphemes: number, isLong: boolean): string {
  const graphemes = Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
  if (graphemes.length <= maxGraphemes && !isLong) return text;
  return `${graphemes
    .slice(0, maxGraphemes - 1)
    .join('')
    .trimEnd()}…`;
}
