import { isDeadEnd } from '../../oauth/dead-end.ts';
import type { Facts } from '../facts.ts';
import { isOutside } from './outside.ts';
import type { RiskRule } from './rule.ts';

/**
 * F2: an app of the provider itself, whose answer would lie in the address bar where nobody fetches it, reached from a link: a stranger
 * who asks for that address gets the account (ConsentFix). A program starts such a request without a link. No trust lowers it.
 */
export const answerLeftLying: RiskRule = ({ facts }) => {
  if (facts.app.class !== 'first-party' || !leavesAnswerLying(facts)) return null;
  if (facts.answerCarriedOff === 'yes') return { rule: 'F2', source: 'page', level: 4, because: 'carried-off' };
  return isOutside(facts.opener) ? { rule: 'F2', source: 'address', level: 3, because: 'opener' } : null;
};

/** Where the address is silent, a program's answer goes to the address that programs register. */
function leavesAnswerLying({ request, app }: Facts): boolean {
  const deadEnd = isDeadEnd(request);
  return deadEnd === 'yes' || (deadEnd === 'unknown' && app.isNativeClient);
}
