import type { Page } from '@playwright/test';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { visibleText } from './visible-text.ts';

const patienceMilliseconds = 40_000;
/** How long one loading of the popup gets before it is loaded anew. */
const loadingMilliseconds = 2_500;

/** The text a person reads on the page. */
export async function readPageText(page: Page): Promise<string> {
  return visibleText((await page.locator('body').allInnerTexts()).join('\n'));
}

/**
 * Waits until the popup says something, and returns its whole text. Policy reaches the extension some seconds after the start or a
 * change, and a popup shows what was known when it was opened, so it is opened anew from time to time.
 */
export async function waitForPopupText(popup: Page, wanted: string | RegExp): Promise<string> {
  const says = (text: string): boolean => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
  const readAnew = async (): Promise<string> => {
    await popup.reload();
    return waitUntil(`“${wanted}” in the popup`, () => readPageText(popup), says, loadingMilliseconds);
  };
  return waitUntil(`“${wanted}” in the popup`, readAnew, says, patienceMilliseconds);
}
