/**
 * What a page of a Microsoft personal account shows. Apart from the request reader, so that the content script takes this alone.
 *
 * Page fields: public programs that answer these prompts (among them a capture of April 2026 in jianglinzhang/notion_manager); no saved
 * real page is at hand. Last checked 2026-11.
 */
import type { PageFacts } from '../decision/facts.ts';
import { unseenPage } from '../decision/page-facts.ts';
import type { PageText } from './page-text.ts';
import { parseScriptObject, type ScriptObject, type ScriptValue } from './parse-script-object.ts';

export const personalHosts = ['login.live.com', 'account.live.com'] as const;

/** Whether an address, absolute or not, is that of the prompt, which records the answer as well. */
export function isPersonalConsentAddress(address: string): boolean {
  return /^[^?#]*\/consent\/update\/?(?![^?#])/iu.test(address);
}

/**
 * What a page shows; null when nothing on it is readable. Publisher and account are in no field we know of, and the app's name only in the
 * newer shape. `sClientId` is always in the accounts' own numbering, whatever numbering the request has.
 */
export function readPersonalPage(page: PageText, data = readServerData(page)): PageFacts | null {
  const apps = listObjects(data?.['arrConsentInfoServerData']);
  const asked = data?.['sRawInputScopes'];
  const id = data?.['sClientId'];
  const isPrompt =
    page.hasAppInfoLink ||
    page.hasConsentForm ||
    data?.['sPageId'] === 'Account_UpdateConsentPage_Client' ||
    typeof asked === 'string' ||
    apps.length > 0;
  if (data === null && !isPrompt) return null;
  const read = (text: ScriptValue | undefined) => (isPrompt ? readScopes(text, id) : null);
  const scopes = read(asked) ?? read(listScopes(apps));
  const name = apps.length === 1 ? apps[0]?.['sAppName'] : null;
  return {
    ...unseenPage,
    kind: isPrompt ? (scopes === null ? 'unreadable' : 'consent') : 'sign-in',
    appName: typeof name === 'string' && name.trim() !== '' ? name : null,
    language: page.language,
    scopes,
    grantedScopes: read(data?.['sRawInputGrantedScopes']),
    clientId: isPrompt && typeof id === 'string' && id !== '' ? id.toLowerCase() : null,
    // A personal account has no organisation to speak for.
    orgWideOffered: 'no',
    orgWideTicked: 'no',
    source: data === null ? 'page' : 'page-data',
  };
}

function readServerData({ configScript }: PageText): ScriptObject | null {
  return configScript === null ? null : parseScriptObject(configScript, 'ServerData');
}

/** One text, `<app id>:<name>` separated by spaces. Null where it lists none. */
function readScopes(text: ScriptValue | undefined, appId: ScriptValue | undefined): readonly string[] | null {
  const scopes = typeof text === 'string' ? text.split(/[\s,+]+/u).filter(Boolean) : [];
  return scopes.length > 0 ? scopes.map((scope) => withoutAppId(scope, appId)) : null;
}

/** The newer shape, a list per app, as such a text. Null where an app lists nothing, or something without a name. */
function listScopes(apps: readonly ScriptObject[]): string | null {
  const lists = apps.map((app) => listIds(app['arrScopes']) || listIds(app['arrRawScopes']));
  return lists.includes('') ? null : lists.join(' ');
}

function listIds(value: ScriptValue | undefined): string {
  const ids = listObjects(value).map(({ id }) => id);
  return ids.every((id) => typeof id === 'string' && id !== '') ? ids.join(' ') : '';
}

/** Before the name stands the id of the app that asks. Another id there belongs to something we do not know. */
function withoutAppId(scope: string, appId: ScriptValue | undefined): string {
  const [id, ...rest] = scope.split(':');
  const isOwn = typeof appId === 'string' && id?.toLowerCase() === appId.toLowerCase();
  const name = (isOwn && rest.join(':')) || scope;
  return name === 'int.offline_access' ? 'offline_access' : name;
}

/** The objects of a list; none where it holds anything else. */
function listObjects(value: ScriptValue | undefined): readonly ScriptObject[] {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
  return isList ? (value as readonly ScriptObject[]) : [];
}
