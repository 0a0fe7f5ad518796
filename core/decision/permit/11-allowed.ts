import { isApproved } from '../pinned-allow.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 11. */
export const allowed: PermitRow = (facts, { added }) =>
  isApproved(facts, added) ? answer('allowed', { rule: 'policy.allowed', source: 'policy', level: 0 }) : null;
