import type { Opener } from '../../oauth/authorization-request.ts';
import type { Facts } from '../facts.ts';
import type { RiskRule } from './rule.ts';

/** Where a stranger's link to a device page is clicked. A portal and the provider's own pages are not among them; unknown is no proof. */
const outside: ReadonlySet<Opener> = new Set(['web', 'mail', 'chat']);

/** F1: somebody else's device is signed in with a code (device code phishing). No trust and no entry of the policy lowers it. */
export const deviceSignIn: RiskRule = ({ facts }) => {
  if (!signsInDevice(facts)) return null;
  const because = facts.page.isCodePasted === 'yes' ? 'pasted' : outside.has(facts.opener) ? 'opener' : 'device';
  const source = facts.page.source === 'none' ? 'address' : facts.page.source;
  return { rule: 'F1', source, level: because === 'device' ? 2 : 3, because };
};

/**
 * Whether another device gets the sign-in. The question "are you signing in to this app?" also comes to programs on this device;
 * then the request that led to it names the app, which a device sign-in never does.
 */
function signsInDevice({ request, page }: Facts): boolean {
  return page.kind === 'device' || request.flow === 'device' || (page.kind === 'app-check' && request.clientId === null);
}
