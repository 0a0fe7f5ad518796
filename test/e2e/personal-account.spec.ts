/** The prompt of a personal Microsoft account: another host, another page, drawn and answered by script; the same gate and the same card. */
import type { Page } from '@playwright/test';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import { passWarning } from './harness/accept-prompt.ts';
import { type Card, readCard, waitForCard } from './harness/card.ts';
import { countPersonalAnswers } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress, personalAccept, waitForCardElsewhere } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { waitForPopupText } from './harness/popup.ts';
import { foldCard, letPageSettle } from './harness/press-page.ts';
import { waitForToolbar } from './harness/toolbar.ts';
import type { WayToAccept } from './harness/ways-to-accept.ts';
import { couldAlways, goOn, leaveSafely, listed, say } from './harness/words.ts';

const accept = personalAccept;
const appHost = 'wingtip-games.example';
/** The older page names no app. */
const warning = capitalise(say('headline.couldAlways', { app: say('app.unnamed'), abilities: say('permission.graph.Mail.Read') }));
const isWarning = ({ headline }: Card): boolean => headline === warning;

const answers = countPersonalAnswers;

const ways: readonly WayToAccept[] = [
  { name: 'a click', act: (page) => clickAt(page, accept) },
  { name: 'Enter', act: (page) => press(page, 'Enter') },
  { name: 'Space', act: (page) => press(page, ' ') },
  { name: 'accept.click()', act: (page) => page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), accept) },
  { name: 'the page’s own post', act: (page) => page.evaluate('answerPrompt("Yes")') },
  {
    name: 'the page’s own post, its answer in other letters',
    act: (page) => page.evaluate('answerPrompt("YES")'),
  },
  {
    name: 'a form with a button of its own',
    act: (page) =>
      page.evaluate(() => {
        document.body.insertAdjacentHTML(
          'beforeend',
          '<form method="post"><button id="own" name="ucaction" value="Yes">Go</button></form>',
        );
        document.getElementById('own')?.click();
      }),
  },
];

test('the prompt is judged by what the page names, held until acknowledged, and kept as access given', async ({
  context,
  sites,
  openPopupPage,
}) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'personal-mail', { scope: null });
  expect(page.url(), 'the address has lost the request').not.toContain('ru=');
  const card = await waitForCard(page, isWarning);
  expect(card.text).toContain(listed('permission.graph.Mail.Read'));
  expect(card.text).toContain(say('ability.duration'));
  expect(card.text).toContain(appHost);
  await takePicture(page, 'personal-mail-en-light');

  for (const way of ways) {
    await test.step(way.name, async () => {
      await foldCard(page);
      await way.act(page);
      await waitForCard(page);
      await letPageSettle(page);
      expect(answers(sites, 'Yes') + answers(sites, 'YES')).toBe(0);
    });
  }

  await passWarning(page);
  await clickAt(page, accept);
  await page.waitForURL(`https://${appHost}/**`);
  await expect(page.locator('#outcome')).toHaveText('Wingtip Games is connected');
  expect(answers(sites, 'Yes')).toBe(1);

  const popup = await openPopupPage();
  await waitForPopupText(popup, say('popup.unnamed'));
  await popup.getByText(say('popup.unnamed')).click();
  await expect(popup.locator('body')).toContainText('Mail.Read');
  await expect(popup.locator('a[href="https://account.live.com/consent/Manage"]').first()).toBeAttached();
  await takePicture(popup, 'popup-personal-en-light');
});

test('the newer page is read too, and names the app', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'personal-newer', { scope: null });
  await waitForCard(page, ({ headline }) => headline === couldAlways('Wingtip Games', 'permission.graph.Mail.Read'));
  await passWarning(page);
  await clickAt(page, accept);
  await page.waitForURL(`https://${appHost}/**`);
  expect(answers(sites, 'Yes')).toBe(1);
  await waitForPopupText(await openPopupPage(), 'Wingtip Games');
});

test('where the request was missed, the prompt’s own address still carries it', async ({ context, sites }) => {
  const first = await context.newPage();
  await openPromptByAddress(first, 'personal-direct');
  expect(first.url()).toContain('ru=');
  const page = await context.newPage();
  await page.goto(first.url());
  const card = await waitForCard(page, isWarning);
  expect(card.text).toContain(appHost);
  await passWarning(page);
  await clickAt(page, accept);
  await page.waitForURL(`https://${appHost}/**`);
  expect(answers(sites, 'Yes')).toBe(1);
});

for (const [scenarioId, what] of [
  ['personal-consumers', 'for personal accounts alone'],
  ['personal-common', 'for any account'],
] as const) {
  test(`asked at the sign-in for work accounts, ${what}, it is the same prompt`, async ({ context, sites, openPopupPage }) => {
    const page = await context.newPage();
    await openPromptByAddress(page, scenarioId);
    expect(page.url(), 'the address has lost the request').not.toContain('ru=');
    const card = await waitForCard(page, isWarning);
    expect(card.text).toContain(appHost);
    await foldCard(page);
    await clickAt(page, accept);
    await waitForCard(page, isWarning);
    await letPageSettle(page);
    expect(answers(sites, 'Yes')).toBe(0);

    await passWarning(page);
    await clickAt(page, accept);
    await page.waitForURL(`https://${appHost}/**`);
    expect(answers(sites, 'Yes')).toBe(1);
    const popup = await openPopupPage();
    await waitForPopupText(popup, say('popup.count.one'));
    await popup.locator('.app').click();
    await expect(popup.locator('a[href="https://account.live.com/consent/Manage"]').first()).toBeAttached();
  });
}

test('where nothing but the request at the sign-in for work accounts was seen, the prompt is joined to it', async ({
  context,
  sites,
  openPopupPage,
}) => {
  const first = await context.newPage();
  await openPromptByAddress(first, 'personal-common');
  const page = await context.newPage();
  await page.goto(createAuthorizeAddress(getScenario('personal-common')));
  await page.goto(first.url());
  const card = await waitForCard(page, isWarning);
  expect(card.text).toContain(appHost);
  await passWarning(page);
  await clickAt(page, accept);
  await page.waitForURL(`https://${appHost}/**`);
  expect(answers(sites, 'Yes')).toBe(1);
  const popup = await openPopupPage();
  await waitForPopupText(popup, say('popup.count.one'));
  await popup.locator('.app').click();
  await expect(popup.locator('a[href="https://account.live.com/consent/Manage"]').first()).toBeAttached();
});

test('what the page says was allowed before is not called new', async ({ context }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'personal-granted');
  const card = await waitForCard(page, ({ headline }) => headline?.includes(say('permission.graph.Calendars.Read')) ?? false);
  expect(card.text).toContain(say('ability.title.new'));
  expect(card.text).not.toContain(listed('permission.graph.Mail.Read'));
});

test('an answer by form, or to the accounts’ own page for programs, is kept as well', async ({ context, openPopupPage }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'personal-form-post');
  await passWarning(page);
  await clickAt(page, accept);
  await page.waitForURL(`https://${appHost}/**`);
  await openPromptByAddress(page, 'personal-desktop');
  await passWarning(page);
  await clickAt(page, accept);
  await page.waitForURL('https://login.live.com/oauth20_desktop.srf?**');
  const popup = await openPopupPage();
  await waitForPopupText(popup, say('popup.count', { count: 2 }));
});

test('a page that presses Accept as soon as it is drawn is held', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'personal-hurried');
  await waitForCard(page, isWarning);
  await letPageSettle(page);
  expect(answers(sites, 'Yes')).toBe(0);
});

test('declining is free, and leaves no record', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'personal-mail');
  await waitForCard(page, isWarning);
  await foldCard(page);
  await clickAt(page, '#emulated-decline');
  await page.waitForURL(`https://${appHost}/**`);
  await expect(page.locator('#outcome')).toHaveText('Wingtip Games was declined');
  expect([answers(sites, 'No'), answers(sites, 'Yes')]).toEqual([1, 0]);
  const popup = await openPopupPage();
  await expect(popup.getByText(say('popup.empty.title'))).toBeVisible();
});

test('leaving safely goes to the account’s own page, and the app hears nothing', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'personal-mail');
  await waitForCard(page, isWarning);
  await page.keyboard.press('Enter');
  await page.waitForURL('https://account.microsoft.com/**');
  expect(sites.hits(appHost, undefined, '/auth')).toHaveLength(0);
});

test('the page that lists apps is left alone', async ({ context }) => {
  const page = await context.newPage();
  await page.goto('https://account.live.com/consent/Manage');
  await waitForCardElsewhere(context);
  expect((await readCard(page)).isShown).toBe(false);
});

test('a prompt in a frame without an address of its own is held as well', async ({ context }) => {
  const page = await context.newPage();
  await openFramedPrompt(page);
  await waitForCard(page);
  expect(await pressFramedAccept(page)).toBe(false);
});

test('the page that takes another device’s code is left alone, and the toolbar says what it is', async ({ context, openPopupPage }) => {
  await expectDeviceMark(await context.newPage(), await openPopupPage());
});

test.describe('personal accounts are not allowed in this browser', () => {
  test.use({ managedPolicy: { orgName: 'Contoso', personalAccounts: 'blocked', mode: 'enforce' } });

  test('the prompt stops, and declining still works', async ({ context, sites, waitForPolicy }) => {
    await waitForPolicy('Contoso');
    const page = await context.newPage();
    await openPromptByAddress(page, 'personal-mail');
    const card = await waitForCard(page, ({ headline }) => headline === say('reason.scope.personal.blocked', { org: 'Contoso' }));
    expect(card.buttons.map(({ name }) => name)).toContain(leaveSafely);
    expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
    await takePicture(page, 'personal-blocked-en-light');
    for (const way of ways) {
      await test.step(way.name, async () => {
        await foldCard(page);
        await way.act(page);
        await waitForCard(page);
        await letPageSettle(page);
        expect(answers(sites, 'Yes') + answers(sites, 'YES')).toBe(0);
      });
    }
    await foldCard(page);
    await clickAt(page, '#emulated-decline');
    await page.waitForURL(`https://${appHost}/**`);
    expect(answers(sites, 'No')).toBe(1);
  });

  test('the toolbar speaks of another device’s code here too', async ({ context, openPopupPage, waitForPolicy }) => {
    await waitForPolicy('Contoso');
    await expectDeviceMark(await context.newPage(), await openPopupPage());
  });

  test('a prompt whose request nobody saw is one of a personal account by its page', async ({ context, waitForPolicy }) => {
    await waitForPolicy('Contoso');
    const page = await context.newPage();
    await openFramedPrompt(page);
    await waitForCard(page, ({ headline }) => headline === say('reason.scope.personal.blocked', { org: 'Contoso' }));
  });
});

test.describe('without the extension', () => {
  test.use({ hasExtension: false });

  test('every one of these ways accepts', async ({ context, sites }) => {
    const page = await context.newPage();
    for (const [index, way] of ways.entries()) {
      await test.step(way.name, async () => {
        await openPromptByAddress(page, 'personal-mail');
        await way.act(page);
        await page.waitForURL(`https://${appHost}/**`);
        expect(answers(sites, 'Yes') + answers(sites, 'YES')).toBe(index + 1);
      });
    }
  });

  test('a prompt in a frame is answered', async ({ context }) => {
    const page = await context.newPage();
    await openFramedPrompt(page);
    expect(await pressFramedAccept(page)).toBe(true);
  });
});

async function expectDeviceMark(page: Page, popup: Page): Promise<void> {
  await page.goto('https://login.live.com/oauth20_remoteconnect.srf?lc=1033');
  await waitForToolbar(popup, page, { text: '!', title: say('device.headline') });
  expect((await readCard(page)).isShown).toBe(false);
}

/** A prompt that a page of the same host draws in a srcdoc frame. */
async function openFramedPrompt(page: Page): Promise<void> {
  await page.goto('https://account.live.com/consent/Manage');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script>var ServerData = {"sPageId":"Account_UpdateConsentPage_Client","sRawInputScopes":"Mail.Read"};</script>
<button data-testid="appConsentPrimaryButton" onclick="this.name = 'pressed'">Go</button>`;
    document.body.append(frame);
    return new Promise((resolve) => frame.addEventListener('load', resolve));
  });
}

/** Whether the page's own handler ran. */
function pressFramedAccept(page: Page): Promise<boolean> {
  return page.evaluate((selector) => {
    const button = document.querySelector('iframe')?.contentDocument?.querySelector<HTMLButtonElement>(selector);
    button?.click();
    return button?.name === 'pressed';
  }, accept);
}

/** By the mouse alone: what Playwright does with a locator waits for the navigations that were held before. */
async function clickAt(page: Page, selector: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
  if (!place) throw new Error(`The page shows no ${selector}`);
  await page.mouse.click(place.x, place.y);
}

async function press(page: Page, key: string): Promise<void> {
  await page.locator(accept).focus();
  await page.keyboard.press(key);
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
