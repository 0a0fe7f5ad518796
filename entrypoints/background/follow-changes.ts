/** What the worker does when the policy, the list or the hosts it may read change. */
import { browser } from 'wxt/browser';
import type { WorkerMessage } from '../../core/messages.ts';
import { registerAccountScript } from './account-registration.ts';
import { showToolbarState } from './badge.ts';
import { injectIntoOpenPages, registerConsentScript } from './consent-registration.ts';
import { judgeInventory } from './got-worse.ts';

/** The day of the last judgement that no change asked for. In session storage: each start of the browser judges anew. */
const reviewedKey = 'reviewedOn';

/** After a change of policy: the script comes or goes with the mode, and open prompts are judged again. */
export async function applyPolicyChange(): Promise<void> {
  await showToolbarState();
  // Out of mode `monitor`, and into `enforce` or out of it, pages that are open already get the script too.
  if (await registerConsentScript()) await injectIntoOpenPages();
  await registerAccountScript();
  await judgeAgain();
  await reviewInventory();
}

/**
 * Every tab is told, known request or not: a prompt whose request nobody saw stands in one of them, perhaps in a frame of another site. Where none
 * of our scripts runs the message reaches nobody.
 */
async function judgeAgain(): Promise<void> {
  const message: WorkerMessage = { type: 'judge-again' };
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? null : browser.tabs.sendMessage(id, message))));
}

/** What the list is judged by may have changed: the toolbar speaks up for what got worse, and for nothing else. */
export async function reviewInventory(): Promise<void> {
  await judgeInventory();
  await showToolbarState();
}

/** Once a day, as the worker starts: deadlines of a policy pass by themselves, and a browser may stay open for weeks. `now`: an ISO instant. */
export async function reviewDaily(now: string): Promise<void> {
  const today = now.slice(0, 10);
  if ((await browser.storage.session.get(reviewedKey))[reviewedKey] === today) return;
  await reviewInventory();
  await browser.storage.session.set({ [reviewedKey]: today });
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
