import { scopeKey } from '../permissions/scopes.ts';
import { type Grant, maxEnded } from './grant.ts';

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
  const ends = new Map([...other.ended, ...current.ended].map((end) => [end.revokedAt, end]));
  return {
    ...current,
    appName: current.appName ?? other.appName,
    publisherName: current.publisherName ?? other.publisherName,
    scopes: [...current.scopes, ...added],
    since: isJoined && other.since < current.since ? other.since : current.since,
    redirectHost: current.redirectHost ?? other.redirectHost,
    reason: current.reason ?? other.reason,
    ended: [...ends.values()].sort((one, next) => (one.revokedAt < next.revokedAt ? 1 : -1)).slice(0, maxEnded),
  };
}
