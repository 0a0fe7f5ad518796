/** The part of the settings page that tells what a pasted list of permissions would mean, in both languages. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './harness/fixtures.ts';
import { takePicture } from './harness/picture.ts';
import { visibleText } from './harness/visible-text.ts';
import { say, sayInDutch } from './harness/words.ts';

const mailbox = 'openid Mail.Read Mail.ReadWrite, Mail.Send offline_access\nFiles.Read.All Calendars.Read api://contoso/Ledger.Merge';

async function openLookup(context: BrowserContext, extensionId: string | null, title: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.getByRole('heading', { name: title }).scrollIntoViewIfNeeded();
  return page;
}

const lookupOf = (page: Page) => page.locator('section[aria-labelledby="lookup"]');
const textOf = async (page: Page): Promise<string> => visibleText((await lookupOf(page).textContent()) ?? '');

test('a list is understood as it is typed, with the keyboard alone', async ({ context, launched }) => {
  const page = await openLookup(context, launched.extensionId, say('lookup.title'));
  const list = page.getByRole('textbox', { name: say('lookup.list') });
  expect(await lookupOf(page).getByRole('listitem').count()).toBe(0);
  await list.focus();
  await page.keyboard.type('Mail.Read');
  await expect(page.getByRole('status').filter({ hasText: say('lookup.count.one') })).toBeVisible();
  expect(await textOf(page)).toContain('Read all your mail');

  await list.fill(mailbox);
  await expect(lookupOf(page).getByRole('listitem')).toHaveCount(5);
  const text = await textOf(page);
  expect(text).toContain('Read, change and delete all your mail; send mail as you');
  for (const part of [
    say('set.together.mail-and-send.lasting'),
    say('set.duration.lasting'),
    say('set.level.high'),
    say('set.level.unknown'),
    'api://contoso/Ledger.Merge',
  ])
    expect(text).toContain(part);
  // What the right to change includes is not told twice.
  expect(await lookupOf(page).locator('.names').first().textContent()).not.toMatch(/Mail\.Read\b/u);
  await lookupOf(page).scrollIntoViewIfNeeded();
  await page.setViewportSize({ width: 900, height: 1000 });
  await lookupOf(page).evaluate((element) => element.scrollIntoView());
  await takePicture(page, 'options-lookup-en-light');

  // From the list, one key leads to whose names they are, and letters choose.
  await list.fill('repo delete_repo admin:org');
  await list.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('GitHub');
  await expect(lookupOf(page).getByText(say('set.together.code-takeover'))).toBeVisible();
  // Whose names they are is one question more at Microsoft, and none elsewhere.
  const resource = page.getByRole('textbox', { name: say('lookup.resource') });
  await expect(resource).toHaveCount(0);
  await page.getByRole('combobox', { name: say('lookup.provider') }).selectOption('entra');
  await list.fill('user_impersonation');
  await resource.fill('https://management.azure.com');
  await expect(lookupOf(page).getByRole('listitem')).toContainText('Do whatever you can do in Azure');
  await resource.fill('');
  await expect(lookupOf(page).getByRole('listitem')).toContainText(say('set.level.unknown'));

  await page.setViewportSize({ width: 320, height: 900 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);
  await lookupOf(page).evaluate((element) => element.scrollIntoView());
  await takePicture(page, 'options-lookup-narrow-en-light');
});

test('a list of any size or kind stays in bounds and runs nothing', async ({ context, launched }) => {
  const page = await openLookup(context, launched.extensionId, say('lookup.title'));
  const list = page.getByRole('textbox', { name: say('lookup.list') });
  const many = Array.from({ length: 6_000 }, (_, index) => `Made.Up${index}`).join(' ');
  await list.fill(many);
  await expect(lookupOf(page).getByText(say('lookup.cut'))).toBeVisible();
  await expect(lookupOf(page).getByText(say('lookup.count', { count: 5000 }))).toBeVisible();
  await list.fill(`__proto__ <img/src=x> ${'x'.repeat(10_001)} Mail\u200B.Read`);
  await expect(lookupOf(page).getByText(say('lookup.count', { count: 4 }))).toBeVisible();
  expect(await lookupOf(page).locator('img').count()).toBe(0);
  await list.fill('  ,');
  await expect(lookupOf(page).getByRole('listitem')).toHaveCount(0);
});

test.describe('in Dutch, in the dark', () => {
  test.use({ uiLanguage: 'nl-NL', scheme: 'dark' });

  test('the same list is told in Dutch', async ({ context, launched }) => {
    const page = await openLookup(context, launched.extensionId, sayInDutch('lookup.title'));
    await page.getByRole('textbox', { name: sayInDutch('lookup.list') }).fill(mailbox);
    await expect(lookupOf(page).getByText(sayInDutch('set.together.mail-and-send.lasting'))).toBeVisible();
    expect(await textOf(page)).toContain(sayInDutch('set.level.unknown'));
    await page.setViewportSize({ width: 900, height: 1000 });
    await lookupOf(page).evaluate((element) => element.scrollIntoView());
    await takePicture(page, 'options-lookup-nl-dark');
  });
});
