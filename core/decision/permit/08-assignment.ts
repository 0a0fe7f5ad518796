import { answer, type PermitRow } from './permit-row.ts';

/** Row 8. The app needs no consent but an assignment, which only an administrator makes. */
export const assignment: PermitRow = ({ page }) =>
  page.kind === 'assignment' ? answer('needs-approval', { rule: 'entra.assignment', source: page.source, level: 0 }) : null;
