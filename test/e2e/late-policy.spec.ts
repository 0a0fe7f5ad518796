/** Managed storage answers seconds after the browser has started. A prompt opened before is judged at once, and again. */
import { waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { foldCard, letPageSettle, pressAccept } from './harness/press-page.ts';
import { approvesFirst, couldAlways, goOn, say } from './harness/words.ts';

test.use({ managedPolicy: { orgName: 'Contoso', userConsent: 'off', mode: 'enforce' } });

test('a prompt opened before the policy is known gets the built-in warning, then the organisation’s decision, and is never open between', async ({
  context,
  sites,
}) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  const first = await waitForCard(page, ({ headline }) => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read'));
  expect(first.buttons.map(({ name }) => name)).toContain(goOn);
  expect(first.text).toContain(say('policy.footer.none'));
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page);

  const second = await waitForCard(page, ({ headline }) => headline === approvesFirst('Inbox Turbo', 'Contoso'));
  expect(second.buttons.map(({ name }) => name)).not.toContain(goOn);
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page);
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);
});

test('a harmless prompt that was free at first is held when the policy arrives', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'files-verified');
  const card = await waitForCard(page, ({ headline }) => headline === approvesFirst('Tailspin Notes', 'Contoso'));
  expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page);
  expect(countAccepted(sites)).toBe(0);
});

test('the next start of that browser knows the policy at once', async ({ context, sites, waitForPolicy, openPopupPage }) => {
  await waitForPolicy(say('popup.policy.off', { org: 'Contoso' }));
  const popup = await openPopupPage();
  const copy = await popup.evaluate(() => chrome.storage.local.get('policyCopy'));
  expect(copy).toMatchObject({ policyCopy: { values: { userConsent: 'off', mode: 'enforce' } } });
  // As the browser leaves it when it ends: what was known for the session is gone, the copy stays.
  await popup.evaluate(() => chrome.storage.session.clear());
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, ({ headline }) => headline === approvesFirst('Inbox Turbo', 'Contoso'));
  expect(countAccepted(sites)).toBe(0);
});
