import { isSilentRenewal } from '../surroundings.ts';
import { isMessage } from './outside.ts';
import type { RiskRule } from './rule.ts';

/** What an honest request ends with where the person declined, or the provider would have had to ask (OpenID Connect Core 1.0, 3.1.2.6). */
const ordinaryErrors = new Set([
  'access_denied',
  'login_required',
  'consent_required',
  'interaction_required',
  'account_selection_required',
]);

/**
 * F3: a link that runs through the provider to somewhere else without ever showing a page. `prompt=none` in a tab, from a message, has no
 * honest use; nor has an error that lands on another site than the one that asked. No trust lowers it.
 */
export const errorRedirect: RiskRule = ({ facts }) => {
  const { errorLanding, request, opener } = facts;
  if (isSilentRenewal(facts)) return null;
  if (errorLanding !== null && errorLanding.isForeign !== 'no' && !ordinaryErrors.has(errorLanding.error)) {
    const isProven = errorLanding.isForeign === 'yes' || isMessage(opener);
    return { rule: 'F3', source: 'address', level: isProven ? 3 : 2, because: 'landing', host: errorLanding.host };
  }
  if (request.flow !== 'silent' || !isMessage(opener)) return null;
  return { rule: 'F3', source: 'address', level: 3, because: 'silent', host: request.redirectHost };
};
