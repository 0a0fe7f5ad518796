/** A page sends somebody to sign in to a program of Microsoft's, whose answer stays in the address bar: no prompt comes, so our own tab says it (rule F2). */
import type { BrowserContext, Page } from '@playwright/test';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import { expect, test } from './harness/fixtures.ts';
import { ownTabs, waitForOwnTab } from './harness/own-tab.ts';
import { takePicture } from './harness/picture.ts';
import { waitForToolbar } from './harness/toolbar.ts';
import { visibleText } from './harness/visible-text.ts';
import { quoted, say } from './harness/words.ts';

const scenario = getScenario('answer-left-lying');
const lies = visibleText(say('reason.F2.opener', { app: quoted(scenario.app.name) }));

/** Follows the link on the page that asks for the address afterwards. */
async function follow(page: Page, changes: Readonly<Record<string, string | null>> = {}, policy: ReferrerPolicy = ''): Promise<void> {
  await page.goto(`https://${scenario.app.host}/`);
  const link = { address: createAuthorizeAddress(scenario, changes), policy };
  await page.evaluate(({ address, policy: referrerPolicy }) => {
    const anchor = document.createElement('a');
    Object.assign(anchor, { href: address, referrerPolicy });
    anchor.click();
  }, link);
  await page.waitForURL('https://login.microsoftonline.com/**');
}

async function expectNotice(context: BrowserContext): Promise<Page> {
  const notice = await waitForOwnTab(context);
  await expect.poll(async () => visibleText((await notice.locator('h1').textContent()) ?? '')).toBe(lies);
  return notice;
}

test('our tab opens over the page to sign in on, and closes it when asked', async ({ context }) => {
  const page = await context.newPage();
  await follow(page);
  const notice = await expectNotice(context);
  await expect(notice.getByText(say('landed.mark.F2'))).toBeVisible();
  await expect(notice.getByText(say('advice.F2'))).toBeVisible();
  await takePicture(notice, 'landed-F2-en-light');
  const closed = page.waitForEvent('close');
  await notice.getByRole('button', { name: say('landed.close') }).click();
  await closed;
});

test.describe('it does not help', () => {
  test('to keep back where the link is', async ({ context }) => {
    await follow(await context.newPage(), {}, 'no-referrer');
    await expectNotice(context);
  });

  test('to leave out where the answer goes', async ({ context }) => {
    await follow(await context.newPage(), { redirect_uri: null });
    await expectNotice(context);
  });

  test('to go on: it is said again where the answer lies', async ({ context }) => {
    const page = await context.newPage();
    await follow(page);
    const first = await expectNotice(context);
    await Promise.all([first.waitForEvent('close'), first.getByRole('button', { name: say('landed.keep') }).click()]);
    await page.locator('#idSIButton9').click();
    await expect.poll(() => page.url()).toMatch(/^chrome-error:/);
    const second = await expectNotice(context);
    const closed = page.waitForEvent('close');
    await second.getByRole('button', { name: say('landed.close') }).click();
    await closed;
  });
});

test('a program that opens the same address is left alone, and so is a link to a site of Microsoft', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(createAuthorizeAddress(scenario));
  await page.locator('#idSIButton9').click();
  await expect.poll(() => page.url()).toMatch(/^chrome-error:/);
  const office = await context.newPage();
  await office.goto('https://start.consent-lens.example/');
  await office.evaluate(
    (address) => {
      location.href = address;
    },
    createAuthorizeAddress(getScenario('first-party')),
  );
  await office.waitForURL('https://login.microsoftonline.com/**');
  expect(ownTabs(context)).toHaveLength(0);
  // The control: judged at the same place after them.
  await follow(await context.newPage());
  await expectNotice(context);
});

test.describe('where the organisation only watches', () => {
  test.use({ managedPolicy: { orgName: 'Contoso', mode: 'monitor' } });

  test('the toolbar says it, and no tab opens', async ({ context, openPopupPage, waitForPolicy }) => {
    await waitForPolicy(say('popup.policy.mode.monitor'));
    const page = await context.newPage();
    await follow(page);
    await waitForToolbar(await openPopupPage(), page, { text: '!', title: lies });
    expect(ownTabs(context)).toHaveLength(0);
  });
});
