import { isAdmin } from '../organisation-wide.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 10. *Off* binds users, not those who approve. */
export const adminForThemselves: PermitRow = (facts) =>
  isAdmin(facts)
    ? answer('allowed', { rule: 'admin.self', source: facts.page.orgWideOffered === 'yes' ? 'page' : 'caller', level: 0 })
    : null;
