import { levels } from '../../permissions/permission.ts';
import { highestLevel } from '../../permissions/permission-of.ts';
import type { Delta } from '../delta.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 15. */
export const toggleOn: PermitRow = ({ policy }, { added }) => {
  if (policy.userConsent !== 'on') return null;
  const needsReason = policy.reasonAtRating !== null && reaches(added, policy.reasonAtRating);
  return answer(needsReason ? 'needs-reason' : 'allowed', { rule: 'toggle.on', source: 'policy', level: 0 });
};

function reaches(added: Delta['added'], rating: 'medium' | 'high' | 'critical'): boolean {
  // What cannot be listed may be anything.
  if (added === 'unknown') return true;
  const highest = highestLevel(added);
  // Unknown is caution: it counts as medium.
  return levels.indexOf(highest === 'unknown' ? 'medium' : highest) >= levels.indexOf(rating);
}
