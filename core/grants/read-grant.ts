/** Reads stored and imported records of any schema there ever was. */
import { type ProviderId, providerIds } from '../oauth/authorization-request.ts';
import { normaliseScope, scopeKey } from '../permissions/scopes.ts';
import { listItems, ownFields, readEach } from '../policy/own-fields.ts';
import { readDate, readHost, readScope } from '../policy/text-formats.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import {
  type EndedGrant,
  type Grant,
  type GrantedScope,
  grantKinds,
  grantSchemaVersion,
  grantSources,
  knownTenant,
  maxEnded,
} from './grant.ts';

type Fields = ReadonlyMap<string, unknown>;

/** What each schema added, by the version it leads from. Nothing is guessed: what an older record did not hold is unknown. */
const migrations: Readonly<Record<number, (fields: Fields) => Fields>> = {
  1: (fields) =>
    new Map([
      ...fields,
      [
        'scopes',
        listItems(fields.get('scopes'), maxScopes)?.items.map((scope) => withObserved(scope, fields.get('source') === 'observed')),
      ],
      ['checkedAt', null],
      ['ended', []],
      ['schemaVersion', 2],
    ]),
};

function withObserved(scope: unknown, isObserved: boolean): unknown {
  return Object.fromEntries([...(ownFields(scope) ?? []), ['isObserved', isObserved]]);
}

/** Longer or larger is no record of ours. */
const maxTextLength = 1_024;
export const maxScopes = 1_000;

/**
 * A stored or imported record, or null where it is not whole: half a grant would tell a half-truth. A scope that cannot be
 * read is left out, so less counts as granted. A record of a later schema is null. Never throws.
 */
export function readGrant(value: unknown): Grant | null {
  const fields = migrate(ownFields(value));
  if (fields === null) return null;
  const provider = oneOf(providerIds, fields.get('provider'));
  const kind = oneOf(grantKinds, fields.get('kind'));
  const source = oneOf(grantSources, fields.get('source'));
  const clientId = readLowerText(fields.get('clientId'));
  const since = readInstant(fields.get('since'));
  const scopes = provider && readGrantedScopes(provider, fields.get('scopes'));
  const lastSeen = readOptionalInstant(fields.get('lastSeen'));
  const checkedAt = readOptionalInstant(fields.get('checkedAt'));
  const revokedAt = readOptionalInstant(fields.get('revokedAt'));
  if (!provider || !kind || !source || !clientId || !scopes || since === null) return null;
  // A revocation that cannot be dated is not "not revoked".
  if (lastSeen === undefined || checkedAt === undefined || revokedAt === undefined) return null;
  const redirectHost = readLowerText(fields.get('redirectHost'));
  return {
    schemaVersion: grantSchemaVersion,
    provider,
    clientId,
    tenant: knownTenant(readLowerText(fields.get('tenant'))),
    accountDomain: readLowerText(fields.get('accountDomain')),
    appName: readShortText(fields.get('appName')),
    publisherName: readShortText(fields.get('publisherName')),
    kind,
    scopes,
    since,
    lastSeen,
    checkedAt,
    source,
    redirectHost: redirectHost === null ? null : readHost(redirectHost),
    reason: readShortText(fields.get('reason')),
    revokedAt,
    ended: readEach(fields.get('ended'), maxEnded, (ended) => readEnded(provider, ended)),
  };
}

/** Whether a record was written by a later version of Consent Lens: not ours to read, and not ours to overwrite. */
export function isOfLaterSchema(value: unknown): boolean {
  const version = ownFields(value)?.get('schemaVersion');
  return typeof version === 'number' && version > grantSchemaVersion;
}

/** The record in the present schema, one step at a time; null where its version is none of ours. */
function migrate(fields: Fields | null): Fields | null {
  let current = fields;
  while (current !== null && current.get('schemaVersion') !== grantSchemaVersion) {
    const version = current.get('schemaVersion');
    const step = typeof version === 'number' && Object.hasOwn(migrations, version) ? migrations[version] : undefined;
    current = step?.(current) ?? null;
  }
  return current;
}

function readGrantedScopes(provider: ProviderId, value: unknown): readonly GrantedScope[] | null {
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

function readEnded(provider: ProviderId, value: unknown): EndedGrant | null {
  const fields = ownFields(value);
  const scopes = readGrantedScopes(provider, fields?.get('scopes'));
  const since = readInstant(fields?.get('since'));
  const revokedAt = readInstant(fields?.get('revokedAt'));
  return scopes === null || since === null || revokedAt === null ? null : { scopes, since, revokedAt };
}

export function readShortText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= maxTextLength ? value : null;
}

export function readLowerText(value: unknown): string | null {
  const text = readShortText(value);
  return text === null ? null : toLowerAscii(text.trim());
}

/** In UTC, so that instants sort as text. */
export function readInstant(value: unknown): string | null {
  const text = readShortText(value);
  if (text === null || isStored(text)) return text;
  const date = readDate(text);
  return date === null ? null : new Date(date).toISOString();
}

/** As we write them; the list holds tens of thousands, so those are not taken apart. */
function isStored(instant: string): boolean {
  const time = Date.parse(instant);
  return instant.length === 24 && !Number.isNaN(time) && new Date(time).toISOString() === instant;
}

/** Null where there is none; undefined where there is one that cannot be read. */
function readOptionalInstant(value: unknown): string | null | undefined {
  return value === null || value === undefined ? null : (readInstant(value) ?? undefined);
}

export function oneOf<V>(values: readonly V[], value: unknown): V | null {
  return values.find((known) => known === value) ?? null;
}
