/** What the script on an account page tells the worker. The body is untrusted whoever sent it; whose page it is, the browser says. */
import { type AccountPage, accountPages } from '../../grants/reading.ts';
import { listItems, ownFields } from '../../policy/own-fields.ts';
import type { PageApp, PageReading } from './account-page-text.ts';
import { accountPageData, guidForm } from './account-pages.ts';
import { maxListedApps } from './list-apps.ts';

export interface AccountReport {
  readonly type: 'account-page';
  readonly page: AccountPage;
  /** Null where the page could not be read. */
  readonly reading: PageReading | null;
}

const maxName = 256;
const maxAccount = 256;

/**
 * The report in a body that a page of `origin` sent; null for anything else. A list of which a part is no app, or cut, is no complete one;
 * where nothing of it can be used, the page could not be read. Never throws.
 */
export function readAccountReport(body: unknown, origin: string): AccountReport | null {
  const fields = ownFields(body);
  const page = accountPages.find((name) => name === fields?.get('page'));
  if (fields?.get('type') !== 'account-page' || page === undefined) return null;
  if (!accountPageData[page].hosts.some((host) => origin === `https://${host}`)) return null;
  return { type: 'account-page', page, reading: readReading(fields.get('reading'), page) };
}

function readReading(value: unknown, page: AccountPage): PageReading | null {
  const fields = ownFields(value);
  const list = listItems(fields?.get('apps'), maxListedApps);
  if (fields === null || list === null) return null;
  const apps = list.items.flatMap((item) => readApp(item, page));
  const isWhole = !list.isTruncated && apps.length === list.items.length;
  if (apps.length === 0 && !isWhole) return null;
  const account = fields.get('account');
  const tenant = fields.get('tenant');
  return {
    account: typeof account === 'string' && account !== '' && account.length <= maxAccount ? account : null,
    tenant: typeof tenant === 'string' && guidForm.test(tenant) ? tenant : null,
    isComplete: isWhole && fields.get('isComplete') === true,
    apps,
  };
}

function readApp(value: unknown, page: AccountPage): readonly PageApp[] {
  const fields = ownFields(value);
  const clientId = fields?.get('clientId');
  const name = fields?.get('appName');
  if (typeof clientId !== 'string' || !accountPageData[page].idForm.test(clientId)) return [];
  return [{ clientId, appName: typeof name === 'string' && name.trim() !== '' ? name.slice(0, maxName) : null }];
}
