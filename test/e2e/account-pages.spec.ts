/** The person's own lists of apps: read when they open one, where they allowed it, and what follows from a reading. */
import type { BrowserContext, Page } from '@playwright/test';
import { askedHosts } from '../../core/providers/account-pages/account-pages.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { accountState, resetAccountState } from '../sites/account-pages/account-state.ts';
import { countScriptWorlds } from './harness/extension-worker.ts';
import { changeExtensionSettings } from './harness/extensions-page.ts';
import { expect, test } from './harness/fixtures.ts';
import { takePicture } from './harness/picture.ts';
import { waitForPopupText } from './harness/popup.ts';
import { letPageSettle } from './harness/press-page.ts';
import { readEverythingStored } from './harness/stored.ts';
import { visibleText } from './harness/visible-text.ts';
import { say } from './harness/words.ts';

const manage = 'https://account.live.com/consent/Manage';
const applications = 'https://github.com/settings/applications';
const builds = { id: '0123456789abcdef0123', name: 'Fabrikam Builds' };
const notes = { id: 'fedcba98765432100123', name: 'Tailspin Notes' };

test.beforeEach(resetAccountState);

const readCount = (count: number, page: 'microsoft-account' | 'github-applications' | 'my-apps' | 'google-connections'): string =>
  say(count === 1 ? 'account.justRead.one' : 'account.justRead', { count, page: say(`page.${page}`) });

/** The toolbar's words for the tab of an address; `extensionPage` is any page of the extension. */
async function waitForMark(extensionPage: Page, address: string, wanted: string): Promise<void> {
  const readTitle = (url: string): Promise<string> =>
    chrome.tabs
      .query({ url: `${new URL(url).origin}/*` })
      .then(([tab]) => (tab?.id === undefined ? '' : chrome.action.getTitle({ tabId: tab.id })));
  await waitUntil(
    `“${wanted}” at the toolbar`,
    async () => visibleText(await extensionPage.evaluate(readTitle, address)),
    (title) => title === wanted,
  );
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** As sites do that draw one page in the place of another: the address first, and what belongs to it some time after. */
async function followWithin(page: Page, address: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.pushState(null, '', to);
    const text = await (await fetch(to)).text();
    await new Promise((resolve) => setTimeout(resolve, 100));
    document.body.replaceWith(new DOMParser().parseFromString(text, 'text/html').body);
  }, address);
}

test('a Microsoft account’s list is added with its date; an app taken back there is confirmed by the next reading', async ({
  context,
  openPopupPage,
}) => {
  const popup = await openPopupPage();
  const page = await open(context, manage);
  await waitForMark(popup, manage, readCount(2, 'microsoft-account'));
  const before = await waitForPopupText(popup, say('popup.count', { count: 2 }));
  expect(before).toContain('Fabrikam Mail');
  expect(before).toContain('2 read from the apps of your Microsoft account on');
  expect(before).not.toContain(say('status.revoked'));

  await page.locator('a[href*=Edit]').first().click();
  await page.locator('form[name=editConsentForm] button').click();
  await page.waitForURL(manage);
  await waitForMark(popup, manage, readCount(1, 'microsoft-account'));
  await waitForPopupText(popup, /taken back, checked on/);
  const stored = await readEverythingStored(popup);
  expect(stored, 'whose account it is is not kept').not.toContain(accountState.account);
});

test('the last app taken back is confirmed by the empty list', async ({ context, openPopupPage }) => {
  const popup = await openPopupPage();
  accountState.apps = accountState.apps.slice(0, 1);
  await open(context, manage);
  await waitForMark(popup, manage, readCount(1, 'microsoft-account'));
  accountState.apps = [];
  await context.pages().at(-1)?.reload();
  await waitForMark(popup, manage, readCount(0, 'microsoft-account'));
  await waitForPopupText(popup, /taken back, checked on/);
});

test('from a list of another account, of nobody, or one that breaks off, nothing follows', async ({ context, openPopupPage }) => {
  const popup = await openPopupPage();
  const page = await open(context, manage);
  await waitForMark(popup, manage, readCount(2, 'microsoft-account'));
  accountState.apps = accountState.apps.slice(1);
  for (const change of [{ account: 'alex-contoso' }, { account: '' }, { account: 'sam-contoso', shape: 'cut-off' as const }]) {
    Object.assign(accountState, change);
    await page.reload();
    await waitForMark(popup, manage, readCount(1, 'microsoft-account'));
    expect(await waitForPopupText(popup, say('popup.count', { count: 2 }))).not.toContain(say('status.revoked'));
  }
});

test('a page that is not as we know it is said to be unreadable, by the mark, the list and the settings, and adds nothing', async ({
  context,
  launched,
  openPopupPage,
}) => {
  const popup = await openPopupPage();
  accountState.shape = 'changed';
  await open(context, manage);
  await waitForMark(popup, manage, say('account.unreadable', { page: say('page.microsoft-account') }));
  const mark = await popup.evaluate(async (address) => {
    const [tab] = await chrome.tabs.query({ url: address });
    return chrome.action.getBadgeText({ tabId: Number(tab?.id) });
  }, manage);
  expect(mark, 'not the mark of a page that was read').toBe('?');
  const list = await waitForPopupText(popup, say('popup.empty.title'));
  expect(list).not.toContain('Fabrikam');
  expect(list).toContain('Consent Lens could not read the apps of your Microsoft account.');
  const options = await open(context, `chrome-extension://${launched.extensionId}/options.html`);
  await expect(options.getByText('Consent Lens could not read the apps of your Microsoft account.')).toBeVisible();
});

test('without permission GitHub’s, Google’s and My Apps’ pages hold no script of ours, and nothing is kept', async ({
  context,
  openPopupPage,
}) => {
  const popup = await openPopupPage();
  await popup.getByRole('heading', { name: say('popup.empty.title') }).waitFor();
  accountState.apps = [builds];
  for (const address of [applications, 'https://myapps.microsoft.com/', 'https://myaccount.google.com/connections']) {
    const page = await open(context, address);
    await letPageSettle(page);
    expect(await countScriptWorlds(page), address).toBe(0);
  }
  await popup.reload();
  await popup.getByRole('heading', { name: say('popup.empty.title') }).waitFor();
});

test('a private window’s page leaves no trace; the same in an ordinary window is listed', async ({ context, launched, openPopupPage }) => {
  await changeExtensionSettings(context, launched.extensionId, { incognitoAccess: true });
  // The switch loads the extension anew.
  const popup = await waitUntil(
    'the extension in private windows',
    async () => {
      const page = await openPopupPage();
      return (await page.evaluate(() => chrome.extension.isAllowedIncognitoAccess())) ? page : null;
    },
    (page) => page !== null,
  );
  if (!popup) return;
  await popup.getByRole('heading', { name: say('popup.empty.title') }).waitFor();
  const openWindow = (incognito: boolean): Promise<void> =>
    popup.evaluate(async (data) => void (await chrome.windows.create(data)), { url: manage, incognito });
  accountState.apps = [{ id: '00000000EEEEFFFF', name: 'Private Notes' }];
  await openWindow(true);
  await waitUntil(
    'the private page’s script',
    () =>
      popup.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({ url: `${url}*` })).find(({ incognito }) => incognito);
        if (tab?.id === undefined || tab.status !== 'complete') return false;
        const [frame] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => performance.now() });
        // Longer than two looks of the page's script, which runs in the same tab.
        return (frame?.result ?? 0) > 3_000;
      }, manage),
    (isDone) => isDone,
  );
  accountState.apps = [{ id: '00000000AAAABBBB', name: 'Fabrikam Mail' }];
  await openWindow(false);
  await waitForPopupText(popup, say('popup.count.one'));
  const stored = await readEverythingStored(popup);
  expect(stored).toContain('00000000aaaabbbb');
  expect(stored).not.toContain('00000000eeeeffff');
});

test('the settings say what is read, and offer to ask for it', async ({ context, launched }) => {
  const options = await open(context, `chrome-extension://${launched.extensionId}/options.html`);
  await options.getByRole('heading', { name: say('account.title') }).waitFor();
  await expect(options.getByRole('button', { name: say('account.github.ask') })).toBeVisible();
  await expect(options.getByRole('button', { name: say('account.my-apps.ask') })).toBeVisible();
  await expect(options.getByRole('button', { name: say('account.microsoft-account.ask') })).toHaveCount(0);
  await options.getByRole('heading', { name: say('account.title') }).scrollIntoViewIfNeeded();
  await options.getByRole('heading', { name: say('account.github') }).scrollIntoViewIfNeeded();
  await takePicture(options, 'account-pages-options');
});

const ofSite = (words: 'apps.empty.allow' | 'account.open', site: 'my-apps' | 'microsoft-account' | 'github'): string =>
  `${say(words)}: ${say(`account.${site}`)}`;

test('the empty list offers what would fill it: to allow reading first, and the page itself where it is read', async ({
  openPopupPage,
}) => {
  const popup = await openPopupPage();
  await popup.getByRole('link', { name: ofSite('account.open', 'microsoft-account') }).waitFor();
  await expect(popup.getByRole('link', { name: ofSite('account.open', 'my-apps') })).toHaveCount(0);
  // Chromium's own question cannot be answered by a test; what it was asked can be read.
  await popup.evaluate(() => {
    chrome.permissions.request = async ({ origins }: chrome.permissions.Permissions) => {
      document.body.dataset['asked'] = origins?.join(' ') ?? '';
      return false;
    };
  });
  await popup.getByRole('button', { name: ofSite('apps.empty.allow', 'my-apps') }).click();
  await expect(popup.getByText(say('account.refused'))).toBeVisible();
  await expect(popup.locator('body')).toHaveAttribute('data-asked', /https:\/\/myapps\.microsoft\.com\/\*/);
});

test.describe('in mode monitor', () => {
  test.use({ managedPolicy: { orgName: 'Contoso', mode: 'monitor' } });

  test('the empty list does not say that a page is read', async ({ openPopupPage, waitForPolicy }) => {
    await waitForPolicy(/Contoso/u);
    const popup = await openPopupPage();
    await expect(popup.getByText(say('account.watching'))).toBeVisible();
    await expect(popup.getByRole('link', { name: ofSite('account.open', 'microsoft-account') })).toHaveCount(0);
  });
});

test.describe('with permission', () => {
  test.use({ givenHosts: askedHosts });

  test('the empty list leads to every page that is read', async ({ openPopupPage }) => {
    const popup = await openPopupPage();
    await popup.getByRole('link', { name: ofSite('account.open', 'my-apps') }).waitFor();
    await expect(popup.getByRole('button', { name: ofSite('apps.empty.allow', 'github') })).toHaveCount(0);
  });

  test('GitHub’s list is read, on that page alone; a hostile name stays text; a list that goes on revokes nothing', async ({
    context,
    openPopupPage,
  }) => {
    const popup = await openPopupPage();
    const hostile = { ...notes, name: '<img src=x onerror="document.title=1">\u202Egpj.exe' };
    accountState.apps = [builds, hostile];
    const elsewhere = await open(context, 'https://github.com/contoso');
    await letPageSettle(elsewhere);
    expect(await countScriptWorlds(elsewhere)).toBe(0);
    // In the settings it waits for the person to come to the list, and reads no other page.
    await elsewhere.goto('https://github.com/settings/profile');
    await letPageSettle(elsewhere);
    await popup.getByRole('heading', { name: say('popup.empty.title') }).waitFor();
    await elsewhere.close();

    const page = await open(context, applications);
    const markup = await page.content();
    await waitForMark(popup, applications, readCount(2, 'github-applications'));
    expect(await page.content(), 'the page is never touched').toBe(markup);
    const list = await waitForPopupText(popup, 'Fabrikam Builds');
    expect(list).toContain('<img src=x onerror="document.title=1">');
    expect(list).not.toContain('\u202E');
    expect(await popup.title()).not.toBe('1');

    Object.assign(accountState, { apps: [builds], shape: 'first-of-two' });
    await page.reload();
    await waitForMark(popup, applications, readCount(1, 'github-applications'));
    expect(await waitForPopupText(popup, 'Fabrikam Builds')).not.toContain(say('status.revoked'));
    accountState.shape = 'usual';
    await page.reload();
    await waitForPopupText(popup, /taken back, checked on/);
  });

  test('a list to which a link within the site leads is read, in part; loaded anew it is whole', async ({ context, openPopupPage }) => {
    const popup = await openPopupPage();
    accountState.apps = [builds, notes];
    const page = await open(context, applications);
    await waitForMark(popup, applications, readCount(2, 'github-applications'));
    accountState.apps = [builds];
    await page.goto('https://github.com/settings/profile');
    await followWithin(page, applications);
    await waitForMark(popup, applications, readCount(1, 'github-applications'));
    expect(await waitForPopupText(popup, notes.name), 'a part revokes nothing').not.toContain(say('status.revoked'));
    await page.reload();
    await waitForPopupText(popup, /taken back, checked on/);

    accountState.apps = [{ id: 'AVBx9exampleexampleONE', name: 'Tailspin Calendar' }];
    const google = await open(context, 'https://myaccount.google.com/');
    await followWithin(google, 'https://myaccount.google.com/connections');
    await waitForMark(popup, 'https://myaccount.google.com/', readCount(1, 'google-connections'));
    await waitForPopupText(popup, 'Tailspin Calendar');
  });

  test('My Apps and Google show apps and revoke none', async ({ context, openPopupPage }) => {
    const popup = await openPopupPage();
    const cases = [
      ['https://myapps.microsoft.com/', 'my-apps', 'aaaaaaaa-2222-4333-8444-555555555555', 'bbbbbbbb-2222-4333-8444-555555555555'],
      ['https://myaccount.google.com/connections', 'google-connections', 'AVBx9exampleexampleONE', 'AVBx9exampleexampleTWO'],
    ] as const;
    for (const [address, name, first, second] of cases) {
      accountState.apps = [
        { id: first, name: `Fabrikam ${name}` },
        { id: second, name: `Tailspin ${name}` },
      ];
      const page = await open(context, address);
      await waitForMark(popup, address, readCount(2, name));
      accountState.apps = accountState.apps.slice(1);
      await page.reload();
      await waitForMark(popup, address, readCount(1, name));
      expect(await waitForPopupText(popup, `Fabrikam ${name}`)).not.toContain(say('status.revoked'));
    }
  });
});
