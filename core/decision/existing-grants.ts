import { isPast } from '../policy/deadline.ts';
import type { EffectivePolicy, ExistingGrants } from '../policy/effective-policy.ts';
import { isOrganisationsSwitch } from '../policy/organisations-switch.ts';

/** `ended` and `unsure` flag what the provider itself has, or may have, done to access when the organisation tightened its rules. */
export type GrantHandling = ExistingGrants | 'ended' | 'unsure';

/**
 * What becomes of existing access where the administrator's rules got stricter, by provider; elsewhere it stays. Sources: GitHub's documentation
 * of OAuth app access restrictions (organisation data is out of reach at once); Google's of app access control (what a change does to earlier
 * access is not stated).
 */
const providerDefaults: ReadonlyMap<string, GrantHandling> = new Map([
  ['github', 'ended'],
  ['google', 'unsure'],
]);

/** How access given before is handled (docs/decisions.md, 3): as was set for it, else as the provider follows the organisation's switch. */
export function handlingOfGrants(
  provider: string,
  policy: Pick<EffectivePolicy, 'existingGrants' | 'userConsent' | 'state' | 'ownKeys'>,
): GrantHandling {
  if (policy.existingGrants !== null) return policy.existingGrants;
  return policy.userConsent === 'on' || !isOrganisationsSwitch(policy) ? 'keep' : (providerDefaults.get(provider) ?? 'keep');
}

/** Whether a new prompt for such access counts as one that needs approval: it is to be taken back, or its review is over. */
export function needsNewApproval(handling: GrantHandling, reviewBy: string | null, now: string): boolean {
  return handling === 'ask-revoke' || (handling === 'review-by' && (reviewBy === null || isPast(reviewBy, now)));
}
