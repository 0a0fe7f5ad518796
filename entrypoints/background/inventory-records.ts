/** What the records of the list are, and how grants are written among them. */
import { type Grant, grantId } from '../../core/grants/grant.ts';
import { readWeight } from '../../core/grants/how-bad.ts';
import { isOfLaterSchema, readGrant } from '../../core/grants/read-grant.ts';
import { type FailedReading, type ReadingRecord, readFailedReading, readReadingRecord } from '../../core/grants/reading-record.ts';
import { grantPrefix } from './grant-database.ts';
import type { Change, Records } from './kept-twice.ts';

export const readingPrefix = 'reading:';
export const failedPrefix = 'failed:';

export interface RecordedList {
  readonly grants: readonly Grant[];
  readonly readings: readonly ReadingRecord[];
  readonly failures: readonly FailedReading[];
}

/** Those that can be read. */
export function readRecords(records: Records): RecordedList {
  const readAll = <T>(prefix: string, read: (value: unknown) => T | null): readonly T[] =>
    [...records].flatMap(([key, value]) => (key.startsWith(prefix) ? [read(value)] : [])).filter((record) => record !== null);
  return {
    grants: readAll(grantPrefix, readGrant),
    readings: readAll(readingPrefix, readReadingRecord),
    failures: readAll(failedPrefix, readFailedReading),
  };
}

/**
 * With each grant goes how bad it is, in the same writing, so that the next judgement has something to compare with. `weigh` is given what
 * stood there before; the next judgement alone tells what got worse, so that what was judged keeps its weight until then. What a later
 * version of the extension has written is left as it is.
 */
export function putGrants(
  grants: readonly Grant[],
  records: Records,
  weigh: (grant: Grant, before: number | null) => number | null = (_grant, before) => before,
): Change {
  const ours = grants.filter((grant) => !isOfLaterSchema(records.get(grantKey(grant))));
  const put = ours.map((grant) => [grantKey(grant), { ...grant, weight: weigh(grant, readWeight(records.get(grantKey(grant)))) }] as const);
  return { put: new Map(put), remove: [] };
}

export function grantKey(grant: Parameters<typeof grantId>[0]): string {
  return `${grantPrefix}${grantId(grant)}`;
}
