import { scopeKey } from '../permissions/scopes.ts';
import { maxConsents, spellOut } from './accepted-consent.ts';
import { endedOf, type Grant, maxEnded } from './grant.ts';

/**
 * One grant of two records of the same app, account and kind: what stands is that of `current`, and what `other` knew besides is
 * added to it. Nothing that was revoked stands again by it, and nothing imported begins to count.
 */
export function joinGrants(current: Grant, other: Grant): Grant {
  if (other.source === 'imported') return current;
  if (current.source === 'imported') return other;
  const isJoined = current.revokedAt === null && other.revokedAt === null;
  const known = new Set(current.scopes.map(({ scope }) => scopeKey(current.provider, scope)));
  const added = isJoined ? other.scopes.filter(({ scope }) => !known.has(scopeKey(current.provider, scope))) : [];
  const consents = new Map([...spellOut(other), ...spellOut(current)].map((consent) => [consent.at, consent]));
  // Both may tell of the same end.
  const ended = [...endedOf(other), ...current.ended].filter(({ revokedAt }) => revokedAt !== current.revokedAt);
  const ends = new Map(ended.map((end) => [end.revokedAt, end]));
  return {
    ...current,
    kind: current.kind === 'unknown' ? other.kind : current.kind,
    appName: current.appName ?? other.appName,
    publisherName: current.publisherName ?? other.publisherName,
    scopes: [...current.scopes, ...added],
    since: isJoined && other.since < current.since ? other.since : current.since,
    redirectHost: current.redirectHost ?? other.redirectHost,
    reason: current.reason ?? other.reason,
    ended: [...ends.values()].sort((one, next) => (one.revokedAt < next.revokedAt ? 1 : -1)).slice(0, maxEnded),
    consents: [...consents.values()].sort((one, next) => (one.at < next.at ? 1 : -1)).slice(0, maxConsents),
  };
}
