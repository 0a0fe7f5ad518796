/** The settings page and the first run, under real managed policy and without any. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { acceptFreely, acceptPrompt } from './harness/accept-prompt.ts';
import { type Card, readCard, waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { findWorker } from './harness/extension-worker.ts';
import { expect, extensionDir, test } from './harness/fixtures.ts';
import { openPromptByAddress, waitForCardElsewhere } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { readPageText, waitForPopupText } from './harness/popup.ts';
import { pressAccept } from './harness/press-page.ts';
import { visibleText } from './harness/visible-text.ts';
import { quoted, say, sayInDutch } from './harness/words.ts';

const holdsBack = ({ headline }: Card): boolean => headline === say('headline.toggle.off.own', { app: quoted('Tailspin Notes') });

async function openOptions(context: BrowserContext, extensionId: string | null): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.locator('h1').waitFor();
  return page;
}

const setting = (options: Page, title: string) =>
  options.locator('.setting').filter({ has: options.getByRole('heading', { name: title }) });
const textOf = async (locator: Locator): Promise<string> => visibleText((await locator.textContent()) ?? '');
const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');

/** The first run is planned at installing and settled as soon as the policy is known. */
async function waitForFirstRunSettled(extensionPage: Page): Promise<void> {
  const readPlan = () =>
    extensionPage.evaluate(async () => JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]));
  await waitUntil(
    'the first run to be settled',
    readPlan,
    (stored) => stored.includes('policyWasRead') && stored.includes('"firstRun":"done"'),
  );
}

test.describe('without an organisation', () => {
  test('a choice is kept at once, holds for the open prompt and the next, and is called the person’s own', async ({
    context,
    launched,
    sites,
    openPopupPage,
  }) => {
    const page = await context.newPage();
    await openPromptByAddress(page, 'files-verified');
    await waitForCardElsewhere(context);
    expect((await readCard(page)).isShown, 'nothing is said about a verified app').toBe(false);

    const options = await openOptions(context, launched.extensionId);
    const newApps = setting(options, say('setting.userConsent.title'));
    await expect(newApps.getByRole('radio', { name: say('setting.userConsent.on') })).toBeChecked();
    await expect(newApps.getByText(say('setting.builtIn'))).toHaveCount(1);
    await newApps.getByRole('radio', { name: say('setting.userConsent.off') }).check();
    await expect(newApps.getByRole('status')).toHaveText(say('setting.saved'));

    const card = await waitForCard(page, holdsBack);
    expect(card.text).toContain(say('band.info.own'));
    expect(card.text).toContain(say('policy.footer.own'));
    expect(card.text, 'no organisation is made up').not.toContain(say('organisation.start'));
    await setting(options, say('setting.mode.title'))
      .getByRole('radio', { name: say('setting.mode.enforce') })
      .check();
    const next = await context.newPage();
    await openPromptByAddress(next, 'files-verified');
    const stopped = await waitForCard(next, holdsBack);
    expect(stopped.buttons.map(({ name }) => name)).toEqual(expect.not.arrayContaining([say('warning.continue'), say('warning.ask')]));
    expect(countAccepted(sites)).toBe(0);

    const popup = await openPopupPage();
    const text = await waitForPopupText(popup, say('popup.policy.own'));
    expect(text).toContain(`${say('popup.policy.mode.enforce')} · ${say('popup.policy.own.heldBack')}`);
    await options.reload();
    await expect(newApps.getByRole('radio', { name: say('setting.userConsent.off') }), 'after opening the page again').toBeChecked();
  });

  test('while a stricter choice takes effect, no moment is without the script', async ({ context, launched }) => {
    const options = await openOptions(context, launched.extensionId);
    const worker = await findWorker(context);
    await worker.evaluate(() => {
      const moments: string[][] = [];
      Object.assign(globalThis, { registeredMoments: moments });
      for (const name of ['registerContentScripts', 'updateContentScripts', 'unregisterContentScripts'] as const) {
        const original = Reflect.get(chrome.scripting, name).bind(chrome.scripting) as (...values: readonly unknown[]) => Promise<void>;
        Object.assign(chrome.scripting, {
          [name]: async (...values: unknown[]) => {
            await original(...values);
            moments.push((await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
          },
        });
      }
    });
    const readMoments = (): Promise<string[][]> => worker.evaluate(() => Reflect.get(globalThis, 'registeredMoments') as string[][]);
    for (const mode of ['enforce', 'warn'] as const) {
      await setting(options, say('setting.mode.title'))
        .getByRole('radio', { name: say(`setting.mode.${mode}`) })
        .check();
      const wanted = mode === 'warn' ? 'consent' : 'consent-enforced';
      await waitUntil(
        `the script of mode ${mode}`,
        async () =>
          (await readMoments())
            .at(-1)
            ?.filter((id) => id.startsWith('consent'))
            .join(),
        (ids) => ids === wanted,
      );
    }
    for (const ids of await readMoments()) expect(ids.join(), 'a page that opens here is guarded').toContain('consent');
  });

  test('only watching leaves the next prompt alone', async ({ context, launched }) => {
    const options = await openOptions(context, launched.extensionId);
    await setting(options, say('setting.mode.title'))
      .getByRole('radio', { name: say('setting.mode.monitor') })
      .check();
    await waitUntil(
      'the script to go',
      () => options.evaluate(() => chrome.scripting.getRegisteredContentScripts()),
      (scripts) => scripts.length === 0,
    );
    const page = await context.newPage();
    await openPromptByAddress(page, 'mail-direct');
    await pressAccept(page);
    await page.waitForURL('https://inbox-turbo.example/**');
  });

  test('deleting says what goes, can be called off, and empties the list and the own settings', async ({
    context,
    launched,
    openPopupPage,
  }) => {
    const page = await context.newPage();
    await acceptPrompt(page, 'mail-direct', 'inbox-turbo.example');
    const popup = await openPopupPage();
    await waitForPopupText(popup, 'Inbox Turbo');
    await openPromptByAddress(page, 'calendar-verified');
    // Left without an answer: nobody reads that prompt again.
    await page.goto('https://tailspin-notes.example/');
    const options = await openOptions(context, launched.extensionId);
    await setting(options, say('setting.mode.title'))
      .getByRole('radio', { name: say('setting.mode.enforce') })
      .check();

    const open = options.getByRole('button', { name: say('options.delete.open') });
    await open.click();
    const keep = options.getByRole('button', { name: say('options.delete.keep') });
    await expect(keep, 'the safe answer comes first').toBeFocused();
    for (const goes of ['apps', 'own', 'requests'] as const) {
      await expect(options.getByText(say(`options.delete.${goes}`, { count: 1 }))).toBeVisible();
    }
    await takePicture(options, 'options-delete-en-light');
    await keep.click();
    await expect(open, 'calling it off gives the focus back').toBeFocused();
    expect(await waitForPopupText(popup, 'Inbox Turbo')).toContain('Inbox Turbo');

    await open.click();
    await options.getByRole('button', { name: say('options.delete.confirm'), exact: true }).click();
    await expect(options.getByText(say('options.delete.done'))).toBeVisible();
    await waitForPopupText(popup, say('popup.empty.title'));
    expect(await readPageText(popup)).toContain(say('popup.policy.none'));
    const stored = await options.evaluate(async () =>
      JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
    );
    expect(stored).not.toMatch(/ownSettings|clientId|tailspin|adventure/);
    await expect(setting(options, say('setting.mode.title')).getByRole('radio', { name: say('setting.mode.warn') })).toBeChecked();
  });

  test('the popup leads to the settings', async ({ context, openPopupPage }) => {
    const popup = await openPopupPage();
    const isOptions = (page: Page): boolean => page.url().endsWith('/options.html');
    await popup.getByRole('button', { name: say('popup.settings') }).click();
    await waitUntil('the settings', async () => context.pages().some(isOptions), Boolean);
  });
});

test.describe('where an organisation enforces some and suggests some', () => {
  test.use({
    managedPolicy: {
      orgName: 'Contoso',
      mode: 'warn',
      userConsent: 'off',
      existingGrants: 'flag',
      requestEmail: 'it@contoso.example',
      preferred: ['userConsent', 'existingGrants'],
      providers: [{ provider: 'github', mode: 'monitor' }],
    },
  });

  test('enforced keys are locked with the reason, suggested ones can be changed, and a stored own setting never loosens', async ({
    context,
    launched,
    waitForPolicy,
  }) => {
    await waitForPolicy('Contoso');
    const options = await openOptions(context, launched.extensionId);
    const mode = setting(options, say('setting.mode.title'));
    await expect(mode).toContainText(say('setting.mode.warn'));
    await expect(
      options.getByText(say('policy.overlay', { providers: 'GitHub', rules: say('policy.overlay.mode.monitor') })),
    ).toBeVisible();
    expect(await textOf(mode)).toContain(say('setting.locked.org', { org: 'Contoso' }));
    await expect(mode.getByRole('radio')).toHaveCount(0);

    // Written past the page, as a script in this profile could.
    await options.evaluate(() => chrome.storage.local.set({ ownSettings: { mode: 'monitor', requests: 'off' } }));
    await options.reload();
    await expect(mode).toContainText(say('setting.mode.warn'));

    const newApps = setting(options, say('setting.userConsent.title'));
    const suggested = newApps.locator('label').filter({ hasText: say('setting.userConsent.off') });
    expect(await textOf(suggested)).toContain(say('setting.suggested', { orgMiddle: 'Contoso' }));
    const page = await context.newPage();
    await openPromptByAddress(page, 'files-verified');
    await waitForCard(page, ({ headline }) => headline?.includes('Contoso approves apps first') ?? false);
    // The page lets people accept what the policy holds back: whoever manages the browser can read it here.
    const differs = options.locator('.problems', { hasText: say('drift.userConsentOpen') });
    await expect
      .poll(async () => {
        await options.reload();
        await options.locator('h1').waitFor();
        return differs.count();
      })
      .toBe(1);

    await newApps.getByRole('radio', { name: say('setting.userConsent.on') }).check();
    await expect(newApps.getByRole('status')).toHaveText(say('setting.saved'));
    const next = await context.newPage();
    await openPromptByAddress(next, 'files-verified');
    await acceptFreely(next, 'tailspin-notes.example');
    expect(await readPageText(options)).toContain(say('health.status.own'));
    await takePicture(options, 'options-managed-en-light');

    await newApps.getByRole('radio', { name: say('setting.userConsent.off') }).check();
    await waitUntil(
      'the own choice to be forgotten',
      () => options.evaluate(async () => JSON.stringify(await chrome.storage.local.get('ownSettings'))),
      (stored) => !stored.includes('userConsent'),
    );
  });
});

test.describe('with a faulty policy, in Dutch and dark', () => {
  test.use({
    uiLanguage: 'nl-NL',
    scheme: 'dark',
    managedPolicy: {
      policyVersion: 12,
      orgName: 'Contoso',
      mode: 'enfroce',
      // A number where text belongs: the browser drops it.
      personalAccounts: 5,
      declaredKeys: ['policyVersion', 'orgName', 'mode', 'personalAccounts', 'colour'],
    },
  });

  test('each key is applied, rejected with its reason, or built in; the whole can be copied as text', async ({
    context,
    launched,
    waitForPolicy,
  }) => {
    await waitForPolicy('Contoso');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const options = await openOptions(context, launched.extensionId);
    const rowOf = (key: string): Promise<string> =>
      textOf(options.locator('.keys > li').filter({ has: options.getByText(key, { exact: true }) }));
    expect(await textOf(options.getByRole('heading', { level: 2 }).nth(1))).toBe(sayInDutch('health.title.org', { org: 'Contoso' }));
    await expect(options.getByText(sayInDutch('health.attention', { count: 3 }))).toBeVisible();
    expect(await rowOf('policyVersion')).toContain(sayInDutch('health.status.applied'));
    const mode = await rowOf('mode');
    expect(mode).toContain(sayInDutch('health.status.rejected'));
    expect(mode).toContain(sayInDutch('policy.problem.not-allowed-value', { path: 'mode' }));
    expect(mode).toContain(sayInDutch('health.inForce', { value: 'enforce' }));
    expect(await rowOf('personalAccounts')).toContain(sayInDutch('policy.problem.rejected-by-browser', { path: 'personalAccounts' }));
    expect(await readPageText(options)).toContain(sayInDutch('policy.problem.unknown-key', { path: 'colour' }));
    await options.getByText(/in dit beleid; daarvoor/).click();
    expect(await rowOf('userConsent')).toContain(sayInDutch('health.status.unset'));
    await takePicture(options, 'options-faulty-nl-dark');

    await options.getByRole('button', { name: sayInDutch('health.copy') }).click();
    await expect(options.getByText(sayInDutch('health.copied'))).toBeVisible();
    const copied = await options.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`mode ${sayInDutch('health.inForce', { value: 'enforce' })} (${sayInDutch('health.status.rejected')})`);
    expect(copied).toContain(`  - ${sayInDutch('policy.problem.unknown-key', { path: 'colour' })}`);
    expect(copied, 'nothing invisible').not.toMatch(/[\u2066-\u2069]/);
  });
});

test.describe('the first run', () => {
  test('opens once after installing, says what it does and shows a warning, and its button closes it', async ({ sites }) => {
    const profileDir = mkdtempSync(join(tmpdir(), 'consent-lens-welcome-'));
    const open = () =>
      launchBrowser({ extensionDir, managedPolicy: null, sites, language: 'en-US', colorScheme: 'light', isHeadless: true, profileDir });
    try {
      const first = await open();
      await waitUntil(
        'the first run',
        async () => first.context.pages().filter(isWelcome).length,
        (count) => count > 0,
      );
      const [welcome, ...others] = first.context.pages().filter(isWelcome);
      if (!welcome) throw new Error('The first run went away');
      expect(others).toEqual([]);
      await welcome.getByRole('heading', { name: say('welcome.title') }).waitFor();
      for (const point of ['does', 'cannot', 'stays', 'pin'] as const) {
        await expect(welcome.getByText(say(`welcome.${point}.text`))).toBeVisible();
      }
      await expect(welcome.getByText(say('welcome.sample.note'))).toBeVisible();
      await expect(welcome.locator('.card .headline')).toContainText('Inbox Turbo');
      await takePicture(welcome, 'welcome-en-light');
      await Promise.all([welcome.waitForEvent('close'), welcome.getByRole('button', { name: say('welcome.done') }).click()]);
      const options = await openOptions(first.context, first.extensionId);
      await waitForFirstRunSettled(options);
      expect(first.context.pages().filter(isWelcome)).toEqual([]);
      await first.close();

      const second = await open();
      await waitForFirstRunSettled(await openOptions(second.context, second.extensionId));
      expect(second.context.pages().filter(isWelcome), 'not again').toEqual([]);
      await second.close();
    } finally {
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  test.describe('where the organisation hides it', () => {
    test.use({ keepsWelcome: true, managedPolicy: { orgName: 'Contoso', hideOnboarding: true } });

    test('never opens', async ({ context, launched, waitForPolicy }) => {
      await waitForPolicy('Contoso');
      await waitForFirstRunSettled(await openOptions(context, launched.extensionId));
      expect(context.pages().filter(isWelcome)).toEqual([]);
    });
  });
});
