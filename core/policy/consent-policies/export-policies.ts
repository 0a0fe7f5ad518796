import type { ConditionSet, ConsentPolicy, PermissionRef } from './consent-policy.ts';

/** One policy in Graph's words; plain JSON. */
type GraphPolicy = Readonly<Record<string, unknown>>;

/**
 * Policies as Microsoft Graph writes them, with every default spelled out, for `value` of a collection. Ids are in lower case, and a built-in
 * policy has its one spelling. A policy taken from outside comes back as it was, but for that and for annotations.
 *
 * What could not be read in full is never written as if it were more: such an include is left out, and a policy with such an exclude, or
 * with an unread field of its own, is left out whole. `own` tenants are written as `ownTenants`.
 */
export function exportPolicies(policies: readonly ConsentPolicy[], ownTenants: readonly string[] = []): readonly GraphPolicy[] {
  return policies
    .filter(({ unread, excludes }) => unread.length === 0 && excludes.every(isWhole))
    .map(({ id, displayName, description, includes, excludes }) => ({
      id,
      displayName,
      description,
      includes: includes.filter(isWhole).map((set) => writeSet(set, ownTenants)),
      excludes: excludes.map((set) => writeSet(set, ownTenants)),
    }));
}

function isWhole({ unread }: ConditionSet): boolean {
  return unread.length === 0;
}

function writeSet({ unread: _, ...set }: ConditionSet, ownTenants: readonly string[]): GraphPolicy {
  const { permissions, clientApplicationTenantIds: tenants, scopeSensitivityLabels: labels } = set;
  return {
    ...set,
    permissions: permissions === 'all' ? ['all'] : permissions.map(writePermission),
    clientApplicationIds: writeList(set.clientApplicationIds),
    clientApplicationTenantIds: writeList(tenants === 'own' ? ownTenants : tenants),
    clientApplicationPublisherIds: writeList(set.clientApplicationPublisherIds),
    scopeSensitivityLabels:
      labels === 'all'
        ? { '@odata.type': '#microsoft.graph.allScopeSensitivityLabels', labelKind: 'all' }
        : { '@odata.type': '#microsoft.graph.enumeratedScopeSensitivityLabels', labelKind: 'enumerated', sensitivityLabels: labels },
  };
}

function writeList(values: readonly string[] | 'all'): readonly string[] {
  return values === 'all' ? ['all'] : values;
}

function writePermission({ id, scope }: PermissionRef): string {
  return id ?? scope ?? '';
}
