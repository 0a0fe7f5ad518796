import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '../../../scripts/wait-until.ts';
import type { SitesServer } from '../../sites/serve-sites.ts';
import { startConnectProxy } from './connect-proxy.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

/** Extension pages get this host, so that a test can open them. */
const extensionHost = '5e1f0c52-93a1-4a6e-8d3b-2b7c1f9a4d60';

export interface LaunchedFirefox {
  readonly extensionOrigin: string;
  open(address: string): Promise<void>;
  /** Shows the page again where another one opened in front: a hidden page draws no frames. */
  toFront(): Promise<void>;
  /** Runs a function body in the page; `isPrivileged` sees closed shadow roots, as the browser itself does. */
  run(script: string, isPrivileged?: boolean): Promise<unknown>;
  /** A real mouse press at a place in the page's window. */
  pressAt(x: number, y: number): Promise<void>;
  /** A real press on the middle of an element of the page. */
  pressOn(selector: string): Promise<void>;
  /** One page back, as the browser's own button does it. */
  goBack(): Promise<void>;
  /** Waits until the page on show is one of that host. */
  waitForHost(host: string): Promise<void>;
  /** Installs the extension over itself, as an update does. */
  installAgain(): Promise<void>;
  takePicture(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts Firefox with the extension (null: without one, as the control) and the emulated hosts. */
export async function launchFirefox(
  executable: string,
  extensionDir: string | null,
  sites: SitesServer,
  preferences: Readonly<Record<string, string | number | boolean>> = {},
): Promise<LaunchedFirefox> {
  const proxy = await startConnectProxy(sites.port);
  const profile = mkdtempSync(join(tmpdir(), 'consent-lens-firefox-'));
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries({
      'marionette.port': 0,
      ...(extensionDir === null
        ? {}
        : { 'extensions.webextensions.uuids': JSON.stringify({ [readGeckoId(extensionDir)]: extensionHost }) }),
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      // The real host names are preloaded as strict; the emulated certificate is our own.
      'network.stricttransportsecurity.preloadlist': false,
      'security.cert_pinning.enforcement_level': 0,
      'app.update.enabled': false,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'services.settings.server': 'https://settings.example/v1',
      ...preferences,
    })
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
      .join('\n'),
  );
  const browser = spawn(executable, ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  });
  const tidyUp = async (): Promise<void> => {
    await stop(browser);
    await proxy.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const marionette = await openSession(profile);
    const install = async (): Promise<void> => {
      if (extensionDir !== null) await marionette.send('Addon:Install', { path: extensionDir, temporary: true });
    };
    await install();
    return {
      ...(await createDriver(marionette)),
      installAgain: install,
      extensionOrigin: `moz-extension://${extensionHost}`,
      close: tidyUp,
    };
  } catch (error) {
    await tidyUp();
    throw error;
  }
}

async function openSession(profile: string): Promise<Marionette> {
  const portFile = join(profile, 'MarionetteActivePort');
  const port = await waitUntil(
    'Firefox to listen',
    async () => (existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0),
    (candidate) => candidate > 0,
  );
  const marionette = await connectMarionette(port);
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  return marionette;
}

async function createDriver(marionette: Marionette): Promise<Omit<LaunchedFirefox, 'extensionOrigin' | 'installAgain' | 'close'>> {
  const handle = readValue(await marionette.send('WebDriver:GetWindowHandle'));
  // The extension's own first page may open in front at any moment.
  const bringToFront = () => marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
  const run = async (script: string, isPrivileged = false): Promise<unknown> => {
    const reply = await marionette.send('WebDriver:ExecuteScript', { script, args: [], sandbox: isPrivileged ? 'system' : 'default' });
    return readValue(reply);
  };
  const pressAt = async (x: number, y: number): Promise<void> => {
    await bringToFront();
    const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' };
    const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    await marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  };
  return {
    toFront: async () => {
      await bringToFront();
    },
    open: async (address) => {
      await bringToFront();
      await marionette.send('WebDriver:Navigate', { url: address });
    },
    run,
    pressAt,
    pressOn: async (selector) => {
      const place = await run(`
        const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];`);
      await pressAt(...(place as [number, number]));
    },
    goBack: async () => {
      await bringToFront();
      await marionette.send('WebDriver:Back');
    },
    waitForHost: async (host) => {
      await waitUntil(
        host,
        () => run('return location.host'),
        (seen) => seen === host,
      );
    },
    takePicture: async (path) => {
      const reply = await marionette.send('WebDriver:TakeScreenshot', { full: false });
      writeFileSync(path, Buffer.from(String(readValue(reply)), 'base64'));
    },
  };
}

function readValue(reply: unknown): unknown {
  return (reply as { readonly value: unknown }).value;
}

function readGeckoId(extensionDir: string): string {
  const manifest: { browser_specific_settings: { gecko: { id: string } } } = JSON.parse(
    readFileSync(join(extensionDir, 'manifest.json'), 'utf8'),
  );
  return manifest.browser_specific_settings.gecko.id;
}

function stop(browser: ChildProcess): Promise<void> {
  if (browser.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    browser.once('exit', () => resolve());
    browser.kill();
  });
}
