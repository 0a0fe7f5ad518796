/**
 * An app consent policy of Microsoft Entra, read: who may allow what for themselves. A policy approves a permission when one of its
 * includes matches and none of its excludes does; all conditions of a set must hold. Fields and defaults: Microsoft's documentation
 * of `permissionGrantConditionSet`, v1.0 and beta, as of November 2026.
 */

export const permissionClassNames = ['low', 'medium', 'high'] as const;
export type PermissionClass = (typeof permissionClassNames)[number];

/** The last one stands in built-in policies only: delegated permissions that need no administrator. */
export const permissionTypes = ['delegated', 'application', 'delegatedUserConsentable'] as const;
export type PermissionType = (typeof permissionTypes)[number];

/** One permission of a condition. Entra writes the id; a policy of our own may name the scope. At least one of the two is there. */
export interface PermissionRef {
  readonly id: string | null;
  /** Normalised; null for an id that nobody here can name. */
  readonly scope: string | null;
}

/** Ids are in lower case. `all` and `any` hold for everything. */
export interface ConditionSet {
  readonly id: string | null;
  readonly permissionClassification: PermissionClass | 'all';
  readonly permissionType: PermissionType;
  readonly resourceApplication: string;
  readonly permissions: readonly PermissionRef[] | 'all';
  readonly clientApplicationIds: readonly string[] | 'all';
  /** `own`: registered in the organisation itself, whatever its tenant ids are. Built-in policies alone say that. */
  readonly clientApplicationTenantIds: readonly string[] | 'all' | 'own';
  readonly clientApplicationPublisherIds: readonly string[] | 'all';
  readonly clientApplicationsFromVerifiedPublisherOnly: boolean;
  /** Microsoft 365 certified; beta. */
  readonly certifiedClientApplicationsOnly: boolean;
  /** Ids of labels; beta. */
  readonly scopeSensitivityLabels: readonly string[] | 'all';
  /** Fields that are unknown here or could not be read in full, as they were written. */
  readonly unread: readonly string[];
}

export interface ConsentPolicy {
  readonly id: string;
  readonly displayName: string | null;
  readonly description: string | null;
  readonly includes: readonly ConditionSet[];
  readonly excludes: readonly ConditionSet[];
  /** Fields of the policy itself that are unknown here or could not be read: then nobody can say that it approves. */
  readonly unread: readonly string[];
  /** Whether it is about what users allow for themselves; Entra's built-in ones for administrators, and for teams and chats, are not. */
  readonly isForUsers: boolean;
  /** As it was given, for the way back: whatever nobody here understands of it is still there. Null for one that was made here. */
  readonly given: unknown;
}

/** The class an organisation gave a permission. Null where that part could not be read: then it may be any. */
export interface PermissionClassEntry {
  readonly scope: string | null;
  readonly class: PermissionClass | null;
}

/** What holds where a set leaves a condition out, which is any event; Entra requires `permissionType` alone. */
export const anyEvent: ConditionSet = {
  id: null,
  permissionClassification: 'all',
  permissionType: 'delegated',
  resourceApplication: 'any',
  permissions: 'all',
  clientApplicationIds: 'all',
  clientApplicationTenantIds: 'all',
  clientApplicationPublisherIds: 'all',
  clientApplicationsFromVerifiedPublisherOnly: false,
  certifiedClientApplicationsOnly: false,
  scopeSensitivityLabels: 'all',
  unread: [],
};

/** A policy of Entra's own, which nobody else named or described. */
export function builtIn(id: string, includes: readonly ConditionSet[], excludes: readonly ConditionSet[] = []): ConsentPolicy {
  return { id, displayName: null, description: null, includes, excludes, unread: [], isForUsers: true, given: null };
}

/** What needs no administrator, as Entra's own policies say it. */
export const userConsentable: ConditionSet = { ...anyEvent, permissionType: 'delegatedUserConsentable' };
