/**
 * Whether a deadline lies before `now`. A deadline without a time of day (`2027-03-31`) lasts through that day in UTC; an
 * instant ends at itself. Both are ISO 8601. A deadline that cannot be read has passed.
 */
export function isPast(deadline: string, now: string): boolean {
  const end = /^\d{4}-\d{2}-\d{2}$/.test(deadline) ? `${deadline}T23:59:59.999Z` : deadline;
  return !(Date.parse(now) <= Date.parse(end));
}

/** Whether an instant lies less than `days` before `now`. One of the future is that of a clock which was set back: it says nothing. */
export function isWithinDays(instant: string, now: string, days: number): boolean {
  const age = Date.parse(now) - Date.parse(instant);
  return age >= 0 && age < days * 86_400_000;
}
