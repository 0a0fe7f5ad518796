import { builtIn, type ConsentPolicy, type PermissionClassEntry, userConsentable } from '../consent-policy.ts';

const lowRisk = { ...userConsentable, permissionClassification: 'low' } as const;

/**
 * Permissions classed low, for apps of verified publishers and apps registered in the organisation itself: Entra's
 * `microsoft-user-default-low`, which says so in two sets.
 * Source: Microsoft's documentation, "Manage app consent policies" and "Configure how users consent to applications", read 2026-01-22.
 */
export const low: readonly ConsentPolicy[] = [
  builtIn('low', [
    { ...lowRisk, clientApplicationsFromVerifiedPublisherOnly: true },
    { ...lowRisk, clientApplicationTenantIds: 'own' },
  ]),
];

/**
 * What counts as classed where an organisation classed nothing: signing in, the smallest set with which this policy is of any use.
 * Source: Microsoft's documentation, "Configure permission classifications", read 2026-01-22.
 */
export const smallestLowClass: readonly PermissionClassEntry[] = ['openid', 'profile', 'email', 'offline_access', 'User.Read'].map(
  (scope) => ({ scope, class: 'low' }),
);
