/**
 * The pages on which people see the apps of their own accounts: where they are, and the form of the ids they list. Data alone, so that the
 * worker can check what a page's script reports without the readers.
 */
import type { AccountPage } from '../../grants/reading.ts';
import type { ProviderId } from '../../oauth/authorization-request.ts';

interface AccountPageData {
  readonly provider: ProviderId;
  readonly hosts: readonly string[];
  /**
   * Paths at which the page's script runs, as match patterns have them: of sites that draw one page in the place of another, also those from
   * which a person comes. It looks at the address again, and reads the page meant alone (read-account-page.ts).
   */
  readonly paths: readonly string[];
  /** Every id that the page can list, in lower case. */
  readonly idForm: RegExp;
}

const guid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
export const guidForm = new RegExp(`^${guid}$`, 'u');
/** GitHub's OAuth apps and GitHub Apps: twenty hexadecimal digits, `Iv1.` and sixteen, or the newer `Ov23`, `Iv23`. */
const githubId = /^([0-9a-f]{20}|iv1\.[0-9a-f]{16}|[io]v23[0-9a-z]{10,30})$/u;

/** An installed GitHub App has no client id on its page: the number of the installation stands in. */
export const installationPrefix = 'installations/';
/** Google's page gives each connection a token of its own and no client id. */
export const connectionPrefix = 'connections/';

const github = { provider: 'github', hosts: ['github.com'], paths: ['/settings/*'] } as const;

export const accountPageData: Readonly<Record<AccountPage, AccountPageData>> = {
  'my-apps': {
    provider: 'entra',
    hosts: ['myapps.microsoft.com', 'myapplications.microsoft.com'],
    paths: ['/*'],
    idForm: guidForm,
  },
  'microsoft-account': {
    provider: 'microsoft-personal',
    hosts: ['account.live.com'],
    paths: ['/consent/*', '/Consent/*'],
    idForm: new RegExp(`^([0-9a-f]{16}|${guid})$`, 'u'),
  },
  'google-connections': {
    provider: 'google',
    hosts: ['myaccount.google.com'],
    paths: ['/*'],
    idForm: new RegExp(`^${connectionPrefix}[0-9a-z_-]{20,200}$`, 'u'),
  },
  'github-applications': { ...github, idForm: githubId },
  'github-apps': { ...github, idForm: githubId },
  'github-installations': { ...github, idForm: new RegExp(`^${installationPrefix}\\d{1,20}$`, 'u') },
};

/** Hosts that serve much else: the browser asks the person before anything there is read, and only when they press for it. */
export const askedHosts = ['myapps.microsoft.com', 'myapplications.microsoft.com', 'myaccount.google.com', 'github.com'] as const;

/** Pages that are allowed together, because they are on the same hosts. */
export const accountSites = [
  { id: 'my-apps', pages: ['my-apps'], url: 'https://myapps.microsoft.com/' },
  { id: 'microsoft-account', pages: ['microsoft-account'], url: 'https://account.live.com/consent/Manage' },
  { id: 'google', pages: ['google-connections'], url: 'https://myaccount.google.com/connections' },
  {
    id: 'github',
    pages: ['github-applications', 'github-apps', 'github-installations'],
    url: 'https://github.com/settings/applications',
  },
] as const satisfies readonly { readonly id: string; readonly pages: readonly AccountPage[]; readonly url: string }[];
export type AccountSite = (typeof accountSites)[number];

/** The hosts of a site's pages. */
export function hostsOf(wanted: AccountSite['id']): readonly string[] {
  const pages: readonly AccountPage[] = accountSites.find(({ id }) => id === wanted)?.pages ?? [];
  return [...new Set(pages.flatMap((page) => accountPageData[page].hosts))];
}

/** Whether the browser asks the person about a site; the hosts of the others belong to the extension. */
export function isAsked(site: AccountSite['id']): boolean {
  return hostsOf(site).every((host) => (askedHosts as readonly string[]).includes(host));
}
