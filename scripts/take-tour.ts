import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Card, clickInCard, readCard, tickInCard, typeInCard, waitForCard } from '../test/e2e/harness/card.ts';
import { openPrompt } from '../test/e2e/harness/open-prompt.ts';
import { readPageText, waitForPopupText } from '../test/e2e/harness/popup.ts';
import { getScenario } from '../test/sites/scenarios.ts';
import { type SitesServer, startAddress } from '../test/sites/serve-sites.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { createTourLog, type TourLog } from './tour-log.ts';
import { waitUntil } from './wait-until.ts';

interface Tour {
  readonly sites: SitesServer;
  readonly extensionDir: string;
  readonly picturesDir: string;
}

const offPolicy = { policyVersion: 1, orgName: 'Contoso', userConsent: 'off', mode: 'enforce', requestEmail: 'it@contoso.example' };

/**
 * Goes through the demo as a person would and tells what was to be seen at each stop, with a picture of each.
 * Returns 0, or 1 when a stop was not as it should be.
 */
export async function takeTour({ sites, extensionDir, picturesDir }: Tour): Promise<number> {
  rmSync(picturesDir, { recursive: true, force: true });
  mkdirSync(picturesDir, { recursive: true });
  // One profile for both parts: what is allowed in the first is listed in the second.
  const profileDir = mkdtempSync(join(tmpdir(), 'consent-lens-tour-'));
  const removeProfile = (): void => rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removeProfile);
  const log = createTourLog(picturesDir);
  const open = (
    language: 'en-US' | 'nl-NL',
    colorScheme: 'light' | 'dark',
    managedPolicy: typeof offPolicy | null,
  ): Promise<LaunchedBrowser> => launchBrowser({ extensionDir, managedPolicy, sites, language, colorScheme, isHeadless: true, profileDir });
  try {
    await useBrowser(await open('en-US', 'light', null), (browser) => tourInEnglish(browser, sites, log));
    await useBrowser(await open('nl-NL', 'dark', offPolicy), (browser) => tourInDutch(browser, log));
  } catch (error) {
    log.fail(error instanceof Error ? error.message : String(error));
  } finally {
    process.off('exit', removeProfile);
    removeProfile();
  }
  return log.finish();
}

async function useBrowser(browser: LaunchedBrowser, use: (browser: LaunchedBrowser) => Promise<void>): Promise<void> {
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

async function tourInEnglish(browser: LaunchedBrowser, sites: SitesServer, log: TourLog): Promise<void> {
  const page = await browser.context.newPage();
  const appHost = getScenario('mail-unverified').app.host;

  await page.goto(startAddress);
  await log.stop(page, 'The start page', await readTitle(page));

  await openPrompt(page, 'mail-unverified');
  const warning = await waitForCard(page, (card) => card.headline !== null);
  await log.stop(page, 'An unverified app wants your mail', tell(warning));
  log.expect('the warning names the app', warning.text.includes('Inbox Turbo'));
  log.expect(
    'continuing waits for your word',
    warning.buttons.some(({ name, isDisabled }) => name === 'Continue' && isDisabled),
  );

  await clickInCard(page, 'Leave safely');
  await page.waitForURL((address) => address.host !== 'login.microsoftonline.com');
  await log.stop(page, 'Leaving safely', await readTitle(page));
  log.expect('the app heard nothing', sites.hits(appHost, undefined, '/auth').length === 0);

  await openPrompt(page, 'mail-unverified');
  await waitForCard(page, (card) => card.headline !== null);
  await acknowledge(page);
  log.expect('accepting works after the acknowledgement', (await pressAccept(page)) === null);
  await log.stop(page, 'Accepting after the acknowledgement', await readTitle(page));

  browser.updatePolicy(offPolicy);
  await waitForPopup(browser, offPolicy.orgName);
  await openPrompt(page, 'calendar-verified');
  const block = await waitForCard(page, (card) => card.headline !== null);
  await log.stop(page, 'The organisation turned new apps off', tell(block));
  log.expect('nothing was accepted', countAccepted(sites) === 1);

  await openPrompt(page, 'mail-unverified');
  const kept = await pressAccept(page);
  await log.stop(page, 'The app allowed before still works', kept ? tell(kept) : await readTitle(page));
  log.expect('what was allowed before passes', kept === null && countAccepted(sites) === 2);

  const popup = await waitForPopup(browser, 'Inbox Turbo');
  await log.stop(popup, 'The list of apps', await readPageText(popup));
}

async function tourInDutch(browser: LaunchedBrowser, log: TourLog): Promise<void> {
  const popup = await waitForPopup(browser, 'Inbox Turbo');
  await log.stop(popup, 'The list of apps, in Dutch and dark', await readPageText(popup));

  const page = await browser.context.newPage();
  await openPrompt(page, 'mail-and-send');
  const card = await waitForCard(page, ({ headline }) => headline !== null);
  await log.stop(page, 'The same app wants more, in Dutch and dark', tell(card));
}

/** Gives the acknowledgement the card asks for, of whatever kind, and continues. */
async function acknowledge(page: Page): Promise<void> {
  const card = await readCard(page);
  if (card.checkboxes.length > 0) await tickInCard(page);
  if (card.textBoxes.length > 0) await typeInCard(page, 'Inbox Turbo');
  await clickInCard(page, 'Continue');
}

/**
 * Presses the page's Accept with the mouse, whatever lies above it: null when the app got its answer, else the card that stopped it.
 * A press held while the judgement was still on its way is not replayed, so it is pressed again, as a person would.
 */
async function pressAccept(page: Page): Promise<Card | null> {
  const press = async (): Promise<{ readonly isAnswered: boolean; readonly card: Card | null }> => {
    if (new URL(page.url()).host !== 'login.microsoftonline.com') return { isAnswered: true, card: null };
    const card = await readCard(page);
    if (card.isShown) return { isAnswered: false, card };
    const box = await page.locator('#idSIButton9').boundingBox({ timeout: 1_000 });
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    return { isAnswered: false, card: null };
  };
  return (await waitUntil('an answer or a warning', press, ({ isAnswered, card }) => isAnswered || (card?.headline ?? null) !== null)).card;
}

async function waitForPopup(browser: LaunchedBrowser, text: string): Promise<Page> {
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 420, height: 600 });
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  await waitForPopupText(popup, text);
  return popup;
}

const readTitle = async (page: Page): Promise<string> => (await page.locator('h1').textContent()) ?? '';

const countAccepted = (sites: SitesServer): number =>
  sites.hits('login.microsoftonline.com', 'POST', '/common/Consent/Set').filter(({ fields }) => fields.get('acceptConsent') === 'true')
    .length;

function tell(card: Card): string {
  const exits = card.buttons.map(({ name, isDisabled }) => `[${name}]${isDisabled ? ' (not yet)' : ''}`);
  const boxes = card.checkboxes.map(({ name }) => `[ ] ${name}`);
  return [card.text, ...boxes, ...exits].join('\n');
}
