/** A prompt that the browser prepares before anybody sees it is judged when it is shown, and held from its first moment. */
import { waitUntil } from '../../scripts/wait-until.ts';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import type { SitesServer } from '../sites/serve-sites.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, extensionDir, test } from './harness/fixtures.ts';
import { launchUnwatched, type UnwatchedBrowser } from './harness/unwatched-browser.ts';
import { visibleText } from './harness/visible-text.ts';
import { couldAlways, say } from './harness/words.ts';

test('a prerendered prompt is held at once, and judged only when it is shown', async ({ sites }) => {
  await untilActivated(
    sites,
    async (browser, tabId, frameId) => {
      const target = { tabId, frameIds: [frameId] };
      await waitUntil(
        'a prerendered prompt that is pressed',
        () => runInTab(browser, target, accept),
        (isPrerendering) => isPrerendering === true,
      );
      expect(await readMark(browser, tabId), 'nothing is said about a page that nobody sees').toEqual({
        text: '',
        title: say('icon.watching'),
      });
      await show(browser, tabId);
      // Its text and its title come one after the other.
      await waitUntil(
        'the mark',
        () => readMark(browser, tabId),
        ({ text, title }) => text === '!' && title === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read'),
      );
      const isActivated = await wasActivated(browser, tabId);
      await runInTab(browser, { tabId }, accept);
      expect(countAccepted(sites)).toBe(0);
      return isActivated;
    },
    untilInstalled,
  );
});

async function untilInstalled(browser: UnwatchedBrowser): Promise<void> {
  await waitUntil(
    'the script to be in place',
    () => browser.evaluate(`chrome.scripting.getRegisteredContentScripts({ ids: ['consent'] }).then((scripts) => scripts.length)`),
    (count) => count === 1,
  );
}

test('with nothing but watching, the same presses accept as soon as it is shown', async ({ sites }) => {
  await untilActivated(
    sites,
    async (browser, tabId) => {
      await show(browser, tabId);
      const isActivated = await wasActivated(browser, tabId);
      const before = countAccepted(sites);
      await runInTab(browser, { tabId }, accept);
      await expect.poll(() => countAccepted(sites)).toBeGreaterThan(before);
      return isActivated;
    },
    watchOnly,
  );
});

/** The mode in which no page is touched, as somebody chooses it in the settings: then the script is in no page. */
async function watchOnly(browser: UnwatchedBrowser): Promise<void> {
  await browser.evaluate(`chrome.storage.local.set({ ownSettings: { mode: 'monitor' } })`);
  await waitUntil(
    'the script to be taken away',
    () => browser.evaluate('chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length)'),
    (count) => count === 0,
  );
}

const address = createAuthorizeAddress(getScenario('mail-direct'));
const accept = `document.getElementById('idSIButton9').click(), document.forms[0].submit(), document.prerendering`;
/** Given the tab and the frame of a prepared prompt; tells whether the page on show was that one. */
type Visit = (browser: UnwatchedBrowser, tabId: number, frameId: number) => Promise<boolean>;

/** Whether the browser shows what it prepared or loads the page anew is its choice at the last moment: asked again until it did. */
async function untilActivated(sites: SitesServer, visit: Visit, before: (browser: UnwatchedBrowser) => Promise<void>): Promise<void> {
  const browser = await launchUnwatched(extensionDir, sites);
  try {
    await browser.evaluate(`chrome.webRequest.onCompleted.addListener(
      ({ frameId, documentLifecycle }) => { if (documentLifecycle === 'prerender') window.prerendered = frameId; },
      { urls: ['https://login.microsoftonline.com/*'], types: ['main_frame'] })`);
    await before(browser);
    let isActivated = false;
    for (let tries = 0; tries < MAX_TRIES && !isActivated; tries++) {
      const { tabId, frameId } = await prepare(browser);
      isActivated = await visit(browser, tabId, frameId);
    }
    expect(isActivated, 'the page on show is the prerendered one').toBe(true);
  } finally {
    await browser.close();
  }
}

const MAX_TRIES = 5;

/** Opens a tab on the provider's host and has the browser prepare a prompt there. */
async function prepare(browser: UnwatchedBrowser): Promise<{ readonly tabId: number; readonly frameId: number }> {
  const tabId = Number(
    await browser.evaluate(
      `chrome.windows.create({ url: 'https://login.microsoftonline.com/nothing-here' }).then((created) => created.tabs[0].id)`,
    ),
  );
  await waitUntil(
    'the first page',
    () => runInTab(browser, { tabId }, 'document.readyState'),
    (state) => state === 'complete',
  );
  await browser.evaluate('delete window.prerendered');
  const rules = JSON.stringify({ prerender: [{ urls: [address], eagerness: 'immediate' }] });
  await runInTab(
    browser,
    { tabId },
    `document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', textContent: ${JSON.stringify(rules)} }))`,
  );
  const frameId = await waitUntil(
    'the prerendered page',
    () => browser.evaluate('window.prerendered'),
    (id) => typeof id === 'number',
  );
  return { tabId, frameId: Number(frameId) };
}

async function show(browser: UnwatchedBrowser, tabId: number): Promise<void> {
  await runInTab(browser, { tabId }, `location.href = ${JSON.stringify(address)}`);
  await waitUntil(
    'the prompt on show',
    () => runInTab(browser, { tabId }, `document.getElementById('idSIButton9') !== null`),
    (isThere) => isThere === true,
  );
}

async function wasActivated(browser: UnwatchedBrowser, tabId: number): Promise<boolean> {
  const expression = `performance.getEntriesByType('navigation').map((entry) => entry.activationStart)`;
  const [activated] = (await runInTab(browser, { tabId }, expression)) as number[];
  return (activated ?? 0) > 0;
}

interface Target {
  readonly tabId: number;
  readonly frameIds?: readonly number[];
}

/** The value of an expression in the page itself. */
function runInTab(browser: UnwatchedBrowser, target: Target, expression: string): Promise<unknown> {
  return browser.evaluate(`chrome.scripting.executeScript({ target: ${JSON.stringify(target)}, world: 'MAIN', func: () => (${expression}) })
    .then(([frame]) => frame.result)`);
}

async function readMark(browser: UnwatchedBrowser, tabId: number): Promise<{ readonly text: string; readonly title: string }> {
  const ask = (method: string): Promise<unknown> => browser.evaluate(`chrome.action.${method}({ tabId: ${tabId} })`);
  return { text: String(await ask('getBadgeText')), title: visibleText(String(await ask('getTitle'))) };
}
