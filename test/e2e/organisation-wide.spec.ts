/** Consent for everyone in the organisation: who makes the app comes first, and going on takes its name, typed. */
import type { Page } from '@playwright/test';
import {
  type Card,
  clickDisabledInCard,
  clickInCard,
  readCard,
  tickInCard,
  typeInCard,
  waitForCard,
  waitForNoCard,
} from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { foldCard, letPageSettle, pressAccept } from './harness/press-page.ts';
import { goOn, listed, quoted, say, sayInDutch } from './harness/words.ts';

const forEveryone = ({ headline }: Card): boolean => headline === say('headline.admin.orgWide', { tenant: quoted('Contoso') });

test('an administrator types the app’s name before everyone’s access can be given', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPrompt(page, 'organisation-wide');
  const card = await waitForCard(page, forEveryone);
  const lines = card.text.split('\n');
  const meaning = lines.indexOf(say('warning.trust.verified', { app: quoted('Woodgrove Reports') }));
  expect(meaning).toBeGreaterThan(-1);
  expect(meaning, 'who makes it stands before what it may do').toBeLessThan(lines.indexOf(say('ability.title')));
  expect(card.textBoxes).toEqual([say('acknowledge.typed', { name: 'Woodgrove Reports' })]);
  await takePicture(page, 'everyone-en-light');

  await expectHeld(page);
  expect(countAccepted(sites)).toBe(0);
  await typeInCard(page, 'Woodgrove');
  await clickDisabledInCard(page, goOn);
  expect((await readCard(page)).isShown, 'half a name is none').toBe(true);
  await typeInCard(page, ' reports');
  await clickInCard(page, goOn);
  await waitForNoCard(page);
  await letPageSettle(page);
  expect(countAccepted(sites), 'continuing accepts nothing by itself').toBe(0);
  await pressAccept(page);
  await page.waitForURL('https://woodgrove-reports.example/**');
  expect(countAccepted(sites)).toBe(1);
});

test('by the older address, which lists nothing, the name is typed too', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPrompt(page, 'organisation-wide-v1');
  const card = await waitForCard(page, forEveryone);
  expect(card.text).toContain('Look through the directory of the organisation');
  await expectHeld(page);
  expect(countAccepted(sites)).toBe(0);
  await typeInCard(page, 'Woodgrove Reports');
  await clickInCard(page, goOn);
  await waitForNoCard(page);
  await pressAccept(page);
  await page.waitForURL('https://woodgrove-reports.example/**');
  expect(countAccepted(sites)).toBe(1);
});

test('ticking the page’s own box for everyone asks for it too', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPrompt(page, 'admin-tickbox');
  await letPageSettle(page);
  // For oneself there is nothing to say; a slow judgement may show for a moment that it is under way.
  await waitForNoCard(page);
  await page.locator('input[type="checkbox"]').check();
  const card = await waitForCard(page, forEveryone);
  expect(card.text).toContain(say('everyone.data.mine', { data: say('data.calendar') }));
  expect(card.text).not.toContain(listed('permission.graph.Calendars.Read'));
  await takePicture(page, 'everyone-ticked-en-light');
  await expectHeld(page);
  await typeInCard(page, 'ADVENTURE TRAVEL');
  await clickInCard(page, goOn);
  await waitForNoCard(page);
  await pressAccept(page);
  await page.waitForURL('https://adventure-travel.example/**');
  expect(countAccepted(sites)).toBe(1);
});

test.describe('the organisation asks for a tick', () => {
  test.use({ managedPolicy: { orgName: 'Contoso', adminConsent: 'tick' } });

  test('which says that it counts for everyone', async ({ context, sites, waitForPolicy }) => {
    await waitForPolicy('Contoso');
    const page = await context.newPage();
    await openPrompt(page, 'organisation-wide');
    const card = await waitForCard(page, ({ headline }) => headline === say('headline.admin.orgWide', { tenant: 'Contoso' }));
    const label = say('warning.tickEveryone', { tenant: 'Contoso', app: quoted('Woodgrove Reports') });
    expect(card.checkboxes).toEqual([{ name: label, isChecked: false }]);
    await tickInCard(page);
    await clickInCard(page, goOn);
    await waitForNoCard(page);
    await pressAccept(page);
    await page.waitForURL('https://woodgrove-reports.example/**');
    expect(countAccepted(sites)).toBe(1);
  });
});

test.describe('signed in to another organisation than the one whose policy this is', () => {
  test.use({ managedPolicy: { orgName: 'Fabrikam', adminConsent: 'tick' } });

  test('the card names the one that the page names', async ({ context, waitForPolicy }) => {
    await waitForPolicy('Fabrikam');
    const page = await context.newPage();
    await openPrompt(page, 'organisation-wide');
    const card = await waitForCard(page, forEveryone);
    const label = say('warning.tickEveryone', { tenant: quoted('Contoso'), app: quoted('Woodgrove Reports') });
    expect(card.checkboxes).toEqual([{ name: label, isChecked: false }]);
  });
});

test.describe('the organisation does not allow it from here', () => {
  test.use({ managedPolicy: { orgName: 'Contoso', adminConsent: 'blocked', mode: 'enforce' } });

  test('there is no going on', async ({ context, sites, waitForPolicy }) => {
    await waitForPolicy('Contoso');
    const page = await context.newPage();
    await openPrompt(page, 'organisation-wide');
    const card = await waitForCard(page, ({ headline }) => headline === say('reason.admin.orgWide.blocked', { org: 'Contoso' }));
    expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
    await takePicture(page, 'everyone-blocked-en-light');
    await expectHeld(page);
    expect(countAccepted(sites)).toBe(0);
  });
});

test.describe('in Dutch and dark', () => {
  test.use({ uiLanguage: 'nl-NL', scheme: 'dark' });

  test('the same card', async ({ context }) => {
    const page = await context.newPage();
    await openPrompt(page, 'organisation-wide');
    const headline = sayInDutch('headline.admin.orgWide', { tenant: sayInDutch('quote', { text: 'Contoso' }) });
    await waitForCard(page, (card) => card.headline === headline);
    await takePicture(page, 'everyone-nl-dark');
  });
});

async function expectHeld(page: Page): Promise<void> {
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page);
  await letPageSettle(page);
}
