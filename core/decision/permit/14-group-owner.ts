import { isSignInScope } from '../../permissions/scopes.ts';
import { answer, type PermitRow } from './permit-row.ts';

/**
 * Row 14. Access to one team or chat, which its owner gives; the switch for apps does not touch it. Beside other permissions only the
 * stricter answer stands for the whole prompt.
 */
export const groupOwner: PermitRow = ({ policy, request }, { added, named }) => {
  if (policy.groupOwnerConsent === 'follow') return null;
  const beyondSignIn = named.map(({ scope }) => scope).filter((scope) => !isSignInScope(request.provider, scope));
  const isHeldBack = policy.groupOwnerConsent === 'off';
  const isGroupConsent = isHeldBack
    ? beyondSignIn.some(isResourceSpecific)
    : added !== 'unknown' && beyondSignIn.length > 0 && beyondSignIn.every(isResourceSpecific);
  if (!isGroupConsent) return null;
  const permit = isHeldBack ? (policy.requests === 'off' ? 'blocked' : 'needs-approval') : 'allowed';
  return answer(permit, { rule: 'group.owner', source: 'policy', level: 0, isHeldBack });
};

/** Resource-specific permissions of Microsoft Teams end so: `ChannelMessage.Read.Group` (Microsoft's documentation, "Resource-specific consent"). */
function isResourceSpecific(scope: string): boolean {
  return /^[A-Za-z-]+(\.[A-Za-z-]+)+\.(Group|Chat)$/u.test(scope);
}
