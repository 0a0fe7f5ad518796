/**
 * Microsoft Entra ID: work and school accounts.
 *
 * Hosts per cloud: AzureAD/microsoft-authentication-library-for-dotnet, KnownMetadataProvider.cs. Address shapes:
 * Microsoft's identity platform documentation. Last checked 2026-08.
 */
import type { AuthorizationRequest } from '../oauth/authorization-request.ts';
import { readParameters } from '../oauth/read-parameters.ts';
import { ownValue } from '../text/own-value.ts';
import { decodePath } from './decode-path.ts';
import type { Provider } from './provider.ts';
import { secureHost } from './secure-host.ts';

/** The first host of a cloud is where people sign in to it. */
const clouds: Readonly<Record<string, readonly string[]>> = {
  global: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
  china: ['login.partner.microsoftonline.cn', 'login.chinacloudapi.cn'],
  'us-government': ['login.microsoftonline.us', 'login.usgovcloudapi.net', 'login-us.microsoftonline.com'],
  bleu: ['login.sovcloud-identity.fr'],
  delos: ['login.sovcloud-identity.de'],
  singapore: ['login.sovcloud-identity.sg'],
};
const hosts = Object.values(clouds).flat();
/** Closed or before production: understood when someone asks, never a host we request access to. */
const retiredClouds: typeof clouds = {
  germany: ['login.microsoftonline.de', 'login-us.microsoftonline.de'],
  'pre-production': ['login.windows-ppe.net', 'sts.windows-ppe.net', 'login.microsoft-ppe.com'],
};

const authorizePath = /^\/+([^/]+)\/oauth2\/(v2\.0\/)?authorize\/?$/iu;
const adminConsentPath = /^\/+([^/]+)\/(v2\.0\/)?adminconsent\/?$/iu;
const devicePath = /^\/+([^/]+)\/oauth2\/(v2\.0\/)?deviceauth\/?$|^\/+device\/?$/iu;
/** `consumers`, and the id of the tenant it stands for, belong to personal accounts. */
const personalTenants = new Set(['consumers', '9188040d-6c67-4c5b-b112-36a304b66dad']);

export const entra: Provider = {
  id: 'entra',
  hosts,
  homeUrl: 'https://www.office.com/',
  revokeUrl: 'https://myapps.microsoft.com/',
  readRequest: readEntraRequest,
};

/** Where people sign in to a cloud; for one without a host of its own that of the global one. */
export function signInHostOf(cloud: string): string {
  return ownValue(clouds, cloud)?.[0] ?? 'login.microsoftonline.com';
}

function readEntraRequest(url: URL): AuthorizationRequest | null {
  const request = readMicrosoftRequest(url);
  return request?.provider === 'entra' ? request : null;
}

/** Reads every authorization address on a host of Entra, those for personal accounts included. */
export function readMicrosoftRequest(url: URL): AuthorizationRequest | null {
  const host = secureHost(url);
  const cloud = Object.entries({ ...clouds, ...retiredClouds }).find(([, names]) => names.some((name) => name === host))?.[0];
  if (cloud === undefined) return null;
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
