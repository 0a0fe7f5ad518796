/** A page draws its prompt again, or another app's in its place, without being loaded anew: what was released was the earlier prompt alone. */
import type { Page } from '@playwright/test';
import type { SitesServer } from '../sites/serve-sites.ts';
import { passWarning } from './harness/accept-prompt.ts';
import { type Card, readCard, waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { foldCard, letPageSettle, pressAcceptInPlace } from './harness/press-page.ts';
import { couldAlways } from './harness/words.ts';

const isMailWarning = ({ headline }: Card): boolean => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read');
const views = [
  ['the details of the app', '#appDomainLinkToAppInfo'],
  ['the report of the app', '#emulated-report'],
] as const;
/** Its answer goes elsewhere than the request said, which leads its card. */
const isOfAnother = ({ text }: Card): boolean => text.includes('Tailspin Notes');

test('drawn again a hundred times under its open card, it keeps its one card and its gate', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-replaced');
  await waitForCard(page, isMailWarning);
  for (let times = 0; times < 100; times++) await draw(page, 'same', times % 2 === 0 ? 'click' : 'submit');
  await waitForCard(page, isMailWarning);
  await foldCard(page);
  await pressAcceptInPlace(page);
  await waitForCard(page, isMailWarning);
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);

  await passWarning(page);
  await draw(page, 'same', 'nothing');
  await letPageSettle(page);
  expect((await readCard(page)).isShown, 'what was released stays released').toBe(false);
  await pressAcceptInPlace(page);
  await page.waitForURL('https://inbox-turbo.example/**');
  expect(countAccepted(sites)).toBe(1);
});

for (const [view, link] of views) {
  test(`${view} is a view of the same prompt: neither the gate nor a release ends there`, async ({ context, sites }) => {
    const page = await context.newPage();
    await openPromptByAddress(page, 'mail-direct');
    await waitForCard(page, isMailWarning);
    await foldCard(page);
    await lookAndReturn(page, link);
    await pressAcceptInPlace(page);
    await waitForCard(page, isMailWarning);
    await letPageSettle(page);
    expect(countAccepted(sites)).toBe(0);

    await passWarning(page);
    await lookAndReturn(page, link);
    await letPageSettle(page);
    expect((await readCard(page)).isShown).toBe(false);
    await pressAcceptInPlace(page);
    await page.waitForURL('https://inbox-turbo.example/**');
    expect(countAccepted(sites)).toBe(1);
  });
}

test('an app can be reported from its prompt with one press, while the gate is shut', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isMailWarning);
  await foldCard(page);
  await report(page);
  expect(countReports(sites)).toBe(1);
  expect(countAccepted(sites)).toBe(0);
  expect((await readCard(page)).isShown).toBe(false);
});

test('another app’s prompt under an open card gets a card of its own, which speaks of it', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-replaced');
  await waitForCard(page, isMailWarning);
  await draw(page, 'another', 'click');
  const card = await waitForCard(page, isOfAnother);
  expect(card.text).not.toContain('Inbox Turbo');
  await foldCard(page);
  await pressAcceptInPlace(page);
  await waitForCard(page, isOfAnother);
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);
});

for (const [what, id] of [
  ['with the data of the page', 'another'],
  ['without them', 'another-form'],
] as const) {
  for (const way of ['click', 'submit'] as const) {
    test(`a release does not count for another app’s prompt, drawn ${what} and sent by ${way} in the same task`, async ({
      context,
      sites,
    }) => {
      const page = await context.newPage();
      await openPromptByAddress(page, 'mail-replaced');
      await passWarning(page);
      await draw(page, id, way);
      await waitForCard(page);
      await foldCard(page);
      await pressAcceptInPlace(page);
      await waitForCard(page);
      await letPageSettle(page);
      expect(countAccepted(sites)).toBe(0);
    });
  }
}

test.describe('without the extension', () => {
  test.use({ hasExtension: false });

  test('back from each view, it accepts, and an app is reported with one press', async ({ context, sites }) => {
    const page = await context.newPage();
    for (const [index, [view, link]] of views.entries()) {
      await openPromptByAddress(page, 'mail-direct');
      await lookAndReturn(page, link);
      await pressAcceptInPlace(page);
      await page.waitForURL('https://inbox-turbo.example/**');
      expect(countAccepted(sites), view).toBe(index + 1);
    }
    await openPromptByAddress(page, 'mail-direct');
    await report(page);
    expect(countReports(sites)).toBe(1);
  });

  for (const [id, host] of [
    ['same', 'inbox-turbo.example'],
    ['another', 'tailspin-notes.example'],
    ['another-form', 'tailspin-notes.example'],
  ] as const) {
    for (const way of ['click', 'submit'] as const) {
      test(`drawn as ${id}, it accepts by ${way}`, async ({ context, sites }) => {
        const page = await context.newPage();
        await openPromptByAddress(page, 'mail-replaced');
        await draw(page, id, way);
        await page.waitForURL(`https://${host}/**`);
        expect(countAccepted(sites)).toBe(1);
      });
    }
  }
});

async function lookAndReturn(page: Page, link: string): Promise<void> {
  await page.locator(link).click();
  await page.locator('#emulated-back').click();
  await page.locator('#consentForm').waitFor();
}

async function report(page: Page): Promise<void> {
  await page.locator('#emulated-report').click();
  await page.locator('#emulated-send-report').click();
  await page.getByRole('heading', { name: 'Thank you for telling us' }).waitFor();
}

const countReports = (sites: SitesServer): number => sites.hits('login.microsoftonline.com', 'POST', '/common/emulated-report').length;

/** The page's own script draws, and sends at once: no observer has had its turn. */
async function draw(page: Page, id: 'same' | 'another' | 'another-form', then: 'nothing' | 'click' | 'submit'): Promise<void> {
  await page.evaluate(
    ([what, action]) => {
      const emulated = window as unknown as { draw(id: string): void; drawForm(id: string): void };
      if (what === 'another-form') emulated.drawForm('another');
      else emulated.draw(what);
      if (action === 'click') document.getElementById('idSIButton9')?.click();
      if (action === 'submit') document.forms[0]?.submit();
    },
    [id, then] as const,
  );
}
