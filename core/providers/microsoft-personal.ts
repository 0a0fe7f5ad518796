/**
 * Microsoft personal accounts. Their requests start on login.live.com or on Entra's own hosts (`/consumers/`); the prompt is on
 * account.live.com, whose address carries the request in `ru`, the address to return to.
 *
 * Address shapes: public client programs and their logs (`oauth20_authorize.srf`, `oauth20_remoteconnect.srf`, `ru=`). Last checked 2026-11.
 */
import type { AuthorizationRequest } from '../oauth/authorization-request.ts';
import { isLiveId } from '../oauth/client-id.ts';
import { readParameters } from '../oauth/read-parameters.ts';
import { decodePath } from './decode-path.ts';
import { readMicrosoftRequest } from './entra.ts';
import { personalHosts } from './microsoft-personal-page.ts';
import type { Provider } from './provider.ts';
import { secureHost } from './secure-host.ts';

const [signInHost, accountHost] = personalHosts;

export const microsoftPersonal: Provider = {
  id: 'microsoft-personal',
  hosts: personalHosts,
  homeUrl: 'https://account.microsoft.com/',
  revokeUrl: 'https://account.live.com/consent/Manage',
  readRequest: readPersonalRequest,
};

function readPersonalRequest(url: URL): AuthorizationRequest | null {
  const host = secureHost(url);
  if (host === signInHost) return readLiveRequest(url);
  if (host === accountHost) return readReturnAddress(url);
  const request = readMicrosoftRequest(url);
  return request?.provider === 'microsoft-personal' ? request : null;
}

function readLiveRequest(url: URL): AuthorizationRequest | null {
  const path = /^\/+oauth20_(authorize|remoteconnect)\.srf$/iu.exec(decodePath(url.pathname))?.[1]?.toLowerCase();
  if (path === undefined) return null;
  const parameters = readParameters(url);
  const isDevice = path === 'remoteconnect';
  return {
    ...parameters,
    provider: 'microsoft-personal',
    cloud: 'global',
    tenant: 'consumers',
    flow: isDevice ? 'device' : parameters.flow,
    clientId: isDevice ? null : parameters.clientId,
    scopes: isDevice ? 'unknown' : parameters.scopes,
  };
}

/** Nothing but the address to return to, and of two different ones neither. */
function readReturnAddress(url: URL): AuthorizationRequest | null {
  const [text, ...otherTexts] = readValues(url, 'ru');
  if (text === undefined || otherTexts.length > 0 || !URL.canParse(text)) return null;
  const inner = new URL(text);
  const request = secureHost(inner) === signInHost ? readLiveRequest(inner) : null;
  if (request === null || !isLiveId(request.clientId)) return request;
  // The page's own parameter names the app too, always in the accounts' own numbering: only ids of that numbering compare.
  const otherIds = readValues(url, 'client_id').filter((id) => isLiveId(id) && id.toLowerCase() !== request.clientId);
  return { ...request, otherClientIds: [...request.otherClientIds, ...otherIds.map((id) => id.toLowerCase())] };
}

function readValues({ searchParams }: URL, name: string): readonly string[] {
  const values = [...searchParams.entries()].filter(([key]) => key.trim().toLowerCase() === name).map(([, value]) => value.trim());
  return [...new Set(values)];
}

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://login.live.com/oauth20_authorize.srf?client_id=000000004C1E57A0&response_type=code&redirect_uri=https%3A%2F%2Flogin.live.com%2Foauth20_desktop.srf&scope=wl.basic+wl.emails',
  'https://login.live.com/oauth20_remoteconnect.srf?lc=1033&otc=ABCD1234',
  'https://account.live.com/Consent/Update?ru=https%3A%2F%2Flogin.live.com%2Foauth20_authorize.srf%3Fclient_id%3D11111111-2222-4333-8444-555555555555%26scope%3DUser.Read&mkt=EN-US&client_id=000000004C1E57A0',
  'https://login.microsoftonline.com/consumers/oauth2/v2.0/authorize?client_id=11111111-2222-4333-8444-555555555555&response_type=code&redirect_uri=https%3A%2F%2Ftailspin-notes.example%2Fauth&scope=User.Read',
] as const;
