/** Makes names comparable that look the same: a skeleton in the sense of UTS #39, never shown to anybody. */
import { foldText } from '../text/fold-text.ts';

/** Digits and letter pairs that stand for a letter; applied to both sides of a comparison, so nothing honest is lost. */
const stands: readonly (readonly [RegExp, string])[] = [
  [/0/gu, 'o'],
  [/[1|i]/gu, 'l'],
  [/3/gu, 'e'],
  [/4/gu, 'a'],
  [/5/gu, 's'],
  [/7/gu, 't'],
  [/8/gu, 'b'],
  [/\$/gu, 's'],
  [/@/gu, 'a'],
  [/rn/gu, 'm'],
  [/vv/gu, 'w'],
];

/** Lower case, compatibility forms and accents gone, foreign look-alikes as the Latin letters they imitate (`letters`). */
export function foldLetters(text: string, letters: ReadonlyMap<string, string>): string {
  return Array.from(foldText(text), (letter) => letters.get(letter) ?? letter).join('');
}

/** A folded word with digits for letters undone. */
export function foldDigits(folded: string): string {
  return stands.reduce((word, [pattern, letter]) => word.replace(pattern, letter), folded);
}
