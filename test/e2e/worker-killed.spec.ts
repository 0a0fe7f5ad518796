/** The worker is killed at the worst moments: while a prompt waits for its judgement, and between "accept" and the provider's answer to it. */
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import { passWarning } from './harness/accept-prompt.ts';
import { type Card, waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { readWorkerStart, stallWorker, stopWorker } from './harness/extension-worker.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { waitForPopupText } from './harness/popup.ts';
import { pressAccept } from './harness/press-page.ts';
import { couldAlways, say } from './harness/words.ts';

const isMailWarning = ({ headline }: Card): boolean => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read');

test('killed while a prompt waits for its judgement, the next worker gives it without a press of the person', async ({ context }) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await other.goto('https://login.microsoftonline.com/nothing-here');
  const start = await readWorkerStart(context);
  await page.goto(createAuthorizeAddress(getScenario('mail-unverified')));
  await stallWorker(context);
  await page.click('form[action="/common/login"] #idSIButton9');
  await waitForCard(page, ({ headline }) => headline === say('fallback.checking'));
  await stopWorker(other);
  await waitForCard(page, isMailWarning);
  expect(await readWorkerStart(context), 'another worker judged it').toBeGreaterThan(start);
});

test('killed between the accepting post and the redirect, the access is recorded, and once', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await other.goto('https://login.microsoftonline.com/nothing-here');
  await openPromptByAddress(page, 'mail-direct');
  await passWarning(page);
  const start = await readWorkerStart(context);
  const answer = sites.hold('login.microsoftonline.com', '/common/Consent/Set');
  await pressAccept(page);
  await answer.reached;
  await stopWorker(other);
  answer.letGo();
  await page.waitForURL('https://inbox-turbo.example/**');
  expect(countAccepted(sites)).toBe(1);
  const list = await waitForPopupText(await openPopupPage(), say('popup.count.one'));
  expect(list).toContain(say('popup.can', { abilities: say('permission.graph.Mail.Read') }));
  expect(await readWorkerStart(context), 'another worker saw the redirect').toBeGreaterThan(start);
});
