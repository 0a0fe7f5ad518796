/** The settings a person can make for themselves, on the options page. */
import { ownFields } from './own-fields.ts';
import { policyKeys } from './policy-keys.ts';

/**
 * The choices per key, the built-in one first. Fewer than a policy has where a value needs a second one (`review-by` its date) or an
 * organisation (`conditional`); `never` is what a policy says by leaving the key out.
 */
export const ownChoices = {
  mode: policyKeys.mode.values,
  userConsent: ['on', 'off'],
  signInOnly: policyKeys.signInOnly.values,
  adminConsent: policyKeys.adminConsent.values,
  personalAccounts: policyKeys.personalAccounts.values,
  existingGrants: ['keep', 'flag', 'ask-revoke'],
  reasonAtRating: ['never', 'critical', 'high', 'medium'],
} as const;

export type OwnKey = keyof typeof ownChoices;
export type OwnChoice<Key extends OwnKey = OwnKey> = (typeof ownChoices)[Key][number];
/** One choice per key at most; a key that is absent was left as it is. */
export type OwnSettings = { readonly [Key in OwnKey]?: OwnChoice<Key> };

export const ownKeys: readonly OwnKey[] = Object.keys(ownChoices).filter(isOwnKey);

export function isOwnKey(name: string): name is OwnKey {
  return Object.hasOwn(ownChoices, name);
}

/**
 * The settings in a stored record. Keys a person cannot set count for nothing, and a choice that cannot be read counts as the key's
 * strictest: somebody made one, and it may have been that. A record that is no object holds no settings. Never throws.
 */
export function readOwnSettings(stored: unknown): OwnSettings {
  const fields = ownFields(stored) ?? new Map<string, unknown>();
  const settings: Partial<Record<OwnKey, OwnChoice>> = {};
  for (const key of ownKeys) if (fields.has(key)) settings[key] = findChoice(key, fields.get(key)) ?? policyKeys[key].strictest;
  return settings as OwnSettings;
}

/** The choice of that key, or null. */
export function findChoice(key: OwnKey, value: unknown): OwnChoice | null {
  return ownChoices[key].find((choice) => choice === value) ?? null;
}
