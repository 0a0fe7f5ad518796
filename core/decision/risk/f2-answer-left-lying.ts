import type { Facts } from '../facts.ts';
import { isOutside } from './outside.ts';
import type { RiskRule } from './rule.ts';

/** Names that never resolve on the internet: RFC 2606, section 2, and RFC 6762, section 3. */
const deadEnd = /(?:^|\.)(?:invalid|test|example|localhost|local)$/u;
/** Microsoft's page for programs without an address: the answer stays in the address bar (Microsoft identity platform, redirect URIs). */
const nativeClientPage = /^https:\/\/login\.microsoftonline\.(?:com|us)\/common\/oauth2\/nativeclient$/iu;

/**
 * F2: an app of the provider itself, whose answer would lie in the address bar where nobody fetches it, reached from a link: a stranger
 * who asks for that address gets the account (ConsentFix). A program starts such a request without a link. No trust lowers it.
 */
export const answerLeftLying: RiskRule = ({ facts }) => {
  if (facts.app.class !== 'first-party' || !leavesAnswerLying(facts)) return null;
  if (facts.answerCarriedOff === 'yes') return { rule: 'F2', source: 'page', level: 4, because: 'carried-off' };
  return isOutside(facts.opener) ? { rule: 'F2', source: 'address', level: 3, because: 'opener' } : null;
};

function leavesAnswerLying({ request: { redirectHost, redirectUri }, redirect }: Facts): boolean {
  if (redirect.class === 'localhost' || redirect.class === 'custom-scheme') return true;
  if (redirectHost === null) return redirectUri !== null;
  return redirectHost === 'localhost' || deadEnd.test(redirectHost) || (redirectUri !== null && nativeClientPage.test(redirectUri));
}
