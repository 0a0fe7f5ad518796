import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { readExtensionId } from './extension-id.ts';
import { ensureChromium } from './find-chromium.ts';
import { createPolicyFile, type ManagedPolicy, type PolicyFile } from './managed-policy-file.ts';

/** What a browser needs to know of the emulated sites; the server gives it. */
interface EmulatedSites {
  readonly hostResolverRules: string;
  readonly certificateKeyHash: string;
}

export interface BrowserOptions {
  /** A built extension; null starts without one, as the control. */
  readonly extensionDir: string | null;
  /** Managed keys for the extension; null starts without policy. Undefined leaves the machine's own policy as it is. */
  readonly managedPolicy?: ManagedPolicy | null;
  /** Null: the real network, without emulation. */
  readonly sites: EmulatedSites | null;
  readonly language: 'en-US' | 'nl-NL';
  readonly colorScheme: 'light' | 'dark' | null;
  readonly isHeadless: boolean;
  /** A profile to keep; without it the profile is temporary. */
  readonly profileDir?: string;
}

export interface LaunchedBrowser {
  readonly context: BrowserContext;
  /** Null without an extension. */
  readonly extensionId: string | null;
  /** Replaces the running browser's policy; Chromium takes it in after its files were quiet for some seconds. */
  updatePolicy(policy: ManagedPolicy | null): void;
  /** Ends the browser and removes what was made for it. */
  close(): Promise<void>;
}

/**
 * What a browser of ours goes without. The address bar draws its suggestions as a page of its own, which takes a third of the time that
 * starting takes. Of two such lists Chromium heeds the last, so what matters of Playwright's own (chromiumSwitches.ts) stands here too.
 */
const switchedOff = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  'Translate',
];

/** Starts Chromium with the extension, a policy of its own and the emulated hosts. */
export async function launchBrowser(options: BrowserOptions): Promise<LaunchedBrowser> {
  const browser = ensureChromium();
  const extensionId = options.extensionDir ? readExtensionId(options.extensionDir) : null;
  const profile = openProfile(options.profileDir);
  let policyFile: PolicyFile | null = null;
  const tidyUp = (): void => {
    process.off('exit', tidyUp);
    policyFile?.remove();
    profile.remove();
  };
  // Also when the process is told to stop meanwhile: nothing of ours stays behind.
  process.once('exit', tidyUp);
  try {
    if (extensionId && options.managedPolicy !== undefined)
      policyFile = await createPolicyFile(browser, extensionId, options.managedPolicy);
    const context = await startContext(options, profile.path, policyFile?.executable ?? browser.executable);
    return {
      context,
      extensionId,
      updatePolicy: (policy) => {
        if (!policyFile) throw new Error('This browser was started without a policy file: pass managedPolicy (null for none yet)');
        policyFile.write(policy);
      },
      close: async () => {
        await context.close();
        tidyUp();
      },
    };
  } catch (error) {
    tidyUp();
    throw error;
  }
}

/** A profile folder, made where none is kept; `remove` takes away what was made. */
export function openProfile(kept: string | undefined): { readonly path: string; remove(): void } {
  const path = kept ?? mkdtempSync(join(tmpdir(), 'consent-lens-profile-'));
  // A reloaded unpacked extension is switched off unless developer mode is on before the browser starts.
  mkdirSync(join(path, 'Default'), { recursive: true });
  const preferences = join(path, 'Default', 'Preferences');
  if (!existsSync(preferences)) writeFileSync(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  return { path, remove: () => (kept ? undefined : rmSync(path, { recursive: true, force: true, maxRetries: 5 })) };
}

async function startContext(options: BrowserOptions, profile: string, executablePath: string): Promise<BrowserContext> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.isHeadless,
    // Chromium has no sandbox for user 0; everyone else keeps it.
    chromiumSandbox: !isRoot,
    locale: options.language,
    colorScheme: options.colorScheme,
    viewport: options.isHeadless ? { width: 1280, height: 800 } : null,
    // Whoever opens a window for a person closes it on Ctrl-C; a headless one is closed for us.
    handleSIGINT: options.isHeadless,
    handleSIGTERM: options.isHeadless,
    handleSIGHUP: options.isHeadless,
    // Pages come back from the browser's cache of pages, as they do for people; a person's own browser is not announced as automated either.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache', ...(options.isHeadless ? [] : ['--enable-automation'])],
    args: listArguments(options),
  });
}

/** The arguments that make a browser ours: the extension, the emulated hosts, the language, and no traffic of its own. */
export function listArguments({ extensionDir, sites, language }: Pick<BrowserOptions, 'extensionDir' | 'sites' | 'language'>): string[] {
  const load = extensionDir ? [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`] : [];
  const emulate = sites
    ? [`--host-resolver-rules=${sites.hostResolverRules}`, `--ignore-certificate-errors-spki-list=${sites.certificateKeyHash}`]
    : [];
  const quiet = [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${switchedOff.join(',')}`,
  ];
  // `--lang` takes the names of Chromium's own locales (nl, en-US) and decides chrome.i18n.getMessage, also where the browser's translations
  // are not installed (Debian's chromium-l10n); navigator.language follows the context's locale. (getUILanguage does neither in the worker.)
  const lang = language === 'nl-NL' ? 'nl' : language;
  return [`--lang=${lang}`, '--disable-quic', ...quiet, ...load, ...emulate];
}
