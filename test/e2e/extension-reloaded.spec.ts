/**
 * The extension is updated while prompts are open. The earlier script keeps its gate until the new one has taken over; then there is one card,
 * and what the earlier one held is the new one's to release.
 */
import type { Page } from '@playwright/test';
import { waitUntil } from '../../scripts/wait-until.ts';
import { getScenario } from '../sites/scenarios.ts';
import { passWarning } from './harness/accept-prompt.ts';
import { type Card, waitForCard, waitForNoCard } from './harness/card.ts';
import { outlinePage } from './harness/card-tree.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { foldCard, letPageSettle, pressAccept } from './harness/press-page.ts';
import { couldAlways, goOn, quoted, say } from './harness/words.ts';

const isMailWarning = ({ headline }: Card): boolean => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read');

test('an open warning is the new version’s afterwards: there is one, and it alone releases', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isMailWarning);
  await reloadExtension(page, await openPopupPage());
  await waitForCard(page, isMailWarning);
  expect(await countCards(page)).toBe(1);
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page, isMailWarning);
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);

  await passWarning(page);
  expect(await countCards(page)).toBe(0);
  await pressAccept(page);
  await page.waitForURL('https://inbox-turbo.example/**');
  expect(countAccepted(sites)).toBe(1);
});

test('what was released before has to be released again', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await passWarning(page);
  await reloadExtension(page, await openPopupPage());
  await waitForCard(page, isMailWarning);
  expect(await countCards(page)).toBe(1);
  await passWarning(page);
  await pressAccept(page);
  await page.waitForURL('https://inbox-turbo.example/**');
  expect(countAccepted(sites)).toBe(1);
});

test('a warning that was folded away, and one that the page took away, leave nothing behind', async ({ context, sites, openPopupPage }) => {
  const folded = await context.newPage();
  await openPromptByAddress(folded, 'mail-direct');
  await waitForCard(folded, isMailWarning);
  await foldCard(folded);
  const fought = await context.newPage();
  await openPromptByAddress(fought, 'mail-direct');
  await waitForCard(fought, isMailWarning);
  await fought.evaluate(() => {
    const takeAway = (): void => {
      for (const child of document.documentElement.children) if (child !== document.head && child !== document.body) child.remove();
    };
    new MutationObserver(takeAway).observe(document.documentElement, { childList: true });
    takeAway();
  });
  await waitForNoCard(fought);
  await reloadExtension(folded, await openPopupPage());
  await waitForCard(folded, isMailWarning);
  expect(await countCards(folded)).toBe(1);
  await passWarning(folded);
  await pressAccept(folded);
  await folded.waitForURL('https://inbox-turbo.example/**');
  expect(countAccepted(sites)).toBe(1);

  await fought.bringToFront();
  await pressAccept(fought);
  await letPageSettle(fought);
  expect(countAccepted(sites), 'a page that fights keeps its gate').toBe(1);
});

test('the page cannot speak for the new version', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isMailWarning);
  // From before the update on, it says the word that one version says to the other, everywhere it can reach.
  await page.evaluate(() => {
    const say = (): void => {
      for (const target of [window, document, ...document.querySelectorAll('*')]) {
        for (const name of ['take-over', 'consent-lens']) target.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
      }
      document.getElementById('idSIButton9')?.click();
      document.forms[0]?.submit();
    };
    setInterval(say, 1);
  });
  await reloadExtension(page, await openPopupPage());
  await waitForCard(page, isMailWarning);
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);
});

test('switched off, the extension leaves the gate of an undecided prompt shut', async ({ context, launched, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isMailWarning);
  await foldCard(page);
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate((id) => Reflect.get(chrome, 'management').setEnabled(id, false), launched.extensionId ?? '');
  await page.bringToFront();
  await pressAccept(page);
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);
});

test.describe('an app that the organisation blocks', () => {
  const { clientId } = getScenario('mail-unverified').app;
  test.use({ managedPolicy: { orgName: 'Contoso', mode: 'enforce', apps: [{ clientId, access: 'block' }] } });

  for (const [name, scenarioId, headline] of [
    [
      'is known still by the page before its prompt',
      'mail-unverified',
      say('reason.policy.blocked.app', { app: quoted('Inbox Turbo'), org: 'Contoso' }),
    ],
    ['is not let through where nothing tells its id any more', 'mail-stay-signed-in', say('reason.policy.unidentified')],
  ] as const) {
    test(name, async ({ context, sites, openPopupPage, waitForPolicy }) => {
      await waitForPolicy(say('popup.policy.on', { org: 'Contoso' }));
      const page = await context.newPage();
      await openPromptByAddress(page, scenarioId);
      await waitForCard(page, (card) => card.headline === say('reason.policy.blocked.app', { app: quoted('Inbox Turbo'), org: 'Contoso' }));
      await reloadExtension(page, await openPopupPage());
      const card = await waitForCard(page, ({ headline: now }) => now === headline);
      expect(card.buttons.map((button) => button.name)).not.toContain(goOn);
      await foldCard(page);
      await pressAccept(page);
      await waitForCard(page);
      await letPageSettle(page);
      expect(countAccepted(sites)).toBe(0);
    });
  }
});

test('what was asked outlives the update where the page before the prompt tells it', async ({ context, openPopupPage }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-unverified');
  await waitForCard(page, isMailWarning);
  await reloadExtension(page, await openPopupPage());
  await waitForCard(page, isMailWarning);
  await passWarning(page);
  await pressAccept(page);
  await page.waitForURL('https://inbox-turbo.example/**');
  const popup = await openPopupPage();
  await expect(popup.locator('.app')).toHaveCount(1);
});

/** Reloads the extension, as an update does, and waits until the new version is at work on the page. */
async function reloadExtension(page: Page, extensionPage: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.name));
  await session.send('Runtime.enable');
  const isOurs = (name: string): boolean => name === 'Consent Lens';
  const before = worlds.filter(isOurs).length;
  expect(before, 'the earlier version is at work').toBeGreaterThan(0);
  // The page goes with its extension, before it can answer.
  await extensionPage.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await waitUntil(
    'the new version to be at work',
    async () => worlds.filter(isOurs).length,
    (count) => count > before,
  );
  await session.detach();
  await page.bringToFront();
}

/** How many closed shadow roots are there: the card's is the only one of these pages. */
async function countCards(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const outline = await outlinePage(session);
  await session.detach();
  return outline.filter((line) => line.trim() === 'closed').length;
}
