/**
 * A page that works against the card above it: by its styles, by its scripts, once or for as long as it lives. It may win the card; it
 * never wins the gate, and where it wins the card the toolbar says so.
 */
import type { Page } from '@playwright/test';
import { waitUntil } from '../../scripts/wait-until.ts';
import { type Attack, fights, scriptAttacks, styleAttacks } from './harness/attacks.ts';
import {
  type Card,
  clickInCard,
  photographCard,
  readCard,
  tickInCard,
  waitForArmedCard,
  waitForCard,
  waitForNoCard,
} from './harness/card.ts';
import { shareOfDifference } from './harness/compare-pictures.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { letPageSettle } from './harness/press-page.ts';
import { couldAlways, goOn, say } from './harness/words.ts';

const isMailWarning = ({ headline }: Card): boolean => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read');

/** Less than a letter. */
const alike = 0.001;

const groups = [
  ['its styles', styleAttacks],
  ['its scripts', scriptAttacks],
] as const;

for (const [what, attacks] of groups) {
  for (const attack of attacks) {
    test(`${what}: ${attack.name}; the card is seen as before, and works`, async ({ context, sites }) => {
      const easel = await context.newPage();
      const page = await context.newPage();
      await openPromptByAddress(page, 'mail-direct');
      await waitForCard(page, isMailWarning);
      await waitForArmedCard(page);
      const before = await photographSettled(page);
      await carryOut(page, attack);
      await waitUntil(
        'the card to look as before',
        async () => shareOfDifference(easel, before, await photographCard(page)),
        (share) => share < alike,
      );
      await pressByScript(page);
      await letPageSettle(page);
      expect(countAccepted(sites)).toBe(0);
      await tickInCard(page);
      await clickInCard(page, goOn);
      await waitForNoCard(page);
      // Only now the same presses count.
      await pressByScript(page);
      await expect.poll(() => countAccepted(sites)).toBeGreaterThan(0);
    });
  }
}

for (const fight of fights) {
  test(`${fight.name}: the card is given up, the gate is not, the toolbar tells, and the tab does not hang`, async ({
    context,
    sites,
    openPopupPage,
  }) => {
    const popup = await openPopupPage();
    const page = await context.newPage();
    await openPromptByAddress(page, 'mail-direct');
    await waitForCard(page, isMailWarning);
    await carryOut(page, fight);
    await waitUntil(
      'the toolbar',
      () => readTitle(popup, page.url()),
      (title) => title === say('icon.cardHidden'),
    );
    expect((await readCard(page)).isShown).toBe(false);
    await pressByScript(page);
    await letPageSettle(page);
    expect(countAccepted(sites)).toBe(0);
    expect((await readCard(page)).isShown, 'nothing is there to be pressed unseen').toBe(false);
  });
}

test.describe('without the extension', () => {
  test.use({ hasExtension: false });

  test('after each of these, the page’s own press accepts', async ({ context, sites }) => {
    test.slow();
    for (const attack of [...styleAttacks, ...scriptAttacks, ...fights]) {
      await test.step(attack.name, async () => {
        const page = await context.newPage();
        const before = countAccepted(sites);
        await openPromptByAddress(page, 'mail-direct');
        // Something has to stand where the card would.
        await page.evaluate(() => document.documentElement.append(document.createElement('div')));
        await carryOut(page, attack);
        await pressByScript(page);
        await expect.poll(() => countAccepted(sites)).toBeGreaterThan(before);
        await page.close();
      });
    }
  });
});

async function carryOut(page: Page, attack: Attack & { readonly rules?: string }): Promise<void> {
  await page.evaluate(
    ({ rules, act }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
      const host = document.documentElement.lastElementChild;
      new Function('host', `(${act})(host)`)(host);
    },
    { rules: attack.rules ?? '', act: String(attack.act) },
  );
}

async function pressByScript(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.getElementById('idSIButton9')?.click();
    document.forms[0]?.submit();
  });
}

/** Once it looks the same twice: pictures and words come one after the other. */
async function photographSettled(page: Page): Promise<string> {
  let last = '';
  return waitUntil(
    'a card at rest',
    () => photographCard(page),
    (picture) => {
      const isSame = picture !== '' && picture === last;
      last = picture;
      return isSame;
    },
  );
}

/** What the toolbar says of the tab of that address. */
async function readTitle(popup: Page, url: string): Promise<string> {
  return popup.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
    return tab?.id === undefined ? '' : chrome.action.getTitle({ tabId: tab.id });
  }, url);
}
