/**
 * Registers the content script on the providers' hosts, and takes it away in mode `monitor`, in which no page is
 * ever touched. (A script in the manifest could not be left out.)
 */
import { type Browser, browser } from 'wxt/browser';
import { promptHosts } from '../../core/providers/index.ts';
import { currentPolicy } from './policy-source.ts';

const scriptId = 'consent';
const matches = promptHosts.map((host) => `https://${host}/*`);

const script: Browser.scripting.RegisteredContentScript = {
  id: scriptId,
  js: ['consent.js'],
  matches,
  runAt: 'document_start',
  allFrames: true,
  // Prompts inside about:blank and srcdoc frames are gated too.
  matchOriginAsFallback: true,
};

/** Makes the registration follow the mode. Safe to call any number of times. */
export async function registerConsentScript(): Promise<void> {
  const { mode } = await currentPolicy();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (mode === 'monitor' && registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (mode !== 'monitor' && registered.length === 0) await browser.scripting.registerContentScripts([script]);
}

/** Puts the script into pages that are open already: after installing, and after an update. */
export async function injectIntoOpenPages(): Promise<void> {
  if ((await currentPolicy()).mode === 'monitor') return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.map((tab) =>
      browser.scripting.executeScript({
        target: { tabId: tab.id ?? -1, allFrames: true },
        files: ['/consent.js'],
        injectImmediately: true,
      }),
    ),
  );
}
