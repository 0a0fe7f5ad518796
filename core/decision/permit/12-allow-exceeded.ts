import { isSignInScope, scopeKey } from '../../permissions/scopes.ts';
import { allowEntries, isRedirectAllowed } from '../pinned-allow.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 12. */
export const allowExceeded: PermitRow = (facts, { added }) => {
  const entries = allowEntries(facts);
  const entry = entries.find(({ redirectHosts }) => redirectHosts !== null) ?? entries[0];
  if (!entry) return null;
  const { provider } = facts.request;
  const listed = new Set(entries.flatMap((each) => each.scopes ?? []).map((scope) => scopeKey(provider, scope)));
  const surplus =
    added === 'unknown'
      ? added
      : added.map(({ scope }) => scope).filter((scope) => !isSignInScope(provider, scope) && !listed.has(scopeKey(provider, scope)));
  const isElsewhere = !entries.some((each) => isRedirectAllowed(each, facts.request.redirectHost));
  return answer('needs-approval', {
    rule: 'policy.allowExceeded',
    source: 'policy',
    level: 0,
    surplus,
    redirectHost: isElsewhere ? facts.request.redirectHost : null,
  });
};
