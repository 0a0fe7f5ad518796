/** The inventory: every grant and every reading of an account page, kept in IndexedDB with a copy in local storage. */
import type { ImportProblem } from '../../core/grants/export-file.ts';
import { mergeImport, readExport } from '../../core/grants/export-file.ts';
import {
  type Consent,
  type Grant,
  grantIdStarts,
  isPossiblySameAccount,
  isSameApp,
  mergeConsent,
  seeAgain,
} from '../../core/grants/grant.ts';
import { joinGrants } from '../../core/grants/join-grants.ts';
import { readGrant } from '../../core/grants/read-grant.ts';
import { type AccountPage, type AccountReading, mergeReading } from '../../core/grants/reading.ts';
import {
  type FailedReading,
  isLaterReading,
  listStoodBefore,
  readingId,
  readReadingRecord,
  recordOf,
} from '../../core/grants/reading-record.ts';
import { sayRevoked } from '../../core/grants/said-revoked.ts';
import { faultOf, type StorageState } from '../../core/grants/storage-state.ts';
import { saltKey } from './account-mark.ts';
import { grantPrefix } from './grant-database.ts';
import { hasRoomFor } from './grant-mirror.ts';
import { failedPrefix, grantKey, putGrants, type RecordedList, readingPrefix, readRecords } from './inventory-records.ts';
import { forgetMark } from './kept-marker.ts';
import { keptRecords } from './kept-records.ts';
import type { Change, Planned, Records } from './kept-twice.ts';
import { nextTask } from './next-task.ts';
import { keepNotice, readNotice } from './storage-notice.ts';
import { readWeighing } from './weighing.ts';

export interface Inventory extends RecordedList {
  readonly storage: StorageState;
}

/** Everything the list is made of. Rejects only where neither the database nor its copy can be opened. */
export async function listInventory(): Promise<Inventory> {
  const { records, health } = await keptRecords.read();
  const { grants, readings, failures } = await readInBatches(records);
  const unreadable = records.size - grants.length - readings.length - failures.length - Number(records.has(saltKey));
  const notice = await readNotice();
  return {
    grants,
    readings,
    failures,
    storage: { notice, database: faultOf(health.database), mirror: faultOf(health.mirror), unreadable },
  };
}

/** The same number as long as nothing in the list changes; null where that cannot be told without reading it. */
export async function readGeneration(): Promise<number | null> {
  return (await keptRecords.readAgreed([]))?.generation ?? null;
}

/** The grants with these ids, as far as both places agree and they can be read. */
export async function readGrants(ids: readonly string[]): Promise<readonly Grant[]> {
  return readRecords((await keptRecords.readAgreed(ids.map((id) => `${grantPrefix}${id}`)))?.records ?? new Map()).grants;
}

/** Every grant that can be read. */
export async function listGrants(): Promise<readonly Grant[]> {
  return readRecords((await keptRecords.read()).records).grants;
}

/** Those of one app, in every account: of a list of thousands no other is read while a prompt waits. */
export async function listGrantsOf(app: Parameters<typeof grantIdStarts>[0]): Promise<readonly Grant[]> {
  const { records } = await keptRecords.read(grantIdStarts(app).map((start) => `${grantPrefix}${start}`));
  return readRecords(records).grants.filter((grant) => isSameApp(grant, app));
}

/** Resolves once the consent is kept; rejects, and tells the person, where it is not. The same consent twice is kept once. */
export async function recordConsent(consent: Consent, now: string): Promise<void> {
  const key = grantKey(consent);
  const weigh = await tryWeighing();
  const isKept = await keptRecords.change([key], (records) => {
    const grant = mergeConsent(readGrant(records.get(key)), consent, now);
    // The prompt has said how bad it is by now: only what comes after makes it worse.
    const change = putGrants([grant], records, (_grant, before) => weigh(grant) ?? before);
    return { change, result: change.put.size > 0 };
  });
  if (isKept) return;
  await keepNotice({ kind: 'newer', count: 1, at: now });
  throw new Error('The record of this app was written by a later version of Consent Lens');
}

/**
 * An app was let in without a prompt: its grants, where there are any, were seen again. Whose account it was only a page could say: the address
 * is the app's to write.
 */
export async function recordSeenAgain(app: Pick<Grant, 'provider' | 'clientId' | 'tenant'>, now: string): Promise<void> {
  const isNews = (grant: Grant): boolean =>
    isSameApp(grant, app) && isPossiblySameAccount(grant, { ...app, accountDomain: null }) && seeAgain(grant, now) !== grant;
  // Most sign-ins say nothing new; they are not worth a place in the queue.
  const news = (await listGrantsOf(app)).filter(isNews);
  if (news.length === 0) return;
  await keptRecords.change(news.map(grantKey), (records) => {
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
  const weigh = await tryWeighing();
  const count = await keptRecords.change(undefined, (records) => {
    const { grants, readings } = readRecords(records);
    const changed = mergeReading(grants, reading, listStoodBefore(readings, reading));
    const { put } = putGrants(changed, records, (grant, before) => before ?? weigh(grant));
    const key = `${readingPrefix}${readingId(reading)}`;
    const record = isLaterReading(records.get(key)) ? [] : [[key, recordOf(reading, readReadingRecord(records.get(key)))] as const];
    const failed = `${failedPrefix}${reading.page}`;
    return { change: { put: new Map([...put, ...record]), remove: records.has(failed) ? [failed] : [] }, result: put.size };
  });
  return count;
}

/** Keeps that an account page could not be read, until it can. */
export function recordFailedReading(page: AccountPage, now: string): Promise<void> {
  const failed: FailedReading = { schemaVersion: 1, page, at: now };
  const key = `${failedPrefix}${page}`;
  return keptRecords.change([key], () => plan({ put: new Map([[key, failed]]), remove: [] }));
}

/** Keeps that the person says to have taken access back then; null: that it stands, where they had said otherwise. */
export function recordWord(id: string, revokedAt: string | null): Promise<void> {
  const key = `${grantPrefix}${id}`;
  return keptRecords.change([key], (records) => {
    const grant = readGrant(records.get(key));
    const next = grant && sayRevoked(grant, revokedAt);
    return plan(putGrants(next === null || next === grant ? [] : [next], records));
  });
}

export interface ImportReport {
  readonly added: number;
  readonly problems: readonly ImportProblem[];
}

/** Whether both places have room for grants of a file, which may hold more than anybody has. */
export function canImport(grants: readonly Grant[]): Promise<boolean> {
  return hasRoomFor(putGrants(grants, new Map()).put);
}

/** Adds the grants of an own export; they are shown and never count as allowed. Rejects where there is no room for them. */
export async function importGrants(text: string): Promise<ImportReport> {
  const { grants, problems } = readExport(text);
  const known = readRecords((await keptRecords.read()).records).grants;
  if (!(await canImport(mergeImport(known, grants)))) throw new Error('There is no room for this file');
  const added = await keptRecords.change(undefined, (records) => {
    const change = putGrants(mergeImport(readRecords(records).grants, grants), records);
    return { change, result: change.put.size };
  });
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
  return keptRecords.change(keys, (records) => {
    const forgotten = keys === undefined ? records : new Map([...records].filter(([key]) => keys.includes(key)));
    return { change: { put: new Map(), remove: [...forgotten.keys()] }, result: forgotten };
  });
}

/** Undoes a forgetting; what was recorded meanwhile stays, joined with what comes back. */
export async function restoreGrants(forgotten: Forgotten): Promise<void> {
  await keptRecords.change([...forgotten.keys()], (records) => {
    const put = new Map(forgotten);
    const joined: Grant[] = [];
    for (const key of forgotten.keys()) {
      const current = readGrant(records.get(key));
      const earlier = readGrant(forgotten.get(key));
      if (records.has(key)) put.set(key, records.get(key));
      if (current && earlier) joined.push(joinGrants(current, earlier));
    }
    return plan({ put: new Map([...put, ...putGrants(joined, records).put]), remove: [] });
  });
}

/** So many at a time; between them a page answers to the person. */
const batch = 500;

async function readInBatches(records: Records): Promise<RecordedList> {
  const all = [...records];
  const parts: RecordedList[] = [];
  for (let from = 0; from < all.length; from += batch) {
    if (from > 0) await nextTask();
    parts.push(readRecords(new Map(all.slice(from, from + batch))));
  }
  return {
    grants: parts.flatMap(({ grants }) => grants),
    readings: parts.flatMap(({ readings }) => readings),
    failures: parts.flatMap(({ failures }) => failures),
  };
}

/** Nothing is lost where it cannot be weighed: it is judged later. */
async function tryWeighing(): Promise<(grant: Grant) => number | null> {
  try {
    return await readWeighing();
  } catch {
    return () => null;
  }
}

function plan(change: Change): Planned<void> {
  return { change, result: undefined };
}
