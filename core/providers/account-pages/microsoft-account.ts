/**
 * The apps of a Microsoft personal account: `account.live.com/consent/Manage` lists them, `…/consent/Edit?client_id=` is about one.
 *
 * The ids there are sixteen hexadecimal digits for most apps, though their requests carry a GUID: the two cannot be joined, and an app that was
 * seen under the one is not missing because the list has it under the other (mergeReading).
 *
 * Page fields: public programs that read the list (among them the tests of one that tells its empty state by `i6148`, `#iPageTitle` and
 * `p.modulerow`); no saved real page is at hand. That `sPUID`, which the prompts of the same site have, is on this page too is not known:
 * without it the reading is partial. Last checked 2026-11.
 */
import { parseScriptObject } from '../parse-script-object.ts';
import type { AccountPageText, PageReading } from './account-page-text.ts';
import { accountPageData } from './account-pages.ts';
import { goesOnAfter, listApps, maxListedApps } from './list-apps.ts';

const { hosts, idForm } = accountPageData['microsoft-account'];

/** Null where no app is listed and nothing says that there is none. */
export function readMicrosoftAccount(page: AccountPageText): PageReading | null {
  if (!URL.canParse(page.address)) return null;
  const { hostname, pathname } = new URL(page.address);
  if (!hosts.includes(hostname)) return null;
  const data = page.configScript === null ? null : parseScriptObject(page.configScript, 'ServerData');
  const name = data?.['sPUID'];
  const account = typeof name === 'string' && name !== '' ? name : null;
  if (/^\/consent\/edit\/?$/iu.test(pathname)) return readOneApp(page, account);
  if (!/^\/consent\/manage\/?$/iu.test(pathname)) return null;
  const apps = listApps(page.links, appIdIn, false);
  if (apps.length === 0 && !page.hasEmptyMark) return null;
  const isList = data?.['sPageId'] === 'i6148' && (apps.length === 0) === page.hasEmptyMark && apps.length < maxListedApps;
  const isWhole = page.isWhole && goesOnAfter(page.links, appIdIn);
  return { account, tenant: null, isComplete: isList && isWhole && account !== null, apps };
}

/**
 * The page of one app posts to its own address. The address alone proves nothing: it stays where there is no such app. A GUID there may be
 * another name for an app that the list has under digits.
 */
function readOneApp({ address, formActions }: AccountPageText, account: string | null): PageReading | null {
  const own = appIdIn(new URL(address));
  const posted = formActions.map((action) => (URL.canParse(action) ? appIdIn(new URL(action)) : null));
  if (own === null || own.includes('-') || !posted.includes(own)) return null;
  return { account, tenant: null, isComplete: false, apps: [{ clientId: own, appName: null }] };
}

function appIdIn({ hostname, pathname, searchParams }: URL): string | null {
  const id = searchParams.get('client_id')?.toLowerCase();
  return hosts.includes(hostname) && /^\/consent\/edit\/?$/iu.test(pathname) && id !== undefined && idForm.test(id) ? id : null;
}

export const examples = [
  {
    address: 'https://account.live.com/consent/Manage?mkt=en-US',
    hrefs: [
      'https://account.live.com/consent/Edit?client_id=00000000AAAABBBB',
      'https://account.live.com/consent/Edit?client_id=AAAAAAAA-2222-4333-8444-555555555555&mkt=en-US',
    ],
    ids: ['00000000aaaabbbb', 'aaaaaaaa-2222-4333-8444-555555555555'],
  },
] as const;
