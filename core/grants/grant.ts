/** What an app was allowed, as far as this browser knows. Grants accumulate; revoking is a fact with a date, never a deletion. */
import type { GrantFacts } from '../decision/facts.ts';
import type { AuthorizationRequest, ProviderId } from '../oauth/authorization-request.ts';
import { normaliseScope, scopeKey } from '../permissions/scopes.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import { type AcceptedConsent, acceptConsent, keepConsents, maxConsents, saidAt } from './accepted-consent.ts';

/** Raised with every change of what a record holds; core/grants/read-grant.ts still reads every older one. */
export const grantSchemaVersion = 3;

/**
 * Given by the user, or by the organisation for everyone; `unknown` where an account page shows the app and not who allowed it, or whether
 * anybody did. Such a record counts as nothing that was allowed.
 */
export const grantKinds = ['own', 'tenant-wide', 'unknown'] as const;
export type GrantKind = (typeof grantKinds)[number];
/** `observed`: a consent was seen here; `page`: read from the person's own account page; `imported`: from a file, which anybody can write. */
export const grantSources = ['observed', 'page', 'api', 'imported'] as const;

/** Who told that access ended: a complete reading of an account page, or the person, where no page tells. */
export const revocationSources = ['reading', 'person'] as const;
type RevocationSource = (typeof revocationSources)[number];

export interface GrantedScope {
  /** Normalised. */
  readonly scope: string;
  /** ISO instant. */
  readonly since: string;
  /** Whether the consent to it was seen in this browser; else a page or a file told of it. */
  readonly isObserved: boolean;
}

/** Access that ended, kept because revoking deletes nothing. */
export interface EndedGrant {
  readonly scopes: readonly GrantedScope[];
  readonly since: string;
  readonly revokedAt: string;
  readonly revokedBy: RevocationSource;
}

/** Older ends than these are forgotten. */
export const maxEnded = 20;

/** All dates are ISO instants in UTC, so that they sort as text. */
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
  readonly kind: GrantKind;
  readonly scopes: readonly GrantedScope[];
  /** When it was given, or learned of where that was not seen (givenAt). */
  readonly since: string;
  /** When this browser last saw the app ask, which is not when it last used its access; null where it never did. */
  readonly lastSeen: string | null;
  /** When an account page was last read that tells whether the access stands; null where none was. */
  readonly checkedAt: string | null;
  readonly source: (typeof grantSources)[number];
  readonly redirectHost: string | null;
  /** What the person wrote when the organisation asked what it is for; stays here. */
  readonly reason: string | null;
  readonly revokedAt: string | null;
  /** Null exactly where `revokedAt` is. */
  readonly revokedBy: RevocationSource | null;
  /** Newest first. */
  readonly ended: readonly EndedGrant[];
  /** Those that were seen here, newest first, whatever ended since. */
  readonly consents: readonly AcceptedConsent[];
}

/** An accepted consent. `tenant` as the address has it. */
export interface Consent
  extends Pick<Grant, 'provider' | 'clientId' | 'tenant' | 'accountDomain' | 'appName' | 'publisherName' | 'redirectHost' | 'reason'> {
  readonly kind: Exclude<GrantKind, 'unknown'>;
  readonly scopes: readonly string[];
}

/**
 * The same app, account and kind have the same key, whatever is granted. One of unknown kind has the key of the person's own, so that their
 * consent takes its place.
 */
export function grantId({
  provider,
  clientId,
  tenant,
  accountDomain,
  kind,
}: Pick<Grant, 'provider' | 'clientId' | 'tenant' | 'accountDomain' | 'kind'>): string {
  const slot = kind === 'unknown' ? 'own' : kind;
  return JSON.stringify([provider, slot, toLowerAscii(clientId), knownTenant(tenant), accountDomain && toLowerAscii(accountDomain)]);
}

/** Of which app a grant with this id is, whatever the account: the same text for each of them. */
export function appOfId(id: string): string {
  const [provider, _kind, clientId]: readonly unknown[] = JSON.parse(id);
  return `${provider} ${clientId}`;
}

/** What the ids of one app's grants begin with, of either kind and in every account. */
export function grantIdStarts({ provider, clientId }: Pick<Grant, 'provider' | 'clientId'>): readonly string[] {
  return ['own', 'tenant-wide'].map((slot) => JSON.stringify([provider, slot, toLowerAscii(clientId), '']).slice(0, -3));
}

/**
 * The grant after a consent. Scopes are added, those known keep their date, and so does the grant. After a revocation the
 * earlier scopes are gone at the provider: the consent starts a new grant, from `now`. The same consent twice is one.
 */
export function mergeConsent(stored: Grant | null, consent: Consent, now: string): Grant {
  // What a file says of the app stays hearsay: none of its scopes begin to count.
  const existing = stored?.source === 'imported' ? null : stored;
  const standing = existing !== null && existing.revokedAt === null ? existing : null;
  const known = new Set(standing?.scopes.map(({ scope }) => scopeKey(consent.provider, scope)));
  const added = distinctScopes(consent.provider, consent.scopes).filter((scope) => !known.has(scopeKey(consent.provider, scope)));
  const grant: Grant = {
    schemaVersion: grantSchemaVersion,
    provider: consent.provider,
    clientId: toLowerAscii(consent.clientId),
    tenant: knownTenant(consent.tenant),
    accountDomain: consent.accountDomain && toLowerAscii(consent.accountDomain),
    appName: consent.appName ?? existing?.appName ?? null,
    publisherName: consent.publisherName ?? existing?.publisherName ?? null,
    kind: consent.kind,
    scopes: [...(standing?.scopes ?? []), ...added.map((scope) => ({ scope, since: now, isObserved: true }))],
    since: standing?.since ?? now,
    lastSeen: now,
    checkedAt: existing?.checkedAt ?? null,
    source: 'observed',
    redirectHost: consent.redirectHost ?? existing?.redirectHost ?? null,
    reason: consent.reason ?? standing?.reason ?? null,
    revokedAt: null,
    revokedBy: null,
    ended: existing === null ? [] : endedOf(existing),
    consents: [],
  };
  const earlier = existing === null ? [] : keepConsents(existing, grant);
  // Told twice, a consent is one: it gives nothing new.
  const isNews = added.length > 0 || (consent.scopes.length === 0 && !hasUnlisted(standing));
  return {
    ...grant,
    consents: [...(isNews ? [acceptConsent(grant, now, consent, added)] : []), ...earlier].slice(0, maxConsents),
  };
}

/** Whether a consent whose request listed nothing was seen since the access began. */
function hasUnlisted(standing: Grant | null): boolean {
  return standing?.consents.some((consent) => consent.at >= standing.since && saidAt(standing, consent).scopes.length === 0) ?? false;
}

/** When it was given, where that was seen; null where a page told of it first, and it may have been given long before. */
export function givenAt({ since, consents }: Grant): string | null {
  return consents.some(({ at }) => at === since) ? since : null;
}

/** The ends of a grant that begins anew: its own, where it had one, before the earlier. */
export function endedOf({ scopes, since, revokedAt, revokedBy, ended }: Grant): Grant['ended'] {
  return revokedAt === null || revokedBy === null ? ended : [{ scopes, since, revokedAt, revokedBy }, ...ended].slice(0, maxEnded);
}

const HOURS_24 = 24 * 60 * 60_000;

/**
 * The grant after its app was let in again without a prompt, which shows that the access stands. What the person said to have taken back
 * stays so, since it may have been another account; that it was seen is noted. The same object where that says nothing new: an app that
 * asks every minute is worth one note a day.
 */
export function seeAgain(grant: Grant, now: string): Grant {
  if (grant.source === 'imported' || grant.revokedBy === 'reading') return grant;
  const isRecent = grant.lastSeen !== null && Date.parse(now) - Date.parse(grant.lastSeen) < HOURS_24;
  return isRecent ? grant : { ...grant, lastSeen: now };
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
  const tenantWideScopes = unionOfScopes(
    request.provider,
    counting.filter(({ kind }) => kind === 'tenant-wide'),
  );
  const ownScopes = unionOfScopes(request.provider, own);
  // ISO instants in UTC, as records hold them, sort as text. A page tells of scopes that were given at an unknown time.
  const given = own.flatMap(({ scopes }) => scopes.filter(({ isObserved }) => isObserved).map((scope) => scope.since));
  const since = (given.length > 0 ? given : own.map((grant) => grant.since)).sort()[0];
  return {
    tenantWide: tenantWideScopes.length > 0 ? { scopes: tenantWideScopes } : null,
    own: ownScopes.length > 0 && since !== undefined ? { scopes: ownScopes, since } : null,
    redirectHosts: [...new Set(counting.flatMap(({ redirectHost }) => redirectHost ?? []))],
  };
}

/** Scopes in their one spelling, each once. */
export function distinctScopes(provider: ProviderId, scopes: readonly string[]): readonly string[] {
  return [...new Map(scopes.map((scope) => [scopeKey(provider, scope), normaliseScope(provider, scope)])).values()];
}

/** The tenant where an address names one; the words that stand for any tenant name none. Lower case. */
export function knownTenant(tenant: string | null): string | null {
  const name = tenant === null ? '' : toLowerAscii(tenant.trim());
  return ['', 'common', 'organizations', 'consumers'].includes(name) ? null : name;
}

export function isSameApp(
  grant: Pick<Grant, 'provider' | 'clientId'>,
  request: Pick<AuthorizationRequest, 'provider' | 'clientId'>,
): boolean {
  return grant.provider === request.provider && request.clientId !== null && grant.clientId === toLowerAscii(request.clientId);
}

export function isPossiblySameAccount(grant: Grant, request: Pick<AuthorizationRequest, 'accountDomain' | 'tenant'>): boolean {
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

function unionOfScopes(provider: ProviderId, grants: readonly Grant[]): readonly string[] {
  return distinctScopes(
    provider,
    grants.flatMap(({ scopes }) => scopes.map(({ scope }) => scope)),
  );
}
