import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../../core/text/display-text.ts';
import { isolate } from '../../../core/text/isolate.ts';

const anything = fc.string({ unit: 'binary', maxLength: 300 });
/** Strings rich in what the function is about; plain random text hardly ever holds it. */
const hostile = fc
  .array(
    fc.constantFrom(
      'a',
      'Z',
      ' ',
      '\u00A0',
      '\u3000',
      '\u2028',
      '\n',
      '\u0000',
      '\u0007',
      '\u202E',
      '\u2066',
      '\u2069',
      '\u200E',
      '\u061C',
      '\u200B',
      '\u200C',
      '\u200D',
      '\uFEFF',
      '\u00AD',
      '\u034F',
      '\u180E',
      '\u{E0041}',
      '\uFE0F',
      '\u0301',
      '\u0308',
      '\u0327',
      'e',
      '👩',
      '👨',
      '🏴',
      '\uD800',
      '\uDC00',
      'म',
      '्',
      'س',
      'и',
      '\u1100',
      '\u1161',
      '\u11A8',
      '\u3164',
      '\u2800',
      '\u0600',
      '⟪',
      '…',
      '1',
      '\u20E3',
      '\u{1D165}',
      '\u09C7',
      '\u09BE',
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));
const untrusted = fc.oneof(anything, hostile);

describe('displayText', () => {
  it.each([
    ['Inbox Turbo', 'Inbox Turbo', false],
    ['Inbox\u202Eobruᴛ', 'Inboxobruᴛ', true],
    ['Share\u200BPoint', 'Share⟪U+200B⟫Point', true],
    ['Tag\u{E0041}', 'Tag⟪U+E0041⟫', true],
    ['soft\u00ADhyphen', 'soft⟪U+00AD⟫hyphen', true],
    ['  two \n\t lines\u3000and\u00A0more ', 'two lines and more', false],
    ['bell\u0007', 'bell', false],
    ['e\u0301te\u0301', 'été', false],
    ['z\u0301\u0302\u0303\u0304\u0305algo', 'ź\u0302\u0303\u0304algo', false],
    ['\u0301mark first', 'mark first', false],
    ['half \uD800 pair', 'half \uFFFD pair', false],
    ['שלום\u200F!', 'שלום!', false],
    ['a\u061Cb', 'ab', false],
    ['❤\uFE0F Mail', '❤ Mail', false],
    ['می\u200Cخواهم', 'میخواهم', false],
    ['', '', false],
  ])('%j becomes %j', (raw, text, hasHiddenCharacters) => {
    expect(displayText(raw)).toEqual({ text, hasHiddenCharacters });
  });

  it('cuts by what a person counts as characters', () => {
    expect(displayText('x'.repeat(81)).text).toBe(`${'x'.repeat(79)}…`);
    expect(displayText('x'.repeat(80)).text).toBe('x'.repeat(80));
    expect(displayText('🇳🇱'.repeat(5), 3).text).toBe('🇳🇱🇳🇱…');
  });

  it('ends quickly and visibly on megabytes', () => {
    expect(displayText('a\u0301'.repeat(2_000_000)).text.endsWith('…')).toBe(true);
    expect(displayText(' '.repeat(3_000_000)).text).toBe('…');
  });

  it('says the same when said twice', () => {
    fc.assert(
      fc.property(untrusted, fc.integer({ min: 1, max: 90 }), (raw, max) => {
        const { text } = displayText(raw, max);
        expect(displayText(text, max).text).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('never lets through what cannot be seen or turns the order around', () => {
    fc.assert(
      fc.property(untrusted, (raw) => {
        expect(displayText(raw).text).not.toMatch(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Cs}\u2028\u2029]/u);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps to its length', () => {
    fc.assert(
      fc.property(untrusted, fc.integer({ min: 1, max: 90 }), (raw, max) => {
        const shown = Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(displayText(raw, max).text));
        expect(shown.length).toBeLessThanOrEqual(max);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isolate', () => {
  it('wraps its text in a first strong isolate', () => {
    expect(isolate('abc')).toBe('\u2068abc\u2069');
  });
});
