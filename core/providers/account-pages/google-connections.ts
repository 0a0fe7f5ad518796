/**
 * The apps and services connected to a Google account. Each has a page of its own, under a token and not the client id; lists can be filtered
 * and grow while they are scrolled, so that a reading is never complete.
 *
 * Address shape: a public program that reads the page (2026). Last checked 2026-11.
 */
import type { AccountPageText, PageReading } from './account-page-text.ts';
import { accountPageData, connectionPrefix } from './account-pages.ts';
import { listApps } from './list-apps.ts';

const { hosts, idForm } = accountPageData['google-connections'];

/** Null where no connection is listed. */
export function readGoogleConnections({ address, links }: AccountPageText): PageReading | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  if (!hosts.includes(hostname) || !/^(\/u\/\d+)?\/connections\/?$/u.test(pathname)) return null;
  const apps = listApps(links, connectionIn, true);
  return apps.length === 0 ? null : { account: null, tenant: null, isComplete: false, apps };
}

function connectionIn({ hostname, pathname }: URL): string | null {
  const token = /^(?:\/u\/\d+)?\/connections\/overview\/([^/]+)\/?$/u.exec(pathname)?.[1];
  const id = `${connectionPrefix}${token}`.toLowerCase();
  return hosts.includes(hostname) && token !== undefined && idForm.test(id) ? id : null;
}

export const examples = [
  {
    address: 'https://myaccount.google.com/u/1/connections?filters=3,4',
    hrefs: ['https://myaccount.google.com/connections/overview/AVBx9examplexampleEXAMPLE?utm_source=3p'],
    ids: ['connections/avbx9examplexampleexample'],
  },
] as const;
