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
  const browser = await launchUnwatched(extensionDir, sites);
  try {
    await browser.evaluate(`chrome.webRequest.onCompleted.addListener(
      ({ frameId, documentLifecycle }) => { if (documentLifecycle === 'prerender') window.prerendered = frameId; },
      { urls: ['https://login.microsoftonline.com/*'], types: ['main_frame'] })`);
    // Whether it shows what it prepared or loads the page anew is the browser's choice at the last moment: asked again until it did.
    let isActivated = false;
    for (let tries = 0; tries < MAX_TRIES && !isActivated; tries++) isActivated = await showPrepared(browser, sites);
    expect(isActivated, 'the page on show is the prerendered one').toBe(true);
  } finally {
    await browser.close();
  }
});

const MAX_TRIES = 5;

/** Prepares a prompt, presses it unseen, shows it and presses it again; tells whether the page on show was the prepared one. */
async function showPrepared(browser: UnwatchedBrowser, sites: SitesServer): Promise<boolean> {
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
  const address = createAuthorizeAddress(getScenario('mail-direct'));
  const rules = JSON.stringify({ prerender: [{ urls: [address], eagerness: 'immediate' }] });
  await runInTab(
    browser,
    { tabId },
    `document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', textContent: ${JSON.stringify(rules)} }))`,
  );
  const frameId = Number(
    await waitUntil(
      'the prerendered page',
      () => browser.evaluate('window.prerendered'),
      (id) => typeof id === 'number',
    ),
  );
  const accept = `document.getElementById('idSIButton9').click(), document.forms[0].submit(), document.prerendering`;
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

  await runInTab(browser, { tabId }, `location.href = ${JSON.stringify(address)}`);
  // Its text and its title come one after the other.
  const mark = await waitUntil(
    'the mark',
    () => readMark(browser, tabId),
    ({ title }) => title === couldAlways('Inbox Turbo', 'permission.Mail.Read'),
  );
  expect(mark.text).toBe('!');
  const [activated] = (await runInTab(
    browser,
    { tabId },
    `performance.getEntriesByType('navigation').map((entry) => entry.activationStart)`,
  )) as number[];
  await runInTab(browser, { tabId }, accept);
  expect(countAccepted(sites)).toBe(0);
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
