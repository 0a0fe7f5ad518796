/** What one of the person's own account pages said, at one moment, about the apps of one account. */
import { scopeKey } from '../permissions/scopes.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import { keepConsents } from './accepted-consent.ts';
import {
  distinctScopes,
  endedOf,
  type Grant,
  type GrantKind,
  grantSchemaVersion,
  isPossiblySameAccount,
  isSameApp,
  knownTenant,
} from './grant.ts';

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
  readonly kind: GrantKind;
  /** Null where the page does not name them. */
  readonly scopes: readonly string[] | null;
}

export interface AccountReading extends Pick<Grant, 'provider' | 'tenant'> {
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
 * again. An own grant that a complete reading does not list any more was revoked, checked at that moment, if its app `stoodBefore` in the
 * list of this very account (core/grants/reading-record.ts): pages name no domain, and an app of another account must not be called revoked.
 * What was seen or checked after the reading stays as it is, so an old reading can come late, or twice. Of an app whose kind is not known,
 * nothing that we know changes.
 */
export function mergeReading(
  grants: readonly Grant[],
  reading: AccountReading,
  stoodBefore: ReadonlySet<string> = new Set(),
): readonly Grant[] {
  const ofProvider = grants.filter((grant) => grant.provider === reading.provider && grant.source !== 'imported');
  const listed = [...new Map(reading.apps.map((app) => [`${app.kind} ${toLowerAscii(app.clientId)}`, app])).values()];
  const account = { tenant: reading.tenant, accountDomain: null };
  const changed = new Map<Grant, Grant>();
  const added: Grant[] = [];
  for (const app of listed) {
    const known = ofProvider.filter(
      (grant) =>
        (app.kind === 'unknown' || app.kind === grant.kind || (app.kind === 'own' && grant.kind === 'unknown')) &&
        isSameApp(grant, { provider: reading.provider, clientId: app.clientId }) &&
        isPossiblySameAccount(grant, account),
    );
    for (const grant of known) if (app.kind !== 'unknown' && isOlder(grant, reading)) changed.set(grant, confirm(grant, app, reading));
    if (known.length === 0) added.push(createGrant(app, reading));
  }
  const isListed = (grant: Grant): boolean => listed.some((app) => isSameApp(grant, { ...reading, clientId: app.clientId }));
  const missing = ofProvider.filter(
    (grant) =>
      reading.isComplete &&
      grant.kind === 'own' &&
      grant.revokedAt === null &&
      stoodBefore.has(grant.clientId) &&
      isPossiblySameAccount(grant, account) &&
      isOlder(grant, reading) &&
      !isListed(grant),
  );
  for (const grant of missing) changed.set(grant, { ...grant, checkedAt: reading.asOf, revokedAt: reading.asOf, revokedBy: 'reading' });
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
  const named = { ...grant, appName: app.appName ?? grant.appName, publisherName: app.publisherName ?? grant.publisherName };
  return {
    ...named,
    kind: app.kind,
    scopes: [...kept, ...added.map((scope) => ({ scope, since: asOf, isObserved: false }))],
    since: standing ? grant.since : asOf,
    checkedAt: asOf,
    revokedAt: null,
    revokedBy: null,
    ended: endedOf(grant),
    consents: keepConsents(grant, named),
  };
}

/** `since` is when we learned of it: these pages do not tell when it was given. */
function createGrant({ scopes, ...app }: ListedApp, { provider, tenant, asOf }: AccountReading): Grant {
  return {
    schemaVersion: grantSchemaVersion,
    provider,
    clientId: toLowerAscii(app.clientId),
    tenant: knownTenant(tenant),
    accountDomain: null,
    appName: app.appName,
    publisherName: app.publisherName,
    kind: app.kind,
    scopes: distinctScopes(provider, scopes ?? []).map((scope) => ({ scope, since: asOf, isObserved: false })),
    since: asOf,
    lastSeen: null,
    checkedAt: asOf,
    source: 'page',
    redirectHost: null,
    reason: null,
    revokedAt: null,
    revokedBy: null,
    ended: [],
    consents: [],
  };
}
