/**
 * The control of every other spec: each scenario in a browser without the extension, where one press accepts, the refusal is the provider's
 * own page, and the code signs the device in. What needs a special act has its control beside its test.
 */
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { type ControlKind, controlKindOf } from '../sites/control-kinds.ts';
import { isPersonal, type Scenario, scenarios } from '../sites/scenarios.ts';
import { type SitesServer, serveSites } from '../sites/serve-sites.ts';
import { countAccepted, countPersonalAnswers } from './harness/consent-posts.ts';
import { expect } from './harness/fixtures.ts';
import { openPrompt, openPromptByAddress, personalAccept } from './harness/open-prompt.ts';
import { pressAccept } from './harness/press-page.ts';

interface Plain {
  readonly sites: SitesServer;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** One browser and one tab for all: the emulated sign-in leaves nothing behind in them, and starting others takes most of the time. */
const test = base.extend<{ readonly plain: Plain }, { readonly shared: Plain }>({
  shared: [
    // Playwright wants a pattern here, though nothing of it is needed.
    async ({ browserName: _browserName }, use) => {
      const sites = await serveSites();
      const browser = await launchBrowser({ extensionDir: null, sites, language: 'en-US', colorScheme: 'light', isHeadless: true });
      const { context } = browser;
      await use({ sites, context, page: context.pages()[0] ?? (await context.newPage()) });
      await browser.close();
      await sites.close();
    },
    { scope: 'worker' },
  ],
  plain: async ({ shared }, use) => {
    shared.sites.forgetHits();
    await use(shared);
    for (const page of shared.context.pages()) if (page !== shared.page) await page.close();
  },
});

type Act = (page: Page, scenario: Scenario, sites: SitesServer) => Promise<void>;

const acts: Readonly<Record<ControlKind, Act>> = {
  'one press accepts': async (page, scenario, sites) => {
    const prompt = await open(page, scenario);
    await pressAccept(prompt);
    await expectConnected(prompt, scenario);
    expect(countAccepted(sites)).toBe(1);
  },
  'one press accepts for a personal account': async (page, scenario, sites) => {
    await open(page, scenario);
    await page.click(personalAccept);
    await page.waitForURL(`${scenario.app.replyUrls[0]}**`);
    expect(countPersonalAnswers(sites, 'Yes')).toBe(1);
  },
  'the page accepts by itself': async (page, scenario, sites) => {
    // The page presses in every frame, so it may keep cutting off its own answer; what counts is that the server hears the posts.
    const own = await page.context().newPage();
    await own.goto(createAuthorizeAddress(scenario), { waitUntil: 'commit' }).catch(() => null);
    await waitUntil(
      'an accepting post',
      async () => (isPersonal(scenario) ? countPersonalAnswers(sites, 'Yes') : countAccepted(sites)),
      (count) => count > 0,
    );
  },
  'one press accepts, and an error answers': async (page, scenario, sites) => {
    await open(page, scenario);
    await pressAccept(page);
    await page.getByText(`AADSTS${scenario.errorCode}`).waitFor();
    expect(countAccepted(sites)).toBe(1);
    expect(sites.hits(scenario.app.host, undefined, '/auth')).toEqual([]);
  },
  'the page says why not': async (page, scenario, sites) => {
    await open(page, scenario);
    await page.getByRole('heading', { name: /^(An administrator has to agree first|This sign-in did not work)$/u }).waitFor();
    expect(sites.hits(scenario.app.host, undefined, '/auth')).toEqual([]);
  },
  'the page’s form asks an administrator': async (page, { id }, sites) => {
    await openPromptByAddress(page, id);
    await page.locator('textarea').fill('For the trip');
    await pressAccept(page);
    await page.getByRole('heading', { name: 'The administrators have your request' }).waitFor();
    expect(sites.hits('login.microsoftonline.com', 'POST', '/common/emulated-request')).toHaveLength(1);
  },
  'one press answers the question': async (page, scenario, sites) => {
    await open(page, scenario);
    await page.locator('#appConfirmTitle').waitFor();
    await pressAccept(page);
    await expectConnected(page, scenario);
    expect(sites.hits('login.microsoftonline.com', 'POST', '/appverify')).toHaveLength(1);
  },
  'the code signs the device in': async (page, { id, codePage, deviceCode }) => {
    await openPrompt(page, id);
    await page.fill(codePage === 'other' ? '#code' : '#otc', deviceCode);
    await page.click(codePage === 'other' ? '#continueBtn' : '#idSIButton9');
    await page.locator('#i0118').waitFor();
    await page.click('#idSIButton9');
    await page.click('#remoteConnectSubmit');
    await page.locator('#appConfirmTitle').waitFor();
    await page.click('#idSIButton9');
    await page.locator('#message').getByText('The other device is signed in').waitFor();
  },
  'the app gets its answer': async (page, { id, app }) => {
    // Where nothing waits for the answer the tab ends on an error of the browser, some time later.
    const own = await page.context().newPage();
    const answer = own.waitForRequest((request) => request.url().startsWith(`${app.replyUrls[0]}?code=`));
    await openPrompt(own, id);
    await answer;
  },
  'the page before stays': async (page, { id, app }, sites) => {
    const before = `https://${app.host}/?demo=${id}`;
    await openPrompt(page, id);
    await waitUntil(
      'the request',
      async () => sites.hits('login.microsoftonline.com'),
      (hits) => hits.length > 0,
    );
    expect(page.url()).toBe(before);
  },
};

for (const scenario of scenarios) {
  const kind = controlKindOf(scenario);
  test(`${scenario.id}: ${kind}`, async ({ plain: { page, sites } }) => {
    await acts[kind](page, scenario, sites);
  });
}

test('two prompts in two tabs, one after a sign-in and one by its address, are accepted with one press each', async ({
  plain: { context, sites },
}) => {
  const mail = await context.newPage();
  const files = await context.newPage();
  await Promise.all([openPrompt(mail, 'mail-unverified'), openPromptByAddress(files, 'files-verified')]);
  await mail.bringToFront();
  await pressAccept(mail);
  await mail.waitForURL('https://inbox-turbo.example/**');
  await files.bringToFront();
  await pressAccept(files);
  await files.waitForURL('https://tailspin-notes.example/**');
  expect(countAccepted(sites)).toBe(2);
});

/** By its address, which is quicker; a small window has to be opened. */
async function open(page: Page, { id, place }: Scenario): Promise<Page> {
  if (place === 'popup') return openPrompt(page, id);
  await openPromptByAddress(page, id);
  return page;
}

async function expectConnected(page: Page, { app }: Scenario): Promise<void> {
  await page.waitForURL(`https://${app.host}/**`);
  await expect(page.locator('#outcome')).toHaveText(`${app.name} is connected`);
}
