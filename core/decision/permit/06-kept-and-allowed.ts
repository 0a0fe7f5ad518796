import { isApproved } from '../pinned-allow.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 6. */
export const keptAndAllowed: PermitRow = (facts, delta) =>
  delta.isCovered && isApproved(facts, delta.kept) ? answer('allowed', { rule: 'policy.allowed', source: 'policy', level: 0 }) : null;
