/**
 * Google accounts, private ones and those of Google Workspace.
 *
 * Address shapes: Google's documentation, "Using OAuth 2.0", and the steps that public automation code waits for: the request moves through
 * `/o/oauth2/v2/auth/identifier` and `/signin/oauth/…`, of which the last ones say little. Last checked 2026-11.
 */
import type { AuthorizationRequest } from '../oauth/authorization-request.ts';
import { collectParameters, readDomain } from '../oauth/read-parameters.ts';
import { decodePath } from './decode-path.ts';
import type { Provider } from './provider.ts';
import { isOnHost, namelessRequest, readPlainRequest, spaces } from './read-plain-request.ts';

const shape = {
  id: 'google',
  hosts: ['accounts.google.com'],
  authorizePath: /^\/+(o\/oauth2(\/v2)?\/auth|signin\/oauth)(\/[\w-]+){0,3}\/?$/iu,
  devicePath: /^\/+o\/oauth2\/device(\/\w+)?\/?$/iu,
  scopes: spaces,
} as const;
/** The address that people type to enter the code of another device; it leads to the page above. */
const typedHosts = ['www.google.com', 'google.com'];
const typedPath = /^\/+device\/?$/iu;

export const google: Provider = {
  id: shape.id,
  hosts: [...shape.hosts, ...typedHosts],
  homeUrl: 'https://myaccount.google.com/',
  revokeUrl: 'https://myaccount.google.com/connections',
  readRequest: readGoogleRequest,
};

function readGoogleRequest(url: URL): AuthorizationRequest | null {
  if (isOnHost(url, typedHosts)) return typedPath.test(decodePath(url.pathname)) ? namelessRequest(url, shape.id, 'device') : null;
  const request = readPlainRequest(url, shape);
  if (request === null) return null;
  const first = (name: string): string | null => collectParameters(url).get(name)?.[0]?.trim() ?? null;
  return {
    ...request,
    // The older way to say that the prompt shows though access was given before.
    prompt: request.prompt ?? (first('approval_prompt') === 'force' ? 'consent' : null),
    accountDomain: request.accountDomain ?? readDomain(first('hd')),
  };
}

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://accounts.google.com/o/oauth2/v2/auth?client_id=000000000000-fabrikamcalendar.apps.googleusercontent.com&redirect_uri=https%3A%2F%2Ffabrikam-calendar.example%2Fauth&response_type=code&scope=openid%20https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fcalendar.readonly&access_type=offline',
  'https://accounts.google.com/o/oauth2/auth?client_id=000000000000-fabrikamcalendar.apps.googleusercontent.com&response_type=token&scope=email',
  'https://accounts.google.com/o/oauth2/v2/auth/oauthchooseaccount?client_id=000000000000-fabrikamcalendar.apps.googleusercontent.com&scope=email&response_type=code&flowName=GeneralOAuthFlow',
  'https://accounts.google.com/signin/oauth/v2/consentsummary?authuser=0&part=AJi8hAP',
  'https://accounts.google.com/o/oauth2/device/usercode',
  'https://www.google.com/device',
] as const;
