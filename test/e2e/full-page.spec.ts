/** The gravest prompts are covered by a whole page of ours: the way out comes first, and in enforce there is no way on. */
import { passWarning } from './harness/accept-prompt.ts';
import { clickInCard, measureCard, waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt, openPromptByAddress } from './harness/open-prompt.ts';
import { foldCard, pressAccept } from './harness/press-page.ts';
import { goOn, leaveSafely, lookAtPage, say } from './harness/words.ts';

test('an imitation fills the window; leaving is first, and going on takes a tick', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPrompt(page, 'look-alike');
  const card = await waitForCard(page, ({ checkboxes }) => checkboxes.length === 1);
  const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(await measureCard(page)).toEqual(window);
  const exits = card.buttons.map(({ name }) => name).filter((name) => [lookAtPage, leaveSafely, goOn].includes(name));
  expect(exits).toEqual([lookAtPage, leaveSafely, goOn]);
  expect(card.text.indexOf(leaveSafely), 'before anything that goes on').toBeLessThan(card.text.indexOf(card.checkboxes[0]?.name ?? '?'));
  expect(card.text).toContain(say('warning.leaveNote'));

  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page);
  expect(countAccepted(sites), 'held below it').toBe(0);
  await passWarning(page);
  await pressAccept(page);
  await page.waitForURL('https://mail-update.example/**');
  expect(countAccepted(sites)).toBe(1);
});

test.describe('in enforce', () => {
  test.use({
    managedPolicy: {
      orgName: 'Contoso',
      mode: 'enforce',
      contactEmail: 'help@contoso.example',
      apps: [{ clientId: '0e7c2d94-6a8b-4f13-b5d0-92c4e1a7f358', access: 'block', reason: 'Use Woodgrove Notes.' }],
    },
  });

  test('a blocked app meets a page that names who to ask, and no way on', async ({ context, sites, waitForPolicy }) => {
    await waitForPolicy(/Contoso/u);
    const page = await context.newPage();
    await openPromptByAddress(page, 'files-verified');
    const card = await waitForCard(page, ({ text }) => text.includes('help@contoso.example'));
    expect((await measureCard(page)).width).toBe(await page.evaluate(() => innerWidth));
    expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
    await foldCard(page);
    await pressAccept(page);
    await waitForCard(page);
    expect(countAccepted(sites)).toBe(0);
    await clickInCard(page, leaveSafely);
    await page.waitForURL('https://www.office.com/');
  });
});

test.describe('in monitor', () => {
  test.use({ managedPolicy: { orgName: 'Contoso', mode: 'monitor' } });

  test('the same imitation is accepted with one press: nothing is ever shown there', async ({ context, waitForPolicy }) => {
    await waitForPolicy(/Contoso/u);
    const page = await context.newPage();
    await openPromptByAddress(page, 'look-alike');
    await pressAccept(page);
    await page.waitForURL('https://mail-update.example/**');
  });
});
