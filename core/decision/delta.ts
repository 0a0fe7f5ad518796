import type { ProviderId } from '../oauth/authorization-request.ts';
import type { Permission } from '../permissions/permission.ts';
import { isSignInScope, scopeKey } from '../permissions/scopes.ts';
import type { Facts } from './facts.ts';
import { isRefusal, isSignInStep } from './page-facts.ts';
import { isSilentRenewal } from './surroundings.ts';

/** What a request adds to the access that exists already (docs/decisions.md, 1). */
export interface Delta {
  /** Permissions neither the user nor the organisation has given; unknown where the request lists none. */
  readonly added: readonly Permission[] | 'unknown';
  /** Those of them that the request names; where it lists not all, more than these are added. */
  readonly named: readonly Permission[];
  /** Permissions that only the user gave before; empty where the request lists none. */
  readonly kept: readonly Permission[];
  /** Whether it asks again for something that only the user gave; where it lists not all, whether it may. */
  readonly asksKept: boolean;
  /** Whether the request lists at least one permission and all of them exist already. */
  readonly isCovered: boolean;
}

type DeltaFacts = Pick<Facts, 'request' | 'otherApps' | 'page' | 'permissions' | 'listed' | 'grants' | 'frame'>;

export function computeDelta(facts: DeltaFacts): Delta {
  // A step of signing in gives the app nothing, nor does a renewal out of sight.
  if (isSignInStep(facts) || isSilentRenewal(facts)) return { added: [], named: [], kept: [], asksKept: false, isCovered: false };
  const { added, kept, hasKept } = withoutGranted(facts, facts.permissions === 'unknown' ? facts.listed : facts.permissions);
  if (facts.permissions === 'unknown') return { added: 'unknown', named: added, kept: [], asksKept: hasKept, isCovered: false };
  return { added, named: added, kept, asksKept: kept.length > 0, isCovered: facts.permissions.length > 0 && added.length === 0 };
}

function withoutGranted({ request, otherApps, page, grants }: DeltaFacts, asked: readonly Permission[]) {
  // Two client ids: what one of them was given says nothing about the other. And where the provider refuses, what it gave before is not
  // enough, or no longer there.
  if (otherApps.length > 0 || isRefusal(page)) return { added: asked, kept: [], hasKept: false };
  const keysOf = (scopes: readonly string[] = []) => new Set(scopes.map((scope) => scopeKey(request.provider, scope)));
  const tenantWide = keysOf(grants.tenantWide?.scopes);
  const own = keysOf(grants.own?.scopes);
  const added: Permission[] = [];
  const kept: Permission[] = [];
  for (const permission of asked) {
    const key = scopeKey(request.provider, permission.scope);
    if (tenantWide.has(key)) continue;
    (own.has(key) ? kept : added).push(permission);
  }
  return { added, kept, hasKept: [...own].some((key) => !tenantWide.has(key)) };
}

/** Whether every one of `permissions` is known and among `scopes` (null means any) or only signs in, by the provider's own names. */
export function isWithin(provider: ProviderId, permissions: readonly Permission[] | 'unknown', scopes: readonly string[] | null): boolean {
  if (scopes === null) return true;
  if (permissions === 'unknown') return false;
  const allowed = new Set(scopes.map((scope) => scopeKey(provider, scope)));
  return permissions.every(({ scope }) => isSignInScope(provider, scope) || allowed.has(scopeKey(provider, scope)));
}
