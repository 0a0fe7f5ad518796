/**
 * How old the lists are that this version carries. The date is that of the youngest full source of the permissions
 * (core/permissions/graph-permissions.ts); NOTICE names every source with its own.
 */
export const catalogue = { date: '2026-08-20', source: 'merill/microsoft-info' } as const;
