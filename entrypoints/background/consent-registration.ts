/**
 * Registers the content script on the providers' hosts, and takes it away in mode `monitor`, in which no page is
 * ever touched. (A script in the manifest could not be left out.)
 */
import { type Browser, browser } from 'wxt/browser';
import { promptHosts } from '../../core/providers/index.ts';
import { currentPolicy } from './policy-source.ts';

const scriptId = 'consent';
const scriptFile = '/consent.js' as const;
/** Tells the script that what cannot be checked stops. */
const enforcedFile = '/enforced.js' as const;
const matches = promptHosts.map((host) => `https://${host}/*`);

const filesFor = (isEnforced: boolean): (typeof enforcedFile | typeof scriptFile)[] =>
  isEnforced ? [enforcedFile, scriptFile] : [scriptFile];

const script = (isEnforced: boolean): Browser.scripting.RegisteredContentScript => ({
  id: scriptId,
  js: filesFor(isEnforced),
  matches,
  runAt: 'document_start',
  allFrames: true,
  // Prompts inside about:blank and srcdoc frames are gated too.
  matchOriginAsFallback: true,
});

/** One change after the other: installing and the first policy come at the same time. */
let queue: Promise<unknown> = Promise.resolve();

/** Makes the registration follow the mode; tells whether the script was not registered before. Safe to call any number of times. */
export function registerConsentScript(): Promise<boolean> {
  const result = queue.then(register);
  queue = result.catch(() => undefined);
  return result;
}

async function register(): Promise<boolean> {
  const { mode } = await currentPolicy();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  const wanted = mode === 'monitor' ? null : script(mode === 'enforce');
  if (registered?.js?.length === wanted?.js?.length) return false;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (wanted) await browser.scripting.registerContentScripts([wanted]);
  return registered === undefined && wanted !== null;
}

/** Puts the script into pages that are open already: after installing, after an update, and when mode `monitor` ends. */
export async function injectIntoOpenPages(): Promise<void> {
  const { mode } = await currentPolicy();
  if (mode === 'monitor') return;
  const files = filesFor(mode === 'enforce');
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.flatMap(({ id }) =>
      id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files, injectImmediately: true })],
    ),
  );
}
