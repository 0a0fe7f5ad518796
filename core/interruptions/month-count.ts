/** How often prompts were interrupted, and what came of it: numbers by the month, of nobody and no app. */
import { listItems, ownFields } from '../policy/own-fields.ts';

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
  const current = counts.find((count) => count.month === month) ?? { month, judged: 0, shown: 0, continued: 0, left: 0 };
  const added = happenings.map((happening) => [happening, current[happening] + (happened.includes(happening) ? 1 : 0)] as const);
  const changed: MonthCount = { ...current, ...Object.fromEntries(added) };
  return [changed, ...counts.filter((count) => count.month !== month)]
    .sort((one, other) => (one.month < other.month ? 1 : -1))
    .slice(0, MAX_MONTHS);
}

/** The counts in a stored value; what cannot be read is left out. Never throws. */
export function readMonthCounts(value: unknown): readonly MonthCount[] {
  return (listItems(value, MAX_MONTHS)?.items ?? []).map(readMonth).filter((count) => count !== null);
}

function readMonth(value: unknown): MonthCount | null {
  const fields = ownFields(value);
  const month = fields?.get('month');
  const [judged, shown, continued, left] = happenings.map((happening) => fields?.get(happening)).map(readNumber);
  if (typeof month !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])$/u.test(month)) return null;
  if (judged === undefined || shown === undefined || continued === undefined || left === undefined) return null;
  return { month, judged, shown, continued, left };
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
