/** What the worker does when the policy, the list or the hosts it may read change. */
import { browser } from 'wxt/browser';
import type { WorkerMessage } from '../../core/messages.ts';
import { registerAccountScript } from './account-registration.ts';
import { showToolbarState } from './badge.ts';
import { injectIntoOpenPages, registerConsentScript } from './consent-registration.ts';
import { judgeInventory } from './got-worse.ts';
import { tabsWithPrompts } from './request-store.ts';

/** After a change of policy: the script comes or goes with the mode, and open prompts are judged again. */
export async function applyPolicyChange(): Promise<void> {
  await showToolbarState();
  // Out of mode `monitor`, and into `enforce`, pages that are open already get the script too.
  if (await registerConsentScript()) await injectIntoOpenPages();
  await registerAccountScript();
  const message: WorkerMessage = { type: 'judge-again' };
  await Promise.allSettled((await tabsWithPrompts()).map((tabId) => browser.tabs.sendMessage(tabId, message)));
  await reviewInventory();
}

/** What the list is judged by may have changed: the toolbar speaks up for what got worse, and for nothing else. */
export async function reviewInventory(): Promise<void> {
  await judgeInventory();
  await showToolbarState();
}

/** Right after installing or updating, and when the person gives access to a host: pages that are open already get the script too. */
export async function startProtecting(): Promise<void> {
  await showToolbarState();
  await registerConsentScript();
  await injectIntoOpenPages();
  await registerAccountScript();
}

/** The person took hosts back. */
export async function followTakenHosts(): Promise<void> {
  await showToolbarState();
  await registerAccountScript();
}
