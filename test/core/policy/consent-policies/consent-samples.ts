import { normaliseMicrosoftScope } from '../../../../core/permissions/microsoft-scopes.ts';
import type { Permission } from '../../../../core/permissions/permission.ts';
import type { FindScopeById } from '../../../../core/permissions/permission-ids.ts';
import type { ConsentSubject } from '../../../../core/policy/consent-policies/conditions.ts';
import { anyEvent, type ConditionSet, type ConsentPolicy } from '../../../../core/policy/consent-policies/consent-policy.ts';
import { importPolicies } from '../../../../core/policy/consent-policies/import-policies.ts';
import { createProblemLog } from '../../../../core/policy/read-value.ts';
import { permissionIn } from '../../catalogue/own-catalogue.ts';
import { contosoApp, contosoTenant } from '../policy-samples.ts';

export const graph = '00000003-0000-0000-c000-000000000000';
export const exchange = '00000002-0000-0ff1-ce00-000000000000';
export const permission = (scope: string): Permission => permissionIn(normaliseMicrosoftScope(scope));
export const mailRead = permission('Mail.Read');

/** A verified publisher's app of another organisation. */
export const subject: ConsentSubject = {
  clientId: contosoApp,
  isVerified: 'yes',
  isCertified: 'no',
  publisherId: '123456',
  ownerTenant: null,
  isOwnOrganisation: 'no',
  ownTenants: [contosoTenant],
  permissionClasses: [{ scope: 'Calendars.ReadBasic', class: 'low' }],
};

export const policyWith = (
  includes: readonly Partial<ConditionSet>[],
  excludes: readonly Partial<ConditionSet>[] = [],
  id = 'contoso',
): ConsentPolicy => ({
  id,
  displayName: null,
  description: null,
  includes: includes.map((set) => ({ ...anyEvent, ...set })),
  excludes: excludes.map((set) => ({ ...anyEvent, ...set })),
  unread: [],
  isForUsers: true,
  given: null,
});

/** What an import gives, with the findings as `path code`. */
export function importIt(raw: unknown, findScopeById: FindScopeById = () => null) {
  const log = createProblemLog();
  const policies = importPolicies(raw, findScopeById, 'file', log);
  return { policies, findings: log.problems.map(({ path, code }) => `${path} ${code}`) };
}
