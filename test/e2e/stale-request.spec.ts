/** A prompt is judged with its own request, whatever other addresses were visited before, meanwhile or in another spelling. */
import type { Page } from '@playwright/test';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import { passWarning } from './harness/accept-prompt.ts';
import { type Card, waitForCard } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt, openPromptByAddress } from './harness/open-prompt.ts';
import { letPageSettle, pressAccept } from './harness/press-page.ts';
import { couldAlways } from './harness/words.ts';

const isMailWarning = ({ headline }: Card): boolean => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read');

test('a user name before the host does not hide a request behind an earlier, harmless one', async ({ context }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'sign-in-only');
  await page.goto(createAuthorizeAddress(getScenario('mail-direct')).replace('https://', 'https://someone@'));
  expect((await waitForCard(page, isMailWarning)).headline).toContain('Inbox Turbo');
});

test('an address that answers with no page lends its request to none, and the grant is the prompt’s own', async ({
  context,
  openPopupPage,
}) => {
  const page = await context.newPage();
  await openPrompt(page, 'mail-unverified');
  await waitForCard(page, isMailWarning);
  const harmless = createAuthorizeAddress(getScenario('no-page'));
  await Promise.all([
    page.waitForResponse((response) => response.status() === 204),
    page.evaluate((address) => location.assign(address), harmless),
  ]);
  await letPageSettle(page);
  await passWarning(page);
  await pressAccept(page);
  await page.waitForURL('https://inbox-turbo.example/**');
  const popup = await openPopupPage();
  await expect(popup.locator('.app')).toHaveCount(1);
  await expect(popup.locator('.app')).toContainText('Inbox Turbo');
  await expect(popup.locator('.app')).toContainText('Can read all your mail');
});

test('an address that the browser only fetches ahead lends its request to none', async ({ context, sites }) => {
  const page = await context.newPage();
  await page.goto(createAuthorizeAddress(getScenario('mail-unverified')));
  const harmless = createAuthorizeAddress(getScenario('sign-in-only'));
  await fetchAhead(page, harmless);
  await expect.poll(() => sites.hits('login.microsoftonline.com', 'GET', '/common/oauth2/v2.0/authorize').length).toBe(2);
  await letPageSettle(page);
  await page.click('form[action="/common/login"] #idSIButton9');
  const card = await waitForCard(page, isMailWarning);
  expect(card.text).toContain('inbox-turbo.example');
});

test('a page that is only fetched ahead leaves the prompt on show, and a page that comes takes its place', async ({
  context,
  sites,
  openPopupPage,
}) => {
  const popup = await openPopupPage();
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isMailWarning);
  await fetchAhead(page, 'https://login.microsoftonline.com/nothing-here');
  await expect.poll(() => sites.hits('login.microsoftonline.com', 'GET', '/nothing-here').length).toBe(1);
  await letPageSettle(page);
  expect(await readRequests(popup)).toContain('"isLeft":false');
  await page.goto('https://login.microsoftonline.com/nowhere');
  await expect.poll(() => readRequests(popup)).toContain('"isLeft":true');
});

test('back on an earlier prompt, that prompt’s own request counts again', async ({ context }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isMailWarning);
  await openPromptByAddress(page, 'sign-in-only');
  await page.goBack({ waitUntil: 'commit' });
  await waitForCard(page, isMailWarning);
});

test('after many prompts left behind in one tab, the newest is judged with its own request', async ({ context }) => {
  const page = await context.newPage();
  for (let left = 0; left < 6; left++) {
    await openPrompt(page, 'organisation-wide');
    await waitForCard(page, ({ text }) => text.includes('Woodgrove Reports'));
  }
  // By way of a sign-in: the address of the prompt does not say what was asked.
  await openPrompt(page, 'mail-unverified');
  await waitForCard(page, isMailWarning);
});

async function fetchAhead(page: Page, url: string): Promise<void> {
  await page.evaluate((address) => {
    const textContent = JSON.stringify({ prefetch: [{ urls: [address], eagerness: 'immediate' }] });
    document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', textContent }));
  }, url);
}

function readRequests(popup: Page): Promise<string> {
  return popup.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
}
