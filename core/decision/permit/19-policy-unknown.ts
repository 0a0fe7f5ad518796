import { askConsentPolicies, isEntraConditional } from './consent-policies-of.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 19. What the policies say hangs on a fact that nobody could read. */
export const policyUnknown: PermitRow = (facts, delta) => {
  if (!isEntraConditional(facts)) return null;
  const { answer: verdict, missing } = askConsentPolicies(facts, delta);
  if (verdict !== 'unknown') return null;
  const mustAsk = facts.policy.onUnknown === 'ask';
  return answer(mustAsk ? 'needs-approval' : 'unknown', { rule: 'entra.unknown', source: 'policy', level: 0, missing, mustAsk });
};
