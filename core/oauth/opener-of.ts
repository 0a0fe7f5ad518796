import { findRecordOfHost } from '../text/packed-table.ts';
import type { Opener } from './authorization-request.ts';

/** What a request's headers say of where it came from; null where they say nothing. */
export interface Provenance {
  /** The address of the page it was followed from, or its origin alone: `Referer` (RFC 9110, section 10.1.3). */
  readonly referrer: string | null;
  /** `Sec-Fetch-Site` (W3C Fetch Metadata): `none` where no page started it, `cross-site` where a page of another site did. */
  readonly site: string | null;
}

/** A request's way here as far as its headers tell: what kind of site a page of the web belongs to, `kindOfSite` tells. */
type Way = Extract<Opener, 'none' | 'same-site' | 'web' | 'unknown'>;

/** What the browser itself says where the page names no address: a page may keep its own to itself, and cannot make this up. */
const ways: ReadonlyMap<string | null, Way> = new Map([
  ['none', 'none'],
  ['same-origin', 'same-site'],
  ['cross-site', 'web'],
]);

/**
 * Where a request was reached from: none where no page started it (an address that was typed, or a program's), unknown where nothing
 * says. `isProvider` tells whether an origin is one of the provider's own.
 */
export function openerOf({ referrer, site }: Provenance, isProvider: (origin: string) => boolean): Way {
  if (referrer === null || !URL.canParse(referrer)) return ways.get(site) ?? 'unknown';
  const { protocol, origin } = new URL(referrer);
  if (protocol !== 'https:' && protocol !== 'http:') return 'unknown';
  return isProvider(origin) ? 'same-site' : 'web';
}

/** What is read on a host of the web: messages, talk, a portal for administrators, or anything. `table`: `host opener`; every host below one counts with it. */
export function kindOfSite(table: string, host: string): Opener {
  // Every word of the table was checked when it was packed.
  return (findRecordOfHost(table, host)?.[1] as Opener | undefined) ?? 'web';
}
