/**
 * What a page of Microsoft Entra ID shows. Apart from the request reader, so that the content script takes this alone.
 *
 * Page fields and page ids: public automation code (AADInternals `Get-AppConsentInfo`, MSAL's UI tests); no saved real page
 * is at hand. Last checked 2026-08.
 */
import type { Badge, PageFacts, PageKind } from '../decision/facts.ts';
import { unseenPage } from '../decision/page-facts.ts';
import type { PageText } from './page-text.ts';
import { parseScriptObject, type ScriptObject } from './parse-script-object.ts';

/** Error codes of pages that refuse for want of consent: Microsoft's reference of sign-in error codes, read 2026-11. */
const refusals: ReadonlyMap<string, PageKind> = new Map([
  ['65001', 'need-approval'],
  ['90008', 'need-approval'],
  ['90093', 'need-approval'],
  ['90094', 'need-approval'],
  ['90095', 'approval-required'],
  ['90099', 'need-approval'],
  ['900941', 'risky'],
  ['900981', 'risky'],
  ['50105', 'assignment'],
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

/** What an Entra page shows; null when nothing on it is readable. `config`: the page's data, where they were read before. */
export function readEntraPage(page: PageText, config = readConfig(page)): PageFacts | null {
  const signs = countConsentSigns(page, config);
  const errorCode = readErrorCode(config);
  if (config === null && signs === 0) return null;

  const titles = readTitles(config);
  const appName = readText(config, 'sAppName') ?? readText(config, 'sRemoteConnectAppName');
  const kind = readKind(page, config, signs, errorCode, appName);
  return {
    ...unseenPage,
    kind,
    appName,
    publisherName: readText(config, 'sAppVerifiedPublisherName'),
    badge: readBadge(config),
    website: readText(config, 'sAppWebsite'),
    createdDate: readText(config, 'sAppCreatedDate'),
    crossTenant: readTristate(config, 'fAppInDifferentTenant'),
    replyUrls: readList(config, 'arrAppReplyUrls'),
    permissionTitles: titles,
    language: page.language,
    errorCode,
    tenantName: readText(config, 'sCompanyDisplayName'),
    orgWideOffered: signs === 0 || page.orgWideBox === 'unclear' ? 'unknown' : page.orgWideBox === 'absent' ? 'no' : 'yes',
    orgWideTicked: signs === 0 ? 'unknown' : page.orgWideBox === 'ticked' ? 'yes' : 'no',
    devicePlace: readText(config, 'sRemoteAppLocation'),
    deviceAddress: readText(config, 'sRemoteClientIp'),
    isCodePasted: kind === 'device' && page.isCodePasted ? 'yes' : 'unknown',
    source: config === null ? 'page' : 'page-data',
  };
}

function readKind(page: PageText, config: ScriptObject | null, signs: number, errorCode: string | null, appName: string | null): PageKind {
  const refusal = refusals.get(errorCode ?? '');
  // A page that refuses and still has a form to accept can be accepted: it is judged as the prompt it is. The form that asks for
  // approval is the exception, since nobody has seen where it posts to.
  if (refusal && (!page.hasConsentForm || refusal === 'approval-required')) return refusal;
  if (signs > 0) return config === null || appName === null ? 'unreadable' : 'consent';
  if (config?.['pgid'] === 'ConvergedRemoteConnect' || readText(config, 'sRemoteConnectAppName') !== null) return 'device';
  if (config?.['pgid'] === 'CmsiInterrupt') return 'app-check';
  return config?.['pgid'] === 'ConvergedError' ? 'error' : 'sign-in';
}

/** The number of an error, by its own field, else by the code that the service writes before its message; never by a word. */
function readErrorCode(config: ScriptObject | null): string | null {
  const own = readText(config, 'sErrorCode');
  if (own !== null) return own;
  const messages = `${readText(config, 'strServiceExceptionMessage')} ${readText(config, 'sErrTxt')}`;
  return /AADSTS(\d{4,9})/u.exec(messages)?.[1] ?? null;
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

/** One per permission, that for administrators where users never see it; an empty text where it has no title, so that none goes missing. */
function readTitles(config: ScriptObject | null): readonly string[] | null {
  const scopes = config?.['arrScopes'];
  if (!Array.isArray(scopes)) return null;
  return scopes.slice(0, MAX_LIST).map((item) => {
    // Of anything but an object no field is found.
    const scope = item as ScriptObject | null;
    return (readText(scope, 'label') ?? readText(scope, 'adminLabel') ?? '').trim();
  });
}
