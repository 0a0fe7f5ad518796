import type { ConditionSet, ConsentPolicy, PermissionRef } from './consent-policy.ts';

/**
 * Policies as Microsoft Graph writes them, for `value` of a collection. One that was given comes back as it was, with what nobody here understands;
 * one that was made here is written in Graph's words, every default spelled out, and `own` tenants as `ownTenants`.
 */
export function exportPolicies(policies: readonly ConsentPolicy[], ownTenants: readonly string[] = []): readonly unknown[] {
  return policies.map((policy) => policy.given ?? writePolicy(policy, ownTenants));
}

function writePolicy({ id, displayName, description, includes, excludes }: ConsentPolicy, ownTenants: readonly string[]) {
  const write = (set: ConditionSet) => writeSet(set, ownTenants);
  return { id, displayName, description, includes: includes.map(write), excludes: excludes.map(write) };
}

function writeSet({ unread: _, ...set }: ConditionSet, ownTenants: readonly string[]) {
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
