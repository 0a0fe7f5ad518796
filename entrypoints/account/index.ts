/**
 * Runs on the pages where people see the apps of their own accounts, when they open one. Reads which apps stand there and tells the worker;
 * changes nothing in the page.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { AccountReport } from '../../core/providers/account-pages/account-report.ts';
import { findAccountPage, readAccountPage } from '../../core/providers/account-pages/read-account-page.ts';
import { gatherAccountPage } from './gather-account-page.ts';

/** The page is looked at this long after it changed, however much more it changes meanwhile. */
const PAUSE = 400;
/** A page that draws itself late gets this long before it is called unreadable. */
const PATIENCE = 6_000;
/** A page that never comes to rest is enough told of. */
const MAX_REPORTS = 30;

export default defineUnlistedScript(() => {
  let isPending = false;
  /** Where the person is, and since when: a site may draw one page in the place of another. */
  let path = '';
  let arrivedAt = 0;
  /** A list that is being drawn looks shorter than it is: it is told once it was seen twice. */
  let seen = '';
  let told = '';
  let reports = 0;

  const look = (): void => {
    if (location.pathname !== path) arrive();
    const page = findAccountPage(location.href);
    if (page === null || reports >= MAX_REPORTS) return;
    const reading = readAccountPage(page, gatherAccountPage());
    // One that could be read before and cannot now is on its way to another.
    if (reading === null && (told !== '' || performance.now() - arrivedAt < PATIENCE)) return;
    const report: AccountReport = { type: 'account-page', page, reading };
    const text = JSON.stringify(report);
    if (text === told) return;
    if (text !== seen) {
      seen = text;
      lookSoon();
      return;
    }
    told = text;
    reports++;
    // After an update nobody is there to hear it; the page's next visit is read by the new version.
    chrome.runtime.sendMessage(report).catch(() => undefined);
  };
  const arrive = (): void => {
    // The page that loaded has been there since before this script was.
    arrivedAt = path === '' ? 0 : performance.now();
    path = location.pathname;
    seen = '';
    told = '';
    setTimeout(look, PATIENCE);
  };
  const lookSoon = (): void => {
    if (isPending) return;
    isPending = true;
    setTimeout(() => {
      isPending = false;
      look();
    }, PAUSE);
  };

  new MutationObserver(lookSoon).observe(document, { childList: true, subtree: true });
  // Whether it arrived whole can change without a change in the page.
  window.addEventListener('load', lookSoon);
  window.addEventListener('pageshow', lookSoon);
  look();
});
