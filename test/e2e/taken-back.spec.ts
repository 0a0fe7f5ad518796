/** What the person took back at the provider, and no page tells: they say so on its card, and the next prompt of the app is new again. */
import { acceptFreely, acceptPrompt } from './harness/accept-prompt.ts';
import { waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { waitForPopupText } from './harness/popup.ts';
import { couldAlways, say } from './harness/words.ts';

test('an app that the person took back is warned about when it asks again; their word can be undone, and taken back later', async ({
  context,
  sites,
  openPopupPage,
}) => {
  const page = await context.newPage();
  await acceptPrompt(page, 'mail-direct', 'inbox-turbo.example');
  const popup = await openPopupPage();
  await popup.bringToFront();
  await popup.getByText('Inbox Turbo').click();
  const tookBack = popup.getByRole('button', { name: say('revoke.done') });
  await tookBack.click();
  await expect(popup.getByText(say('apps.tookBack'))).toBeVisible();
  await expect(popup.locator('.card .chip')).toHaveText(/^taken back, you said so on /);
  await expect(tookBack).toHaveCount(0);

  await test.step('undone, the app passes as before', async () => {
    await popup.getByRole('button', { name: say('apps.undo') }).click();
    await expect(tookBack).toBeVisible();
    await openPromptByAddress(page, 'mail-direct');
    await acceptFreely(page, 'inbox-turbo.example');
    expect(countAccepted(sites)).toBe(2);
  });

  await test.step('said, its next prompt is new, and nothing of it is accepted', async () => {
    await popup.bringToFront();
    await tookBack.click();
    await expect(popup.getByText(say('apps.tookBack'))).toBeVisible();
    await page.bringToFront();
    await openPromptByAddress(page, 'mail-direct');
    await waitForCard(page, ({ headline }) => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read'));
    expect(countAccepted(sites)).toBe(2);
  });

  await test.step('the list keeps it, with who told of it', async () => {
    const list = await waitForPopupText(popup, /taken back, you said so on /);
    expect(list).toContain('Inbox Turbo');
    await popup.getByText('Inbox Turbo').click();
    await popup.getByRole('button', { name: say('card.stillHas') }).click();
    await expect(popup.getByText(say('apps.stillHas'))).toBeVisible();
    await expect(tookBack).toBeVisible();
  });
});
