/** Rule A10: does an app's name say anything about whose it is? */
import { foldLetters } from './fold-name.ts';
import type { NameLists } from './name-lists.ts';

/** Whether nothing in the name tells one app from another: generic words, numbers, single letters, signs. False where there is no name. */
export function isGenericName(appName: string, { anyNameWords, toolWords, letters }: NameLists): boolean {
  if (appName.trim() === '') return false;
  const isPlain = (word: string): boolean => anyNameWords.has(word) || toolWords.has(word);
  const words = foldLetters(appName, letters).split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => isPlain(word) || /^(?:\p{N}*|.|v\p{N}+)$/u.test(word) || isNumbered(word, isPlain));
}

/** "test2", "app1". */
function isNumbered(word: string, isPlain: (stem: string) => boolean): boolean {
  const stem = word.replace(/\p{N}+$/u, '');
  return stem !== word && isPlain(stem);
}
