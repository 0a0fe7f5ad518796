import { UsageError } from './explain-files.ts';

/** The word, where it is one of those that an option takes. */
export function oneOf<const Choice extends string>(text: string, choices: readonly Choice[], option: string): Choice {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new UsageError(`${option}: "${text}" is none of ${choices.join(', ')}.`);
  return found;
}
