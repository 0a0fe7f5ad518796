import type { Grant } from './grant.ts';

/**
 * The grant after the person said that they took it back: where no page tells, nobody else can. It is a fact with a date, as a reading makes
 * it, and says who told it. Null: it stands after all. The same object where their word changes nothing: what a reading told is not theirs to
 * take back, and what a file told never counted.
 */
export function sayRevoked(grant: Grant, revokedAt: string | null): Grant {
  const isTheirs = grant.source !== 'imported' && grant.revokedBy !== 'reading';
  const isNews = (grant.revokedAt === null) !== (revokedAt === null);
  return isTheirs && isNews ? { ...grant, revokedAt, revokedBy: revokedAt === null ? null : 'person' } : grant;
}
