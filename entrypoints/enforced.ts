/** Registered before the consent script while the mode is `enforce`: without a judgement nothing goes on then, and no answer is needed to know it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  (globalThis as { isConsentLensEnforced?: boolean }).isConsentLensEnforced = true;
});
