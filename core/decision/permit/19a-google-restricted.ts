import { isSignInScope } from '../../permissions/scopes.ts';
import { answer, type PermitRow } from './permit-row.ts';

/**
 * `conditional` at Google, which has no consent policies: what Google itself classes as restricted needs approval, its other classes do not.
 * Google shows the class of many scopes to signed-in developers only, and a request may list nothing: then the class is a fact that is not
 * known, and `onUnknown` says what that means. Source of the classes: catalogue/provider-permissions.tsv.
 */
export const googleRestricted: PermitRow = ({ policy, request }, { added, named }) => {
  if (policy.userConsent !== 'conditional' || request.provider !== 'google') return null;
  const asked = named.filter(({ scope }) => !isSignInScope('google', scope));
  const scopesOf = (providerClass: 'restricted' | null) =>
    asked.filter((each) => each.providerClass === providerClass).map(({ scope }) => scope);
  const basis = { rule: 'google.restricted', source: 'catalogue', level: 0 } as const;
  const restricted = scopesOf('restricted');
  if (restricted.length > 0) return answer('needs-approval', { ...basis, finding: 'restricted', scopes: restricted });
  const unclassed = scopesOf(null);
  if (added !== 'unknown' && unclassed.length === 0) return answer('allowed', { ...basis, finding: 'none', scopes: [] });
  const mustAsk = policy.onUnknown === 'ask';
  return answer(mustAsk ? 'needs-approval' : 'unknown', { ...basis, finding: mustAsk ? 'unknown-ask' : 'unknown', scopes: unclassed });
};
