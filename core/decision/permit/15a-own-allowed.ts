import { findAllow } from '../../policy/match-app-entry.ts';
import { isOwnSwitchOff } from '../../policy/own-lists.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 15a. What a person lets through their own switch for new apps; through an organisation's it lets nothing. */
export const ownAllowed: PermitRow = ({ request, policy, now }) =>
  isOwnSwitchOff(policy) && request.otherClientIds.length === 0 && findAllow(policy.ownLists, request, now).length > 0
    ? answer('allowed', { rule: 'own.allowed', source: 'policy', level: 0 })
    : null;
