import { askConsentPolicies, isEntraConditional } from './consent-policies-of.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 18. Every permission that is added is approved by some policy of the organisation. */
export const policyApproved: PermitRow = (facts, delta) => {
  if (!isEntraConditional(facts)) return null;
  const { answer: verdict, policies } = askConsentPolicies(facts, delta);
  return verdict === 'yes' ? answer('allowed', { rule: 'entra.policy', source: 'policy', level: 0, policies }) : null;
};
