/** What consent for everyone leaves behind, and a page that ticks its own box for everyone at the last moment. */
import type { Page } from '@playwright/test';
import { clickInCard, readCard, typeInCard, waitForCard, waitForNoCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { waitForPopupText } from './harness/popup.ts';
import { letPageSettle, pressAccept } from './harness/press-page.ts';
import { goOn, quoted, say } from './harness/words.ts';

const decidesForEveryone = say('headline.admin.orgWide', { tenant: quoted('Contoso') });

test('only the whole name opens the way, and the app is listed as allowed by the organisation', async ({
  context,
  sites,
  openPopupPage,
}) => {
  const page = await context.newPage();
  await openPrompt(page, 'organisation-wide');
  await waitForCard(page, ({ headline }) => headline === decidesForEveryone);
  const isOpen = async (): Promise<boolean> => (await readCard(page)).buttons.some(({ name, isDisabled }) => name === goOn && !isDisabled);
  await typeInCard(page, 'Woodgrove Reports');
  await expect.poll(isOpen).toBe(true);
  // Open once, so it was in view long enough: from here on only the name can shut it.
  await page.keyboard.type('!');
  await expect.poll(isOpen).toBe(false);
  await page.keyboard.press('Backspace');
  await clickInCard(page, goOn);
  await waitForNoCard(page);
  await pressAccept(page);
  await page.waitForURL('https://woodgrove-reports.example/**');
  expect(countAccepted(sites)).toBe(1);

  const popup = await openPopupPage();
  const list = await waitForPopupText(popup, 'Woodgrove Reports');
  expect(list).toContain(say('popup.tenantWide'));
  expect(list).not.toContain(say('popup.own'));
  await takePicture(popup, 'popup-organisation-wide-en-light');
});

test('a free prompt whose box a script ticks while it accepts is held', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPrompt(page, 'admin-tickbox');
  await letPageSettle(page);
  await waitForNoCard(page);
  await tickAndAccept(page);
  await waitForCard(page, ({ headline }) => headline === decidesForEveryone);
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);
});

test.describe('without the extension', () => {
  test.use({ hasExtension: false });

  test('the same script accepts', async ({ context, sites }) => {
    const page = await context.newPage();
    await openPrompt(page, 'admin-tickbox');
    await tickAndAccept(page);
    await page.waitForURL('https://adventure-travel.example/**');
    expect(countAccepted(sites)).toBe(1);
  });
});

/** In one task, without an event that tells of the tick. */
function tickAndAccept(page: Page): Promise<void> {
  return page.evaluate(() => {
    const box = document.querySelector('input[name="consentForOrganisation"]');
    if (box instanceof HTMLInputElement) box.checked = true;
    document.getElementById('idSIButton9')?.click();
  });
}
