import { isSignInScope, scopeKey } from '../../permissions/scopes.ts';
import type { AppEntry } from '../../policy/effective-policy.ts';
import type { Delta } from '../delta.ts';
import type { Facts } from '../facts.ts';
import { allowEntries, isRedirectAllowed } from '../pinned-allow.ts';
import { answer, type PermitRow } from './permit-row.ts';

interface Excess {
  readonly surplus: readonly string[] | 'unknown';
  readonly isElsewhere: boolean;
}

/** Row 12. What exceeds is told against the one entry that comes nearest: entries do not add up. */
export const allowExceeded: PermitRow = (facts, { added }) => {
  const [nearest] = allowEntries(facts)
    .map((entry) => excessOver(entry, facts, added))
    .sort((one, other) => Number(one.isElsewhere) - Number(other.isElsewhere) || countOf(one) - countOf(other));
  if (!nearest) return null;
  const redirectHost = nearest.isElsewhere ? facts.request.redirectHost : null;
  return answer('needs-approval', { rule: 'policy.allowExceeded', source: 'policy', level: 0, surplus: nearest.surplus, redirectHost });
};

function excessOver(entry: AppEntry, { request }: Facts, added: Delta['added']): Excess {
  const isElsewhere = !isRedirectAllowed(entry, request.redirectHost);
  // Nothing exceeds an entry for any scopes, and what is not listed exceeds every other.
  if (entry.scopes === null) return { surplus: [], isElsewhere };
  if (added === 'unknown') return { surplus: added, isElsewhere };
  const { provider } = request;
  const listed = new Set(entry.scopes.map((scope) => scopeKey(provider, scope)));
  const surplus = added
    .map(({ scope }) => scope)
    .filter((scope) => !isSignInScope(provider, scope) && !listed.has(scopeKey(provider, scope)));
  return { surplus, isElsewhere };
}

function countOf({ surplus }: Excess): number {
  return surplus === 'unknown' ? Number.MAX_SAFE_INTEGER : surplus.length;
}
