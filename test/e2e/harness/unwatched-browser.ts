import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExtensionId } from '../../../scripts/extension-id.ts';
import { ensureChromium } from '../../../scripts/find-chromium.ts';
import { listArguments, openProfile } from '../../../scripts/launch-browser.ts';
import { waitUntil } from '../../../scripts/wait-until.ts';
import type { SitesServer } from '../../sites/serve-sites.ts';

/** A browser of which only a page of the extension is remote-controlled: what it does not do while it is watched, it does here. */
export interface UnwatchedBrowser {
  /** The value of an expression in the extension's own page, where `chrome` is the extension's. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts Chromium with the extension, opens its popup as a page, and attaches to that page alone. */
export async function launchUnwatched(extensionDir: string, sites: SitesServer): Promise<UnwatchedBrowser> {
  const { protocol, close } = await startUnwatched([extensionDir], sites);
  try {
    const page = await openPage(protocol.send, `chrome-extension://${readExtensionId(extensionDir)}/popup.html`);
    return { evaluate: (expression) => evaluate(protocol.send, page, expression), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts Chromium with those extensions; nothing in it is remote-controlled but what the protocol is then told to attach to. */
export async function startUnwatched(
  extensionDirs: readonly string[],
  sites: SitesServer,
): Promise<{ readonly protocol: Protocol; close(): Promise<void> }> {
  const profile = openProfile(undefined);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // Both arguments that name the folder take a list.
  const parameters = listArguments({ extensionDir: extensionDirs.join(','), sites, language: 'en-US' });
  const browser = spawn(
    ensureChromium().executable,
    ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile.path}`, ...asRoot, ...parameters, 'about:blank'],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    browser.kill();
    await ended;
    profile.remove();
  };
  try {
    return { protocol: await connect(profile.path), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Answer = Readonly<Record<string, unknown>>;
type Send = (method: string, parameters: Answer, sessionId?: string) => Promise<Answer>;

/** The browser's own protocol of remote control. */
export interface Protocol {
  readonly send: Send;
  /** Hears every event from now on. */
  listen(listener: (method: string, parameters: Answer) => void): void;
}

async function connect(profile: string): Promise<Protocol> {
  const file = join(profile, 'DevToolsActivePort');
  const [port, path] = await waitUntil(
    'the browser to listen',
    async () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []),
    (lines) => lines.length > 1,
  );
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners: ((method: string, parameters: Answer) => void)[] = [];
  let lastId = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, method, params }: { id?: number; result?: Answer; error?: Answer; method?: string; params?: Answer } =
      JSON.parse(String(data));
    if (id !== undefined) waiting.get(id)?.(result ?? { error });
    if (method !== undefined) for (const listener of listeners) listener(method, params ?? {});
  });
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  return {
    send: (method, params, sessionId) =>
      new Promise((resolve) => {
        const id = ++lastId;
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
      }),
    listen: (listener) => listeners.push(listener),
  };
}

/** The extension is loaded a moment after the browser; until then its pages are not there. */
async function openPage(send: Send, url: string): Promise<string> {
  return waitUntil(
    'the page of the extension',
    async () => {
      const { targetId } = await send('Target.createTarget', { url });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const page = String(sessionId);
      if ((await evaluate(send, page, 'typeof chrome.scripting')) === 'object') return page;
      await send('Target.closeTarget', { targetId });
      return '';
    },
    (page) => page !== '',
  );
}

/** The value of an expression in a page; `contextId` names one of its script worlds instead of the page's own. */
export async function evaluate(send: Send, page: string, expression: string, contextId?: number): Promise<unknown> {
  const world = contextId === undefined ? {} : { contextId };
  const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, ...world }, page);
  if (answer['exceptionDetails']) throw new Error(JSON.stringify(answer['exceptionDetails']));
  return (answer['result'] as { readonly value?: unknown } | undefined)?.value;
}
