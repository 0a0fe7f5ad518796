import { isApproved } from '../pinned-allow.ts';
import { answerKept } from './07-kept.ts';
import type { PermitRow } from './permit-row.ts';

/**
 * Row 9a. What is to be taken back, or whose review is over, needs approval whatever is asked beside it: an app that adds a permission would
 * otherwise pass where it did not with fewer.
 */
export const keptAnew: PermitRow = (facts, { added, kept, asksKept }) => {
  if (!asksKept || isApproved(facts, added === 'unknown' ? added : kept)) return null;
  const found = answerKept(facts, false);
  return found?.permit === 'needs-approval' ? found : null;
};
