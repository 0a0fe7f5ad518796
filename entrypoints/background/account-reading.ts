/** What the worker does with a report of an account page: keeps what it says, and tells so at the toolbar. The page is never touched. */
import type { Browser } from 'wxt/browser';
import type { AccountPage } from '../../core/grants/reading.ts';
import { policyFor } from '../../core/policy/policy-for.ts';
import { accountPageData } from '../../core/providers/account-pages/account-pages.ts';
import type { AccountReport } from '../../core/providers/account-pages/account-report.ts';
import { describeReading } from '../../locales/describe-account-pages.ts';
import { accountMark } from './account-mark.ts';
import { markTab, markUnread } from './badge.ts';
import { browserWords } from './browser-words.ts';
import { recordFailedReading, recordReading } from './grant-store.ts';
import { currentPolicy } from './policy-source.ts';

/** A page that shows an app without saying who allowed it, or whether anybody did. */
const showsOnly: ReadonlySet<AccountPage> = new Set(['my-apps']);

/** A private window leaves no trace, a frame is not a page that a person opened, and in mode `monitor` no page is looked at. */
export async function takeAccountReport({ page, reading }: AccountReport, sender: Browser.runtime.MessageSender): Promise<void> {
  const { tab, frameId } = sender;
  const { provider } = accountPageData[page];
  if (tab?.id === undefined || tab.incognito || frameId !== 0 || policyFor(provider, await currentPolicy()).mode === 'monitor') return;
  const words = await browserWords();
  const now = new Date().toISOString();
  if (reading === null) {
    await recordFailedReading(page, now);
    await markUnread(tab.id, describeReading(page, reading, words));
    return;
  }
  await recordReading({
    page,
    provider,
    tenant: reading.tenant,
    account: reading.account === null ? null : await accountMark(provider, reading.account),
    asOf: now,
    isComplete: reading.isComplete,
    apps: reading.apps.map((app) => ({ ...app, publisherName: null, kind: showsOnly.has(page) ? 'unknown' : 'own', scopes: null })),
  });
  await markTab(tab.id, { strength: 'badge', tone: 'calm' }, describeReading(page, reading, words));
}
