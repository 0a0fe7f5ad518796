/** What the person agreed to at each consent. Most apps have one, which says what the record says: kept twice, 10,000 would take too much room. */
import type { Grant } from './grant.ts';

/** As it was at that consent. Names are untrusted text, as the provider's page had them. */
export interface Said extends Pick<Grant, 'appName' | 'publisherName' | 'redirectHost' | 'reason'> {
  /** What was new in it; empty where the request listed none. */
  readonly scopes: readonly string[];
}

/** An accepted consent that gave something new. */
export interface AcceptedConsent {
  /** ISO instant. */
  readonly at: string;
  /** Null where it is what the record says: its names, host and reason, and the scopes of that date. */
  readonly said: Said | null;
}

/** Older ones than these are forgotten. */
export const maxConsents = 50;

type Names = Omit<Said, 'scopes'>;

/** A consent at `at` that gave `scopes`, as the record after it keeps it. */
export function acceptConsent(grant: Names, at: string, { appName, publisherName, redirectHost, reason, scopes }: Said): AcceptedConsent {
  const names = { appName, publisherName, redirectHost, reason };
  return { at, said: isSaidBy(grant, names) ? null : { scopes, ...names } };
}

/** The consents of a grant whose record says from now on what `next` has. */
export function keepConsents(grant: Grant, next: Names): readonly AcceptedConsent[] {
  return isSaidBy(grant, next) ? grant.consents : spellOut(grant);
}

/** The consents of a grant, each with all that it said. */
export function spellOut(grant: Grant): readonly AcceptedConsent[] {
  return grant.consents.map((consent) => ({ at: consent.at, said: saidAt(grant, consent) }));
}

export function saidAt(grant: Grant, { at, said }: AcceptedConsent): Said {
  if (said !== null) return said;
  const { appName, publisherName, redirectHost, reason } = grant;
  const scopes = [grant, ...grant.ended].flatMap((period) => period.scopes.filter(({ since, isObserved }) => isObserved && since === at));
  return { scopes: scopes.map(({ scope }) => scope), appName, publisherName, redirectHost, reason };
}

function isSaidBy(grant: Names, names: Names): boolean {
  return (['appName', 'publisherName', 'redirectHost', 'reason'] as const).every((name) => grant[name] === names[name]);
}
