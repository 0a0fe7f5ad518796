import { mayBlockUnidentified } from '../../policy/match-app-entry.ts';
import type { Facts } from '../facts.ts';
import { isRefusal, isSignInStep } from '../page-facts.ts';
import { answer, type PermitAnswer } from './permit-row.ts';

/**
 * Row 1b. Which app asks was not seen: whether it is blocked is unknown then, and so is what a row would let through. What stops anyway stays
 * as it is.
 */
export function doubtUnidentified(facts: Facts, found: PermitAnswer): PermitAnswer {
  const isLetThrough = found.permit === 'allowed' || found.permit === 'needs-reason';
  if (!isLetThrough || isRefusal(facts.page) || isSignInStep(facts)) return found;
  const { policy, request, now } = facts;
  if (![policy, policy.ownLists].some((lists) => mayBlockUnidentified(lists, request, now))) return found;
  return answer('unknown', { rule: 'policy.unidentified', source: 'none', level: 0 });
}
