/** The way out that tells the app nothing. */

import { setTimeout as pause } from 'node:timers/promises';
import { getScenario } from '../sites/scenarios.ts';
import { type Card, clickInCard, waitForCard } from './harness/card.ts';
import { countAccepted, countDeclined } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt } from './harness/open-prompt.ts';
import { couldAlways, leaveSafely, say } from './harness/words.ts';

const isWarning = ({ headline }: Card): boolean => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read');

test('in a tab it leads to the provider’s own front page, and the app is never called', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  await openPrompt(page, 'mail-unverified');
  await waitForCard(page, isWarning);
  await clickInCard(page, leaveSafely);
  await page.waitForURL('https://www.office.com/');
  await expect(page.locator('h1')).toHaveText('Microsoft 365 home page (emulated)');
  expect(sites.hits('inbox-turbo.example', undefined, '/auth')).toEqual([]);
  expect(countAccepted(sites) + countDeclined(sites), 'the provider is told nothing either').toBe(0);
  await expect((await openPopupPage()).getByText(say('popup.empty.title'))).toBeVisible();
});

test('a front page that takes its time is waited for', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPrompt(page, 'mail-unverified');
  await waitForCard(page, isWarning);
  const frontPage = sites.hold('www.office.com', '/');
  await clickInCard(page, leaveSafely);
  await frontPage.reached;
  // Longer than leaving waits for a worker that says nothing.
  await pause(2_500);
  frontPage.letGo();
  await page.waitForURL('https://www.office.com/');
});

test('in a small window of its own the window closes', async ({ context, sites }) => {
  const opener = await context.newPage();
  await opener.goto(`https://${getScenario('mail-popup').app.host}/?demo=mail-popup`);
  const [small] = await Promise.all([opener.waitForEvent('popup'), opener.click('#connect')]);
  await small.click('form[action="/common/login"] #idSIButton9');
  await waitForCard(small, isWarning);
  await Promise.all([small.waitForEvent('close'), clickInCard(small, leaveSafely)]);
  expect(sites.hits('inbox-turbo.example', undefined, '/auth')).toEqual([]);
  expect(countAccepted(sites) + countDeclined(sites)).toBe(0);
});

test.describe('without the extension', () => {
  test.use({ hasExtension: false });

  test('the page’s own Cancel calls the app', async ({ context, sites }) => {
    const page = await context.newPage();
    await openPrompt(page, 'mail-unverified');
    await page.click('#idBtn_Back');
    await page.waitForURL('https://inbox-turbo.example/**');
    expect(sites.hits('inbox-turbo.example', 'GET', '/auth')).toHaveLength(1);
  });
});
