/** Registers every listener synchronously, so that the browser can wake the worker for each of them. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showToolbarState } from './badge.ts';
import { registerConsentScript } from './consent-registration.ts';
import { answerPage, applyPolicyChange, recordOutcome, startProtecting, watchPage } from './handlers.ts';
import { followHostAccess } from './host-access.ts';
import { inBackground } from './in-background.ts';
import { observeNavigation } from './navigation.ts';
import { followPolicy } from './policy-source.ts';
import { openPlannedWelcome, planWelcome } from './welcome.ts';

export default defineBackground({
  type: 'module',
  main() {
    observeNavigation(recordOutcome, (tabId) => inBackground(watchPage(tabId)));
    browser.runtime.onMessage.addListener((body: unknown, sender) => answerPage(body, sender));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      inBackground(startProtecting());
      if (reason === 'install') inBackground(planWelcome());
    });
    browser.runtime.onStartup.addListener(() => inBackground(registerConsentScript()));
    // Pages of sign-in sites share a process with our content script; they have no business in our storage.
    if ('setAccessLevel' in browser.storage.local) inBackground(browser.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }));
    followPolicy(applyPolicyChange, openPlannedWelcome);
    followHostAccess(startProtecting, showToolbarState);
    inBackground(showToolbarState());
  },
});
