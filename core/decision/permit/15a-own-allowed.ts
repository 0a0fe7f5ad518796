import { isLetThrough } from '../../policy/own-lists.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 15a. What a person lets through their own switch for new apps; through an organisation's it lets nothing. */
export const ownAllowed: PermitRow = ({ request, policy }) =>
  request.otherClientIds.length === 0 && isLetThrough(policy, request.clientId)
    ? answer('allowed', { rule: 'own.allowed', source: 'policy', level: 0 })
    : null;
