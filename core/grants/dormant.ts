import type { Grant } from './grant.ts';

const DAY = 24 * 60 * 60_000;

/**
 * Whether an app that still has access was not seen here for so many days. That is a reason to look at it, never a statement that it
 * was not used: it may have been, on another device or on its own. Zero days ask for no reminder.
 */
export function isDormant({ source, since, lastSeen, revokedAt }: Grant, reviewAfterDays: number, now: string): boolean {
  if (reviewAfterDays <= 0 || revokedAt !== null || source === 'imported') return false;
  return Date.parse(now) - Date.parse(lastSeen ?? since) >= reviewAfterDays * DAY;
}
