import { answer, type PermitRow } from './permit-row.ts';

/** Row 5. */
export const grantedByOrganisation: PermitRow = ({ request }, delta) =>
  delta.isCovered && delta.kept.length === 0
    ? answer('allowed', { rule: 'grant.tenant', source: 'grants', level: 0, asksAgain: request.prompt === 'consent' })
    : null;
