import { join } from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { type LaunchedBrowser, launchBrowser } from '../../../scripts/launch-browser.ts';
import type { ManagedPolicy } from '../../../scripts/managed-policy-file.ts';
import { type SitesServer, serveSites } from '../../sites/serve-sites.ts';
import { copyBuildWithHosts } from './build-with-hosts.ts';
import { rememberFirstRun, waitUntilInstalled } from './extension-worker.ts';
import { copyMirroredBuild } from './mirrored-build.ts';
import { waitForPopupText } from './popup.ts';

export { expect } from '@playwright/test';

export const extensionDir = join(import.meta.dirname, '../../../.output/chrome-mv3');

/** Set with `test.use`. */
interface Choices {
  /** Managed keys in force when the browser starts; null for none. */
  readonly managedPolicy: ManagedPolicy | null;
  readonly uiLanguage: 'en-US' | 'nl-NL';
  readonly scheme: 'light' | 'dark';
  /** False is the control: what the page does without us. */
  readonly hasExtension: boolean;
  /** Hosts that the extension may ask for and that it was given. */
  readonly givenHosts: readonly string[];
  /** Whether English runs from right to left, to see what a language would meet that does. */
  readonly isMirrored: boolean;
  /** Leaves the page of the first run open, for tests that are about it. */
  readonly keepsWelcome: boolean;
}

interface Fixtures {
  readonly launched: LaunchedBrowser;
  /** The popup as a tab: headless browsers give no handle on the real one. */
  readonly openPopupPage: () => Promise<Page>;
  /** Waits until the popup's text says that a policy is in force; policy reaches the extension seconds after the start or a change. */
  readonly waitForPolicy: (text: string | RegExp) => Promise<void>;
}

interface WorkerFixtures {
  readonly sitesOfWorker: SitesServer;
}

interface Sites {
  /** The emulated sites, their counters empty at the start of each test. */
  readonly sites: SitesServer;
}

export const test = base.extend<Choices & Fixtures & Sites, WorkerFixtures>({
  managedPolicy: [null, { option: true }],
  uiLanguage: ['en-US', { option: true }],
  scheme: ['light', { option: true }],
  hasExtension: [true, { option: true }],
  // Playwright takes a list for a value with its options.
  givenHosts: [[], { option: true }],
  isMirrored: [false, { option: true }],
  keepsWelcome: [false, { option: true }],

  sitesOfWorker: [
    // Playwright wants a pattern here, though nothing of it is needed.
    async ({ browserName: _browserName }, use) => {
      const server = await serveSites();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  sites: async ({ sitesOfWorker }, use) => {
    sitesOfWorker.forgetHits();
    await use(sitesOfWorker);
  },

  launched: async ({ sites, managedPolicy, uiLanguage, scheme, hasExtension, givenHosts, isMirrored, keepsWelcome }, use) => {
    const changed = isMirrored ? copyMirroredBuild(extensionDir) : null;
    const build = givenHosts.length > 0 ? copyBuildWithHosts(extensionDir, givenHosts) : changed;
    const launched = await launchBrowser({
      extensionDir: hasExtension ? (build?.path ?? extensionDir) : null,
      managedPolicy,
      sites,
      language: uiLanguage,
      colorScheme: scheme,
      isHeadless: true,
    });
    if (!keepsWelcome) closeWelcome(launched.context);
    if (hasExtension) await waitUntilInstalled(launched.context);
    if (hasExtension && !keepsWelcome) await rememberFirstRun(launched.context);
    await use(launched);
    await launched.close();
    build?.remove();
  },

  context: async ({ launched }, use) => {
    await use(launched.context);
  },

  openPopupPage: async ({ launched }, use) => {
    await use(async () => {
      const page = await launched.context.newPage();
      await page.goto(`chrome-extension://${launched.extensionId}/popup.html`);
      return page;
    });
  },

  waitForPolicy: async ({ openPopupPage }, use) => {
    await use(async (text) => {
      const popup = await openPopupPage();
      await waitForPopupText(popup, text);
      await popup.close();
    });
  },
});

/** Where the policy was known at once, the page of the first run is there already: it takes the front, and what lies behind it is drawn once a second. */
function closeWelcome(context: BrowserContext): void {
  context.on('page', (page) => {
    if (page.url().endsWith('/welcome.html')) void page.close();
  });
}
