/** A grant with all that the list sorts, filters and counts by: worked out once, so that a keystroke only looks at it. */
import { isKnownMalicious } from '../apps/look-up-app.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ProviderId } from '../oauth/authorization-request.ts';
import type { DataCategory, Level, Permission, Verb } from '../permissions/permission.ts';
import { highestLevel, levelRank, permissionOf } from '../permissions/permission-of.ts';
import { isSignInScope } from '../permissions/scopes.ts';
import type { EffectivePolicy } from '../policy/effective-policy.ts';
import { foldText } from '../text/fold-text.ts';
import { isDormant } from './dormant.ts';
import { type Grant, grantId } from './grant.ts';
import { type GrantStatus, grantStatus } from './grant-status.ts';
import { howBad } from './how-bad.ts';

export type Touch = Pick<Permission, 'data' | 'isContent' | 'verb' | 'level'>;

/** What the picture has a row for: a kind of data, or `outline`, what is around any of them (settings, names, counts). */
export type Reached = DataCategory | 'outline';

export interface InventoryEntry {
  /** Of the record; two accounts may have the same app. */
  readonly id: string;
  /** Of the app: the same for each of its accounts. */
  readonly app: string;
  readonly grant: Grant;
  readonly status: GrantStatus;
  /** Whether the app can get at something now, as far as this browser knows. A file is hearsay, and revoked access is gone. */
  readonly isStanding: boolean;
  readonly isDormant: boolean;
  /** What each of its scopes gives, in their order. */
  readonly permissions: readonly Permission[];
  /** Those of them beyond signing in: what it can do with what; empty where that is not listed. */
  readonly touches: readonly Touch[];
  readonly level: Level;
  /** On a list of apps that were used in attacks. */
  readonly isMalicious: boolean;
  /** The worst sorts highest. */
  readonly weight: number;
  /** What a search looks through, folded. */
  readonly text: string;
}

/**
 * Reads grants under one policy, at one moment. What each scope gives is looked up once. `nameWords` gives the words under which a
 * person may search for an entry, beside the record's own.
 */
export function readEntries(
  policy: EffectivePolicy,
  now: string,
  catalogue: Catalogue,
  nameWords: (provider: ProviderId, data: readonly DataCategory[]) => string,
): (grant: Grant) => InventoryEntry {
  const known = new Map<string, Permission>();
  const look = (scope: string, provider: ProviderId): Permission => {
    const key = `${provider} ${scope}`;
    const permission = known.get(key) ?? permissionOf(scope, provider, catalogue);
    known.set(key, permission);
    return permission;
  };
  return (grant) => {
    const status = grantStatus(grant, policy, now);
    const permissions = grant.scopes.map(({ scope }) => look(scope, grant.provider));
    const touches = permissions.filter((_permission, index) => !isSignInScope(grant.provider, grant.scopes[index]?.scope ?? ''));
    const isStanding = grant.revokedAt === null && grant.source !== 'imported';
    const level = grant.scopes.length === 0 ? 'unknown' : highestLevel(touches);
    const isMalicious = isKnownMalicious(grant.clientId, grant.provider, catalogue);
    return {
      id: grantId(grant),
      app: `${grant.provider} ${grant.clientId}`,
      grant,
      status,
      isStanding,
      isDormant: isDormant(grant, policy.reviewAfterDays, now),
      permissions,
      touches,
      level,
      isMalicious,
      weight: grant.revokedAt === null ? howBad(status.status, isMalicious) * 10 + levelRank(level) : -1,
      text: searchText(
        grant,
        nameWords(
          grant.provider,
          touches.map(({ data }) => data),
        ),
      ),
    };
  };
}

function searchText(grant: Grant, words: string): string {
  const { appName, publisherName, clientId, accountDomain, redirectHost, scopes } = grant;
  const texts = [appName, publisherName, clientId, accountDomain, redirectHost, ...scopes.map(({ scope }) => scope), words];
  return foldText(texts.filter((text) => text !== null).join('\n'));
}

/** What a verb comes to by itself: who changes reads as well, and who administers does both. */
const included: Readonly<Record<Verb, readonly Verb[]>> = {
  read: ['read'],
  change: ['read', 'change'],
  send: ['send'],
  delete: ['delete'],
  administer: ['read', 'change', 'administer'],
  unknown: [],
};

/**
 * Where changing is documented to include deleting: Microsoft Graph's permissions reference and Google's list of scopes say so of their
 * read-and-write permissions for these.
 */
const deletedByChange: ReadonlySet<DataCategory> = new Set(['mail', 'calendar', 'contacts', 'files', 'tasks']);

/** What a permission gets at: who may see a mailbox's settings cannot read its mail. */
export function reachedBy({ data, isContent }: Pick<Touch, 'data' | 'isContent'>): Reached {
  return isContent ? data : 'outline';
}

/** Everything that a permission with this verb lets an app do with what it gets at. */
export function verbsWithin({ data, isContent, verb }: Omit<Touch, 'level'>): readonly Verb[] {
  const verbs = included[verb];
  return isContent && verbs.includes('change') && deletedByChange.has(data) ? [...verbs, 'delete'] : verbs;
}

/** Whether the app can do this with that data now. */
export function canReach({ isStanding, touches }: InventoryEntry, reached: Reached, verb: Verb): boolean {
  return isStanding && touches.some((touch) => reachedBy(touch) === reached && verbsWithin(touch).includes(verb));
}

/** Whether what an app can do now is not all known: nothing is listed, or not with what or what. */
export function isUnclear({ isStanding, grant, touches }: InventoryEntry): boolean {
  return isStanding && (grant.scopes.length === 0 || touches.some(({ data, verb }) => data === 'unknown' || verb === 'unknown'));
}
