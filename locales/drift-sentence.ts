import type { DriftCode } from '../core/decision/drift.ts';
import type { Words } from './formats.ts';
import type { Names } from './reason-sentence.ts';

/** What an administrator reads about a place where policy and provider disagree. */
export function driftSentence(code: DriftCode, { shown }: Names, { translate }: Words): string {
  return translate(code, shown);
}
