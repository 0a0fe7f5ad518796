/** The same build in Firefox: the way of one prompt, and what is different there. */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { promptHosts } from '../../core/providers/prompt-providers.ts';
import { ensureFirefox } from '../../scripts/find-firefox.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { accountState, resetAccountState } from '../sites/account-pages/account-state.ts';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import { type SitesServer, serveSites } from '../sites/serve-sites.ts';
import { countCards, hasMarkedCard, markCard, pressAccept, pressInCard, readHeadline, waitForNoCard } from './firefox/card.ts';
import { type LaunchedFirefox, launchFirefox } from './firefox/launch-firefox.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { visibleText } from './harness/visible-text.ts';
import { say } from './harness/words.ts';

const extensionDir = join(import.meta.dirname, '../../.output/firefox-mv3');
const prompt = createAuthorizeAddress(getScenario('mail-direct'));

let sites: SitesServer;
test.beforeAll(async () => {
  sites = await serveSites();
});
test.afterAll(() => sites.close());
test.beforeEach(() => {
  sites.forgetHits();
  resetAccountState();
});

async function useFirefox(use: (firefox: LaunchedFirefox) => Promise<void>, preferences = {}, served = sites): Promise<void> {
  const firefox = await launchFirefox(ensureFirefox(), extensionDir, served, preferences);
  try {
    await use(firefox);
  } finally {
    await firefox.close();
  }
}

const waitForAccepted = async (wanted: number): Promise<void> => {
  await waitUntil(
    'the accepting post',
    async () => countAccepted(sites),
    (count) => count === wanted,
  );
};

const waitForWarning = (firefox: LaunchedFirefox): Promise<string> =>
  waitUntil(
    'the headline',
    () => readHeadline(firefox),
    (text) => text.includes('Inbox Turbo'),
  );

/** Acknowledges and continues, then accepts on the page. */
async function passAndAccept(firefox: LaunchedFirefox): Promise<void> {
  await pressInCard(firefox, '.tick input[aria-disabled="false"]');
  await pressInCard(firefox, '.going-on > button[aria-disabled="false"]');
  await waitForNoCard(firefox);
  await pressAccept(firefox);
}

async function readPopup(firefox: LaunchedFirefox, wanted: string): Promise<string> {
  await firefox.open(`${firefox.extensionOrigin}/popup.html`);
  return waitUntil(
    `“${wanted}” in the popup`,
    async () => visibleText(String(await firefox.run('return document.body.innerText'))),
    (text) => text.includes(wanted),
  );
}

/** What the toolbar says where a tab has nothing to say of its own; asked on a page of the extension. */
function readToolbar(firefox: LaunchedFirefox): Promise<unknown> {
  return firefox.run(
    `const { action } = window.wrappedJSObject.browser;
    const everywhere = Cu.cloneInto({}, window);
    return (async () => [String(await action.getBadgeText(everywhere)), String(await action.getTitle(everywhere))])();`,
    true,
  );
}

test('a prompt is judged and held, goes on after the acknowledgement, and is listed', async () => {
  await useFirefox(async (firefox) => {
    await firefox.open(prompt);
    expect(await waitForWarning(firefox)).toContain('could read all your mail, even when you are away');

    await firefox.run('document.getElementById("consentForm").submit(); document.getElementById("idSIButton9").click();');
    // Folded away, the card leaves the page in sight and the gate shut; the press brings it back.
    await pressInCard(firefox, '.fold');
    await pressAccept(firefox);
    expect(countAccepted(sites)).toBe(0);

    await passAndAccept(firefox);
    await waitForAccepted(1);
    await firefox.waitForHost('inbox-turbo.example');
    await readPopup(firefox, 'Can read all your mail');
    expect(await readToolbar(firefox)).toEqual(['', say('icon.watching')]);
  });
});

test('updated under an open warning, it shows one card, and the new version alone releases', async () => {
  await useFirefox(async (firefox) => {
    await firefox.open(prompt);
    await waitForWarning(firefox);
    await markCard(firefox);
    await firefox.installAgain();
    await waitUntil(
      'the earlier card to go',
      () => hasMarkedCard(firefox),
      (isThere) => !isThere,
    );
    await waitForWarning(firefox);
    expect(await countCards(firefox)).toBe(1);
    await pressInCard(firefox, '.fold');
    await pressAccept(firefox);
    expect(countAccepted(sites)).toBe(0);
    await passAndAccept(firefox);
    await waitForAccepted(1);
    expect(await countCards(firefox)).toBe(0);
  });
});

test('back from the cache of pages, a released prompt is held again', async () => {
  const kept = await serveSites('no-cache');
  const goBack = async (firefox: LaunchedFirefox): Promise<void> => {
    await firefox.open(prompt);
    await waitForWarning(firefox);
    await pressInCard(firefox, '.tick input[aria-disabled="false"]');
    await pressInCard(firefox, '.going-on > button[aria-disabled="false"]');
    await waitForNoCard(firefox);
    await firefox.run('document.body.dataset.seen = "yes"');
    await firefox.open('https://inbox-turbo.example/');
    await firefox.goBack();
    expect(await firefox.run('return document.body.dataset.seen'), 'the very page came back').toBe('yes');
    await waitForWarning(firefox);
    await pressInCard(firefox, '.fold');
    await pressAccept(firefox);
    await waitForWarning(firefox);
    expect(countAccepted(kept)).toBe(0);
  };
  await useFirefox(goBack, {}, kept).finally(() => kept.close());
});

test('without access to the hosts, popup and toolbar say so; the button gives it, and the same prompt is held', async () => {
  await useFirefox(
    async (firefox) => {
      await firefox.open(prompt);
      await pressAccept(firefox);
      await waitForAccepted(1);
      await firefox.waitForHost('inbox-turbo.example');

      const unprotected = say('protection.title', {
        hosts: say('protection.others', { host: promptHosts[0] ?? '', count: promptHosts.length - 1 }),
      });
      await readPopup(firefox, unprotected);
      expect(await readToolbar(firefox)).toEqual(['off', unprotected]);
      await firefox.pressOn('.protect');
      await waitUntil(
        'the popup to be content',
        async () => String(await firefox.run('return document.body.innerText')),
        (text) => !text.includes('not protecting') && text.includes(say('popup.policy.none')),
      );
      await waitUntil(
        'the toolbar to be content',
        async () => JSON.stringify(await readToolbar(firefox)),
        (toolbar) => toolbar === JSON.stringify(['', say('icon.watching')]),
      );
      await firefox.open(prompt);
      await waitForWarning(firefox);
      await pressInCard(firefox, '.fold');
      await pressAccept(firefox);
      expect(countAccepted(sites)).toBe(1);
    },
    // The browser's own question is answered with yes.
    { 'extensions.originControls.grantByDefault': false, 'extensions.webextOptionalPermissionPrompts': false },
  );
});

test('GitHub’s list of apps is read once the settings’ button has asked for it, and not before', async () => {
  await useFirefox(
    async (firefox) => {
      accountState.apps = [{ id: '0123456789abcdef0123', name: 'Fabrikam Builds' }];
      const applications = 'https://github.com/settings/applications';
      await firefox.open(applications);
      await firefox.open(`${firefox.extensionOrigin}/options.html`);
      await waitUntil(
        'the button that asks',
        async () => firefox.run('return document.querySelector("[data-site=github]") !== null'),
        Boolean,
      );
      await firefox.run('document.querySelector("[data-site=github]").scrollIntoView({ block: "center" })');
      await firefox.pressOn('[data-site=github]');
      await waitUntil(
        'the settings to offer an end to it',
        async () => String(await firefox.run('return document.querySelector("[data-site=github]").innerText')),
        (text) => text === say('account.giveBack'),
      );
      await readPopup(firefox, say('popup.empty.title'));
      await firefox.open(applications);
      await waitUntil(
        'two looks at the page',
        async () => Number(await firefox.run('return performance.now()')),
        (age) => age > 3_000,
      );
      await readPopup(firefox, 'Fabrikam Builds');
    },
    // The browser's own question is answered with yes.
    { 'extensions.webextOptionalPermissionPrompts': false },
  );
});
