/**
 * The page of the first run: opened once after installing, unless the organisation hides it. Managed storage may take
 * seconds to say so; the plan waits for it in local storage, where a stopped worker does not lose it.
 */
import { browser } from 'wxt/browser';
import { currentPolicy, hasPolicyAnswered } from './policy-source.ts';

const plannedKey = 'welcomePlanned';

/** One opening after the other, so that two events at once never open two pages. */
let queue: Promise<void> = Promise.resolve();

export async function planWelcome(): Promise<void> {
  await browser.storage.local.set({ [plannedKey]: true });
  await openPlannedWelcome();
}

/** Opens the planned page as soon as the policy is known. Safe to call any number of times. */
export function openPlannedWelcome(): Promise<void> {
  queue = queue.then(open, open);
  return queue;
}

async function open(): Promise<void> {
  if ((await browser.storage.local.get(plannedKey))[plannedKey] !== true || !(await hasPolicyAnswered())) return;
  await browser.storage.local.remove(plannedKey);
  if (!(await currentPolicy()).hideOnboarding) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
