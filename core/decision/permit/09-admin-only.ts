import { isAdmin } from '../organisation-wide.ts';
import { isRefusal } from '../page-facts.ts';
import { isApproved } from '../pinned-allow.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 9. Above the allow list: our entry cannot give what only the provider's administrator can. */
export const adminOnly: PermitRow = (facts, { added, named }) => {
  const scopes = named.filter((permission) => permission.adminOnly === 'yes').map(({ scope }) => scope);
  const isRefused = isRefusal(facts.page);
  if (!isRefused && (scopes.length === 0 || isAdmin(facts))) return null;
  return answer('needs-approval', {
    rule: 'entra.adminOnly',
    source: isRefused ? facts.page.source : 'catalogue',
    level: 0,
    scopes,
    isRefused,
    isApprovedHere: isRefused && isApproved(facts, added),
  });
};
