import { findOwnBlock } from '../../policy/own-lists.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 1a. What a person blocks for themselves is blocked, whatever an organisation allows. */
export const ownBlocked: PermitRow = ({ request, policy }) => {
  const ids = [request.clientId, ...request.otherClientIds];
  const by = findOwnBlock(policy.ownLists, ids, [request.redirectHost, ...request.otherRedirectHosts]);
  return by && answer('blocked', { rule: 'own.blocked', source: 'policy', level: 0, by });
};
