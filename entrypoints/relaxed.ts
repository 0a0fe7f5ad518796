/** Registered before the consent script while the mode is `warn`: a page that was open under `enforce` learns that what cannot be checked may go on. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  (globalThis as { isConsentLensEnforced?: boolean }).isConsentLensEnforced = false;
});
