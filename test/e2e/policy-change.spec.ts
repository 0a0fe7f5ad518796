/** The policy changes while a prompt is open. */
import { type Card, clickInCard, readCard, waitForCard, waitForNoCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { hangWorker } from './harness/extension-worker.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress, waitForCardElsewhere } from './harness/open-prompt.ts';
import { foldCard, pressAccept, pressAcceptInPlace } from './harness/press-page.ts';
import { approvesFirst, goOn, lookAtPage, say } from './harness/words.ts';

const isStopped = ({ headline }: Card): boolean => headline === approvesFirst('Tailspin Notes', 'Contoso');

test.use({ managedPolicy: { orgName: 'Contoso', userConsent: 'on', mode: 'warn' } });

test('a prompt that was free is shut again when the organisation turns new apps off', async ({
  context,
  launched,
  sites,
  waitForPolicy,
}) => {
  await waitForPolicy(say('popup.policy.on', { org: 'Contoso' }));
  const page = await context.newPage();
  await openPromptByAddress(page, 'files-verified');
  await waitForCardElsewhere(context);
  expect((await readCard(page)).isShown, 'nothing to say about it yet').toBe(false);
  await page.bringToFront();

  launched.updatePolicy({ orgName: 'Contoso', userConsent: 'off', mode: 'enforce' });
  const card = await waitForCard(page, isStopped);
  expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
  await clickInCard(page, lookAtPage);
  await waitForNoCard(page);
  await pressAccept(page);
  await waitForCard(page, isStopped);
  expect(countAccepted(sites)).toBe(0);
});

test('a prompt that was stopped is never opened by itself', async ({ context, launched, sites, waitForPolicy }) => {
  launched.updatePolicy({ orgName: 'Contoso', userConsent: 'off', mode: 'enforce' });
  await waitForPolicy(say('popup.policy.off', { org: 'Contoso' }));
  const page = await context.newPage();
  await openPromptByAddress(page, 'files-verified');
  await waitForCard(page, isStopped);

  launched.updatePolicy({ orgName: 'Contoso', userConsent: 'on', mode: 'warn' });
  const card = await waitForCard(page, (now) => !isStopped(now));
  expect(card.buttons.map(({ name }) => name)).toContain(goOn);
  await clickInCard(page, lookAtPage);
  await waitForNoCard(page);
  await pressAccept(page);
  await waitForCard(page);
  expect(countAccepted(sites)).toBe(0);
  await clickInCard(page, goOn);
  await waitForNoCard(page);
  await pressAccept(page);
  await page.waitForURL('https://tailspin-notes.example/**');
  expect(countAccepted(sites)).toBe(1);
});

test('a prompt whose request nobody knows any more is judged again as well', async ({
  context,
  launched,
  sites,
  waitForPolicy,
  openPopupPage,
}) => {
  await waitForPolicy(say('popup.policy.on', { org: 'Contoso' }));
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-stay-signed-in');
  await waitForCard(page, ({ buttons }) => buttons.some(({ name }) => name === goOn));
  const popup = await openPopupPage();
  await popup.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.session.get()).filter((key) => key.startsWith('requests:'));
    await chrome.storage.session.remove(keys);
  });
  await page.bringToFront();

  launched.updatePolicy({ orgName: 'Contoso', userConsent: 'off', mode: 'enforce' });
  const card = await waitForCard(page, ({ headline }) => headline === approvesFirst('Inbox Turbo', 'Contoso'));
  expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page);
  expect(countAccepted(sites)).toBe(0);
});

test('a page that was open when the organisation stopped enforcing lets a prompt that cannot be checked go on after a tick', async ({
  context,
  launched,
  waitForPolicy,
}) => {
  launched.updatePolicy({ orgName: 'Contoso', userConsent: 'off', mode: 'enforce' });
  await waitForPolicy(say('popup.policy.off', { org: 'Contoso' }));
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-replaced');
  await waitForCard(page, ({ headline }) => headline === approvesFirst('Inbox Turbo', 'Contoso'));

  launched.updatePolicy({ orgName: 'Contoso', userConsent: 'on', mode: 'warn' });
  await waitForCard(page, ({ buttons }) => buttons.some(({ name }) => name === goOn));
  await hangWorker(context);
  await page.evaluate(() => (window as unknown as { draw(id: string): void }).draw('another'));
  const card = await waitForCard(page, ({ headline }) => headline === say('fallback.headline'));
  expect(card.text).not.toContain(say('fallback.stopped'));
  expect(card.buttons.map(({ name }) => name)).toContain(goOn);
});

test('a page that was open when the organisation began to enforce stops too where its prompt cannot be checked', async ({
  context,
  launched,
  sites,
  waitForPolicy,
}) => {
  await waitForPolicy(say('popup.policy.on', { org: 'Contoso' }));
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-replaced');
  await waitForCard(page, ({ buttons }) => buttons.some(({ name }) => name === goOn));

  launched.updatePolicy({ orgName: 'Contoso', userConsent: 'off', mode: 'enforce' });
  await waitForCard(page, ({ headline }) => headline === approvesFirst('Inbox Turbo', 'Contoso'));
  await hangWorker(context);
  await page.evaluate(() => (window as unknown as { draw(id: string): void }).draw('another'));
  const card = await waitForCard(page, ({ headline }) => headline === say('fallback.headline'));
  expect(card.text).toContain(say('fallback.stopped'));
  expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
  await foldCard(page);
  await pressAcceptInPlace(page);
  await waitForCard(page);
  expect(countAccepted(sites)).toBe(0);
});
