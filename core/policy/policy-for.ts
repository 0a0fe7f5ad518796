import type { ProviderId } from '../oauth/authorization-request.ts';
import type { EffectivePolicy } from './effective-policy.ts';

/** The values of each key that one provider can have of its own, from the mildest to the strictest. */
const orders = {
  userConsent: ['on', 'conditional', 'off'],
  mode: ['monitor', 'warn', 'enforce'],
  existingGrants: [null, 'keep', 'flag', 'review-by', 'ask-revoke'],
  signInOnly: ['allow', 'follow'],
} as const satisfies { readonly [Key in OverlaidKey]: readonly EffectivePolicy[Key][] };

type OverlaidKey = 'userConsent' | 'mode' | 'existingGrants' | 'signInOnly';
const overlaidKeys = Object.keys(orders) as readonly OverlaidKey[];

/**
 * The policy for requests to one provider, and for the access it was given: the organisation's values for that provider in the place of
 * those for all. Of several entries for it the strictest value stands; an entry that could not be read in full only makes things stricter.
 * Applied to its own result it changes nothing.
 */
export function policyFor(provider: ProviderId, policy: EffectivePolicy): EffectivePolicy {
  const overlays = policy.providers.filter((overlay) => overlay.provider === provider || overlay.provider === null);
  if (overlays.length === 0) return policy;
  const choose = (key: OverlaidKey): unknown => {
    const given = (isWhole: boolean) => overlays.filter((each) => each.isWhole === isWhole && each[key] !== null).map((each) => each[key]);
    const whole = given(true);
    const values: readonly unknown[] = [...(whole.length > 0 ? whole : [policy[key]]), ...given(false)];
    const order: readonly unknown[] = orders[key];
    return order[Math.max(...values.map((value) => order.indexOf(value)))];
  };
  const isSet = (key: string): boolean => overlaidKeys.some((name) => name === key && overlays.some((overlay) => overlay[name] !== null));
  return {
    ...policy,
    ...(Object.fromEntries(overlaidKeys.map((key) => [key, choose(key)])) as Pick<EffectivePolicy, OverlaidKey>),
    // What the organisation sets for a provider is nobody's own choice there.
    ownKeys: policy.ownKeys.filter((key) => !isSet(key)),
  };
}
