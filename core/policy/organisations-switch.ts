import type { EffectivePolicy } from './effective-policy.ts';

/** Whether an organisation set the switch for new apps: a person's own switch changes nothing at the provider. */
export function isOrganisationsSwitch({ state, ownKeys }: Pick<EffectivePolicy, 'state' | 'ownKeys'>): boolean {
  return state !== 'none' && !ownKeys.includes('userConsent');
}
