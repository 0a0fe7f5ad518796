/** Registers every listener synchronously, so that the browser can wake the worker for each of them. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { registerAccountScript } from './account-registration.ts';
import { dropEndedAsked } from './asked-store.ts';
import { showToolbarState } from './badge.ts';
import { registerConsentScript } from './consent-registration.ts';
import { dropEndedDrift } from './drift-store.ts';
import { applyPolicyChange, followTakenHosts, reviewDaily, reviewInventory, startProtecting } from './follow-changes.ts';
import { answerPage, recordOutcome, watchPage } from './handlers.ts';
import { followHostAccess } from './host-access.ts';
import { inBackground } from './in-background.ts';
import { dropEndedQuiet } from './interruption-store.ts';
import { observeNavigation } from './navigation.ts';
import { followPolicy } from './policy-source.ts';
import { recoverConsents } from './recover-consents.ts';
import { judgeUnheld } from './unheld-request.ts';
import { openPlannedWelcome, planWelcome } from './welcome.ts';

export default defineBackground({
  main() {
    observeNavigation(recordOutcome, judgeUnheld, (tabId) => inBackground(watchPage(tabId)));
    browser.runtime.onMessage.addListener((body: unknown, sender, respond) => {
      // A failure is said to the extensions page; the prompt's own script takes no answer for "not checked".
      inBackground(
        answerPage(body, sender)
          .then(respond)
          .finally(() => respond(null)),
      );
      return true; // the answer comes later; a returned promise is not understood by every browser
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      inBackground(startProtecting());
      if (reason === 'install') inBackground(planWelcome());
      // The catalogue came with it.
      else inBackground(reviewInventory());
    });
    browser.runtime.onStartup.addListener(() => {
      const now = new Date().toISOString();
      inBackground(registerConsentScript());
      inBackground(dropEndedQuiet(now));
      inBackground(dropEndedAsked());
      inBackground(dropEndedDrift(now));
      inBackground(registerAccountScript());
    });
    // Pages of sign-in sites share a process with our content script; they have no business in our storage.
    if ('setAccessLevel' in browser.storage.local) inBackground(browser.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }));
    followPolicy(applyPolicyChange, openPlannedWelcome);
    followHostAccess(startProtecting, followTakenHosts);
    inBackground(showToolbarState());
    inBackground(reviewDaily(new Date().toISOString()));
    inBackground(recoverConsents(recordOutcome));
  },
});
