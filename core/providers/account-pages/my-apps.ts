/**
 * My Apps, the portal of a work or school account. Its tiles start an app at an address that holds the app's id and the tenant's; nothing
 * more of its markup is known. It lists what a person may open, hidden apps left out, and not what was allowed: never a complete reading.
 *
 * Address shapes: Microsoft Entra documentation, "Properties of an enterprise application" (user access URL). Last checked 2026-11.
 */
import type { AccountPageText, PageReading } from './account-page-text.ts';
import { accountPageData } from './account-pages.ts';
import { listApps } from './list-apps.ts';

const { hosts, idForm } = accountPageData['my-apps'];
const startHosts: readonly string[] = [...hosts, 'launcher.myapps.microsoft.com'];

/** Null where the page has no tile that starts an app. */
export function readMyApps({ address, links }: AccountPageText): PageReading | null {
  if (!URL.canParse(address) || !hosts.includes(new URL(address).hostname)) return null;
  const tenants = new Set<string | null>();
  const idOf = (url: URL): string | null => {
    const id = appIdIn(url);
    if (id !== null) tenants.add(readTenant(url));
    return id;
  };
  const apps = listApps(links, idOf, false);
  if (apps.length === 0) return null;
  const [tenant = null] = tenants.size === 1 ? tenants : [null];
  return { account: null, tenant: tenant ?? readTenant(new URL(address)), isComplete: false, apps };
}

/** `/api/signin/<id>` and `/signin/<id>` with or without the app's name before the id. */
function appIdIn({ hostname, pathname }: URL): string | null {
  const id = /^\/(?:api\/)?signin\/(?:[^/]+\/)?([^/]+)\/?$/iu.exec(pathname)?.[1]?.toLowerCase();
  return startHosts.includes(hostname) && id !== undefined && idForm.test(id) ? id : null;
}

function readTenant({ searchParams }: URL): string | null {
  const tenant = [...searchParams.entries()].find(([name]) => name.toLowerCase() === 'tenantid')?.[1].toLowerCase();
  return tenant !== undefined && idForm.test(tenant) ? tenant : null;
}

/** Addresses of pages, tiles on them, and what must be read. */
export const examples = [
  {
    address: 'https://myapplications.microsoft.com/?tenantid=11111111-2222-4333-8444-555555555555',
    hrefs: [
      'https://launcher.myapps.microsoft.com/api/signin/AAAAAAAA-2222-4333-8444-555555555555?tenantId=11111111-2222-4333-8444-555555555555',
      'https://myapps.microsoft.com/signin/Contoso%20Mail/bbbbbbbb-2222-4333-8444-555555555555?tenantId=11111111-2222-4333-8444-555555555555',
    ],
    ids: ['aaaaaaaa-2222-4333-8444-555555555555', 'bbbbbbbb-2222-4333-8444-555555555555'],
  },
] as const;
