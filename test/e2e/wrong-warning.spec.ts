/** "This warning is wrong": a mark in this browser, a way back, a report to take along; the gate does not hear of it. */
import { waitUntil } from '../../scripts/wait-until.ts';
import { clickInCard, readCard, waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { foldCard, pressAccept } from './harness/press-page.ts';
import { goOn, say } from './harness/words.ts';

const mark = say('wrong.mark');
const undo = say('wrong.undo');

test('it is kept here, shown again, taken back, and opens nothing', async ({ context, sites, launched }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, ({ buttons }) => buttons.some(({ name }) => name === goOn));
  await clickInCard(page, /^Why am I seeing this/u);
  await clickInCard(page, mark);
  await waitForCard(page, ({ text }) => text.includes(say('wrong.marked')));

  // The gate stays shut: neither the page's Accept nor Continue is freer for it.
  expect((await readCard(page)).buttons.find(({ name }) => name === goOn)?.isDisabled).toBe(true);
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page);
  expect(countAccepted(sites)).toBe(0);

  const options = await context.newPage();
  await options.goto(`chrome-extension://${launched.extensionId}/options.html`);
  const row = options.locator('.stored > div', { hasText: say('options.stored.wrong') });
  await expect(row.locator('.amount')).toHaveText('1');

  await page.bringToFront();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, ({ buttons }) => buttons.some(({ name }) => name === goOn));
  await clickInCard(page, /^Why am I seeing this/u);
  await waitForCard(page, ({ text }) => text.includes(say('wrong.marked')));
  await clickInCard(page, undo);
  await waitForCard(page, ({ buttons }) => buttons.some(({ name }) => name === mark));
  await expect(row.locator('.amount')).toHaveText(say('options.stored.policy.none'));

  await clickInCard(page, mark);
  await expect(row.locator('.amount')).toHaveText('1');
  await options.bringToFront();
  await row.getByRole('button').click();
  await expect(row.locator('.amount')).toHaveText(say('options.stored.policy.none'));
});

test('the report names the app and the findings, and nothing of the person', async ({ context, launched }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct', { login_hint: 'robin@contoso.example' });
  await waitForCard(page, ({ buttons }) => buttons.some(({ name }) => name === goOn));
  await clickInCard(page, /^Why am I seeing this/u);
  await clickInCard(page, mark);
  await clickInCard(page, say('wrong.copy'));
  const options = await context.newPage();
  await options.goto(`chrome-extension://${launched.extensionId}/options.html`);
  const report = await waitUntil(
    'the copied report',
    () => options.evaluate(() => navigator.clipboard.readText()),
    (text) => text !== '',
  );
  expect(report).toContain('Inbox Turbo');
  expect(report).toContain('5b4f3a52-0c1e-4d57-9a36-7d1f20c8e6a1');
  expect(report).toContain('A3 (3)');
  expect(report).not.toMatch(/robin|contoso|state|nonce|https:/u);
});
