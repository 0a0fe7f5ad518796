import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The tabs of ours that speak of a page which could not be held. */
export const ownTabs = (context: BrowserContext): readonly Page[] => context.pages().filter((page) => page.url().endsWith('/landed.html'));

export async function waitForOwnTab(context: BrowserContext): Promise<Page> {
  await expect.poll(() => ownTabs(context).length).toBe(1);
  return ownTabs(context)[0] as Page;
}
