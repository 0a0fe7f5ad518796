import { lookUpApp } from '../apps/look-up-app.ts';
import type { AuthorizationRequest, Opener } from '../oauth/authorization-request.ts';
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
  const { scopes } = seen.request;
  return {
    ...seen,
    app: lookUpApps(seen.request),
    permissions: scopes === 'unknown' ? 'unknown' : scopes.map(permissionOf),
  };
}

/** Two client ids in one address: both are judged, and the stricter stands. */
function lookUpApps({ clientId, otherClientIds }: AuthorizationRequest): AppFacts {
  const first = lookUpApp(clientId);
  const apps = [first, ...otherClientIds.map(lookUpApp)];
  return apps.find((app) => app.class === 'malicious') ?? apps.find((app) => app.class !== 'first-party') ?? first;
}
