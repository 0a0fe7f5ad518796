/** Says which of the person's own lists of apps are read, what of them, and what came of it. */

import type { AccountPage } from '../core/grants/reading.ts';
import type { ReadingRecord } from '../core/grants/reading-record.ts';
import type { Mode } from '../core/policy/effective-policy.ts';
import type { PageReading } from '../core/providers/account-pages/account-page-text.ts';
import { type AccountSite, accountSites } from '../core/providers/account-pages/account-pages.ts';
import type { Words } from './formats.ts';

export interface AccountSiteText {
  readonly id: AccountSite['id'];
  readonly title: string;
  /** What is read there, and what that does not tell. */
  readonly detail: string;
  /** Whether it may be read, and when it was. */
  readonly status: readonly string[];
  readonly link: { readonly url: string; readonly label: string };
  /** Null where nothing is to be asked or given back. */
  readonly button: { readonly does: 'ask' | 'give-back'; readonly label: string } | null;
}

/** `asked` are the sites whose hosts the browser asks for; of the others the hosts belong to the extension. In mode `monitor` no page is read. */
export function describeAccountSites(
  readable: ReadonlySet<AccountSite['id']>,
  asked: ReadonlySet<AccountSite['id']>,
  readings: readonly ReadingRecord[],
  mode: Mode,
  words: Words,
): readonly AccountSiteText[] {
  const { translate } = words;
  return accountSites.map(({ id, pages, url }) => {
    const isReadable = readable.has(id);
    const ofSite = readings.filter(({ page }) => (pages as readonly AccountPage[]).includes(page));
    return {
      id,
      title: translate(`account.${id}`),
      detail: translate(`account.${id}.detail`),
      status: [
        translate(isReadable ? (mode === 'monitor' ? 'account.watching' : 'account.readable') : 'account.notReadable'),
        ...ofSite.map((reading) => toldOf(reading, words)),
      ],
      link: { url, label: translate('account.open') },
      button: !isReadable
        ? { does: 'ask', label: translate(`account.${id}.ask`) }
        : asked.has(id)
          ? { does: 'give-back', label: translate('account.giveBack') }
          : null,
    };
  });
}

function toldOf({ page, count, asOf, isComplete }: ReadingRecord, { translate, date }: Words): string {
  const values = { count, page: translate(`page.${page}`), date: date(asOf) };
  return translate(isComplete ? 'completeness.read' : 'completeness.read.partial', values);
}

/** For the toolbar of the tab, when a page was read or could not be. */
export function describeReading(page: AccountPage, reading: PageReading | null, { translate }: Words): string {
  if (reading === null) return translate('account.unreadable', { page: translate(`page.${page}`) });
  const { length } = reading.apps;
  return translate(length === 1 ? 'account.justRead.one' : 'account.justRead', { count: length, page: translate(`page.${page}`) });
}
