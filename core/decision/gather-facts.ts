import { lookUpApp } from '../apps/look-up-app.ts';
import type { AuthorizationRequest, Opener } from '../oauth/authorization-request.ts';
import { normaliseScope, scopeKey } from '../permissions/normalise-scope.ts';
import { permissionOf } from '../permissions/permission-of.ts';
import type { EffectivePolicy } from '../policy/effective-policy.ts';
import type { AppFacts, Facts, GrantFacts, PageFacts, Tristate } from './facts.ts';

/** Joins what was seen with what the offline catalogue knows. The only place where facts meet. */
export function gatherFacts(seen: {
  readonly request: AuthorizationRequest;
  readonly page: PageFacts;
  readonly opener: Opener;
  readonly grants: GrantFacts;
  readonly policy: EffectivePolicy;
  readonly isAdmin: Tristate;
  readonly now: string;
}): Facts {
  const scopes = joinScopes(seen.request.scopes, seen.page.scopes);
  return {
    ...seen,
    app: lookUpApps(seen.request),
    permissions: scopes === 'unknown' ? 'unknown' : scopes.map(permissionOf),
    grants: { ...seen.grants, own: joinGrants(seen.grants.own, seen.page.grantedScopes, seen.now) },
  };
}

/** What the page names counts beside what the address asks: the page is what is agreed to, the address may be another or have lost it. */
function joinScopes(asked: AuthorizationRequest['scopes'], named: PageFacts['scopes']): AuthorizationRequest['scopes'] {
  // An empty list says nothing.
  if (named === null || named.length === 0) return asked;
  return distinct([...(asked === 'unknown' ? [] : asked), ...named]);
}

/** The page does not say when access was given: where we have no record of our own, it is known from now on. */
function joinGrants(own: GrantFacts['own'], granted: PageFacts['grantedScopes'], now: string): GrantFacts['own'] {
  if (granted === null || granted.length === 0) return own;
  return { scopes: distinct([...(own?.scopes ?? []), ...granted]), since: own?.since ?? now };
}

function distinct(scopes: readonly string[]): readonly string[] {
  return [...new Map(scopes.map((scope) => [scopeKey(scope), normaliseScope(scope)])).values()];
}

/** Two client ids in one address: both are judged, and the stricter stands. */
function lookUpApps({ clientId, otherClientIds }: AuthorizationRequest): AppFacts {
  const first = lookUpApp(clientId);
  const apps = [first, ...otherClientIds.map(lookUpApp)];
  return apps.find((app) => app.class === 'malicious') ?? apps.find((app) => app.class !== 'first-party') ?? first;
}
