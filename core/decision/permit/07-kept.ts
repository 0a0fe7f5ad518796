import { handlingOfGrants, needsNewApproval } from '../existing-grants.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 7. Tightening a policy does not take away what was given, but where the provider does so itself. */
export const kept: PermitRow = ({ request, grants, policy, now }, delta) => {
  if (!delta.isCovered || !grants.own) return null;
  const handling = handlingOfGrants(request.provider, policy);
  return answer(needsNewApproval(handling, policy.reviewBy, now) ? 'needs-approval' : 'allowed', {
    rule: 'grant.kept',
    source: 'grants',
    level: 0,
    since: grants.own.since,
    handling,
    reviewBy: policy.reviewBy,
  });
};
