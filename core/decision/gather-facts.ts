import { lookUpApp } from '../apps/look-up-app.ts';
import type { AuthorizationRequest, Opener } from '../oauth/authorization-request.ts';
import { permissionOf } from '../permissions/permission-of.ts';
import type { EffectivePolicy } from '../policy/effective-policy.ts';
import type { Facts, GrantFacts, PageFacts, Tristate } from './facts.ts';

/** A prompt's page when only the address is known. */
export const unreadPage: PageFacts = {
  kind: 'consent',
  appName: null,
  publisherName: null,
  badge: 'unknown',
  publisherDomain: null,
  website: null,
  createdDate: null,
  crossTenant: 'unknown',
  replyUrls: null,
  permissionTitles: null,
  errorCode: null,
  clientId: null,
  accountDomain: null,
  orgWideOffered: 'unknown',
  orgWideTicked: 'unknown',
  source: 'none',
};

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
  const { scopes, clientId } = seen.request;
  return {
    ...seen,
    app: lookUpApp(clientId),
    permissions: scopes === 'unknown' ? 'unknown' : scopes.map(permissionOf),
  };
}
