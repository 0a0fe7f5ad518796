/**
 * Registers the script that reads account pages, on those pages of the hosts that the person gave access to, and on no page in mode
 * `monitor`.
 */
import { browser } from 'wxt/browser';
import type { EffectivePolicy } from '../../core/policy/effective-policy.ts';
import { policyFor } from '../../core/policy/policy-for.ts';
import { accountPageData } from '../../core/providers/account-pages/account-pages.ts';
import { hasHosts } from './host-access.ts';
import { currentPolicy } from './policy-source.ts';

const scriptId = 'account';

/** One change after the other: a policy and a permission can come at the same time. */
let queue: Promise<unknown> = Promise.resolve();

/** Makes the registration follow the permissions and the mode. Safe to call any number of times. */
export function registerAccountScript(): Promise<void> {
  const result = queue.then(register);
  queue = result.catch(() => undefined);
  return result;
}

async function register(): Promise<void> {
  const matches = await listMatches(await currentPolicy());
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (JSON.stringify(registered?.matches?.toSorted() ?? []) === JSON.stringify(matches)) return;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (matches.length > 0)
    await browser.scripting.registerContentScripts([{ id: scriptId, js: ['/account.js'], matches, runAt: 'document_idle' }]);
}

async function listMatches(policy: EffectivePolicy): Promise<string[]> {
  const looked = Object.values(accountPageData).filter(({ provider }) => policyFor(provider, policy).mode !== 'monitor');
  const pages = looked.flatMap(({ hosts, paths }) =>
    hosts.map((host) => ({ host, matches: paths.map((path) => `https://${host}${path}`) })),
  );
  const readable = await Promise.all(pages.map(async ({ host, matches }) => ((await hasHosts([host])) ? matches : [])));
  return [...new Set(readable.flat())].sort();
}
