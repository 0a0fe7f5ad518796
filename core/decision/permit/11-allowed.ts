import { allowEntries, isAllowedBy, isPublisherAllowed } from '../pinned-allow.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 11. */
export const allowed: PermitRow = (facts, { added }) =>
  facts.request.otherClientIds.length === 0 &&
  (allowEntries(facts).some((entry) => isAllowedBy(entry, facts, added)) || isPublisherAllowed(facts))
    ? answer('allowed', { rule: 'policy.allowed', source: 'policy', level: 0 })
    : null;
