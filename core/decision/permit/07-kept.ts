import { handlingOfGrants, needsNewApproval } from '../existing-grants.ts';
import type { Facts } from '../facts.ts';
import { answer, type PermitAnswer, type PermitRow } from './permit-row.ts';

/** Row 7. Tightening a policy does not take away what was given, but where the provider does so itself. */
export const kept: PermitRow = (facts, { isCovered }) => (isCovered ? answerKept(facts, true) : null);

/** What access of before means for a prompt that asks for it, and for nothing else (`isAll`); null where the person gave none. */
export function answerKept({ request, grants, policy, now }: Facts, isAll: boolean): PermitAnswer | null {
  if (!grants.own) return null;
  const handling = handlingOfGrants(request.provider, policy);
  return answer(needsNewApproval(handling, policy.reviewBy, now) ? 'needs-approval' : 'allowed', {
    rule: 'grant.kept',
    source: 'grants',
    level: 0,
    since: grants.own.since,
    handling,
    reviewBy: policy.reviewBy,
    isAll,
  });
}
