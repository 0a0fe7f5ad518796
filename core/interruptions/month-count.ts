/** How often prompts were interrupted, and what came of it: numbers by the month, of nobody and no app. */
import { isCount, ownFields, readEach } from '../policy/own-fields.ts';

/** `judged`: a prompt was looked at; `shown`: a card or a page was shown on it; `continued` and `left`: what the person did then. */
export const happenings = ['judged', 'shown', 'continued', 'left'] as const;
export type Happening = (typeof happenings)[number];

export interface MonthCount extends Readonly<Record<Happening, number>> {
  /** `2026-11`, in UTC. */
  readonly month: string;
}

/** A year can be compared with the one before no longer; it is not kept for that. */
const MAX_MONTHS = 12;

/** The counts with one more of each of `happened` in the month of `now` (an ISO instant), the latest month first. */
export function countHappenings(counts: readonly MonthCount[], happened: readonly Happening[], now: string): readonly MonthCount[] {
  const month = now.slice(0, 7);
  const current = counts.find((count) => count.month === month);
  const changed = monthOf(month, (happening) => (current?.[happening] ?? 0) + (happened.includes(happening) ? 1 : 0));
  return [changed, ...counts.filter((count) => count.month !== month)]
    .sort((one, other) => (one.month < other.month ? 1 : -1))
    .slice(0, MAX_MONTHS);
}

/** The counts in a stored value; what cannot be read is left out. Never throws. */
export function readMonthCounts(value: unknown): readonly MonthCount[] {
  return readEach(value, MAX_MONTHS, readMonth);
}

function readMonth(value: unknown): MonthCount | null {
  const fields = ownFields(value);
  const month = fields?.get('month');
  if (typeof month !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])$/u.test(month)) return null;
  return happenings.every((happening) => isCount(fields?.get(happening)))
    ? monthOf(month, (happening) => fields?.get(happening) as number)
    : null;
}

function monthOf(month: string, count: (happening: Happening) => number): MonthCount {
  const counts = Object.fromEntries(happenings.map((happening) => [happening, count(happening)])) as Record<Happening, number>;
  return { month, ...counts };
}
