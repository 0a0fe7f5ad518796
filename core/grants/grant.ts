/** What an app was allowed, as far as this browser knows. Grants accumulate; revoking is a fact with a date, never a deletion. */
import type { GrantFacts } from '../decision/facts.ts';
import type { AuthorizationRequest, ProviderId } from '../oauth/authorization-request.ts';
import { normaliseScope, scopeKey } from '../permissions/normalise-scope.ts';
import { listItems, ownFields } from '../policy/own-fields.ts';
import { readDate, readHost, readScope } from '../policy/text-formats.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';

export const grantSchemaVersion = 1;

const providerIds: readonly ProviderId[] = ['entra', 'microsoft-personal'];

type GrantKind = 'own' | 'tenant-wide';
type GrantSource = 'observed' | 'page' | 'api' | 'imported';

interface GrantedScope {
  /** Normalised. */
  readonly scope: string;
  /** ISO instant. */
  readonly since: string;
}

/** All dates are ISO instants. */
export interface Grant {
  readonly schemaVersion: typeof grantSchemaVersion;
  readonly provider: ProviderId;
  /** Lower case. */
  readonly clientId: string;
  /** Id or domain of the tenant, lower case; null where only `common` and its like was known. */
  readonly tenant: string | null;
  readonly accountDomain: string | null;
  /** Untrusted text, as the page had it. */
  readonly appName: string | null;
  /** Untrusted text, as the page had it. */
  readonly publisherName: string | null;
  /** Given by the user, or by the organisation for everyone. */
  readonly kind: GrantKind;
  readonly scopes: readonly GrantedScope[];
  readonly since: string;
  /** Last seen by us, which is not last used. */
  readonly lastSeen: string;
  readonly source: GrantSource;
  readonly redirectHost: string | null;
  /** What the person wrote when the organisation asked what it is for; stays here. */
  readonly reason: string | null;
  readonly revokedAt: string | null;
}

/** An accepted consent. `tenant` as the address has it. */
export interface Consent
  extends Pick<
    Grant,
    'provider' | 'clientId' | 'tenant' | 'accountDomain' | 'appName' | 'publisherName' | 'kind' | 'redirectHost' | 'reason'
  > {
  readonly scopes: readonly string[];
}

/** The same app, account and kind have the same key, whatever is granted. */
export function grantId({
  provider,
  clientId,
  tenant,
  accountDomain,
  kind,
}: Pick<Grant, 'provider' | 'clientId' | 'tenant' | 'accountDomain' | 'kind'>): string {
  return JSON.stringify([provider, kind, toLowerAscii(clientId), knownTenant(tenant), accountDomain && toLowerAscii(accountDomain)]);
}

/**
 * The grant after a consent. Scopes are added, those known keep their date, and so does the grant. After a revocation the
 * earlier scopes are gone at the provider: the consent starts a new grant, from `now`.
 */
export function mergeConsent(existing: Grant | null, consent: Consent, now: string): Grant {
  const standing = existing !== null && existing.revokedAt === null ? existing : null;
  const known = new Set(standing?.scopes.map(({ scope }) => scopeKey(scope)));
  const added = distinctScopes(consent.scopes).filter((scope) => !known.has(scopeKey(scope)));
  return {
    schemaVersion: grantSchemaVersion,
    provider: consent.provider,
    clientId: toLowerAscii(consent.clientId),
    tenant: knownTenant(consent.tenant),
    accountDomain: consent.accountDomain && toLowerAscii(consent.accountDomain),
    appName: consent.appName ?? existing?.appName ?? null,
    publisherName: consent.publisherName ?? existing?.publisherName ?? null,
    kind: consent.kind,
    scopes: [...(standing?.scopes ?? []), ...added.map((scope) => ({ scope, since: now }))],
    since: standing?.since ?? now,
    lastSeen: now,
    source: 'observed',
    redirectHost: consent.redirectHost ?? existing?.redirectHost ?? null,
    reason: consent.reason ?? standing?.reason ?? null,
    revokedAt: null,
  };
}

/**
 * What counts as given before for one request (docs/decisions.md, 1): never imported or revoked grants, and none of another
 * account, which is one whose domain or tenant is known on both sides and differs.
 */
export function grantFactsFor(
  grants: readonly Grant[],
  request: Pick<AuthorizationRequest, 'provider' | 'clientId' | 'accountDomain' | 'tenant'>,
): GrantFacts {
  const counting = grants.filter(
    (grant) =>
      grant.source !== 'imported' && grant.revokedAt === null && isSameApp(grant, request) && isPossiblySameAccount(grant, request),
  );
  const own = counting.filter(({ kind }) => kind === 'own');
  const tenantWideScopes = unionOfScopes(counting.filter(({ kind }) => kind === 'tenant-wide'));
  const ownScopes = unionOfScopes(own);
  // ISO instants in UTC, as records hold them, sort as text.
  const since = own.map((grant) => grant.since).sort()[0];
  return {
    tenantWide: tenantWideScopes.length > 0 ? { scopes: tenantWideScopes } : null,
    own: ownScopes.length > 0 && since !== undefined ? { scopes: ownScopes, since } : null,
  };
}

/** Longer or larger is no record of ours. */
const maxTextLength = 1_024;
const maxScopes = 1_000;

/**
 * A stored or imported record, or null where it is not whole: half a grant would tell a half-truth. A scope that cannot be
 * read is left out, so less counts as granted. A record of a later schema is null. Never throws.
 */
export function readGrant(value: unknown): Grant | null {
  const fields = ownFields(value);
  const provider = oneOf(providerIds, fields?.get('provider'));
  const kind = oneOf(['own', 'tenant-wide'] as const, fields?.get('kind'));
  const source = oneOf(['observed', 'page', 'api', 'imported'] as const, fields?.get('source'));
  const clientId = readLowerText(fields?.get('clientId'));
  const since = readInstant(fields?.get('since'));
  const lastSeen = readInstant(fields?.get('lastSeen'));
  const revoked = fields?.get('revokedAt') ?? null;
  const revokedAt = readInstant(revoked);
  const scopes = listItems(fields?.get('scopes'), maxScopes)?.items.flatMap(readGrantedScope);
  if (fields?.get('schemaVersion') !== grantSchemaVersion || !provider || !kind || !source || !clientId || !scopes) return null;
  // A revocation that cannot be dated is not "not revoked".
  if (since === null || lastSeen === null || (revoked !== null && revokedAt === null)) return null;
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
    scopes: [...new Map(scopes.map((granted) => [scopeKey(granted.scope), granted])).values()],
    since,
    lastSeen,
    source,
    redirectHost: redirectHost === null ? null : readHost(redirectHost),
    reason: readShortText(fields.get('reason')),
    revokedAt,
  };
}

function readGrantedScope(value: unknown): readonly GrantedScope[] {
  const fields = ownFields(value);
  const scope = readScope(readShortText(fields?.get('scope')) ?? '');
  const since = readInstant(fields?.get('since'));
  return scope === null || since === null ? [] : [{ scope, since }];
}

function readShortText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= maxTextLength ? value : null;
}

function readLowerText(value: unknown): string | null {
  const text = readShortText(value);
  return text === null ? null : toLowerAscii(text.trim());
}

/** In UTC, so that instants sort as text. */
function readInstant(value: unknown): string | null {
  const text = readShortText(value);
  const date = text === null ? null : readDate(text);
  return date === null ? null : new Date(date).toISOString();
}

function oneOf<V>(values: readonly V[], value: unknown): V | null {
  return values.find((known) => known === value) ?? null;
}

/** Scopes in their one spelling, each once. */
function distinctScopes(scopes: readonly string[]): readonly string[] {
  return [...new Map(scopes.map((scope) => [scopeKey(scope), normaliseScope(scope)])).values()];
}

/** The tenant where an address names one; the words that stand for any tenant name none. Lower case. */
function knownTenant(tenant: string | null): string | null {
  const name = tenant === null ? '' : toLowerAscii(tenant.trim());
  return ['', 'common', 'organizations', 'consumers'].includes(name) ? null : name;
}

function isSameApp(grant: Grant, request: Pick<AuthorizationRequest, 'provider' | 'clientId'>): boolean {
  return grant.provider === request.provider && request.clientId !== null && grant.clientId === toLowerAscii(request.clientId);
}

function isPossiblySameAccount(grant: Grant, request: Pick<AuthorizationRequest, 'accountDomain' | 'tenant'>): boolean {
  const tenants = [knownTenant(grant.tenant), knownTenant(request.tenant)] as const;
  // The id of a tenant and one of its domains cannot be compared.
  const areComparable = isTenantId(tenants[0]) === isTenantId(tenants[1]);
  return !(differ(grant.accountDomain, request.accountDomain) || (areComparable && differ(...tenants)));
}

function isTenantId(tenant: string | null): boolean {
  return tenant !== null && !tenant.includes('.');
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && toLowerAscii(one) !== toLowerAscii(other);
}

function unionOfScopes(grants: readonly Grant[]): readonly string[] {
  return distinctScopes(grants.flatMap(({ scopes }) => scopes.map(({ scope }) => scope)));
}
