/** Mode `monitor`: the page is never touched, whatever is judged; the toolbar mark and the list of apps are all there is. */
import type { Page } from '@playwright/test';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { readCard } from './harness/card.ts';
import { outlinePage } from './harness/card-tree.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { countScriptWorlds } from './harness/extension-worker.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { waitForPopupText } from './harness/popup.ts';
import { letPageSettle, pressAccept } from './harness/press-page.ts';
import { approvesFirst, say } from './harness/words.ts';

const scenarioIds = ['mail-unverified', 'look-alike', 'mail-framed'] as const;

const policy = { orgName: 'Contoso', userConsent: 'off' };
const newAppsOff = say('popup.policy.off', { org: 'Contoso' });

test.describe('the organisation only watches', () => {
  test.use({ managedPolicy: { ...policy, mode: 'monitor' } });

  test('pages are as they are without the extension, Accept works at once, the tab is marked and the app is listed', async ({
    context,
    sites,
    openPopupPage,
    waitForPolicy,
  }) => {
    await waitForPolicy(newAppsOff);
    const control = await launchBrowser({ extensionDir: null, sites, language: 'en-US', colorScheme: 'light', isHeadless: true });
    const page = await context.newPage();
    const untouched = await control.context.newPage();
    for (const scenarioId of scenarioIds) {
      await openPrompt(page, scenarioId);
      await openPrompt(untouched, scenarioId);
      await letPageSettle(page);
      expect((await readCard(page)).isShown).toBe(false);
      expect(await countScriptWorlds(page), 'no script of ours is there at all').toBe(0);
      expect(await outline(page), scenarioId).toEqual(await outline(untouched));
    }
    await control.close();

    await openPrompt(page, 'mail-unverified');
    const popup = await openPopupPage();
    const mark = await waitUntil(
      'the mark of the tab',
      () => readMark(popup),
      ({ title }) => title !== 'Consent Lens',
    );
    expect(mark.text).toBe('!');
    expect(mark.title).toContain('Contoso');
    await pressAccept(page);
    await page.waitForURL('https://inbox-turbo.example/**');
    expect(countAccepted(sites)).toBe(1);
    const list = await waitForPopupText(popup, say('popup.count.one'));
    expect(list).toContain(say('popup.can', { abilities: say('permission.graph.Mail.Read') }));
    await takePicture(popup, 'popup-monitor-en-light');
  });
});

test.describe('the organisation warns', () => {
  test.use({ managedPolicy: { ...policy, mode: 'warn' } });

  test('the toolbar says the same as the card, and its mark goes with the page', async ({ context, openPopupPage, waitForPolicy }) => {
    await waitForPolicy(newAppsOff);
    const page = await context.newPage();
    await openPrompt(page, 'mail-unverified');
    const popup = await openPopupPage();
    const mark = await waitUntil(
      'the mark of the tab',
      () => readMark(popup),
      ({ title }) => title !== 'Consent Lens',
    );
    expect(mark).toEqual({ text: '!', title: approvesFirst('Inbox Turbo', 'Contoso') });
    expect(await countScriptWorlds(page), 'the script that mode `monitor` leaves out').toBe(1);
    await page.goto('https://login.microsoftonline.com/nothing-here');
    await waitUntil(
      'the mark to go',
      () => readMark(popup),
      ({ text }) => text === '',
    );
  });
});

async function outline(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  return outlinePage(session);
}

/** What the toolbar shows for the one tab that is at the sign-in host. */
function readMark(popup: Page): Promise<{ readonly text: string; readonly title: string }> {
  return popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://login.microsoftonline.com/*' });
    const details = { tabId: tab?.id ?? -1 };
    const clean = (title: string): string => title.replace(/[\u2066-\u2069]/g, '');
    return { text: await chrome.action.getBadgeText(details), title: clean(await chrome.action.getTitle(details)) };
  });
}
