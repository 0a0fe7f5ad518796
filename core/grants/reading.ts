/** What one of the person's own account pages said, at one moment, about the apps of one account. */
import { scopeKey } from '../permissions/scopes.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import { distinctScopes, endedOf, type Grant, grantSchemaVersion, isPossiblySameAccount, isSameApp, knownTenant } from './grant.ts';

/** The pages that list apps: where they are and what they list, core/providers/account-pages/. */
export const accountPages = [
  'my-apps',
  'microsoft-account',
  'google-connections',
  'github-applications',
  'github-apps',
  'github-installations',
] as const;
export type AccountPage = (typeof accountPages)[number];

/** One app as the page lists it. Texts are untrusted. */
export interface ListedApp extends Pick<Grant, 'clientId' | 'appName' | 'publisherName'> {
  /** Null where the page shows the app and not who allowed it, or whether anybody did. */
  readonly kind: Grant['kind'] | null;
  /** Null where the page does not name them. */
  readonly scopes: readonly string[] | null;
}

export interface AccountReading extends Pick<Grant, 'provider' | 'tenant' | 'accountDomain'> {
  readonly page: AccountPage;
  /** A mark that tells the accounts of this page apart (core/grants/reading-record.ts); null where the page does not say whose it is. */
  readonly account: string | null;
  /** ISO instant in UTC. */
  readonly asOf: string;
  /** Whether every app of the page was read. Nothing follows from an app that is missing in a partial reading. */
  readonly isComplete: boolean;
  readonly apps: readonly ListedApp[];
}

/**
 * The grants that a reading changes or adds, and none of the others. A listed app stands; one that was revoked before was given
 * again. An own grant of surely the same account that a complete reading does not list was revoked, checked at that moment; so was one
 * that `stoodBefore`: its client id stood in the list of this very account (core/grants/reading-record.ts). What was seen or checked after
 * the reading stays as it is, so an old reading can come late, or twice. Of an app whose kind is not known, nothing that we know changes.
 */
export function mergeReading(
  grants: readonly Grant[],
  reading: AccountReading,
  stoodBefore: ReadonlySet<string> = new Set(),
): readonly Grant[] {
  const ofProvider = grants.filter((grant) => grant.provider === reading.provider && grant.source !== 'imported');
  const listed = [...new Map(reading.apps.map((app) => [`${app.kind} ${toLowerAscii(app.clientId)}`, app])).values()];
  const changed = new Map<Grant, Grant>();
  const added: Grant[] = [];
  for (const app of listed) {
    const known = ofProvider.filter(
      (grant) =>
        (app.kind === null || grant.kind === app.kind) &&
        isSameApp(grant, { provider: reading.provider, clientId: app.clientId }) &&
        isPossiblySameAccount(grant, reading),
    );
    for (const grant of known) if (app.kind !== null && isOlder(grant, reading)) changed.set(grant, confirm(grant, app, reading));
    if (known.length === 0) added.push(createGrant(app, reading));
  }
  const isListed = (grant: Grant): boolean => listed.some((app) => isSameApp(grant, { ...reading, clientId: app.clientId }));
  const missing = ofProvider.filter(
    (grant) =>
      reading.isComplete &&
      grant.kind === 'own' &&
      grant.revokedAt === null &&
      (isSurelySameAccount(grant, reading) || (stoodBefore.has(grant.clientId) && isPossiblySameAccount(grant, reading))) &&
      isOlder(grant, reading) &&
      !isListed(grant),
  );
  for (const grant of missing) changed.set(grant, { ...grant, checkedAt: reading.asOf, revokedAt: reading.asOf });
  return [...changed.values(), ...added];
}

/** Whether nothing was learned of the grant since the reading. */
function isOlder({ since, lastSeen, checkedAt, revokedAt }: Grant, { asOf }: AccountReading): boolean {
  return since <= asOf && [lastSeen, checkedAt, revokedAt].every((instant) => instant === null || instant < asOf);
}

function confirm(grant: Grant, app: ListedApp, { asOf }: AccountReading): Grant {
  const standing = grant.revokedAt === null;
  const kept = standing ? grant.scopes : [];
  const known = new Set(kept.map(({ scope }) => scopeKey(grant.provider, scope)));
  const added = distinctScopes(grant.provider, app.scopes ?? []).filter((scope) => !known.has(scopeKey(grant.provider, scope)));
  return {
    ...grant,
    appName: app.appName ?? grant.appName,
    publisherName: app.publisherName ?? grant.publisherName,
    scopes: [...kept, ...added.map((scope) => ({ scope, since: asOf, isObserved: false }))],
    since: standing ? grant.since : asOf,
    checkedAt: asOf,
    revokedAt: null,
    ended: endedOf(grant),
  };
}

/** `since` is when we learned of it: these pages do not tell when it was given. */
function createGrant({ scopes, ...app }: ListedApp, { provider, tenant, accountDomain, asOf }: AccountReading): Grant {
  return {
    schemaVersion: grantSchemaVersion,
    provider,
    clientId: toLowerAscii(app.clientId),
    tenant: knownTenant(tenant),
    accountDomain: accountDomain && toLowerAscii(accountDomain),
    appName: app.appName,
    publisherName: app.publisherName,
    // Without scopes it counts as nothing that was allowed.
    kind: app.kind ?? 'own',
    scopes: distinctScopes(provider, scopes ?? []).map((scope) => ({ scope, since: asOf, isObserved: false })),
    since: asOf,
    lastSeen: null,
    checkedAt: asOf,
    source: 'page',
    redirectHost: null,
    reason: null,
    revokedAt: null,
    ended: [],
  };
}

/**
 * Unknown is never the same: an app of another account must not be called revoked. Two accounts of one domain cannot be told
 * apart, because nothing more of an account is kept.
 */
function isSurelySameAccount(grant: Grant, { tenant, accountDomain }: AccountReading): boolean {
  const isSame = (one: string | null, other: string | null): boolean => one !== null && one === (other && toLowerAscii(other));
  const isSameTenant = isSame(grant.tenant, knownTenant(tenant));
  return isPossiblySameAccount(grant, { tenant, accountDomain }) && (isSame(grant.accountDomain, accountDomain) || isSameTenant);
}
