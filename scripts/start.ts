import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type SitesServer, serveSites, startAddress } from '../test/sites/serve-sites.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { runTool } from './run-tool.ts';
import { printStep, runMain, StepError } from './step.ts';
import { takeTour } from './take-tour.ts';

const root = join(import.meta.dirname, '..');
const extensionDir = join(root, '.output', 'chrome-mv3');

/** `npm start`: builds and opens a browser on the demo prompts; `-- --real` on the real Microsoft 365; without a display, a tour in pictures. */
async function start(): Promise<number> {
  const { isReal, isTour } = readOptions();
  if (runTool('wxt', 'wxt', ['build']) !== 0) throw new StepError('The extension was not built.', 'The lines above say why.');
  if (isTour) return tour();
  return isReal ? openReal() : openDemo();
}

function readOptions(): { readonly isReal: boolean; readonly isTour: boolean } {
  const { values } = parseArgs({ options: { real: { type: 'boolean' }, tour: { type: 'boolean' } } });
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  if (values.real && !hasDisplay) {
    throw new StepError(
      'A real sign-in needs a screen, and neither DISPLAY nor WAYLAND_DISPLAY is set.',
      'Run it on a desktop, or without --real for the tour.',
    );
  }
  return { isReal: values.real ?? false, isTour: values.tour ?? !hasDisplay };
}

async function tour(): Promise<number> {
  printStep('No screen here, or a tour was asked for: taking it without one');
  const sites = await serveSites();
  try {
    return await takeTour({ sites, extensionDir, picturesDir: join(root, 'tour') });
  } finally {
    await sites.close();
  }
}

async function openDemo(): Promise<number> {
  const sites = await serveSites();
  const browser = await launch(sites, null);
  await openFirstPage(browser, startAddress);
  printStep('The demo prompts are open in Chromium. Close its window or press Ctrl-C to end.');
  await waitForEnd(browser);
  await sites.close();
  return 0;
}

async function openReal(): Promise<number> {
  const browser = await launch(null, join(root, '.browser'));
  await openFirstPage(browser, 'https://www.office.com/');
  printStep('Chromium is open with the extension and a profile of its own in .browser. Close its window or press Ctrl-C to end.');
  await waitForEnd(browser);
  return 0;
}

async function launch(sites: SitesServer | null, profileDir: string | null): Promise<LaunchedBrowser> {
  return launchBrowser({
    extensionDir,
    sites,
    language: (process.env['LANGUAGE'] || process.env['LANG'] || '').startsWith('nl') ? 'nl-NL' : 'en-US',
    colorScheme: null,
    isHeadless: false,
    ...(profileDir ? { profileDir } : {}),
  });
}

async function openFirstPage({ context }: LaunchedBrowser, address: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  try {
    await page.goto(address);
  } catch (error) {
    // The window is open all the same: the person can try again there.
    printStep(
      `${address} did not load (${error instanceof Error ? error.message.split('\n')[0] : String(error)}). Check the network and reload the page.`,
    );
  }
}

/** Ends when the person closes the browser or presses Ctrl-C. */
async function waitForEnd(browser: LaunchedBrowser): Promise<void> {
  await new Promise<void>((resolve) => {
    browser.context.once('close', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await browser.close();
}

await runMain(start);
