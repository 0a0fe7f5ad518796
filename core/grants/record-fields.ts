/** Reads the fields of stored and imported records. What cannot be read is null; nothing throws. */
import type { ProviderId } from '../oauth/authorization-request.ts';
import { normaliseScope, scopeKey } from '../permissions/scopes.ts';
import { listItems, ownFields } from '../policy/own-fields.ts';
import { readDate, readHost, readScope } from '../policy/text-formats.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import type { ConsentNames } from './accepted-consent.ts';
import type { GrantedScope } from './grant.ts';

export type Fields = ReadonlyMap<string, unknown>;

/** Longer or larger is no record of ours. */
const maxTextLength = 1_024;
export const maxScopes = 1_000;

/** Null where it is no list; a scope that cannot be read is left out. */
export function readGrantedScopes(provider: ProviderId, value: unknown): readonly GrantedScope[] | null {
  const scopes = listItems(value, maxScopes)?.items.flatMap((scope) => readGrantedScope(provider, scope));
  return scopes ? [...new Map(scopes.map((granted) => [scopeKey(provider, granted.scope), granted])).values()] : null;
}

function readGrantedScope(provider: ProviderId, value: unknown): readonly GrantedScope[] {
  const fields = ownFields(value);
  const scope = readScope(readShortText(fields?.get('scope')) ?? '');
  const since = readInstant(fields?.get('since'));
  return scope === null || since === null
    ? []
    : [{ scope: normaliseScope(provider, scope), since, isObserved: fields?.get('isObserved') === true }];
}

export function readShortText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= maxTextLength ? value : null;
}

export function readLowerText(value: unknown): string | null {
  const text = readShortText(value);
  return text === null ? null : toLowerAscii(text.trim());
}

/** Of a record or of one of its consents. */
export function readNames(fields: Fields): ConsentNames {
  const host = readLowerText(fields.get('redirectHost'));
  return {
    appName: readShortText(fields.get('appName')),
    publisherName: readShortText(fields.get('publisherName')),
    redirectHost: host === null ? null : readHost(host),
    reason: readShortText(fields.get('reason')),
  };
}

/** In UTC, so that instants sort as text. */
export function readInstant(value: unknown): string | null {
  const text = readShortText(value);
  if (text === null || asWritten.test(text)) return text;
  const date = readDate(text);
  return date === null ? null : new Date(date).toISOString();
}

/** As we write them, on a day that every month has: the list holds tens of thousands, so those are not taken apart. */
const asWritten = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/u;

/** Null where there is none; undefined where there is one that cannot be read. */
export function readOptionalInstant(value: unknown): string | null | undefined {
  return value === null || value === undefined ? null : (readInstant(value) ?? undefined);
}

export function oneOf<V>(values: readonly V[], value: unknown): V | null {
  return values.find((known) => known === value) ?? null;
}
