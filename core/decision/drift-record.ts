/** Where policy and provider were seen to disagree: what an administrator can be shown, one record for each place. Pure, bounded. */
import type { Grant } from '../grants/grant.ts';
import { isWithinDays } from '../policy/deadline.ts';
import type { EffectivePolicy } from '../policy/effective-policy.ts';
import { ownTexts, readEach } from '../policy/own-fields.ts';
import { type DriftCode, driftCodes, findGrantDrift } from './drift.ts';
import type { Facts } from './facts.ts';

export interface DriftRecord {
  readonly code: DriftCode;
  readonly provider: string;
  readonly clientId: string | null;
  /** As the page or the catalogue names it; untrusted. */
  readonly appName: string | null;
  /** The last time it was seen, an ISO instant. */
  readonly at: string;
}

const MAX_RECORDS = 50;
/** What was not seen again for so long was probably mended. */
const DRIFT_DAYS = 30;

/** What a judged prompt adds. */
export function driftRecordsOf({ request, page, app, now }: Facts, drift: readonly DriftCode[]): readonly DriftRecord[] {
  const { provider, clientId } = request;
  return drift.map((code) => ({ code, provider, clientId, appName: page.appName ?? app.name, at: now }));
}

/** What an access of the inventory adds, by the provider's own page. */
export function grantDriftRecords(grant: Grant, policy: EffectivePolicy, now: string): readonly DriftRecord[] {
  const { provider, clientId, appName } = grant;
  return findGrantDrift(grant, policy, now).map((code) => ({ code, provider, clientId, appName, at: now }));
}

/** The records with `added` among them, each place once, the newest first. */
export function keepDrift(records: readonly DriftRecord[], added: readonly DriftRecord[]): readonly DriftRecord[] {
  return [...added, ...records.filter((record) => !added.some((other) => isSamePlace(record, other)))].slice(0, MAX_RECORDS);
}

function isSamePlace(one: DriftRecord, other: DriftRecord): boolean {
  return one.code === other.code && one.provider === other.provider && one.clientId === other.clientId;
}

/** The records of a stored value that are not too old at `now` (an ISO instant); what cannot be read is left out. Never throws. */
export function readDriftRecords(value: unknown, now: string): readonly DriftRecord[] {
  return readEach(value, MAX_RECORDS, readRecord).filter(({ at }) => isWithinDays(at, now, DRIFT_DAYS));
}

function readRecord(value: unknown): DriftRecord | null {
  const texts = ownTexts(value, ['code', 'provider', 'clientId', 'appName', 'at']);
  const isRecord = driftCodes.some((code) => code === texts.code) && texts.provider !== null && texts.at !== null;
  return isRecord ? (texts as DriftRecord) : null;
}
