/** The inventory: every grant and every reading of an account page, kept in IndexedDB with a copy in local storage. */
import type { ImportProblem } from '../../core/grants/export-file.ts';
import { mergeImport, readExport } from '../../core/grants/export-file.ts';
import { type Consent, type Grant, grantId, mergeConsent, seeAgain } from '../../core/grants/grant.ts';
import { joinGrants } from '../../core/grants/join-grants.ts';
import { isOfLaterSchema, readGrant } from '../../core/grants/read-grant.ts';
import { type AccountReading, mergeReading } from '../../core/grants/reading.ts';
import { listStoodBefore, type ReadingRecord, readingId, readReadingRecord, recordOf } from '../../core/grants/reading-record.ts';
import { faultOf, type StorageState } from '../../core/grants/storage-state.ts';
import { toLowerAscii } from '../../core/text/to-lower-ascii.ts';
import { grantDatabase, grantPrefix } from './grant-database.ts';
import { grantMirror } from './grant-mirror.ts';
import { inTurn } from './in-turn.ts';
import { forgetMark, isMarked, markKept } from './kept-marker.ts';
import { type Change, keepTwice, type Planned, type Records } from './kept-twice.ts';
import { nextTask } from './next-task.ts';
import { keepNotice, readNotice } from './storage-notice.ts';

const readingPrefix = 'reading:';

const keeper = keepTwice(
  grantDatabase,
  grantMirror,
  (work) => inTurn('records', work),
  async (incident) => {
    const count = incident.kind === 'restored' ? incident.keys.filter((key) => key.startsWith(grantPrefix)).length : 0;
    await keepNotice({ kind: incident.kind, count, at: new Date().toISOString() });
  },
);

export interface Inventory {
  readonly grants: readonly Grant[];
  readonly readings: readonly ReadingRecord[];
  readonly storage: StorageState;
}

/** Everything the list is made of. Rejects only where neither the database nor its copy can be opened. */
export async function listInventory(): Promise<Inventory> {
  const { records, generation, health } = await keeper.readAll();
  if (generation === 0 && (await isMarked())) {
    await keepNotice({ kind: 'lost', count: 0, at: new Date().toISOString() });
    await forgetMark();
  }
  const { grants, readings } = await readInBatches(records);
  const unreadable = records.size - grants.length - readings.length;
  const notice = await readNotice();
  return { grants, readings, storage: { notice, database: faultOf(health.database), mirror: faultOf(health.mirror), unreadable } };
}

/** The same number as long as nothing in the list changes; null where that cannot be told without reading it. */
export async function readGeneration(): Promise<number | null> {
  return (await keeper.readAgreed([]))?.generation ?? null;
}

/** The grants with these ids, as far as both places agree and they can be read. */
export async function readGrants(ids: readonly string[]): Promise<readonly Grant[]> {
  return readRecords((await keeper.readAgreed(ids.map((id) => `${grantPrefix}${id}`)))?.records ?? new Map()).grants;
}

/** Every grant that can be read. */
export async function listGrants(): Promise<readonly Grant[]> {
  return readRecords((await keeper.readAll()).records).grants;
}

/** Those of one app, in every account: of a list of thousands no other is taken apart while a prompt waits. */
export async function listGrantsOf(clientId: string): Promise<readonly Grant[]> {
  const { records } = await keeper.readAll();
  // The id stands in the key as it is written there.
  const written = JSON.stringify(toLowerAscii(clientId));
  return readRecords(new Map([...records].filter(([key]) => key.includes(written)))).grants;
}

/** Resolves once the consent is kept. The same consent twice is kept once. */
export async function recordConsent(consent: Consent, now: string): Promise<void> {
  const key = keyOf(consent);
  await keeper.change([key], (records) => plan(putGrants([mergeConsent(readGrant(records.get(key)), consent, now)], records)));
  await markKept();
}

/** An app was let in without a prompt: its grants, where there are any, were seen again. */
export async function recordSeenAgain(isIt: (grant: Grant) => boolean, now: string): Promise<void> {
  // Most sign-ins say nothing new; they are not worth a place in the queue.
  const isNews = (grant: Grant): boolean => isIt(grant) && seeAgain(grant, now) !== grant;
  if (!(await listGrants()).some(isNews)) return;
  await keeper.change(undefined, (records) => {
    const seen = readRecords(records).grants.filter(isNews);
    return plan(
      putGrants(
        seen.map((grant) => seeAgain(grant, now)),
        records,
      ),
    );
  });
}

/** Keeps what an account page said. Resolves to how many grants it changed or added. */
export async function recordReading(reading: AccountReading): Promise<number> {
  const count = await keeper.change(undefined, (records) => {
    const { grants, readings } = readRecords(records);
    const changed = mergeReading(grants, reading, listStoodBefore(readings, reading));
    const key = `${readingPrefix}${readingId(reading)}`;
    const put = new Map([...putGrants(changed, records).put, [key, recordOf(reading, readReadingRecord(records.get(key)))]]);
    return { change: { put, remove: [] }, result: changed.length };
  });
  await markKept();
  return count;
}

export interface ImportReport {
  readonly added: number;
  readonly problems: readonly ImportProblem[];
}

/** Adds the grants of an own export; they are shown and never count as allowed. */
export async function importGrants(text: string): Promise<ImportReport> {
  const { grants, problems } = readExport(text);
  const added = await keeper.change(undefined, (records) => {
    const changed = mergeImport(readRecords(records).grants, grants);
    return { change: putGrants(changed, records), result: changed.length };
  });
  // A file with nothing new began no list.
  if (added > 0) await markKept();
  return { added, problems };
}

/** What was forgotten, to be given to restoreGrants where the person thinks better of it. */
export type Forgotten = Records;

/** Drops our record of one grant; the access itself stays at the provider. */
export function forgetGrant(id: string): Promise<Forgotten> {
  return forget([`${grantPrefix}${id}`]);
}

export async function forgetAllGrants(): Promise<Forgotten> {
  const forgotten = await forget(undefined);
  // Only now: where the list could not be emptied, its loss would still be one.
  await forgetMark();
  return forgotten;
}

function forget(keys: readonly string[] | undefined): Promise<Forgotten> {
  return keeper.change(keys, (records) => {
    const forgotten = keys === undefined ? records : new Map([...records].filter(([key]) => keys.includes(key)));
    return { change: { put: new Map(), remove: [...forgotten.keys()] }, result: forgotten };
  });
}

/** Undoes a forgetting; what was recorded meanwhile stays, joined with what comes back. */
export async function restoreGrants(forgotten: Forgotten): Promise<void> {
  await keeper.change([...forgotten.keys()], (records) => {
    const put = new Map(forgotten);
    for (const key of forgotten.keys()) {
      const current = readGrant(records.get(key));
      const earlier = readGrant(forgotten.get(key));
      if (records.has(key)) put.set(key, current && earlier ? joinGrants(current, earlier) : records.get(key));
    }
    return plan({ put, remove: [] });
  });
  if (forgotten.size > 0) await markKept();
}

/** So many at a time; between them a page answers to the person. */
const batch = 500;

async function readInBatches(records: Records): Promise<ReturnType<typeof readRecords>> {
  const all = [...records];
  const parts: ReturnType<typeof readRecords>[] = [];
  for (let from = 0; from < all.length; from += batch) {
    if (from > 0) await nextTask();
    parts.push(readRecords(new Map(all.slice(from, from + batch))));
  }
  return { grants: parts.flatMap(({ grants }) => grants), readings: parts.flatMap(({ readings }) => readings) };
}

function readRecords(records: Records): { readonly grants: readonly Grant[]; readonly readings: readonly ReadingRecord[] } {
  const readAll = <T>(prefix: string, read: (value: unknown) => T | null): readonly T[] =>
    [...records].flatMap(([key, value]) => (key.startsWith(prefix) ? [read(value)] : [])).filter((record) => record !== null);
  return { grants: readAll(grantPrefix, readGrant), readings: readAll(readingPrefix, readReadingRecord) };
}

/** Throws rather than write over what a later version of the extension has written. */
function putGrants(grants: readonly Grant[], records: Records): Change {
  const put = new Map(grants.map((grant) => [keyOf(grant), grant]));
  const later = [...put.keys()].find((key) => isOfLaterSchema(records.get(key)));
  if (later !== undefined) throw new Error('This list was written by a later version of Consent Lens');
  return { put, remove: [] };
}

function plan(change: Change): Planned<void> {
  return { change, result: undefined };
}

function keyOf(grant: Parameters<typeof grantId>[0]): string {
  return `${grantPrefix}${grantId(grant)}`;
}
