/**
 * GitHub, and GitHub Enterprise Cloud with data residency (below ghe.com). Servers of one's own share the paths and not the host, so they are
 * not recognised.
 *
 * Address shapes: GitHub's documentation, "Authorizing OAuth apps", "Sharing your GitHub App" and "Scopes for OAuth apps".
 * Last checked 2026-11.
 */
import type { AuthorizationRequest } from '../oauth/authorization-request.ts';
import { noScope } from '../permissions/scopes.ts';
import { decodePath } from './decode-path.ts';
import type { Provider } from './provider.ts';
import { isOnHost, namelessRequest, readPlainRequest, spacesOrCommas } from './read-plain-request.ts';

const shape = {
  id: 'github',
  hosts: ['github.com', '*.ghe.com'],
  authorizePath: /^\/+login\/oauth\/authorize\/?$/iu,
  devicePath: /^\/+login\/device(\/(confirmation|select_account))?\/?$/iu,
  scopes: spacesOrCommas,
} as const;
/** Installing a GitHub App, which its name in the path stands for, and giving one that is installed more than before. */
const installPath =
  /^\/+(apps|github-apps)\/[^/]+\/installations\/(new(\/permissions)?|select_target)\/?$|^\/+(organizations\/[^/]+\/)?settings\/installations\/\d+\/permissions\/update\/?$/iu;

export const github: Provider = {
  id: shape.id,
  hosts: shape.hosts,
  homeUrl: 'https://github.com/',
  revokeUrl: 'https://github.com/settings/applications',
  readRequest: readGithubRequest,
};

function readGithubRequest(url: URL): AuthorizationRequest | null {
  if (!isOnHost(url, shape.hosts)) return null;
  if (installPath.test(decodePath(url.pathname))) return namelessRequest(url, shape.id, 'app-install');
  const request = readPlainRequest(url, shape);
  if (request === null || request.flow === 'device') return request;
  // A GitHub App asks what it registered, whatever a `scope` parameter says; an OAuth app without scopes asks for none.
  if (isGithubApp(request.clientId)) return { ...request, scopes: 'unknown' };
  const isNothingAsked = request.scopes === 'unknown' && isOauthApp(request.clientId) && !hasScopes(url);
  return isNothingAsked ? { ...request, scopes: [noScope] } : request;
}

/** Scopes in any spelling, or an object elsewhere that may list them. */
function hasScopes({ searchParams }: URL): boolean {
  return [...searchParams.entries()].some(
    ([name, value]) => ['scope', 'request', 'request_uri'].includes(name.trim().toLowerCase()) && value.trim() !== '',
  );
}

/** `Iv1.` and sixteen digits, or the newer `Iv23`. */
function isGithubApp(clientId: string | null): boolean {
  return clientId !== null && /^iv\d/u.test(clientId);
}

/** Twenty hexadecimal digits, or the newer `Ov23`. */
function isOauthApp(clientId: string | null): boolean {
  return clientId !== null && /^([0-9a-f]{20}|ov23\w{16})$/u.test(clientId);
}

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://github.com/login/oauth/authorize?client_id=0123456789abcdef0123&scope=repo%20read%3Aorg&redirect_uri=https%3A%2F%2Ffabrikam-builds.example%2Fauth',
  'https://contoso.ghe.com/login/oauth/authorize?client_id=Ov23liAbCdEfGhIjKlMn',
  'https://github.com/login/device',
  'https://github.com/login/device/confirmation',
  'https://github.com/apps/fabrikam-builds/installations/new',
  'https://github.com/apps/fabrikam-builds/installations/new/permissions?target_id=1',
  'https://github.com/organizations/contoso/settings/installations/1/permissions/update',
] as const;
