import { answer, type PermitRow } from './permit-row.ts';

/** Row 16. */
export const toggleOff: PermitRow = ({ policy }) =>
  policy.userConsent === 'off'
    ? answer(policy.requests === 'off' ? 'blocked' : 'needs-approval', {
        rule: 'toggle.off',
        source: 'policy',
        level: 0,
        requests: policy.requests,
      })
    : null;
