import type { Page } from '@playwright/test';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { visibleText } from './visible-text.ts';

interface Toolbar {
  readonly text: string;
  readonly title: string;
}

/** `popup` is any page of the extension. */
export async function waitForToolbar(popup: Page, page: Page | null, wanted: Toolbar, timeoutMilliseconds?: number): Promise<void> {
  await waitUntil(
    `${wanted.text} ${wanted.title}`,
    () => readToolbar(popup, page),
    (seen) => seen.text === wanted.text && seen.title === wanted.title,
    timeoutMilliseconds,
  );
}

/** What the toolbar shows for the tab of a page; null: for every tab with nothing of its own. */
export async function readToolbar(popup: Page, page: Page | null): Promise<Toolbar> {
  const url = page?.url() ?? null;
  const seen = await popup.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((candidate) => candidate.url === address);
    const details = tab?.id === undefined ? {} : { tabId: tab.id };
    return { text: await chrome.action.getBadgeText(details), title: await chrome.action.getTitle(details) };
  }, url);
  return { text: seen.text, title: visibleText(seen.title) };
}
