/**
 * Firefox does not tell what lies over the card, and presses go through it: a page that covers the card with something in the top layer gets
 * no release by a press that the person meant for what they saw.
 */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ensureFirefox } from '../../scripts/find-firefox.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import { type SitesServer, serveSites } from '../sites/serve-sites.ts';
import { findInCard, hasInCard, pressAccept, pressInCard, readHeadline, waitForNoCard } from './firefox/card.ts';
import { type LaunchedFirefox, launchFirefox } from './firefox/launch-firefox.ts';
import { countAccepted } from './harness/consent-posts.ts';

const extensionDir = join(import.meta.dirname, '../../.output/firefox-mv3');
const prompt = createAuthorizeAddress(getScenario('mail-direct'));
const box = '.tick input[aria-disabled="false"]';
const goOn = '.going-on > button[aria-disabled="false"]';

const popover = `
  const cover = document.createElement('div');
  cover.popover = 'manual';
  cover.style.cssText = 'width: 100vw; height: 100vh; background: #fff';`;

/** Each covers the card, in one task of the page. */
const covers = [
  ['a popover', `${popover} document.body.append(cover); cover.showPopover();`, true],
  [
    'a popover that lets presses through',
    `${popover} cover.style.pointerEvents = 'none'; document.body.append(cover); cover.showPopover();`,
    true,
  ],
  [
    'one that was there before the card',
    `document.getElementById('early').hidePopover(); document.getElementById('early').showPopover();`,
    true,
  ],
  [
    'a popover in a closed shadow root of the page',
    `${popover}
    const place = document.createElement('div');
    place.attachShadow({ mode: 'closed' }).append(cover);
    document.body.append(place);
    cover.showPopover();`,
    false,
  ],
] as const;

let sites: SitesServer;
test.beforeAll(async () => {
  sites = await serveSites();
});
test.afterAll(() => sites.close());
test.beforeEach(() => sites.forgetHits());

async function useFirefox(hasExtension: boolean, use: (firefox: LaunchedFirefox) => Promise<void>): Promise<void> {
  const firefox = await launchFirefox(ensureFirefox(), hasExtension ? extensionDir : null, sites);
  try {
    await use(firefox);
  } finally {
    await firefox.close();
  }
}

for (const [name, cover, isMended] of covers) {
  test(`${name} over the card: a press through it releases nothing`, async () => {
    await useFirefox(true, async (firefox) => {
      await firefox.open(prompt);
      await waitUntil(
        'the headline',
        () => readHeadline(firefox),
        (text) => text.includes('Inbox Turbo'),
      );
      // Something small of the page's own, which the card may lie above.
      await firefox.run(`${popover} cover.id = 'early'; cover.style.background = ''; document.body.append(cover);`);
      await pressInCard(firefox, box);
      const place = await findInCard(firefox, goOn);
      await firefox.run(cover);
      await firefox.pressAt(...place);
      await firefox.run('document.getElementById("consentForm").submit(); document.getElementById("idSIButton9").click();');
      expect(await readHeadline(firefox), 'the card is still there').toContain('Inbox Turbo');
      expect(countAccepted(sites)).toBe(0);
      if (!isMended) return;
      // It came back on top, and what was ticked before does not count.
      await waitUntil(
        'an empty box',
        () => hasInCard(firefox, '.tick input:not(:checked)'),
        (isEmpty) => isEmpty,
      );
      await pressInCard(firefox, box);
      await pressInCard(firefox, goOn);
      await waitForNoCard(firefox);
      await firefox.run('for (const each of document.querySelectorAll(":popover-open")) each.hidePopover();');
      await pressAccept(firefox);
      await expect.poll(() => countAccepted(sites)).toBe(1);
    });
  });
}

test('without the extension, a press that goes through such a popover accepts', async () => {
  await useFirefox(false, async (firefox) => {
    await firefox.open(prompt);
    await firefox.run(`${popover} cover.style.pointerEvents = 'none'; document.body.append(cover); cover.showPopover();`);
    await pressAccept(firefox);
    await expect.poll(() => countAccepted(sites)).toBe(1);
  });
});
