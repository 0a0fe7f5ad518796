/** The registry of account pages: which one an address is, and what it lists. For the content script. */
import { type AccountPage, accountPages } from '../../grants/reading.ts';
import type { AccountPageText, PageReading } from './account-page-text.ts';
import { accountPageData } from './account-pages.ts';
import { readGithubSettings } from './github-settings.ts';
import { readGoogleConnections } from './google-connections.ts';
import { readMicrosoftAccount } from './microsoft-account.ts';
import { readMyApps } from './my-apps.ts';

const readers: Readonly<Record<AccountPage, (page: AccountPageText) => PageReading | null>> = {
  'my-apps': readMyApps,
  'microsoft-account': readMicrosoftAccount,
  'google-connections': readGoogleConnections,
  'github-applications': (page) => readGithubSettings('github-applications', page),
  'github-apps': (page) => readGithubSettings('github-apps', page),
  'github-installations': (page) => readGithubSettings('github-installations', page),
};

/** Only these addresses are looked at, whatever else the hosts serve. */
const paths: Readonly<Record<AccountPage, RegExp>> = {
  'my-apps': /^\//u,
  'microsoft-account': /^\/consent\/(manage|edit)\/?$/iu,
  'google-connections': /^(\/u\/\d+)?\/connections\/?$/u,
  'github-applications': /^\/settings\/(applications|connections\/applications\/[^/]+)\/?$/u,
  'github-apps': /^\/settings\/apps\/authorizations\/?$/u,
  'github-installations': /^\/settings\/installations\/?$/u,
};

/** The account page at an address; null for every other address. */
export function findAccountPage(address: string): AccountPage | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, pathname, port } = new URL(address);
  if (protocol !== 'https:' || port !== '') return null;
  return accountPages.find((page) => accountPageData[page].hosts.includes(hostname) && paths[page].test(pathname)) ?? null;
}

/** What an account page lists; null where it cannot be read, from which nothing follows. Never throws. */
export function readAccountPage(page: AccountPage, text: AccountPageText): PageReading | null {
  return readers[page](text);
}
