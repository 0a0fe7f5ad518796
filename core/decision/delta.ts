import { isSignInScope, scopeKey } from '../permissions/normalise-scope.ts';
import type { Permission } from '../permissions/permission.ts';
import type { Facts } from './facts.ts';
import { isRefusal, isSignInStep } from './page-facts.ts';

/** What a request adds to the access that exists already (docs/decisions.md, 1). */
export interface Delta {
  /** Permissions neither the user nor the organisation has given; unknown where the request lists none. */
  readonly added: readonly Permission[] | 'unknown';
  /** Permissions that only the user gave before; empty where the request lists none. */
  readonly kept: readonly Permission[];
  /** Whether the request lists at least one permission and all of them exist already. */
  readonly isCovered: boolean;
}

export function computeDelta(facts: Pick<Facts, 'request' | 'page' | 'permissions' | 'grants'>): Delta {
  // A step of signing in gives the app nothing.
  if (isSignInStep(facts)) return { added: [], kept: [], isCovered: false };
  if (facts.permissions === 'unknown') return { added: 'unknown', kept: [], isCovered: false };
  // Two client ids in one address: what one of them was given says nothing about the other. And where the provider refuses, what
  // it gave before is not enough, or no longer there.
  if (facts.request.otherClientIds.length > 0 || isRefusal(facts.page)) return { added: facts.permissions, kept: [], isCovered: false };
  const tenantWide = new Set((facts.grants.tenantWide?.scopes ?? []).map(scopeKey));
  const own = new Set((facts.grants.own?.scopes ?? []).map(scopeKey));
  const added = facts.permissions.filter(({ scope }) => !tenantWide.has(scopeKey(scope)) && !own.has(scopeKey(scope)));
  const kept = facts.permissions.filter(({ scope }) => own.has(scopeKey(scope)) && !tenantWide.has(scopeKey(scope)));
  return { added, kept, isCovered: facts.permissions.length > 0 && added.length === 0 };
}

/** Whether every one of `permissions` is known and among `scopes` (null means any) or only signs in. */
export function isWithin(permissions: readonly Permission[] | 'unknown', scopes: readonly string[] | null): boolean {
  if (scopes === null) return true;
  if (permissions === 'unknown') return false;
  const allowed = new Set(scopes.map(scopeKey));
  return permissions.every(({ scope }) => isSignInScope(scope) || allowed.has(scopeKey(scope)));
}
