import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test';
import { waitUntil } from '../../../scripts/wait-until.ts';

/**
 * The extension's service worker. Playwright keeps the same object while the worker is stopped and woken; what runs in it goes to
 * whichever is alive.
 */
export async function findWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/**
 * Waits until the extension, which every test browser installs anew, has put its script in place. An installed one has it at once; the
 * requests a browser makes in its very first moment are another test's business.
 */
export async function waitUntilInstalled(context: BrowserContext): Promise<void> {
  const worker = await findWorker(context);
  await waitUntil(
    'the extension to be installed',
    // Mode `monitor` takes the script away again, as soon as the policy is known.
    () =>
      worker.evaluate(
        async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0 || 'policyCopy' in (await chrome.storage.local.get()),
      ),
    Boolean,
  );
}

/**
 * Makes it a profile that has seen the page of the first run. Otherwise that comes seconds later, when the policy is known: to come to the front,
 * and to go, is what decision rule F5 looks at.
 */
export async function rememberFirstRun(context: BrowserContext): Promise<void> {
  const worker = await findWorker(context);
  await waitUntil(
    'the first run to be planned',
    () =>
      worker.evaluate(async () => {
        if (!('firstRun' in (await chrome.storage.local.get()))) return false;
        await chrome.storage.local.set({ firstRun: 'done' });
        return true;
      }),
    Boolean,
  );
}

/** Stops the worker, as the browser does with one that is idle, and waits until it has stopped. `page` is any page of the browser. */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const stopped = waitForStop(session);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

function waitForStop(session: CDPSession): Promise<void> {
  return new Promise((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.length > 0 && versions.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
}

/** Keeps the worker busy for ever: it receives everything and answers nothing, until it is stopped. */
export async function hangWorker(context: BrowserContext): Promise<void> {
  const worker = await findWorker(context);
  await worker.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
}

/** Keeps the worker from ever ending a judgement, though it can be stopped at once: what it reads from storage never comes. */
export async function stallWorker(context: BrowserContext): Promise<void> {
  const worker = await findWorker(context);
  await worker.evaluate(() => {
    Object.assign(chrome.storage.local, { get: () => new Promise(() => undefined) });
  });
}

/** When the running worker was started; wakes it where it was stopped. */
export async function readWorkerStart(context: BrowserContext): Promise<number> {
  return (await findWorker(context)).evaluate(() => performance.timeOrigin);
}

/** How many script worlds of extensions the page and its frames hold; a page that is never touched has none. */
export async function countScriptWorlds(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
  // Answers after it has reported every world that is there.
  await session.send('Runtime.enable');
  await session.detach();
  return worlds.filter((origin) => origin.startsWith('chrome-extension://')).length;
}
