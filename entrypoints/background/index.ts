/** Registers every listener synchronously, so that the browser can wake the worker for each of them. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { registerConsentScript } from './consent-registration.ts';
import { answerPage, applyPolicyChange, recordOutcome, startProtecting, watchRequest } from './handlers.ts';
import { observeNavigation } from './navigation.ts';
import { followPolicy } from './policy-source.ts';

export default defineBackground({
  type: 'module',
  main() {
    observeNavigation(recordOutcome, (tabId, request) => void watchRequest(tabId, request));
    browser.runtime.onMessage.addListener((body: unknown, sender) => answerPage(body, sender));
    browser.runtime.onInstalled.addListener(() => void startProtecting());
    browser.runtime.onStartup.addListener(() => void registerConsentScript());
    followPolicy(applyPolicyChange);
  },
});
