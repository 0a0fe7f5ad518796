/**
 * GitHub's lists of the apps that may use an account: authorized OAuth apps, authorized GitHub Apps, and GitHub Apps that are installed.
 *
 * Address shapes and tabs: GitHub's documentation ("Reviewing your authorized OAuth apps", "Reviewing and revoking authorization of GitHub
 * Apps", "Reviewing and modifying installed GitHub Apps"); that each app's name is a link that holds its client id: public extensions that
 * read these pages (2026); `<meta name="user-login">`: many, empty where nobody is signed in. Last checked 2026-11.
 */
import type { AccountPage } from '../../grants/reading.ts';
import type { AccountPageText, PageReading } from './account-page-text.ts';
import { accountPageData, installationPrefix } from './account-pages.ts';
import { goesOnAfter, listApps, maxListedApps } from './list-apps.ts';

type GithubPage = Extract<AccountPage, `github-${string}`>;

const { hosts } = accountPageData['github-applications'];

const listPaths: Readonly<Record<GithubPage, RegExp>> = {
  'github-applications': /^\/settings\/applications\/?$/u,
  'github-apps': /^\/settings\/apps\/authorizations\/?$/u,
  'github-installations': /^\/settings\/installations\/?$/u,
};
const appPath = /^\/settings\/connections\/applications\/([^/]+)/u;
const installationPath = /^\/settings\/installations\/(\d{1,20})\/?$/u;

/** Null where no app is listed and nothing says that there is none. A list that goes on on other pages is partial. */
export function readGithubSettings(name: GithubPage, page: AccountPageText): PageReading | null {
  if (!URL.canParse(page.address)) return null;
  const url = new URL(page.address);
  if (!hosts.includes(url.hostname)) return null;
  const account = page.accountName?.toLowerCase() || null;
  if (name === 'github-applications' && appPath.test(url.pathname)) return readOneApp(url, page.formActions, account);
  if (!listPaths[name].test(url.pathname)) return null;
  const isInstallations = name === 'github-installations';
  const idOf = isInstallations ? installationIn : appIdIn;
  const apps = listApps(page.links, idOf, !isInstallations);
  if (apps.length === 0 && !page.hasEmptyMark) return null;
  const isAll = !url.searchParams.has('page') && !page.links.some(({ href }) => leadsToOtherPage(href, url));
  const isClear = (apps.length === 0) === page.hasEmptyMark && apps.length < maxListedApps;
  const isWhole = page.isWhole && goesOnAfter(page.links, idOf);
  return { account, tenant: null, isComplete: isAll && isClear && isWhole && account !== null, apps };
}

/** Whether a link leads to more of the same list. */
function leadsToOtherPage(href: string, { origin, pathname }: URL): boolean {
  const link = URL.canParse(href) ? new URL(href) : null;
  return link?.origin === origin && link.pathname === pathname && link.searchParams.has('page');
}

/** The page of one app has a form below its own address, which takes the access back. Those of GitHub Apps stand in another list. */
function readOneApp(url: URL, formActions: readonly string[], account: string | null): PageReading | null {
  const own = appIdIn(url);
  const posted = formActions.map((action) => (URL.canParse(action) ? appIdIn(new URL(action)) : null));
  if (own === null || own.startsWith('iv') || !posted.includes(own)) return null;
  return { account, tenant: null, isComplete: false, apps: [{ clientId: own, appName: null }] };
}

function appIdIn({ hostname, pathname }: URL): string | null {
  const id = appPath.exec(pathname)?.[1]?.toLowerCase();
  return hosts.includes(hostname) && id !== undefined && accountPageData['github-applications'].idForm.test(id) ? id : null;
}

function installationIn({ hostname, pathname }: URL): string | null {
  const number = installationPath.exec(pathname)?.[1];
  return hosts.includes(hostname) && number !== undefined ? `${installationPrefix}${number}` : null;
}

export const examples = [
  {
    address: 'https://github.com/settings/applications',
    hrefs: [
      'https://github.com/settings/connections/applications/0123456789abcdef0123',
      'https://github.com/settings/connections/applications/Ov23liAbCdEfGhIjKlMn',
    ],
    ids: ['0123456789abcdef0123', 'ov23liabcdefghijklmn'],
  },
  {
    address: 'https://github.com/settings/apps/authorizations',
    hrefs: ['https://github.com/settings/connections/applications/Iv1.0123456789abcdef'],
    ids: ['iv1.0123456789abcdef'],
  },
  {
    address: 'https://github.com/settings/installations',
    hrefs: ['https://github.com/settings/installations/12345'],
    ids: ['installations/12345'],
  },
] as const;
