/** Pages of the same host that ask for no consent: they look and work as ever, and leave no record. */
import type { Page } from '@playwright/test';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import { readCard } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { letPageSettle } from './harness/press-page.ts';
import { say } from './harness/words.ts';

const primary = '#idSIButton9';

for (const hasExtension of [true, false]) {
  test.describe(hasExtension ? 'with the extension' : 'without the extension', () => {
    test.use({ hasExtension });

    test('sign-in, “stay signed in?” and error pages are left alone, and their buttons work at the first press', async ({
      context,
      sites,
    }) => {
      const page = await context.newPage();
      const press = async (selector: string, path: string): Promise<void> => {
        const before = sites.hits('login.microsoftonline.com', 'POST', path).length;
        await expectUntouched(page);
        const box = await page.locator(selector).boundingBox();
        await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
        await page.waitForURL(`**${path}`);
        expect(sites.hits('login.microsoftonline.com', 'POST', path)).toHaveLength(before + 1);
      };
      const open = (scenarioId: string) => page.goto(createAuthorizeAddress(getScenario(scenarioId)));

      await open('mail-stay-signed-in');
      await press(primary, '/common/login');
      await page.locator('#kmsiTitle').waitFor();
      await press(primary, '/kmsi');

      await open('mail-stay-signed-in');
      await page.locator('#i0118').focus();
      await page.keyboard.press('Enter');
      await page.locator('#kmsiTitle').waitFor();
      await press('#idBtn_Back', '/kmsi');

      await open('error-650052');
      await expect(page.locator('h1')).toHaveText('This sign-in did not work');
      await expectUntouched(page);
    });

    test('a sign-in that asks nothing goes straight through', async ({ context, sites }) => {
      const page = await context.newPage();
      await page.goto('https://www.office.com/?demo=first-party');
      await page.click('#connect');
      await page.click(primary);
      await page.waitForURL('https://www.office.com/?code=**');
      expect(sites.hits('www.office.com', 'GET', '/').at(-1)?.query.has('code')).toBe(true);
    });
  });
}

test('none of this is kept as access given', async ({ context, openPopupPage }) => {
  const page = await context.newPage();
  await page.goto('https://www.office.com/?demo=first-party');
  await page.click('#connect');
  await page.click(primary);
  await page.waitForURL('https://www.office.com/?code=**');
  await page.goto(createAuthorizeAddress(getScenario('error-650052')));
  const popup = await openPopupPage();
  await expect(popup.getByText(say('popup.empty.title'))).toBeVisible();
  await expect(popup.locator('.app')).toHaveCount(0);
});

/** No card, and no element but the page's own. */
async function expectUntouched(page: Page): Promise<void> {
  await page.waitForLoadState();
  await letPageSettle(page);
  expect((await readCard(page)).isShown).toBe(false);
  expect(await page.evaluate(() => [...document.documentElement.children].map(({ tagName }) => tagName))).toEqual(['HEAD', 'BODY']);
}
