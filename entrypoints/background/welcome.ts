/**
 * The page of the first run: opened once in a profile, after installing, unless the organisation hides it. Managed storage
 * may take seconds to say so; the plan waits for it in local storage, where a stopped worker does not lose it.
 */
import { browser } from 'wxt/browser';
import { inTurn } from './in-turn.ts';
import { currentPolicy, hasPolicyAnswered } from './policy-source.ts';

/** Holds `planned`, then `done`; absent before the first run. */
const firstRunKey = 'firstRun';

/** After installing. An extension that is loaded from a folder is installed anew at every start; its profile remembers. */
export async function planWelcome(): Promise<void> {
  if ((await readFirstRun()) === undefined) await browser.storage.local.set({ [firstRunKey]: 'planned' });
  await openPlannedWelcome();
}

/** Opens the planned page as soon as the policy is known. Safe to call any number of times: two events at once never open two pages. */
export function openPlannedWelcome(): Promise<void> {
  return inTurn('welcome', open);
}

async function open(): Promise<void> {
  if ((await readFirstRun()) !== 'planned' || !(await hasPolicyAnswered())) return;
  await browser.storage.local.set({ [firstRunKey]: 'done' });
  if (!(await currentPolicy()).hideOnboarding) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

async function readFirstRun(): Promise<unknown> {
  return (await browser.storage.local.get(firstRunKey))[firstRunKey];
}
