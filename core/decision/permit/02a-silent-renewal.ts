import { isSilentRenewal } from '../surroundings.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 2a. No page can appear there: whatever the policy wants of new access, none can be given. */
export const silentRenewal: PermitRow = (facts) =>
  isSilentRenewal(facts) ? answer('allowed', { rule: 'flow.silent', source: 'address', level: 0 }) : null;
