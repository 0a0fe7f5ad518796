/** Signing in another device with a code: held until the person says that they started it, and once more for each page that tells something else. */
import type { Page } from '@playwright/test';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { renderAppCheckPage, renderRemoteConfirmPage } from '../sites/entra/device-pages.ts';
import type { SignInSession } from '../sites/entra/session.ts';
import { getScenario } from '../sites/scenarios.ts';
import type { SitesServer } from '../sites/serve-sites.ts';
import { type Card, clickDisabledInCard, clickInCard, readCard, tickInCard, waitForCard, waitForNoCard } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt, waitForCardElsewhere } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { foldCard, letPageSettle, pressAccept } from './harness/press-page.ts';
import { goOn, leaveSafely, quoted, say, sayInDutch } from './harness/words.ts';

const entry = 'https://login.microsoftonline.com/common/oauth2/deviceauth';
const code = 'HXTR4QKPB';
const iStarted = say('device.continue');
const question = say('device.headline');
const questionAbout = (app: string) => say('device.headline.app', { app: quoted(app) });
const isQuestion = ({ headline }: Card): boolean => headline === question;
const isNamedQuestion = ({ headline }: Card): boolean => headline === questionAbout('Inbox Turbo');
const isOtherQuestion = ({ headline }: Card): boolean => headline === questionAbout('Tailspin Notes');

const host = 'login.microsoftonline.com';
const scenario = getScenario('device');
const session: SignInSession = {
  ctx: 'emulated',
  scenario,
  redirectUri: '',
  state: '',
  responseMode: 'query',
  scopes: scenario.scopes,
  language: 'en',
  replacement: null,
};
/** The page's own last question, about another app. */
const otherQuestion = renderAppCheckPage(session).replaceAll('Inbox Turbo', 'Tailspin Notes');
const countCodes = (sites: SitesServer): number => sites.hits(host, 'POST', '/common/oauth2/deviceauth').length;
const countPosts = (sites: SitesServer): number => sites.hits(host, 'POST').length;

test('the code is held until the person says that they started this', async ({ context, sites }) => {
  const page = await context.newPage();
  await page.goto(entry);
  const card = await waitForCard(page, isQuestion);
  expect(card.buttons.map(({ name }) => name)).toEqual(expect.arrayContaining([leaveSafely, iStarted]));
  expect(card.text).toContain(say('device.advice'));
  await takePicture(page, 'device-code-en-light');

  for (const [name, act] of waysToSend) {
    await test.step(name, async () => {
      await foldCard(page);
      await act(page);
      await waitForCard(page, isQuestion);
      await letPageSettle(page);
      expect(countCodes(sites)).toBe(0);
    });
  }

  // A submission that was held by its navigation keeps the test's own waiting busy: another visit, and another question.
  await page.goto(entry);
  await waitForCard(page, isQuestion);
  await clickInCard(page, iStarted);
  await waitForNoCard(page);
  expect(countPosts(sites), 'going on sends nothing by itself').toBe(0);
  await page.locator('#otc').pressSequentially(code);
  await page.keyboard.press('Enter');
  await waitForCard(page, isNamedQuestion);
  expect(countCodes(sites)).toBe(1);
});

test('a pasted code asks again, and for a tick', async ({ context, sites }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(entry);
  await waitForCard(page, isQuestion);
  await clickInCard(page, iStarted);
  await waitForNoCard(page);

  await page.evaluate((text) => navigator.clipboard.writeText(text), code);
  await page.locator('#otc').focus();
  await page.keyboard.press('Control+V');
  await expect(page.locator('#otc')).toHaveValue(code);
  const card = await waitForCard(page, ({ checkboxes }) => checkboxes.length > 0);
  expect(card.headline).toBe(question);
  expect(card.text).toContain(say('device.advice.pasted'));
  await takePicture(page, 'device-pasted-en-light');
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page);
  await letPageSettle(page);
  expect(countCodes(sites)).toBe(0);

  await clickDisabledInCard(page, goOn);
  expect((await readCard(page)).isShown).toBe(true);
  await tickInCard(page, say('device.tick'));
  await clickInCard(page, goOn);
  await waitForNoCard(page);
  await pressAccept(page);
  await waitForCard(page, isNamedQuestion);
  expect(countCodes(sites)).toBe(1);
});

test('reached from a site, it asks for a tick at once', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPrompt(page, 'device');
  const card = await waitForCard(page, isQuestion);
  expect(card.checkboxes.map(({ name }) => name)).toEqual([say('device.tick')]);
  await page.locator('#otc').evaluate((field: HTMLInputElement, text) => {
    field.value = text;
  }, code);
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page);
  await letPageSettle(page);
  expect(countCodes(sites)).toBe(0);
});

test('after the code the page is held until the person knows app and place, and those that tell the same ask no more', async ({
  context,
  sites,
}) => {
  const page = await context.newPage();
  await page.goto(entry);
  await goPast(page, isQuestion);
  await page.locator('#otc').pressSequentially(code);
  await pressAccept(page);

  // The ordinary sign-in page, with the waiting device in its data.
  const card = await waitForCard(page, isNamedQuestion);
  expect(card.text).toContain('Reykjavik, Iceland');
  expect(card.text).toContain('203.0.113.24');
  await takePicture(page, 'device-sign-in-en-light');
  await expectHeld(page, sites, '#idSIButton9', '/common/login', isNamedQuestion);
  await goPast(page, isNamedQuestion);
  await page.locator('#i0118').focus();
  await page.keyboard.press('Enter');

  await pressUntil(page, '#remoteConnectSubmit', '#appConfirmTitle');
  await pressUntil(page, '#idSIButton9', '#message');
  await expect(page.locator('#message')).toHaveText(/^The other device is signed in/u);
  expect((await readCard(page)).isShown).toBe(false);
});

test('a page that tells of another place, or of another app, asks again and is held', async ({ context, sites }) => {
  const page = await context.newPage();
  await answerWith(page, '/common/login', renderRemoteConfirmPage(session).replace('Reykjavik, Iceland', 'Valletta, Malta'));
  await answerWith(page, '/common/emulated-remote', otherQuestion);
  await page.goto(entry);
  await goPast(page, isQuestion);
  await page.locator('#otc').pressSequentially(code);
  await pressAccept(page);
  await goPast(page, isNamedQuestion);
  await pressAccept(page);

  await page.locator('#remoteConnectSubmit').waitFor();
  expect((await waitForCard(page, isNamedQuestion)).text).toContain('Valletta, Malta');
  await expectHeld(page, sites, '#remoteConnectSubmit', '/common/emulated-remote', isNamedQuestion);
  await goPast(page, isNamedQuestion);
  await page.locator('#remoteConnectSubmit').click();

  await page.locator('#appConfirmTitle').waitFor();
  await waitForCard(page, isOtherQuestion);
  await takePicture(page, 'device-app-check-en-light');
  await expectHeld(page, sites, '#idSIButton9', '/appverify', isOtherQuestion);
});

test('in another tab the same question is asked anew', async ({ context }) => {
  for (const page of [await context.newPage(), await context.newPage()]) {
    await page.goto(entry);
    await goPast(page, isQuestion);
    await page.locator('#otc').pressSequentially(code);
    await pressAccept(page);
    await goPast(page, isNamedQuestion);
  }
});

for (const [name, isFinished] of [
  ['left half-way', false],
  ['whose answer went by form', true],
] as const) {
  test(`an earlier sign-in in the same tab, ${name}, lends the question no app`, async ({ context, sites }) => {
    const page = await context.newPage();
    await page.goto(createAuthorizeAddress(getScenario('first-party'), { response_mode: 'form_post' }));
    if (isFinished) {
      await page.click('form[action="/common/login"] #idSIButton9');
      await page.waitForURL('https://www.office.com/');
    }
    await answerWith(page, '/common/emulated-remote', otherQuestion);
    await goToLastQuestion(page);
    await waitForCard(page, isOtherQuestion);
    await expectHeld(page, sites, '#idSIButton9', '/appverify', isOtherQuestion);
  });
}

test('stopping on the page’s own last question is free, and leaving safely sends nothing', async ({ context, sites }) => {
  const page = await context.newPage();
  await goToLastQuestion(page);
  await page.locator('#idBtn_Back').click();
  await expect(page.locator('#message')).toHaveText('No device was signed in.');
  expect(sites.hits(host, 'POST', '/appverify').map(({ fields }) => fields.get('ContinueAuth'))).toEqual(['false']);

  await page.goto(entry);
  await waitForCard(page, isQuestion);
  const before = countPosts(sites);
  await clickInCard(page, leaveSafely);
  await page.waitForURL('https://www.office.com/**');
  expect(countPosts(sites)).toBe(before);
});

test('the other layout of the code page is held as well', async ({ context, sites }) => {
  const page = await context.newPage();
  await page.goto(`${entry}?other-layout`);
  await waitForCard(page, isQuestion);
  await foldCard(page);
  await page.locator('#code').pressSequentially(getScenario('device-other-layout').deviceCode);
  await page.locator('#continueBtn').click();
  await waitForCard(page, isQuestion);
  await letPageSettle(page);
  expect(countCodes(sites)).toBe(0);
  await clickInCard(page, iStarted);
  await waitForNoCard(page);
  await page.locator('#continueBtn').click();
  await waitForCard(page, isNamedQuestion);
  expect(countCodes(sites)).toBe(1);
});

test('the same question, asked of a program on this computer, is left alone, and is no access given', async ({
  context,
  openPopupPage,
}) => {
  const page = await context.newPage();
  await openPrompt(page, 'app-check');
  await page.locator('#appConfirmTitle').waitFor();
  await waitForCardElsewhere(context);
  expect((await readCard(page)).isShown).toBe(false);
  await page.bringToFront();
  await pressAccept(page);
  await page.waitForURL('https://fabrikam-sign-in.example/**');
  await expect(page.locator('#outcome')).toHaveText('Fabrikam Suppliers is connected');
  const popup = await openPopupPage();
  await expect(popup.getByText(say('popup.empty.title'))).toBeVisible();
  await expect(popup.locator('.app')).toHaveCount(0);
});

test.describe('in Dutch and dark', () => {
  test.use({ uiLanguage: 'nl-NL', scheme: 'dark' });

  test('the same question', async ({ context }) => {
    const page = await context.newPage();
    await page.goto(entry);
    await waitForCard(page, ({ headline }) => headline === sayInDutch('device.headline'));
    await takePicture(page, 'device-code-nl-dark');
    await clickInCard(page, sayInDutch('device.continue'));
    await waitForNoCard(page);
    await page.locator('#otc').pressSequentially(code);
    await pressAccept(page);
    const app = sayInDutch('quote', { text: 'Inbox Turbo' });
    await waitForCard(page, ({ headline }) => headline === sayInDutch('device.headline.app', { app }));
    await takePicture(page, 'device-sign-in-nl-dark');
  });
});

test.describe('without the extension', () => {
  test.use({ hasExtension: false });

  test('every one of these ways sends the code, and every page goes on at the first press', async ({ context, sites }) => {
    const page = await context.newPage();
    for (const [index, [name, act]] of waysToSend.entries()) {
      await test.step(name, async () => {
        await page.goto(entry);
        await act(page);
        await page.locator('#i0118').waitFor();
        expect(countCodes(sites)).toBe(index + 1);
      });
    }
    await pressAccept(page);
    await page.locator('#remoteConnectSubmit').click();
    await page.locator('#appConfirmTitle').waitFor();
    await pressAccept(page);
    await expect(page.locator('#message')).toHaveText(/^The other device is signed in/u);
  });
});

/** Each types the code and sends it in its own way. */
const waysToSend: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['a click', (page) => typeAnd(page, pressAccept)],
  ['Enter in the field', (page) => typeAnd(page, () => page.keyboard.press('Enter'))],
  ['accept.click()', (page) => typeAnd(page, () => page.evaluate(() => document.getElementById('idSIButton9')?.click()))],
  ['form.requestSubmit()', (page) => typeAnd(page, () => page.evaluate(() => document.forms[0]?.requestSubmit()))],
  ['form.submit()', (page) => typeAnd(page, () => page.evaluate(() => document.forms[0]?.submit()))],
];

async function typeAnd(page: Page, send: (page: Page) => Promise<void>): Promise<void> {
  await page.locator('#otc').fill('');
  await page.locator('#otc').pressSequentially(code);
  await send(page);
}

/** Types the code, goes past the questions on the way, and stops at the page's own last one. */
async function goToLastQuestion(page: Page): Promise<void> {
  await page.goto(entry);
  await goPast(page, isQuestion);
  await page.locator('#otc').pressSequentially(code);
  await pressAccept(page);
  await goPast(page, isNamedQuestion);
  await pressAccept(page);
  await page.locator('#remoteConnectSubmit').waitFor();
  await pressUntil(page, '#remoteConnectSubmit', '#appConfirmTitle');
}

/** Presses what asks nothing any more; a press that came before the judgement is held, and made again. */
async function pressUntil(page: Page, control: string, next: string): Promise<void> {
  await expect(async () => {
    await page.locator(control).click({ timeout: 2_000 });
    await page.locator(next).waitFor({ timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
}

/** Answers that post with a page that tells something else than the one before it. */
async function answerWith(page: Page, path: string, body: string): Promise<void> {
  await page.route(`https://${host}${path}`, (route) => route.fulfill({ contentType: 'text/html', body }));
}

async function goPast(page: Page, isExpected: (card: Card) => boolean): Promise<void> {
  await waitForCard(page, isExpected);
  await clickInCard(page, iStarted);
  await waitForNoCard(page);
}

async function expectHeld(
  page: Page,
  sites: SitesServer,
  control: string,
  path: string,
  isExpected: (card: Card) => boolean,
): Promise<void> {
  const before = sites.hits(host, 'POST', path).length;
  await foldCard(page);
  await page.locator(control).click();
  await waitForCard(page, isExpected);
  await letPageSettle(page);
  expect(sites.hits(host, 'POST', path)).toHaveLength(before);
}
