/** What is kept of the readings of account pages, and how complete the inventory is by them. */

import { providerIds } from '../oauth/authorization-request.ts';
import { isCount, ownFields, readEach } from '../policy/own-fields.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import { type Grant, knownTenant } from './grant.ts';
import { type AccountPage, type AccountReading, accountPages } from './reading.ts';
import { oneOf, readInstant, readLowerText } from './record-fields.ts';

/** What is kept of the readings of one page of one account: how complete the inventory is by it, and what stood there. */
export interface ReadingRecord extends Pick<AccountReading, 'page' | 'provider' | 'tenant' | 'account' | 'asOf' | 'isComplete'> {
  readonly schemaVersion: 1;
  /** How many apps it listed. */
  readonly count: number;
  /** The client ids that stood there: at the last complete reading, and at partial ones since. Lower case. */
  readonly listed: readonly string[];
}

/** That a page could not be read when it was opened last; what was read of it before stays. */
export interface FailedReading {
  readonly schemaVersion: 1;
  readonly page: AccountPage;
  /** ISO instant. */
  readonly at: string;
}

/** More is not remembered: such a list is never complete. */
const maxListed = 1_000;

/**
 * The record after a reading. A partial one, such as that of the page of one app, takes nothing back: it adds to what stood in the list, and
 * a complete reading before it stays the one that is told of.
 */
export function recordOf(reading: AccountReading, earlier: ReadingRecord | null = null): ReadingRecord {
  const { page, provider, tenant, account, isComplete, apps } = reading;
  const ids = apps.map(({ clientId }) => toLowerAscii(clientId));
  const listed = [...new Set([...ids, ...((!isComplete && earlier?.listed) || [])])].slice(0, maxListed);
  const { asOf, count } = !isComplete && earlier?.isComplete ? earlier : { asOf: reading.asOf, count: apps.length };
  return {
    schemaVersion: 1,
    page,
    provider,
    tenant: knownTenant(tenant),
    account,
    asOf,
    isComplete: isComplete || earlier?.isComplete === true,
    count,
    listed,
  };
}

/** The same page of the same account has the same key. */
export function readingId({ page, tenant, account }: Pick<ReadingRecord, 'page' | 'tenant' | 'account'>): string {
  // The third place is from when a domain was thought to be known.
  const key = [page, knownTenant(tenant), null];
  return JSON.stringify(account === null ? key : [...key, account]);
}

/**
 * The client ids that stood in the list of the very account a reading is of. An app that another account of the page has, or may have
 * because nobody can say whose whole list it was, is not among them: its record may be the other account's.
 */
export function listStoodBefore(records: readonly ReadingRecord[], reading: AccountReading): ReadonlySet<string> {
  const id = readingId(reading);
  const ofProvider = records.filter(({ provider }) => provider === reading.provider);
  // The page of one app, which names no account, is mostly a step from this very list: it makes the app nobody else's.
  const isAnothers = (record: ReadingRecord): boolean => readingId(record) !== id && (record.account !== null || record.isComplete);
  const others = new Set(ofProvider.filter(isAnothers).flatMap(({ listed }) => listed));
  const own = ofProvider.filter((record) => reading.account !== null && readingId(record) === id).flatMap(({ listed }) => listed);
  return new Set(own.filter((clientId) => !others.has(clientId)));
}

/** Whether a later version of Consent Lens wrote it: not ours to read, and not ours to overwrite. */
export function isLaterReading(value: unknown): boolean {
  const version = ownFields(value)?.get('schemaVersion');
  return typeof version === 'number' && version > 1;
}

/** A stored record, or null where it is not whole. Never throws. */
export function readReadingRecord(value: unknown): ReadingRecord | null {
  const fields = ownFields(value);
  const page = oneOf(accountPages, fields?.get('page'));
  const provider = oneOf(providerIds, fields?.get('provider'));
  const asOf = readInstant(fields?.get('asOf'));
  const isComplete = oneOf([true, false], fields?.get('isComplete'));
  const count = fields?.get('count');
  if (fields?.get('schemaVersion') !== 1 || !page || !provider || asOf === null || isComplete === null) return null;
  if (!isCount(count)) return null;
  return {
    schemaVersion: 1,
    page,
    provider,
    tenant: knownTenant(readLowerText(fields.get('tenant'))),
    // Records from before these two had neither.
    account: readLowerText(fields.get('account')),
    asOf,
    isComplete,
    count,
    listed: readEach(fields.get('listed'), maxListed, readLowerText),
  };
}

/** A stored record, or null where it is not whole. Never throws. */
export function readFailedReading(value: unknown): FailedReading | null {
  const fields = ownFields(value);
  const page = oneOf(accountPages, fields?.get('page'));
  const at = readInstant(fields?.get('at'));
  return fields?.get('schemaVersion') !== 1 || page === null || at === null ? null : { schemaVersion: 1, page, at };
}

/** An app is `seenHere` where its consent was seen in this browser. Apps are counted, not accounts. */
export interface Completeness {
  readonly seenHere: number;
  readonly imported: number;
  readonly readings: readonly ReadingRecord[];
  readonly failures: readonly FailedReading[];
}

/** Where the knowledge of the inventory comes from: how much was seen, read and imported, and what could not be read. */
export function stateCompleteness({
  grants,
  readings,
  failures,
}: Pick<Completeness, 'readings' | 'failures'> & { readonly grants: readonly Grant[] }): Completeness {
  const count = (source: Grant['source']): number =>
    new Set(grants.filter((grant) => grant.source === source).map(({ provider, clientId }) => `${provider} ${clientId}`)).size;
  return {
    seenHere: count('observed'),
    imported: count('imported'),
    readings: readings.toSorted((one, other) => (one.asOf < other.asOf ? 1 : -1)),
    failures,
  };
}
