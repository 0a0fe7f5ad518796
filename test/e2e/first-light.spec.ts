/** The way of one prompt, as a person goes it: an unverified app that asks for mail. */
import { clickInCard, readCard, tickInCard, waitForCard, waitForNoCard } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt } from './harness/open-prompt.ts';

const consentPost = ['login.microsoftonline.com', 'POST', '/common/consent/set'] as const;

test('the warning names app, data and reach; Accept does nothing until acknowledged, then works', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  await openPrompt(page, 'mail-unverified');
  const card = await waitForCard(page, ({ headline }) => headline?.includes('Inbox Turbo') ?? false);
  console.log(card);
  await page.screenshot({ path: '/tmp/shots/warn.png' });
  await tickInCard(page);
  await clickInCard(page, 'Continue');
  await waitForNoCard(page);
  await page.click('#idSIButton9');
  await page.waitForURL('https://inbox-turbo.example/**');
  const popup = await openPopupPage();
  await popup.waitForSelector('.app');
  await popup.screenshot({ path: '/tmp/shots/popup.png' });
  console.log(await popup.innerText('body'));
});
