/** Switching new apps off does not break what was allowed before; anything beyond that is stopped. */
import { acceptFreely, acceptPrompt } from './harness/accept-prompt.ts';
import { waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt, openPromptByAddress } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { waitForPopupText } from './harness/popup.ts';
import { foldCard, letPageSettle, pressAccept } from './harness/press-page.ts';
import { approvesFirst, couldAlways, goOn, listed, say } from './harness/words.ts';

const newAppsOff = { orgName: 'Contoso', userConsent: 'off', mode: 'enforce' };

test('an app allowed before passes without a card and is listed as kept; one new permission of it is stopped, and only that is called new', async ({
  context,
  launched,
  sites,
  openPopupPage,
}) => {
  const page = await context.newPage();
  await acceptPrompt(page, 'mail-unverified', 'inbox-turbo.example');
  expect(countAccepted(sites)).toBe(1);

  launched.updatePolicy(newAppsOff);
  const popup = await openPopupPage();
  const list = await waitForPopupText(popup, say('status.kept'));
  expect(list).toContain('Inbox Turbo');
  expect(list).toContain(say('popup.policy.off', { org: 'Contoso' }));
  await takePicture(popup, 'popup-kept-en-light');

  await test.step('the same permissions pass', async () => {
    await openPrompt(page, 'mail-unverified');
    await acceptFreely(page, 'inbox-turbo.example');
    expect(countAccepted(sites)).toBe(2);
  });

  await test.step('one more is stopped', async () => {
    await openPrompt(page, 'mail-and-send');
    const card = await waitForCard(page, ({ headline }) => headline === approvesFirst('Inbox Turbo', 'Contoso'));
    expect(card.text).toContain(say('ability.title.new'));
    expect(card.text).toContain(listed('permission.graph.Mail.Send'));
    expect(card.text).not.toContain(listed('permission.graph.Mail.Read'));
    expect(card.text).toContain(say('ability.earlier'));
    expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
    await takePicture(page, 'kept-plus-new-enforced-en-light');
    await foldCard(page);
    await pressAccept(page);
    await waitForCard(page);
    await letPageSettle(page);
    expect(countAccepted(sites)).toBe(2);
  });
});

test('without a policy, an app that comes back is warned about for what is new', async ({ context, sites }) => {
  const page = await context.newPage();
  await acceptPrompt(page, 'mail-direct', 'inbox-turbo.example');
  await openPromptByAddress(page, 'mail-and-send');
  const card = await waitForCard(page, ({ headline }) => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Send'));
  expect(card.text).not.toContain(listed('permission.graph.Mail.Read'));

  await test.step('and not at all for what it has', async () => {
    await openPromptByAddress(page, 'mail-direct');
    await acceptFreely(page, 'inbox-turbo.example');
    expect(countAccepted(sites)).toBe(2);
  });
});
