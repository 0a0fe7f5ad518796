import type { Facts } from '../facts.ts';
import { isOutside } from './outside.ts';
import type { RiskRule } from './rule.ts';

const levels = { device: 2, opener: 3, pasted: 3, copied: 4 } as const;

/** F1: somebody else's device is signed in with a code (device code phishing). No trust and no entry of the policy lowers it. */
export const deviceSignIn: RiskRule = ({ facts }) => {
  if (!signsInDevice(facts)) return null;
  const because = causeOf(facts);
  const source = facts.page.source === 'none' ? 'address' : facts.page.source;
  return { rule: 'F1', source, level: levels[because], because };
};

function causeOf({ codeCopiedFromWebPage, page, opener }: Facts): keyof typeof levels {
  if (codeCopiedFromWebPage === 'yes') return 'copied';
  if (page.isCodePasted === 'yes') return 'pasted';
  return isOutside(opener) ? 'opener' : 'device';
}

/**
 * Whether another device gets the sign-in. The question "are you signing in to this app?" also comes to programs on this device;
 * then the request that led to it names the app, which a device sign-in never does.
 */
function signsInDevice({ request, page }: Facts): boolean {
  return page.kind === 'device' || request.flow === 'device' || (page.kind === 'app-check' && request.clientId === null);
}
