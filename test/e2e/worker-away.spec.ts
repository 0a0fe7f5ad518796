/** The background worker is stopped by the browser at any time, and may hang. (worker-killed.spec.ts: killed while it answers.) */
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import { passWarning } from './harness/accept-prompt.ts';
import { type Card, clickInCard, waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { hangWorker, readWorkerStart, stopWorker } from './harness/extension-worker.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { waitForPopupText } from './harness/popup.ts';
import { foldCard, letPageSettle, pressAccept } from './harness/press-page.ts';
import { approvesFirst, couldAlways, goOn, leaveSafely, say, tryAgain } from './harness/words.ts';

const isMailWarning = ({ headline }: Card): boolean => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read');
const isUnchecked = ({ headline }: Card): boolean => headline === say('fallback.headline');

test('stopped between the request and the prompt, it still knows what was asked; stopped again, it still records the answer', async ({
  context,
  sites,
  openPopupPage,
}) => {
  const page = await context.newPage();
  await page.goto(createAuthorizeAddress(getScenario('mail-unverified')));
  const start = await readWorkerStart(context);
  await stopWorker(page);
  await page.click('form[action="/common/login"] #idSIButton9');
  const card = await waitForCard(page, isMailWarning);
  expect(await readWorkerStart(context), 'another worker judged it').toBeGreaterThan(start);
  expect(card.text).toContain('inbox-turbo.example');

  await stopWorker(page);
  await passWarning(page);
  await pressAccept(page);
  await page.waitForURL('https://inbox-turbo.example/**');
  expect(countAccepted(sites)).toBe(1);
  const list = await waitForPopupText(await openPopupPage(), 'Inbox Turbo');
  expect(list).toContain(say('popup.can', { abilities: say('permission.graph.Mail.Read') }));
});

test('hanging, it is waited for two seconds; then the card says that nothing was checked, and a woken worker judges at “Try again”', async ({
  context,
  sites,
}) => {
  const page = await context.newPage();
  await hangWorker(context);
  await openPromptByAddress(page, 'mail-direct');
  const card = await waitForCard(page, isUnchecked);
  expect(card.buttons.map(({ name }) => name)).toEqual(expect.arrayContaining([tryAgain, leaveSafely, goOn]));
  await takePicture(page, 'not-checked-en-light');
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page, isUnchecked);
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);

  await stopWorker(page);
  await clickInCard(page, tryAgain);
  await waitForCard(page, isMailWarning);
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);
});

test('a held press asks the person to wait while the judgement is on its way', async ({ context, sites }) => {
  const page = await context.newPage();
  await hangWorker(context);
  await openPromptByAddress(page, 'mail-direct');
  await pressAccept(page);
  await waitForCard(page, ({ headline }) => headline === say('fallback.checking') || headline === say('fallback.headline'));
  expect(countAccepted(sites)).toBe(0);
});

test.describe('under a policy that stops what is not approved', () => {
  test.use({ managedPolicy: { orgName: 'Contoso', userConsent: 'off', mode: 'enforce' } });

  test('what could not be checked stops too', async ({ context, sites, waitForPolicy }) => {
    await waitForPolicy(say('popup.policy.mode.enforce'));
    const page = await context.newPage();
    await openPromptByAddress(page, 'mail-direct');
    await waitForCard(page, ({ headline }) => headline === approvesFirst('Inbox Turbo', 'Contoso'));
    await hangWorker(context);
    await openPromptByAddress(page, 'mail-direct');
    const card = await waitForCard(page, isUnchecked);
    expect(card.text).toContain(say('fallback.stopped'));
    expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
    await takePicture(page, 'not-checked-enforced-en-light');
    await foldCard(page);
    await pressAccept(page);
    await waitForCard(page);
    expect(countAccepted(sites)).toBe(0);
  });
});
