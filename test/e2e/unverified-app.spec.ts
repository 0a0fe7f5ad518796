/** The main case: an unverified app asks for mail and for access that lasts, in answer to a sign-in. No policy is set. */

import { waitUntil } from '../../scripts/wait-until.ts';
import { type Card, clickDisabledInCard, clickInCard, readCard, tabTo, tickInCard, waitForCard, waitForNoCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt, openPromptByAddress } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { foldCard, letPageSettle, pressAccept } from './harness/press-page.ts';
import { waysByHand } from './harness/ways-to-accept.ts';
import { couldAlways, goOn, listed, quoted, say } from './harness/words.ts';

const warning = couldAlways('Inbox Turbo', 'permission.graph.Mail.Read');
const isWarning = ({ headline }: Card): boolean => headline === warning;

test('the warning names app, data and reach; nothing accepts until it is acknowledged; then the person’s own click does', async ({
  context,
  sites,
}) => {
  test.slow();
  const page = await context.newPage();
  await openPrompt(page, 'mail-unverified');
  expect(new URL(page.url()).pathname, 'the address has lost the request').toBe('/common/login');
  const card = await waitForCard(page, isWarning);
  expect(card.text).toContain(say('app.badge.unverified'));
  expect(card.text).toContain(listed('permission.graph.Mail.Read'));
  expect(card.text).toContain(say('ability.duration'));
  expect(card.text).toContain('inbox-turbo.example');
  await takePicture(page, 'unverified-mail-en-light');

  for (const way of waysByHand) {
    await test.step(way.name, async () => {
      await foldCard(page);
      await way.act(page);
      await waitForCard(page);
      await letPageSettle(page);
      expect(countAccepted(sites)).toBe(0);
      const { checkboxes } = await readCard(page);
      expect(
        checkboxes.map(({ isChecked }) => isChecked),
        'a press meant for the page counts for nothing in the card',
      ).toEqual([false]);
    });
  }

  await clickDisabledInCard(page, goOn);
  expect((await readCard(page)).isShown, 'Continue does nothing before the tick').toBe(true);
  await tickInCard(page);
  await takePicture(page, 'unverified-mail-ticked-en-light');
  await clickInCard(page, goOn);
  await waitForNoCard(page);
  await letPageSettle(page);
  expect(countAccepted(sites), 'continuing accepts nothing by itself').toBe(0);

  await pressAccept(page);
  await page.waitForURL('https://inbox-turbo.example/**');
  await expect(page.locator('#outcome')).toHaveText('Inbox Turbo is connected');
  expect(countAccepted(sites)).toBe(1);
});

test('the keyboard alone can look at the page, acknowledge, continue and accept', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isWarning);
  await page.keyboard.press('Escape');
  await waitForNoCard(page);
  await page.keyboard.press('Enter');
  await waitForCard(page, isWarning);

  await tabTo(page, say('acknowledge.tick', { app: quoted('Inbox Turbo') }));
  await page.keyboard.press(' ');
  await waitForCard(page, ({ buttons }) => buttons.some(({ name, isDisabled }) => name === goOn && !isDisabled));
  expect(countAccepted(sites)).toBe(0);
  await tabTo(page, goOn);
  await page.keyboard.press('Enter');
  await waitForNoCard(page);
  await page.locator('#idSIButton9').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('https://inbox-turbo.example/**');
  expect(countAccepted(sites)).toBe(1);
});

test('Continue stays shut for a second whenever the card comes into view, and another visit is a new question', async ({
  context,
  sites,
}) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isWarning);
  await tickInCard(page);
  const isOpen = async (): Promise<boolean> => (await readCard(page)).buttons.some(({ name, isDisabled }) => name === goOn && !isDisabled);
  await waitUntil('Continue', isOpen, Boolean);

  await page.keyboard.press('Escape');
  await waitForNoCard(page);
  const start = performance.now();
  await page.keyboard.press('Enter');
  await waitUntil('Continue', isOpen, Boolean);
  expect(performance.now() - start).toBeGreaterThan(950);

  await clickInCard(page, goOn);
  await waitForNoCard(page);
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isWarning);
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page);
  expect(countAccepted(sites)).toBe(0);
});

test.describe('without the extension', () => {
  test.use({ hasExtension: false });

  test('every one of these ways accepts', async ({ context, sites }) => {
    for (const way of waysByHand) {
      await test.step(way.name, async () => {
        // A page for each: the second click of a double click may start the way to the app once more, and that would meet the next prompt.
        const page = await context.newPage();
        const before = countAccepted(sites);
        await openPromptByAddress(page, 'mail-direct');
        await way.act(page);
        await expect.poll(() => page.url()).toContain('https://inbox-turbo.example/');
        expect(countAccepted(sites)).toBeGreaterThan(before);
        await page.close();
      });
    }
  });
});
