import { googleRestricted } from './google-restricted.ts';
import { microsoftRows } from './index.ts';
import type { PermitRow } from './permit-row.ts';

/** The whole permit table (docs/decisions.md, 3): the last of Microsoft's rows answers everything, so the others' come before it. */
export const permitRows: readonly PermitRow[] = [...microsoftRows.slice(0, -1), googleRestricted, ...microsoftRows.slice(-1)];
