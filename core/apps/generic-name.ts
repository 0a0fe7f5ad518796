/** Rule A10: does an app's name say anything about whose it is? */
import { foldLetters } from './fold-name.ts';
import { genericWords } from './look-alike.ts';

/** Words of names that people give to a trial, and intruders to a tool; beside those that say nothing in any name. */
const toolWords: ReadonlySet<string> = new Set(
  `api backup calendar company contacts data default demo download example export fetch graph hello helper imap import inbox info letter mailbox
  mailer manager message messages migration migrator new oauth2 org pop portal project reader sample search sender smtp temp test
  testapp tester testing tests tmp untitled user userinfo users utility`.split(/\s+/u),
);

/** Nobody needs more to be recognised. */
const longestName = 256;

/** Whether nothing in the name tells one app from another: generic words, numbers, single letters, signs. False where there is no name. */
export function isGenericName(appName: string | null): boolean {
  if (appName === null || appName.trim() === '') return false;
  const words = foldLetters(appName.slice(0, longestName)).split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => genericWords.has(word) || toolWords.has(word) || /^(?:\p{N}*|.|v\p{N}+)$/u.test(word) || isNumbered(word));
}

/** "test2", "app1". */
function isNumbered(word: string): boolean {
  const stem = word.replace(/\p{N}+$/u, '');
  return stem !== word && (genericWords.has(stem) || toolWords.has(stem));
}
