/** Which hosts the browser lets us read: Firefox leaves it to the person, and in every browser they can take it back. */
import { browser } from 'wxt/browser';
import { promptHosts } from '../../core/providers/index.ts';
import { inBackground } from './in-background.ts';

const originOf = (host: string): string => `https://${host}/*`;

/** The hosts on which prompts appear and nothing of ours can run. */
export async function listUnprotectedHosts(): Promise<readonly string[]> {
  const hasAccess = await Promise.all(promptHosts.map((host) => browser.permissions.contains({ origins: [originOf(host)] })));
  return promptHosts.filter((_host, index) => hasAccess[index] === false);
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
