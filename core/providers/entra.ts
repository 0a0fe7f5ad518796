/**
 * Microsoft Entra ID: work and school accounts.
 *
 * Hosts per cloud: AzureAD/microsoft-authentication-library-for-dotnet, KnownMetadataProvider.cs. Address shapes:
 * Microsoft's identity platform documentation. Page fields and page ids: public automation code (AADInternals
 * `Get-AppConsentInfo`, MSAL's UI tests); no saved real page is at hand. Last checked 2026-08.
 */
import type { Badge, PageFacts, PageKind } from '../decision/facts.ts';
import type { AuthorizationRequest } from '../oauth/authorization-request.ts';
import { readParameters } from '../oauth/read-parameters.ts';
import type { PageText } from './page-text.ts';
import { parseScriptObject, type ScriptObject } from './parse-script-object.ts';
import type { Provider } from './provider.ts';

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

/** Error codes of pages that refuse: Microsoft's reference of sign-in error codes, read 2026-08. */
const refusals: ReadonlyMap<string, PageKind> = new Map([
  ['90094', 'need-approval'],
  ['90095', 'approval-required'],
  ['900941', 'risky'],
  ['900981', 'risky'],
]);

/** How sure we are that this is a consent prompt; two independent signs are certain, one is probable. */
export function countConsentSigns(page: PageText): number {
  const config = readConfig(page);
  return [
    config?.['pgid'] === 'ConvergedConsent',
    typeof config?.['urlPost'] === 'string' && isConsentAddress(config['urlPost']),
    Array.isArray(config?.['arrScopes']) && typeof config['sAppName'] === 'string',
    page.pageId === 'ConvergedConsent',
    page.hasAppInfoLink,
    page.hasConsentForm,
  ].filter(Boolean).length;
}

/** Whether an address, absolute or not, is the one that records consent. */
export function isConsentAddress(address: string): boolean {
  return /\/consent\/set$/iu.test(address.split(/[?#]/u)[0] ?? '');
}

export const entra: Provider = {
  id: 'entra',
  hosts: [...clouds.keys()],
  homeUrl: 'https://www.office.com/',
  revokeUrl: 'https://myapps.microsoft.com/',
  readRequest: readEntraRequest,
  readPage: readEntraPage,
};

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

/** Servers decode a path before they look at it, so `%61uthorize` is `authorize`; a segment that cannot be decoded stays as given. */
function decodePath(pathname: string): string {
  return pathname.split('/').map(decodeSegment).join('/');
}

function decodeSegment(segment: string): string {
  try {
    return decodeURI(segment);
  } catch {
    return segment;
  }
}

/** A GUID, a domain or a word, in lower case; null for what can be none of them. */
function readTenant(segment: string | undefined): string | null {
  const tenant = segment?.toLowerCase() ?? '';
  return /^[a-z0-9.-]{1,253}$/u.test(tenant) ? tenant : null;
}

function readConfig(page: PageText): ScriptObject | null {
  return page.configScript === null ? null : parseScriptObject(page.configScript, '$Config');
}

/** What an Entra page shows; null when nothing on it is readable. The content script takes this alone, without the request reader. */
export function readEntraPage(page: PageText): PageFacts | null {
  const config = readConfig(page);
  const signs = countConsentSigns(page);
  const errorCode = readText(config, 'sErrorCode');
  const refusal = errorCode === null ? undefined : refusals.get(errorCode);
  if (config === null && signs === 0) return null;

  const titles = readTitles(config);
  const appName = readText(config, 'sAppName');
  return {
    kind: refusal ?? (signs > 0 ? (config === null || appName === null ? 'unreadable' : 'consent') : otherKind(config)),
    appName,
    publisherName: readText(config, 'sAppVerifiedPublisherName'),
    badge: readBadge(config),
    publisherDomain: null,
    website: readText(config, 'sAppWebsite'),
    createdDate: readText(config, 'sAppCreatedDate'),
    crossTenant: readTristate(config, 'fAppInDifferentTenant'),
    replyUrls: readList(config, 'arrAppReplyUrls'),
    permissionTitles: titles,
    errorCode,
    clientId: null,
    accountDomain: null,
    orgWideOffered: signs === 0 || page.orgWideBox === 'unclear' ? 'unknown' : page.orgWideBox === 'absent' ? 'no' : 'yes',
    orgWideTicked: signs === 0 || page.orgWideBox === 'unclear' ? 'unknown' : page.orgWideBox === 'ticked' ? 'yes' : 'no',
    source: config === null ? 'page' : 'page-data',
  };
}

function otherKind(config: ScriptObject | null): PageKind {
  if (config?.['pgid'] === 'ConvergedError') return 'error';
  return config?.['pgid'] === 'ConvergedRemoteConnect' ? 'device' : 'sign-in';
}

/** An empty publisher name is Entra's *unverified*; a missing field is not an answer. */
function readBadge(config: ScriptObject | null): Badge {
  const name = config?.['sAppVerifiedPublisherName'];
  if (typeof name === 'string') return name.trim() === '' ? 'unverified' : 'verified';
  return name === null ? 'unverified' : 'unknown';
}

const MAX_TEXT = 1024;
const MAX_LIST = 500;

function readText(config: ScriptObject | null, key: string): string | null {
  const value = config?.[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, MAX_TEXT) : null;
}

function readTristate(config: ScriptObject | null, key: string): 'yes' | 'no' | 'unknown' {
  const value = config?.[key];
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : 'unknown';
}

function readList(config: ScriptObject | null, key: string): readonly string[] | null {
  const value = config?.[key];
  if (!Array.isArray(value)) return null;
  return value
    .filter((item) => typeof item === 'string')
    .slice(0, MAX_LIST)
    .map((item) => item.slice(0, MAX_TEXT));
}

function readTitles(config: ScriptObject | null): readonly string[] | null {
  const scopes = config?.['arrScopes'];
  if (!Array.isArray(scopes)) return null;
  const titles = scopes.slice(0, MAX_LIST).map((scope) => {
    const label = typeof scope === 'object' && scope !== null && !Array.isArray(scope) ? (scope as ScriptObject)['label'] : null;
    return typeof label === 'string' ? label.slice(0, MAX_TEXT) : '';
  });
  return titles.filter((title) => title.trim() !== '');
}

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=11111111-2222-4333-8444-555555555555&response_type=code&redirect_uri=https%3A%2F%2Finbox-turbo.example%2Fauth&scope=openid%20Mail.Read%20offline_access',
  'https://login.microsoftonline.us/contoso.example/OAuth2/Authorize?client_id=11111111-2222-4333-8444-555555555555&resource=https%3A%2F%2Fgraph.microsoft.com%2F&response_type=code',
  'https://login.partner.microsoftonline.cn/organizations/v2.0/adminConsent?client_id=11111111-2222-4333-8444-555555555555&scope=https%3A%2F%2Fmicrosoftgraph.chinacloudapi.cn%2F.default',
  'https://login.microsoftonline.com/common/oauth2/deviceauth',
] as const;
