/**
 * A browser for timing workers. Only one page of a provider is remote-controlled: a debugger at a worker keeps it awake and slows its start.
 * Messages go from the page's script worlds, as those of our own script there do.
 */

import { readExtensionId } from '../../scripts/extension-id.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { evaluate, startUnwatched } from '../e2e/harness/unwatched-browser.ts';
import type { SitesServer } from '../sites/serve-sites.ts';

export interface Answered {
  /** From sending the message to having the answer, in milliseconds, by the page's own clock. */
  readonly time: number;
  readonly answer: unknown;
}

export interface WorkerBrowser {
  /** Sends a message to the worker of an extension, which wakes it where it is stopped. */
  ask(extensionId: string, message: object): Promise<Answered>;
  /** The target of the running worker; null while it is stopped. */
  findWorker(extensionId: string): Promise<string | null>;
  /** Stops the worker and waits until it is gone. */
  stop(extensionId: string): Promise<void>;
  /** Opens a page of each extension behind the other one: from now on a stopped worker leaves the extension's process running. */
  keepProcesses(): Promise<void>;
  close(): Promise<void>;
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** Managed storage takes seconds to answer when the browser starts. */
const PATIENCE = 60_000;

/** `welcoming`: those of the extensions that open a page of their own once they are installed and know their policy. */
export async function openWorkerBrowser(
  extensionDirs: readonly string[],
  welcoming: readonly string[],
  address: string,
  sites: SitesServer,
): Promise<WorkerBrowser> {
  const { protocol, close } = await startUnwatched(extensionDirs, sites);
  const { send, listen } = protocol;
  const listTargets = async (): Promise<readonly Target[]> => (await send('Target.getTargets', {}))['targetInfos'] as readonly Target[];
  const findTarget = async (type: string, url: string): Promise<string | null> =>
    (await listTargets()).find((target) => target.type === type && target.url.startsWith(url))?.targetId ?? null;
  const findWorker = (id: string): Promise<string | null> => findTarget('service_worker', `chrome-extension://${id}/`);
  const stop = async (id: string): Promise<void> => {
    // One that is only just starting does not stop yet, so it is told until it has.
    await waitUntil(
      'the worker to stop',
      async () => {
        const targetId = await findWorker(id);
        if (targetId !== null) await send('Target.closeTarget', { targetId });
        return targetId;
      },
      (found) => found === null,
    );
  };
  try {
    // A page of the extension would keep its process; with it gone, all that is left of the first start is the worker.
    for (const id of welcoming) {
      const find = (): Promise<string | null> => findTarget('page', `chrome-extension://${id}/welcome.html`);
      await send('Target.closeTarget', { targetId: await waitUntil('the first page', find, (found) => found !== null, PATIENCE) });
    }
    const worlds = new Map<string, number>();
    listen((method, { context }) => {
      if (method === 'Runtime.executionContextsCleared') worlds.clear();
      if (method !== 'Runtime.executionContextCreated') return;
      const { id, origin } = context as { readonly id: number; readonly origin: string };
      worlds.set(origin, id);
    });
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const page = String((await send('Target.attachToTarget', { targetId, flatten: true }))['sessionId']);
    await send('Runtime.enable', {}, page);
    await send('Page.navigate', { url: address }, page);
    const worldOf = (id: string): number | undefined => worlds.get(`chrome-extension://${id}`);
    const ids = extensionDirs.map(readExtensionId);
    await waitUntil(
      'the scripts in the page',
      async () => ids.map(worldOf),
      (found) => found.every((world) => world !== undefined),
    );
    return {
      ask: async (id, message) => {
        const expression = `(async () => {
          const start = performance.now();
          const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)});
          return { time: performance.now() - start, answer };
        })()`;
        return (await evaluate(send, page, expression, worldOf(id))) as Answered;
      },
      findWorker,
      stop,
      keepProcesses: async () => {
        for (const id of ids) await send('Target.createTarget', { url: `chrome-extension://${id}/manifest.json`, background: true });
        await send('Target.activateTarget', { targetId });
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
