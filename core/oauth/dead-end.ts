import type { Tristate } from '../decision/facts.ts';
import type { AuthorizationRequest } from './authorization-request.ts';

/** Names that never resolve on the internet: RFC 2606, section 2, and RFC 6762, section 3. */
const nowhere = /(?:^|\.)(?:invalid|test|example|localhost|local)$/u;
/** Microsoft's page for programs without an address: the answer stays in the address bar (Microsoft identity platform, redirect URIs). */
const nativeClientPage = /^https:\/\/login\.microsoftonline\.(?:com|us)\/common\/oauth2\/nativeclient$/iu;

/**
 * Whether the answer to a request ends in the address bar, where no site fetches it: on this computer, in a program, at a name that leads
 * nowhere. Unknown where the address does not say where it goes: then the provider takes what the app registered.
 */
export function isDeadEnd({
  redirectUri,
  redirectHost,
  otherRedirectHosts,
}: Pick<AuthorizationRequest, 'redirectUri' | 'redirectHost' | 'otherRedirectHosts'>): Tristate {
  const hosts = redirectHost === null ? otherRedirectHosts : [redirectHost];
  if (hosts.some((host) => nowhere.test(host))) return 'yes';
  if (redirectUri === null) return 'unknown';
  return redirectHost === null || nativeClientPage.test(redirectUri) ? 'yes' : 'no';
}
