import { readPolicy } from '../../../core/policy/read-policy.ts';
import { ownCatalogue } from '../catalogue/own-catalogue.ts';

export const contosoApp = '11111111-2222-3333-4444-555555555555';
export const fabrikamApp = '66666666-7777-8888-9999-aaaaaaaaaaaa';
export const contosoTenant = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
export const now = '2026-11-23T12:00:00Z';

export const read = (managed: unknown) => readPolicy(managed, { state: 'ready', asOf: now, isSharedSuffix: ownCatalogue.isSharedSuffix });
/** The problems as `path code`. */
export const problemsOf = (managed: unknown) => read(managed).problems.map(({ path, code }) => `${path} ${code}`);
