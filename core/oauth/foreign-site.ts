import type { Tristate } from '../decision/facts.ts';

/** Whether an error landed on another site than the one that led to the provider; unknown where nobody saw which that was. */
export function isForeignSite(
  startedBy: string | null,
  landedOn: string,
  findRegistrableDomain: (host: string) => string | null,
): Tristate {
  if (startedBy === null) return 'unknown';
  const siteOf = (name: string): string => findRegistrableDomain(name) ?? name;
  return siteOf(startedBy) === siteOf(landedOn) ? 'no' : 'yes';
}
