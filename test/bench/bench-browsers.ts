/** Chromium and Firefox as the benchmarks see them: one page, remote-controlled; the worker is never watched, which would keep it awake. */
import { join } from 'node:path';
import { ensureFirefox } from '../../scripts/find-firefox.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { launchFirefox } from '../e2e/firefox/launch-firefox.ts';
import { waitUntilInstalled } from '../e2e/harness/extension-worker.ts';
import type { SitesServer } from '../sites/serve-sites.ts';
import type { BenchBrowser } from './gate.bench.ts';

const output = join(import.meta.dirname, '../../.output');

export async function openChromium(sites: SitesServer, hasExtension: boolean): Promise<BenchBrowser> {
  const launched = await launchBrowser({
    extensionDir: hasExtension ? join(output, 'chrome-mv3') : null,
    // A page of the first run would come to the front, and the one that is measured be drawn once a second.
    managedPolicy: { hideOnboarding: true },
    sites,
    language: 'en-US',
    colorScheme: 'light',
    isHeadless: true,
  });
  if (hasExtension) await waitUntilInstalled(launched.context);
  let page = await launched.context.newPage();
  /** One that came back from the cache of pages loses its remote control now and then. */
  let isWorn = false;
  return {
    name: 'Chromium',
    open: async (address) => {
      if (isWorn) {
        await page.close();
        page = await launched.context.newPage();
        isWorn = false;
      }
      await page.goto(address, { waitUntil: 'commit' }).catch(() => null);
    },
    goBack: async () => {
      await page.waitForLoadState();
      await page.goBack({ waitUntil: 'commit' });
      isWorn = true;
    },
    run: (body) => page.evaluate(`(() => { ${body} })()`).catch(() => null),
    close: () => launched.close(),
  };
}

/** Marionette's scripts have a world of their own; what the page is to keep runs as the page's. */
const inPage = (body: string): string => `
  const script = document.createElement('script');
  script.textContent = ${JSON.stringify(`document.documentElement.dataset.answer = JSON.stringify((() => { ${body} })() ?? null);`)};
  document.head.append(script);
  script.remove();
  return document.documentElement.dataset.answer;`;

export async function openFirefox(sites: SitesServer, hasExtension: boolean): Promise<BenchBrowser> {
  const firefox = await launchFirefox(ensureFirefox(), hasExtension ? join(output, 'firefox-mv3') : null, sites);
  return {
    name: 'Firefox',
    open: (address) => firefox.open(address).catch(() => undefined),
    goBack: () => firefox.goBack(),
    run: async (body) => {
      await firefox.toFront();
      const answer = await firefox.run(inPage(body)).catch(() => null);
      return typeof answer === 'string' ? JSON.parse(answer) : null;
    },
    close: () => firefox.close(),
  };
}
