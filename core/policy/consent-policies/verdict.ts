/** Three-valued logic that remembers what was missing: false decides a conjunction, true a disjunction, whatever is unknown beside it. */
import type { Tristate } from '../../decision/facts.ts';

/** What nobody could tell, in terms that can be said to a person. */
export const missingFacts = ['app', 'publisher', 'certification', 'owner', 'permission', 'labels', 'rule'] as const;
export type MissingFact = (typeof missingFacts)[number];

export interface Verdict {
  readonly answer: Tristate;
  /** What it would take to answer; empty unless the answer is unknown. */
  readonly missing: readonly MissingFact[];
}

export const yes: Verdict = { answer: 'yes', missing: [] };
export const no: Verdict = { answer: 'no', missing: [] };

export function unknown(missing: MissingFact): Verdict {
  return { answer: 'unknown', missing: [missing] };
}

/** Yes where there are none. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.some(({ answer }) => answer === 'no') ? no : joinMissing(verdicts, yes);
}

/** No where there are none. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.some(({ answer }) => answer === 'yes') ? yes : joinMissing(verdicts, no);
}

export function not(verdict: Verdict): Verdict {
  if (verdict.answer === 'unknown') return verdict;
  return verdict.answer === 'yes' ? no : yes;
}

function joinMissing(verdicts: readonly Verdict[], otherwise: Verdict): Verdict {
  const open = verdicts.filter(({ answer }) => answer === 'unknown');
  if (open.length === 0) return otherwise;
  const named = new Set(open.flatMap(({ missing }) => missing));
  return { answer: 'unknown', missing: missingFacts.filter((fact) => named.has(fact)) };
}
