import { isOrganisationWide, tenantOf } from '../organisation-wide.ts';
import { isRefusal } from '../page-facts.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 3. Consent for everyone always meets its own friction, above grants and personal accounts. */
export const organisationWide: PermitRow = (facts) => {
  if (!isOrganisationWide(facts) || isRefusal(facts.page)) return null;
  const isBlocked = facts.policy.adminConsent === 'blocked';
  const source = facts.request.flow === 'admin' ? 'address' : 'page';
  return answer(isBlocked ? 'blocked' : 'allowed', { rule: 'admin.orgWide', source, level: 0, tenant: tenantOf(facts), isBlocked });
};
