/** A link through the sign-in page that shows nothing and ends elsewhere: nothing can be held, so a tab of our own says it (rule F3). */
import type { Page } from '@playwright/test';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import { expect, test } from './harness/fixtures.ts';
import { ownTabs, waitForOwnTab } from './harness/own-tab.ts';
import { takePicture } from './harness/picture.ts';
import { visibleText } from './harness/visible-text.ts';
import { say } from './harness/words.ts';

const mail = getScenario('mail-direct');
/** As the attack does it: nobody may be asked, and what is asked for does not exist. */
const forged = createAuthorizeAddress(mail, { prompt: 'none', scope: 'openid no.such.scope' });
const renewal = createAuthorizeAddress(mail, { prompt: 'none' });
const led = visibleText(say('reason.F3.landing', { host: 'inbox-turbo.example' }));

async function follow(page: Page, from: string, address: string): Promise<void> {
  await page.goto(from);
  await page.evaluate((target) => {
    location.href = target;
  }, address);
  await page.waitForURL('https://inbox-turbo.example/**');
}

test('the tab says where the link led, closes that page when asked, and itself afterwards', async ({ context }) => {
  const page = await context.newPage();
  await follow(page, 'https://www.office.com/', forged);
  const landed = await waitForOwnTab(context);
  await expect.poll(async () => visibleText((await landed.locator('h1').textContent()) ?? '')).toBe(led);
  await expect(landed.getByText(say('advice.F3'))).toBeVisible();
  await takePicture(landed, 'landed-en-light');

  const closed = page.waitForEvent('close');
  await landed.getByRole('button', { name: say('landed.close') }).click();
  await closed;
  await expect(landed.getByRole('status')).toHaveText(say('landed.closed'));
  const done = landed.getByRole('button', { name: say('landed.done') });
  await expect(done).toBeFocused();
  // The page may be gone before the press on it has ended.
  await Promise.all([landed.waitForEvent('close'), done.press('Enter').catch(() => undefined)]);
});

test('a page that goes round and round gets one tab, not many', async ({ context }) => {
  const page = await context.newPage();
  await follow(page, 'https://www.office.com/', forged);
  const landed = await waitForOwnTab(context);
  await expect(landed.locator('h1')).toBeVisible();
  await follow(page, 'https://www.office.com/', forged);
  // It comes to the front again; by then the second landing was judged.
  await page.bringToFront();
  await follow(page, 'https://www.office.com/', forged);
  await expect.poll(() => landed.evaluate(() => document.visibilityState)).toBe('visible');
  expect(ownTabs(context)).toHaveLength(1);
});

test('our tab in which the person went elsewhere is theirs: the next notice opens one anew', async ({ context }) => {
  const page = await context.newPage();
  await follow(page, 'https://www.office.com/', forged);
  const left = await waitForOwnTab(context);
  await expect(left.locator('h1')).toBeVisible();
  await left.goto('https://inbox-turbo.example/');
  await page.bringToFront();
  await follow(page, 'https://www.office.com/', forged);
  const landed = await waitForOwnTab(context);
  await expect.poll(async () => visibleText((await landed.locator('h1').textContent()) ?? '')).toBe(led);
});

test('a tab that went on to a site we can see is left alone: that page is not in it any more', async ({ context }) => {
  const page = await context.newPage();
  await follow(page, 'https://www.office.com/', forged);
  const landed = await waitForOwnTab(context);
  await expect(landed.locator('h1')).toBeVisible();
  await page.goto(createAuthorizeAddress(mail));
  await landed.getByRole('button', { name: say('landed.close') }).click();
  await expect(landed.getByRole('status')).toHaveText(say('landed.closed'));
  expect(page.isClosed()).toBe(false);
});

test('a link that asks in silence and ends elsewhere is said, whatever its error is called', async ({ context }) => {
  const page = await context.newPage();
  await follow(page, 'https://outlook.office.com/', renewal);
  const landed = await waitForOwnTab(context);
  await expect.poll(async () => visibleText((await landed.locator('h1').textContent()) ?? '')).toBe(led);
});

test('an app that asks whether somebody is signed in, and one that asks for too much by mistake, open nothing', async ({
  context,
  openPopupPage,
}) => {
  const page = await context.newPage();
  await follow(page, 'https://inbox-turbo.example/', renewal);
  await follow(page, 'https://inbox-turbo.example/', forged);
  expect(ownTabs(context)).toHaveLength(0);
  // The control: judged at the same place after them, and the one that is spoken of.
  const other = await context.newPage();
  await follow(other, 'https://www.office.com/', forged);
  await expect((await waitForOwnTab(context)).locator('h1')).toBeVisible();
  const popup = await openPopupPage();
  const notice = await popup.evaluate(async () => {
    const { landingNotice } = await chrome.storage.session.get('landingNotice');
    return landingNotice as { readonly tabId: number; readonly ownTabId: number };
  });
  const ids = await popup.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id ?? -1).sort((one, next) => one - next));
  expect(notice.tabId, 'the tab that was opened last before it').toBe(ids[ids.indexOf(notice.ownTabId) - 1]);
  expect(ownTabs(context)).toHaveLength(1);
});

test.describe('where the organisation only watches', () => {
  test.use({ managedPolicy: { orgName: 'Contoso', mode: 'monitor' } });

  test('the toolbar says it, and no tab opens', async ({ context, openPopupPage, waitForPolicy }) => {
    await waitForPolicy(say('popup.policy.mode.monitor'));
    const page = await context.newPage();
    await follow(page, 'https://www.office.com/', forged);
    const popup = await openPopupPage();
    await expect
      .poll(async () =>
        popup
          .evaluate(async () => {
            const tabs = await chrome.tabs.query({});
            return Promise.all(tabs.map(({ id }) => chrome.action.getTitle({ tabId: id as number })));
          })
          .then((titles) => titles.map(visibleText)),
      )
      .toContain(led);
    expect(ownTabs(context)).toHaveLength(0);
  });
});
