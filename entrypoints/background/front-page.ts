/**
 * The beginning of the list in words, as it was shown last, so that the next opening has it at once, also the first of a session. It is good for
 * one state of the list and of what it is judged by, and for no other.
 */
import { browser } from 'wxt/browser';
import { ownFields } from '../../core/policy/own-fields.ts';

const frontKey = 'frontPage';

/** What was kept under this `state`, or null. Only our own pages write it. */
export async function readFrontPage(state: string): Promise<unknown> {
  const fields = ownFields((await browser.storage.local.get(frontKey))[frontKey]);
  return fields?.get('state') === state ? (fields.get('page') ?? null) : null;
}

export async function keepFrontPage(state: string, page: unknown): Promise<void> {
  await browser.storage.local.set({ [frontKey]: { state, page } });
}

/** It names apps: call it before one of them is forgotten. */
export async function forgetFrontPage(): Promise<void> {
  await browser.storage.local.remove(frontKey);
}
