import { isWithin } from '../delta.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 13. */
export const signInOnly: PermitRow = ({ policy, request }, { added }) =>
  policy.signInOnly === 'allow' && added !== 'unknown' && isWithin(request.provider, added, [])
    ? answer('allowed', { rule: 'scope.signIn', source: 'address', level: 0 })
    : null;
