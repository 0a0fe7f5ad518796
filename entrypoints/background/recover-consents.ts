/**
 * Consents whose answer nobody was there to see, because the worker was stopped between the post that says "accept" and the keeping of
 * its answer. What is left is the request in session storage, and where its tab is now.
 */
import { browser } from 'wxt/browser';
import { promptHosts } from '../../core/providers/prompt-providers.ts';
import { pageOnShow } from './badge.ts';
import type { OutcomeListener } from './navigation.ts';
import { findOnShow, forgetRequest, forgetTab, tabsAwaitingAnswer } from './request-store.ts';

/** Run while the worker starts. Recording the same consent twice keeps it once, so it may meet the answer on its way. */
export async function recoverConsents(onOutcome: OutcomeListener): Promise<void> {
  await Promise.all((await tabsAwaitingAnswer()).map((tabId) => recover(tabId, onOutcome)));
}

/** A pop-up window closes itself once its app has the answer. */
export async function settleClosedTab(tabId: number, onOutcome: OutcomeListener): Promise<void> {
  await acceptUnanswered(tabId, onOutcome);
  await forgetTab(tabId);
}

async function recover(tabId: number, onOutcome: OutcomeListener): Promise<void> {
  await pageOnShow(tabId);
  // Still with the provider: the answer may yet come, or it was no.
  if (!(await isAtProvider(tabId))) await acceptUnanswered(tabId, onOutcome);
}

/** "Accept" was sent, no page of the provider refused it, and the tab has left: the provider sent it on to the app. */
async function acceptUnanswered(tabId: number, onOutcome: OutcomeListener): Promise<void> {
  const found = await findOnShow(tabId, 0, Date.now());
  if (!found?.record.awaitsAnswer) return;
  await onOutcome('accepted', found.record);
  await forgetRequest(tabId, found);
}

/** The browser shows us addresses of the provider only. A tab that is gone has left. */
async function isAtProvider(tabId: number): Promise<boolean> {
  try {
    const { url } = await browser.tabs.get(tabId);
    return promptHosts.some((host) => url?.startsWith(`https://${host}/`));
  } catch {
    return false;
  }
}
