/**
 * What a page of Microsoft Entra ID shows. Apart from the request reader, so that the content script takes this alone.
 *
 * Page fields and page ids: public automation code (AADInternals `Get-AppConsentInfo`, MSAL's UI tests); no saved real page
 * is at hand. Last checked 2026-08.
 */
import type { Badge, PageFacts, PageKind } from '../decision/facts.ts';
import type { PageText } from './page-text.ts';
import { parseScriptObject, type ScriptObject } from './parse-script-object.ts';

/** Error codes of pages that refuse: Microsoft's reference of sign-in error codes, read 2026-08. */
const refusals: ReadonlyMap<string, PageKind> = new Map([
  ['90094', 'need-approval'],
  ['90095', 'approval-required'],
  ['900941', 'risky'],
  ['900981', 'risky'],
]);

/** How sure we are that this is a consent prompt; two independent signs are certain, one is probable. */
export function countConsentSigns(page: PageText, config = readConfig(page)): number {
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

function readConfig(page: PageText): ScriptObject | null {
  return page.configScript === null ? null : parseScriptObject(page.configScript, '$Config');
}

/** What an Entra page shows; null when nothing on it is readable. */
export function readEntraPage(page: PageText): PageFacts | null {
  const config = readConfig(page);
  const signs = countConsentSigns(page, config);
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
    orgWideTicked: signs === 0 ? 'unknown' : page.orgWideBox === 'ticked' ? 'yes' : 'no',
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
