/** What the toolbar says: all is watched, a warning, something is not protected, the policy has a problem. */
import { promptHosts } from '../../core/providers/prompt-providers.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { changeExtensionSettings } from './harness/extensions-page.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { readPageText } from './harness/popup.ts';
import { letPageSettle, pressAccept } from './harness/press-page.ts';
import { readToolbar, waitForToolbar } from './harness/toolbar.ts';
import { couldAlways, say } from './harness/words.ts';

const unprotected = say('protection.title', {
  hosts: say('protection.others', { host: promptHosts[0] ?? '', count: promptHosts.length - 1 }),
});

test('it watches; a warned tab is marked in words, and the others stay as they are', async ({ context, openPopupPage }) => {
  const popup = await openPopupPage();
  await waitForToolbar(popup, null, { text: '', title: say('icon.watching') });
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page);
  await waitForToolbar(popup, page, { text: '!', title: couldAlways('Inbox Turbo', 'permission.graph.Mail.Read') });
  await waitForToolbar(popup, null, { text: '', title: say('icon.watching') });
});

test('when the person takes the sites away, toolbar and popup say so; given back, all is held again', async ({
  context,
  launched,
  sites,
  openPopupPage,
}) => {
  const popup = await openPopupPage();
  await popup.setViewportSize({ width: 420, height: 600 });
  await changeExtensionSettings(context, launched.extensionId, { hostAccess: 'ON_CLICK' });
  await waitForToolbar(popup, null, { text: 'off', title: unprotected });
  await popup.reload();
  await popup.getByText(unprotected).waitFor();
  const text = await readPageText(popup);
  expect(text).toContain(say('protection.detail'));
  await takePicture(popup, 'popup-not-protected-en-light');
  await popup.getByText(say('protection.which')).click();
  for (const host of promptHosts) expect(await readPageText(popup)).toContain(host);
  await expect(popup.getByRole('button', { name: say('protection.button') })).toBeVisible();

  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await pressAccept(page);
  await page.waitForURL('https://inbox-turbo.example/**');
  expect(countAccepted(sites), 'without access nothing can be held').toBe(1);

  await openPromptByAddress(page, 'mail-direct');
  await changeExtensionSettings(context, launched.extensionId, { hostAccess: 'ON_ALL_SITES' });
  await page.bringToFront();
  // The page was open before the access came.
  await waitForCard(page);
  await pressAccept(page);
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(1);
  await waitForToolbar(popup, null, { text: '', title: say('icon.watching') });
  await popup.reload();
  await popup.getByText(say('popup.policy.none')).waitFor();
  expect(await readPageText(popup)).not.toContain(unprotected);
});

test.describe('with a policy that could not be used as written', () => {
  test.use({
    managedPolicy: { orgName: 'Contoso', userConsent: 'sometimes', colour: 'green', declaredKeys: ['orgName', 'userConsent', 'colour'] },
  });

  test('it says so, a warning comes first on its own tab, and a prompt with nothing to say does not hide it', async ({
    context,
    openPopupPage,
  }) => {
    const popup = await openPopupPage();
    await waitForToolbar(popup, null, { text: '?', title: say('icon.policyProblem', { count: 2 }) });
    const page = await context.newPage();
    await openPromptByAddress(page, 'mail-direct');
    await waitForCard(page);
    await waitUntil(
      'the warning',
      () => readToolbar(popup, page),
      ({ text }) => text === '!',
    );
    await openPromptByAddress(page, 'sign-in-only');
    await waitUntil(
      'the judgement',
      () => popup.evaluate(async () => JSON.stringify(await chrome.storage.session.get())),
      (kept) => kept.includes('Fabrikam Suppliers'),
    );
    await letPageSettle(page);
    expect((await readToolbar(popup, page)).text).toBe('?');
  });
});
