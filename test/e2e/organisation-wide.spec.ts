/** Consent for everybody in the organisation: asked for by the address, or by a box that an administrator may tick. */
import { acceptFreely } from './harness/accept-prompt.ts';
import { clickInCard, readCard, typeInCard, waitForCard, waitForNoCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { waitForPopupText } from './harness/popup.ts';
import { foldCard, letPageSettle, pressAccept } from './harness/press-page.ts';
import { goOn, say } from './harness/words.ts';

const decidesForEveryone = say('headline.admin.orgWide', { orgMiddle: say('organisation.middle') });
const isOpen = ({ buttons }: { readonly buttons: readonly { readonly name: string; readonly isDisabled: boolean }[] }): boolean =>
  buttons.some(({ name, isDisabled }) => name === goOn && !isDisabled);

test('an administrator types the app’s name before everybody’s access is given; another name does not do', async ({
  context,
  sites,
  openPopupPage,
}) => {
  const page = await context.newPage();
  await openPrompt(page, 'organisation-wide');
  const card = await waitForCard(page, ({ headline }) => headline === decidesForEveryone);
  expect(card.textBoxes).toEqual([say('acknowledge.typed', { name: 'Woodgrove Reports' })]);
  await takePicture(page, 'organisation-wide-en-light');
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page);

  // The card has been in view long enough when the right name opens it, so it was the name that kept it shut.
  await typeInCard(page, 'Woodgrove Report');
  expect(isOpen(await readCard(page))).toBe(false);
  await page.keyboard.type('s');
  await waitForCard(page, isOpen);
  await page.keyboard.type('!');
  await waitForCard(page, (now) => !isOpen(now));
  await page.keyboard.press('Backspace');
  expect(countAccepted(sites)).toBe(0);
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

test('ticking the box for everybody shuts a prompt that was free, and asks for the name', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  await openPrompt(page, 'admin-tickbox');
  await letPageSettle(page);
  expect((await readCard(page)).isShown, 'for oneself there is nothing to say').toBe(false);

  await page.locator('input[name="consentForOrganisation"]').check();
  await waitForCard(page, ({ headline }) => headline === decidesForEveryone);
  await takePicture(page, 'box-for-everybody-en-light');
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page);
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);

  await test.step('and a script that ticks it at the last moment gains nothing', async () => {
    await foldCard(page);
    await page.locator('input[name="consentForOrganisation"]').uncheck();
    await letPageSettle(page);
    await page.evaluate(() => {
      const box = document.querySelector('input[name="consentForOrganisation"]');
      if (box instanceof HTMLInputElement) box.checked = true;
      document.getElementById('idSIButton9')?.click();
    });
    await waitForCard(page, ({ headline }) => headline === decidesForEveryone);
    expect(countAccepted(sites)).toBe(0);
  });

  await typeInCard(page, 'adventure travel');
  await clickInCard(page, goOn);
  await waitForNoCard(page);
  await acceptFreely(page, 'adventure-travel.example');
  expect(countAccepted(sites)).toBe(1);
  expect(await waitForPopupText(await openPopupPage(), 'Adventure Travel')).toContain(say('popup.tenantWide'));
});

test.describe('the organisation lets nobody consent for everyone from here', () => {
  test.use({ managedPolicy: { orgName: 'Contoso', adminConsent: 'blocked', mode: 'enforce' } });

  test('the prompt is stopped', async ({ context, sites, waitForPolicy }) => {
    await waitForPolicy(say('popup.policy.mode.enforce'));
    const page = await context.newPage();
    await openPrompt(page, 'organisation-wide');
    const card = await waitForCard(page, ({ headline }) => headline === say('reason.admin.orgWide.blocked', { org: 'Contoso' }));
    expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
    await takePicture(page, 'organisation-wide-blocked-en-light');
    await foldCard(page);
    await pressAccept(page);
    await waitForCard(page);
    expect(countAccepted(sites)).toBe(0);
  });
});

test.describe('without the extension', () => {
  test.use({ hasExtension: false });

  test('one click gives everybody’s access', async ({ context, sites }) => {
    const page = await context.newPage();
    await openPrompt(page, 'organisation-wide');
    await pressAccept(page);
    await page.waitForURL('https://woodgrove-reports.example/**');
    await openPrompt(page, 'admin-tickbox');
    await page.locator('input[name="consentForOrganisation"]').check();
    await pressAccept(page);
    await page.waitForURL('https://adventure-travel.example/**');
    expect(countAccepted(sites)).toBe(2);
  });
});
