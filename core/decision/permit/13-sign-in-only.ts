import { isWithin } from '../delta.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 13. */
export const signInOnly: PermitRow = ({ policy, request, permissions, permissionSource }, { added }) => {
  if (policy.signInOnly !== 'allow' || added === 'unknown' || !isWithin(request.provider, added, [])) return null;
  return answer('allowed', {
    rule: 'scope.signIn',
    source: permissionSource,
    level: 0,
    isAll: isWithin(request.provider, permissions, []),
  });
};
