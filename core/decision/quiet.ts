/**
 * Whether a card may be left out because the person went on past the very same one not long ago. That is for small findings of allowed
 * prompts only: whatever speaks of the way here, of everyone, or of a page that disagrees with its request is said every time.
 */
import type { AuthorizationRequest } from '../oauth/authorization-request.ts';
import { isWithinDays } from '../policy/deadline.ts';
import { ownFields, ownTexts, readEach, textItems } from '../policy/own-fields.ts';
import type { Decision, Risk } from './decision.ts';
import type { Facts } from './facts.ts';
import type { Intervention } from './intervention.ts';
import { isSignInStep } from './page-facts.ts';

/**
 * A card that a person went on past: which app asked for what, and what was found. Nothing of who they are but the organisation that the
 * address names and, where the page tells it, the account's domain.
 */
export interface QuietRecord {
  readonly provider: AuthorizationRequest['provider'];
  readonly clientId: string;
  /** As the address has it: `common` and its like are values of their own, and so is none, an empty text. */
  readonly tenant: string;
  readonly accountDomain: string | null;
  readonly redirectHost: string | null;
  /** Sorted. */
  readonly scopes: readonly string[];
  readonly risk: Risk;
  /** Each finding with its level and its arguments, as text: one that says anything else is another finding. */
  readonly findings: readonly string[];
  /** ISO instant at which the person went on. */
  readonly at: string;
}

const QUIET_DAYS = 30;
const MAX_RISK = 2;
/** Beyond these the oldest go: their card is shown once more. */
const MAX_RECORDS = 200;
const MAX_ITEMS = 200;

/** What is said every time, whoever has read it before. */
const neverQuiet = /^(A1|A8|A11|F\d+|admin\.orgWide|flow\.device|page\.unreadable|policy\.blocked)$/u;

/** What to remember once the person goes on past this card; null where it must be shown every time. */
export function quietRecordOf(facts: Facts, decision: Decision, { strength }: Intervention): QuietRecord | null {
  const { request, permissions, page, now } = facts;
  const { permit, risk, reasons, newScopes, acknowledgement } = decision;
  const isSmall = strength === 'card' && permit === 'allowed' && risk <= MAX_RISK && /^(none|click)$/u.test(acknowledgement);
  if (!isSmall || isSignInStep(facts) || reasons.some(({ rule }) => neverQuiet.test(rule))) return null;
  // What is not known cannot be known to be the same.
  if (request.clientId === null || permissions === 'unknown' || newScopes === 'unknown') return null;
  return {
    provider: request.provider,
    clientId: request.clientId,
    tenant: request.tenant ?? '',
    accountDomain: page.accountDomain,
    redirectHost: request.redirectHost,
    scopes: permissions.map(({ scope }) => scope).sort(),
    risk,
    findings: findingsOf(decision),
    at: now,
  };
}

/** Each finding as text. Where a fact was read may differ from one visit to the next; what it says may not. */
export function findingsOf({ reasons }: Pick<Decision, 'reasons'>): readonly string[] {
  return reasons.filter(({ level }) => level > 0).map(({ source: _source, ...finding }) => JSON.stringify(finding));
}

/** Whether the person went on past the same card in the last 30 days, and nothing about it has become worse. */
export function isQuiet(record: QuietRecord, kept: readonly QuietRecord[]): boolean {
  return kept.some(
    (earlier) =>
      isSamePrompt(earlier, record) &&
      isFresh(earlier, record.at) &&
      record.risk <= earlier.risk &&
      record.findings.every((finding) => earlier.findings.includes(finding)),
  );
}

/** The toolbar still says it. */
export function quieten(intervention: Intervention): Intervention {
  return { ...intervention, strength: 'badge' };
}

/** The records to keep once `record` is one of them: the newest first, none that has ended, no prompt twice. */
export function keepQuiet(kept: readonly QuietRecord[], record: QuietRecord): readonly QuietRecord[] {
  const others = kept.filter((earlier) => isFresh(earlier, record.at) && !isSamePrompt(earlier, record));
  return [record, ...others].slice(0, MAX_RECORDS);
}

/** Those that still hold at `now`. */
export function dropEnded(kept: readonly QuietRecord[], now: string): readonly QuietRecord[] {
  return kept.filter((record) => isFresh(record, now));
}

/** What two prompts for the same have in common, besides the scopes. */
const placeKeys = ['provider', 'clientId', 'tenant', 'accountDomain', 'redirectHost'] as const;

function isSamePrompt(one: QuietRecord, other: QuietRecord): boolean {
  return placeKeys.every((key) => one[key] === other[key]) && JSON.stringify(one.scopes) === JSON.stringify(other.scopes);
}

function isFresh({ at }: QuietRecord, now: string): boolean {
  return isWithinDays(at, now, QUIET_DAYS);
}

/** The records in a stored value; what cannot be read is left out. Never throws. */
export function readQuietRecords(value: unknown): readonly QuietRecord[] {
  return readEach(value, MAX_RECORDS, readRecord);
}

function readRecord(value: unknown): QuietRecord | null {
  const fields = ownFields(value);
  const texts = ownTexts(value, [...placeKeys, 'at']);
  const [scopes, findings] = [textItems(fields?.get('scopes'), MAX_ITEMS), textItems(fields?.get('findings'), MAX_ITEMS)];
  const risk = ([0, 1, 2] as const).find((level) => level === fields?.get('risk'));
  const isNamed = texts.provider && texts.clientId && texts.at;
  // Records of earlier versions have no tenant, and may be of any.
  if (!isNamed || texts.tenant === null || scopes === null || findings === null || risk === undefined) return null;
  // Compared and never looked up: another name than a provider's matches nothing.
  return { ...texts, scopes, risk, findings } as QuietRecord;
}
