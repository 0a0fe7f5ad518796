/** The first start under a policy: managed storage takes seconds to answer, and a prompt does not wait for it. */
import { type Card, waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { foldCard, letPageSettle, pressAccept } from './harness/press-page.ts';
import { approvesFirst, couldAlways, goOn, say } from './harness/words.ts';

test.use({ managedPolicy: { orgName: 'Contoso', userConsent: 'off', mode: 'enforce' } });

test('a prompt opened at once is judged by what is built in, and again when the policy arrives', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  const first = await waitForCard(page, ({ headline }) => headline !== say('fallback.checking'));
  expect(first.headline).toBe(couldAlways('Inbox Turbo', 'permission.graph.Mail.Read'));
  expect(first.text).toContain(say('policy.footer.none'));

  const isStopped = ({ headline }: Card): boolean => headline === approvesFirst('Inbox Turbo', 'Contoso');
  const second = await waitForCard(page, isStopped);
  expect(second.buttons.map(({ name }) => name)).not.toContain(goOn);
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page, isStopped);
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
