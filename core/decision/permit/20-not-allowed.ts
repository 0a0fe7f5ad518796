import { askConsentPolicies, isEntraConditional } from './consent-policies-of.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 20, the last: `conditional`, and no policy approves. */
export const notAllowed: PermitRow = (facts, delta) => {
  const scopes = isEntraConditional(facts) ? askConsentPolicies(facts, delta).refused : [];
  return answer('needs-approval', { rule: 'entra.notAllowed', source: 'policy', level: 0, scopes });
};
