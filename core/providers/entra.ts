/**
 * Microsoft Entra ID: work and school accounts.
 *
 * Hosts per cloud: AzureAD/microsoft-authentication-library-for-dotnet, KnownMetadataProvider.cs. Address shapes:
 * Microsoft's identity platform documentation. Last checked 2026-08.
 */
import type { AuthorizationRequest } from '../oauth/authorization-request.ts';
import { readParameters } from '../oauth/read-parameters.ts';
import { decodePath } from './decode-path.ts';
import type { Provider } from './provider.ts';

/** The first of a cloud is where people sign in to it. */
const clouds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'login.microsoftonline.com': 'global',
    'login.windows.net': 'global',
    'login.microsoft.com': 'global',
    'sts.windows.net': 'global',
    'login.partner.microsoftonline.cn': 'china',
    'login.chinacloudapi.cn': 'china',
    'login.microsoftonline.us': 'us-government',
    'login.usgovcloudapi.net': 'us-government',
    'login-us.microsoftonline.com': 'us-government',
    'login.sovcloud-identity.fr': 'bleu',
    'login.sovcloud-identity.de': 'delos',
    'login.sovcloud-identity.sg': 'singapore',
  }),
);
/** Closed or before production: understood when someone asks, never a host we request access to. */
const retiredClouds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'login.microsoftonline.de': 'germany',
    'login-us.microsoftonline.de': 'germany',
    'login.windows-ppe.net': 'pre-production',
    'sts.windows-ppe.net': 'pre-production',
    'login.microsoft-ppe.com': 'pre-production',
  }),
);

const authorizePath = /^\/+([^/]+)\/oauth2\/(v2\.0\/)?authorize\/?$/iu;
const adminConsentPath = /^\/+([^/]+)\/(v2\.0\/)?adminconsent\/?$/iu;
const devicePath = /^\/+([^/]+)\/oauth2\/(v2\.0\/)?deviceauth\/?$|^\/+device\/?$/iu;
/** `consumers`, and the id of the tenant it stands for, belong to personal accounts. */
const personalTenants = new Set(['consumers', '9188040d-6c67-4c5b-b112-36a304b66dad']);

export const entra: Provider = {
  id: 'entra',
  hosts: [...clouds.keys()],
  homeUrl: 'https://www.office.com/',
  revokeUrl: 'https://myapps.microsoft.com/',
  readRequest: readEntraRequest,
};

/** Where people sign in to a cloud; for one without a host of its own that of the global one. */
export function signInHostOf(cloud: string): string {
  return [...clouds].find(([, name]) => name === cloud)?.[0] ?? 'login.microsoftonline.com';
}

function readEntraRequest(url: URL): AuthorizationRequest | null {
  const request = readMicrosoftRequest(url);
  return request?.provider === 'entra' ? request : null;
}

/** Reads every authorization address on a host of Entra, those for personal accounts included. */
export function readMicrosoftRequest(url: URL): AuthorizationRequest | null {
  const hostname = url.hostname.replace(/\.$/, '');
  const cloud = clouds.get(hostname) ?? retiredClouds.get(hostname);
  if (cloud === undefined || url.protocol !== 'https:' || url.port !== '') return null;
  const path = decodePath(url.pathname);
  const authorize = authorizePath.exec(path);
  const adminConsent = adminConsentPath.exec(path);
  const device = devicePath.exec(path);
  const match = authorize ?? adminConsent ?? device;
  if (!match) return null;
  const parameters = readParameters(url);
  const tenant = readTenant(match[1]);
  const isV1 = device === null && match[2] === undefined;
  return {
    ...parameters,
    provider: tenant !== null && personalTenants.has(tenant) ? 'microsoft-personal' : 'entra',
    cloud,
    tenant,
    flow: device ? 'device' : adminConsent ? 'admin' : parameters.flow,
    clientId: device ? null : parameters.clientId,
    // v1 gives what the app has registered, whatever a `scope` parameter says.
    scopes: device || isV1 ? 'unknown' : parameters.scopes,
  };
}

/** A GUID, a domain or a word, in lower case; null for what can be none of them. */
function readTenant(segment: string | undefined): string | null {
  const tenant = segment?.toLowerCase() ?? '';
  return /^[a-z0-9.-]{1,253}$/u.test(tenant) ? tenant : null;
}

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=11111111-2222-4333-8444-555555555555&response_type=code&redirect_uri=https%3A%2F%2Finbox-turbo.example%2Fauth&scope=openid%20Mail.Read%20offline_access',
  'https://login.microsoftonline.us/contoso.example/OAuth2/Authorize?client_id=11111111-2222-4333-8444-555555555555&resource=https%3A%2F%2Fgraph.microsoft.com%2F&response_type=code',
  'https://login.partner.microsoftonline.cn/organizations/v2.0/adminConsent?client_id=11111111-2222-4333-8444-555555555555&scope=https%3A%2F%2Fmicrosoftgraph.chinacloudapi.cn%2F.default',
  'https://login.microsoftonline.com/common/oauth2/deviceauth',
] as const;
