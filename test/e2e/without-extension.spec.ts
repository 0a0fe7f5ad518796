/**
 * The control of the specs in which the extension itself is put to the test (two-tabs, first-start, policy-change, extension-reloaded,
 * worker-killed, consent-interrupted): their prompts, without it. One press accepts each.
 */
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt, openPromptByAddress } from './harness/open-prompt.ts';
import { pressAccept } from './harness/press-page.ts';

test.use({ hasExtension: false });

test('two prompts in two tabs, one after a sign-in and one by its address, are accepted with one press each', async ({
  context,
  sites,
}) => {
  const mail = await context.newPage();
  const files = await context.newPage();
  await Promise.all([openPrompt(mail, 'mail-unverified'), openPromptByAddress(files, 'files-verified')]);
  await mail.bringToFront();
  await pressAccept(mail);
  await mail.waitForURL('https://inbox-turbo.example/**');
  await files.bringToFront();
  await pressAccept(files);
  await files.waitForURL('https://tailspin-notes.example/**');
  expect(countAccepted(sites)).toBe(2);
});

test('so is the alarming one that comes by its address', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await pressAccept(page);
  await page.waitForURL('https://inbox-turbo.example/**');
  expect(countAccepted(sites)).toBe(1);
});
