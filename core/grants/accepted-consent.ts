/** What the person agreed to at each consent. Most apps have one, which says what the record says: kept twice, 10,000 would take too much room. */
import type { Grant } from './grant.ts';

const names = ['appName', 'publisherName', 'redirectHost', 'reason'] as const;

/** Untrusted text, as the provider's page had it, the host of the answer, and the reason the person gave. */
export type ConsentNames = Pick<Grant, (typeof names)[number]>;

/** As it was at that consent. */
export interface Said extends ConsentNames {
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

/** A consent at `at` that gave `scopes`, as the record after it keeps it. */
export function acceptConsent(grant: ConsentNames, at: string, consent: ConsentNames, scopes: readonly string[]): AcceptedConsent {
  return { at, said: isSaidBy(grant, consent) ? null : { scopes, ...namesOf(consent) } };
}

/** The consents of a grant whose record says from now on what `next` has. */
export function keepConsents(grant: Grant, next: ConsentNames): readonly AcceptedConsent[] {
  return isSaidBy(grant, next) ? grant.consents : spellOut(grant);
}

/** The consents of a grant, each with all that it said. */
export function spellOut(grant: Grant): readonly AcceptedConsent[] {
  return grant.consents.map((consent) => ({ at: consent.at, said: saidAt(grant, consent) }));
}

export function saidAt(grant: Grant, { at, said }: AcceptedConsent): Said {
  const scopes = [grant, ...grant.ended].flatMap((period) => period.scopes.filter(({ since, isObserved }) => isObserved && since === at));
  return said ?? { scopes: scopes.map(({ scope }) => scope), ...namesOf(grant) };
}

function namesOf(record: ConsentNames): ConsentNames {
  return Object.fromEntries(names.map((name) => [name, record[name]])) as unknown as ConsentNames;
}

function isSaidBy(grant: ConsentNames, consent: ConsentNames): boolean {
  return names.every((name) => grant[name] === consent[name]);
}
