/** Says which of the person's own lists of apps are read, what of them, and what came of it. */

import type { AccountPage } from '../core/grants/reading.ts';
import type { Completeness, ReadingRecord } from '../core/grants/reading-record.ts';
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { policyFor } from '../core/policy/policy-for.ts';
import type { PageReading } from '../core/providers/account-pages/account-page-text.ts';
import { type AccountSite, accountPageData, accountSites, isAsked } from '../core/providers/account-pages/account-pages.ts';
import { describeFailure } from './describe-inventory.ts';
import type { Words } from './formats.ts';

export interface AccountSiteText {
  readonly id: AccountSite['id'];
  readonly title: string;
  /** What is read there, and what that does not tell. */
  readonly detail: string;
  /** `watching`: it may be read, and in mode `monitor` no page is. */
  readonly state: 'readable' | 'watching' | 'notReadable';
  /** The same in words, and when it was read. */
  readonly status: readonly string[];
  readonly link: { readonly url: string; readonly label: string };
  /** Null where nothing is to be asked or given back. */
  readonly button: { readonly does: 'ask' | 'give-back'; readonly label: string } | null;
}

/** `readable` are the sites that the browser lets us read. */
export function describeAccountSites(
  readable: ReadonlySet<AccountSite['id']>,
  { readings, failures }: Pick<Completeness, 'readings' | 'failures'>,
  policy: EffectivePolicy,
  words: Words,
): readonly AccountSiteText[] {
  const { translate } = words;
  return accountSites.map(({ id, pages, url }) => {
    const { mode } = policyFor(accountPageData[pages[0]].provider, policy);
    const state = !readable.has(id) ? 'notReadable' : mode === 'monitor' ? 'watching' : 'readable';
    const isOfSite = ({ page }: { readonly page: AccountPage }): boolean => (pages as readonly AccountPage[]).includes(page);
    return {
      id,
      title: translate(`account.${id}`),
      detail: translate(`account.${id}.detail`),
      state,
      status: [
        translate(`account.${state}`),
        ...readings.filter(isOfSite).map((reading) => toldOf(reading, words)),
        ...failures.filter(isOfSite).map((failure) => describeFailure(failure, words)),
      ],
      link: { url, label: translate('account.open') },
      button:
        state === 'notReadable'
          ? { does: 'ask', label: translate(`account.${id}.ask`) }
          : isAsked(id)
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
