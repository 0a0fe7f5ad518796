/** Reads stored and imported records of any schema there ever was. */
import { type ProviderId, providerIds } from '../oauth/authorization-request.ts';
import { normaliseScope } from '../permissions/scopes.ts';
import { listItems, ownFields, readEach } from '../policy/own-fields.ts';
import { readScope } from '../policy/text-formats.ts';
import { type AcceptedConsent, maxConsents, type Said } from './accepted-consent.ts';
import {
  type EndedGrant,
  type Grant,
  grantKinds,
  grantSchemaVersion,
  grantSources,
  knownTenant,
  maxEnded,
  revocationSources,
} from './grant.ts';
import { migrateGrant } from './grant-migrations.ts';
import {
  type Fields,
  maxScopes,
  oneOf,
  readGrantedScopes,
  readInstant,
  readLowerText,
  readNames,
  readOptionalInstant,
  readShortText,
} from './record-fields.ts';

/**
 * A stored or imported record, or null where it is not whole: half a grant would tell a half-truth. A scope that cannot be
 * read is left out, so less counts as granted. A record of a later schema is null. Never throws.
 */
export function readGrant(value: unknown): Grant | null {
  const fields = migrateGrant(ownFields(value));
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
  // A revocation that cannot be dated, or that nobody told of, is not "not revoked".
  if (lastSeen === undefined || checkedAt === undefined || revokedAt === undefined) return null;
  const revokedBy = revokedAt === null ? null : oneOf(revocationSources, fields.get('revokedBy'));
  if (revokedAt !== null && revokedBy === null) return null;
  return {
    schemaVersion: grantSchemaVersion,
    provider,
    clientId,
    tenant: knownTenant(readLowerText(fields.get('tenant'))),
    accountDomain: readLowerText(fields.get('accountDomain')),
    ...readNames(fields),
    kind,
    scopes,
    since,
    lastSeen,
    checkedAt,
    source,
    revokedAt,
    revokedBy,
    ended: readEach(fields.get('ended'), maxEnded, (ended) => readEnded(provider, ended)),
    consents: readEach(fields.get('consents'), maxConsents, (consent) => readConsent(provider, consent)),
  };
}

/** Whether a record was written by a later version of Consent Lens: not ours to read, and not ours to overwrite. */
export function isOfLaterSchema(value: unknown): boolean {
  const version = ownFields(value)?.get('schemaVersion');
  return typeof version === 'number' && version > grantSchemaVersion;
}

function readEnded(provider: ProviderId, value: unknown): EndedGrant | null {
  const fields = ownFields(value);
  const scopes = readGrantedScopes(provider, fields?.get('scopes'));
  const since = readInstant(fields?.get('since'));
  const revokedAt = readInstant(fields?.get('revokedAt'));
  const revokedBy = oneOf(revocationSources, fields?.get('revokedBy'));
  return scopes === null || since === null || revokedAt === null || revokedBy === null ? null : { scopes, since, revokedAt, revokedBy };
}

/** Null where a part of what was agreed to cannot be read: a receipt of half of it would tell another story. */
function readConsent(provider: ProviderId, value: unknown): AcceptedConsent | null {
  const fields = ownFields(value);
  const at = readInstant(fields?.get('at'));
  const isOfRecord = fields?.get('said') === null;
  const said = isOfRecord ? null : readSaid(provider, ownFields(fields?.get('said')));
  return at === null || (said === null && !isOfRecord) ? null : { at, said };
}

function readSaid(provider: ProviderId, fields: Fields | null): Said | null {
  const list = listItems(fields?.get('scopes'), maxScopes);
  const scopes = list?.items.flatMap((scope) => readScope(readShortText(scope) ?? '') ?? []);
  if (!fields || !scopes || list?.isTruncated || scopes.length < (list?.items.length ?? 0)) return null;
  return { scopes: scopes.map((scope) => normaliseScope(provider, scope)), ...readNames(fields) };
}
