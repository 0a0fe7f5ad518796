/** A prompt that comes to the front under the pointer, as another tab or window goes away, is not pressed by the press that was meant for that (rule F5). */
import type { BrowserContext, Page } from '@playwright/test';
import { acceptFreely, passWarning } from './harness/accept-prompt.ts';
import { waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { pressAccept } from './harness/press-page.ts';
import { say } from './harness/words.ts';

/** A prompt with nothing to say, once it was let through. */
async function openQuiet(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await openPromptByAddress(page, 'sign-in-only');
  await page.waitForLoadState();
  return page;
}

/** Headless tabs keep their focus: the page is told what a real browser tells it. */
async function comeToFront(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

/** How long ago something was is what the rule asks, so it has to be that long ago. */
async function letTimePass(page: Page, milliseconds: number): Promise<void> {
  const end = (await page.evaluate(() => performance.now())) + milliseconds;
  await page.waitForFunction((time) => performance.now() > time, end);
}

test('the press is held, the card says why, and the next one is the person’s own', async ({ context, sites }) => {
  const page = await openQuiet(context);
  const lure = await context.newPage();
  await lure.goto('https://inbox-turbo.example/');
  await lure.close();
  await comeToFront(page);
  await pressAccept(page);
  await waitForCard(page, ({ text }) => text.includes(say('reason.F5')));
  expect(countAccepted(sites)).toBe(0);
  await passWarning(page);
  await acceptFreely(page, 'fabrikam-sign-in.example');
  expect(countAccepted(sites)).toBe(1);
});

test('a page that comes to the front by itself is pressed as ever, and so is one that has been there for a moment', async ({
  context,
  sites,
}) => {
  const page = await openQuiet(context);
  // What closed or gave way did so a while ago.
  await letTimePass(page, 2_000);
  await comeToFront(page);
  await acceptFreely(page, 'fabrikam-sign-in.example');

  const other = await openQuiet(context);
  await (await context.newPage()).close();
  await comeToFront(other);
  await letTimePass(other, 1_100);
  await acceptFreely(other, 'fabrikam-sign-in.example');
  expect(countAccepted(sites)).toBe(2);
});
