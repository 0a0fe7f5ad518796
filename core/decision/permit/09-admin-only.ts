import { isAdmin } from '../organisation-wide.ts';
import { isRefusal } from '../page-facts.ts';
import { allowEntries, isAllowedBy } from '../pinned-allow.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 9. Above the allow list: our entry cannot give what only the provider's administrator can. */
export const adminOnly: PermitRow = (facts, { added }) => {
  const scopes = added === 'unknown' ? [] : added.filter((permission) => permission.adminOnly === 'yes').map(({ scope }) => scope);
  const isRefused = isRefusal(facts.page);
  if (!isRefused && (scopes.length === 0 || isAdmin(facts))) return null;
  return answer('needs-approval', {
    rule: 'entra.adminOnly',
    source: isRefused ? 'page-data' : 'catalogue',
    level: 0,
    scopes,
    isRefused,
    isApprovedHere: isRefused && allowEntries(facts).some((entry) => isAllowedBy(entry, facts, added)),
  });
};
