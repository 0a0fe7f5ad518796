/**
 * LinkedIn. Without a `scope`, it gives what the app was approved for.
 *
 * Address shapes: LinkedIn's developer documentation, "Authorization Code Flow" and its variant for native apps; `/uas/` is the older path.
 * Last checked 2026-11.
 */
import type { Provider } from './provider.ts';
import { readPlainRequest, spacesOrCommas } from './read-plain-request.ts';

const shape = {
  id: 'linkedin',
  hosts: ['www.linkedin.com', 'linkedin.com'],
  authorizePath: /^\/+(oauth\/v2|oauth\/native-pkce|uas\/oauth2)\/authorization\/?$/iu,
  devicePath: null,
  scopes: spacesOrCommas,
} as const;

export const linkedin: Provider = {
  id: shape.id,
  hosts: shape.hosts,
  homeUrl: 'https://www.linkedin.com/',
  revokeUrl: 'https://www.linkedin.com/psettings/permitted-services',
  readRequest: (url) => readPlainRequest(url, shape),
};

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://www.linkedin.com/oauth/v2/authorization?response_type=code&client_id=77fabrikam0000&redirect_uri=https%3A%2F%2Ffabrikam-jobs.example%2Fauth&scope=openid%20profile%20w_member_social',
] as const;
