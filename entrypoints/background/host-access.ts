/** Which hosts the browser lets us read: Firefox leaves it to the person, and in every browser they can take it back. */
import { browser } from 'wxt/browser';
import { type AccountSite, accountSites, hostsOf } from '../../core/providers/account-pages/account-pages.ts';
import { promptHosts } from '../../core/providers/prompt-providers.ts';
import { inBackground } from './in-background.ts';

const originOf = (host: string): string => `https://${host}/*`;

/** The hosts on which prompts appear and nothing of ours can run. */
export async function listUnprotectedHosts(): Promise<readonly string[]> {
  const hasAccess = await Promise.all(promptHosts.map((host) => hasHosts([host])));
  return promptHosts.filter((_host, index) => hasAccess[index] === false);
}

/** Whether all of these hosts can be read. */
export function hasHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: hosts.map(originOf) });
}

/** The account sites whose lists of apps may be read. */
export async function listReadableSites(): Promise<ReadonlySet<AccountSite['id']>> {
  const readable = await Promise.all(accountSites.map(async ({ id }) => ((await hasHosts(hostsOf(id))) ? [id] : [])));
  return new Set(readable.flat());
}

/** Gives hosts back that were asked for; those that the extension needs stay. */
export function giveBackHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: hosts.map(originOf) });
}

/** Asks the person, through the browser; must be called at once when they press. Resolves with whether they agreed. */
export function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(originOf) });
}

/** Registers the listeners; must run while the worker starts. */
export function followHostAccess(onGiven: () => Promise<void>, onTaken: () => Promise<void>): void {
  browser.permissions.onAdded.addListener(() => inBackground(onGiven()));
  browser.permissions.onRemoved.addListener(() => inBackground(onTaken()));
}
