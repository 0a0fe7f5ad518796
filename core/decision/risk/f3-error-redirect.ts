import type { Facts } from '../facts.ts';
import { isSilentRenewal } from '../surroundings.ts';
import { isMessage } from './outside.ts';
import type { RiskRule } from './rule.ts';

/**
 * F3: a link that runs through the provider to somewhere else without ever showing a page. `prompt=none` in a tab, from a message, has no
 * honest use; nor has an error that lands on another site than the one that asked. No trust lowers it.
 */
export const errorRedirect: RiskRule = ({ facts }) => {
  const { errorLanding, request, opener } = facts;
  if (isSilentRenewal(facts)) return null;
  if (errorLanding !== null && errorLanding.isForeign !== 'no' && !isDeclined(facts)) {
    const isProven = errorLanding.isForeign === 'yes' || isMessage(opener);
    return { rule: 'F3', source: 'address', level: isProven ? 3 : 2, because: 'landing', host: errorLanding.host };
  }
  if (request.flow !== 'silent' || !isMessage(opener)) return null;
  return { rule: 'F3', source: 'address', level: 3, because: 'silent', host: request.redirectHost };
};

/** What a request ends with where the person said no: RFC 6749, section 4.1.2.1; for consent also Entra's error AADSTS65004. */
const declined = new Set(['access_denied', 'consent_required']);

/** Whether the person said no. A silent request asks nobody: whatever it ends with, `interaction_required` too, is what its sender wanted. */
function isDeclined({ errorLanding, request }: Facts): boolean {
  return errorLanding !== null && request.flow !== 'silent' && declined.has(errorLanding.error);
}
