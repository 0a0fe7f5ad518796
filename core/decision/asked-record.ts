/** What the person asked their organisation to approve, so that nobody asks twice for the same. Pure, bounded. */
import { type Grant, isSameApp } from '../grants/grant.ts';
import type { GrantStatus } from '../grants/grant-status.ts';
import type { ProviderId } from '../oauth/authorization-request.ts';
import { scopeKey } from '../permissions/scopes.ts';
import { isWithinDays } from '../policy/deadline.ts';
import { ownFields, ownTexts, readEach, textItems } from '../policy/own-fields.ts';
import type { Facts } from './facts.ts';

export interface AskedRecord {
  readonly provider: ProviderId;
  /** Lower case. */
  readonly clientId: string;
  /** As the page named it; untrusted. */
  readonly appName: string | null;
  /** What the prompt asked for. */
  readonly scopes: readonly string[] | 'unknown';
  /** ISO instant. */
  readonly at: string;
}

const MAX_RECORDS = 50;
const MAX_SCOPES = 500;
/** Who has no answer by then may well ask again. */
const ASKED_DAYS = 90;

/** The records with `added` among them, each app once, the newest first. */
export function keepAsked(records: readonly AskedRecord[], added: AskedRecord): readonly AskedRecord[] {
  return [added, ...withoutAsked(records, added)].slice(0, MAX_RECORDS);
}

/** The records without the one of that app. */
export function withoutAsked(records: readonly AskedRecord[], app: Pick<AskedRecord, 'provider' | 'clientId'>): readonly AskedRecord[] {
  return records.filter((record) => !isSameApp(record, app));
}

/** When the person asked for this app with all that it asks now; null where they did not, or where it is not certain to be no more. */
export function findAsked(records: readonly AskedRecord[], { request, otherApps, permissions }: Facts): AskedRecord | null {
  const record = records.find((each) => isSameApp(each, request));
  if (!record || record.scopes === 'unknown' || permissions === 'unknown' || otherApps.length > 0) return null;
  const asked = new Set(record.scopes.map((scope) => scopeKey(request.provider, scope)));
  return permissions.every(({ scope }) => asked.has(scopeKey(request.provider, scope))) ? record : null;
}

/** Whether the app was let in since, and may be: then there is nothing left to wait for. */
export function isAnswered(
  record: AskedRecord,
  entries: readonly { readonly grant: Grant; readonly status: Pick<GrantStatus, 'status'> }[],
): boolean {
  return entries.some(
    ({ grant, status }) =>
      isSameApp(grant, record) &&
      (status.status === 'allowed' || status.status === 'organisation') &&
      [grant, ...grant.scopes].some(({ since }) => since > record.at),
  );
}

/** The records of a stored value that are not too old at `now` (an ISO instant); what cannot be read is left out. Never throws. */
export function readAskedRecords(value: unknown, now: string): readonly AskedRecord[] {
  return readEach(value, MAX_RECORDS, (item) => readRecord(item, now));
}

function readRecord(value: unknown, now: string): AskedRecord | null {
  const texts = ownTexts(value, ['provider', 'clientId', 'appName', 'at']);
  if (!texts.provider || !texts.clientId || !texts.at || !isWithinDays(texts.at, now, ASKED_DAYS)) return null;
  // Compared and never looked up: another name than a provider's matches nothing.
  return { ...texts, scopes: textItems(ownFields(value)?.get('scopes'), MAX_SCOPES) ?? 'unknown' } as AskedRecord;
}
