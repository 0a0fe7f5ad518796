import type { EffectivePolicy } from './effective-policy.ts';
import { hasLostList, type ManagedValues, openManagedValues } from './managed-values.ts';
import { findChoice, type OwnChoice, type OwnKey, type OwnSettings, ownKeys } from './own-settings.ts';
import type { PolicyKeyName } from './policy-keys.ts';
import { type PolicyOrigin, readPolicy } from './read-policy.ts';
import { createProblemLog } from './read-value.ts';

/**
 * Whose value a key has: the organisation's and fixed, the organisation's suggestion, the person's own, or nobody's. Where the
 * organisation's value could not be read, its strictest reading is still the organisation's.
 */
export type SettingSource = 'managed-enforced' | 'managed-preferred' | 'own' | 'default';

export interface SettingsInForce {
  readonly policy: EffectivePolicy;
  readonly sources: Readonly<Record<OwnKey, SettingSource>>;
  /** What would hold without the person's own settings. */
  readonly withoutOwn: EffectivePolicy;
  /** The keys for which the organisation suggests a value. */
  readonly suggested: readonly OwnKey[];
}

/** A value in the words of the options page: what a policy leaves unset has a name there. */
export type SettingValue = OwnChoice | 'conditional' | 'review-by';

/**
 * The policy that decides. An own setting counts where the organisation has not set the key, or lists it in `preferred`; everywhere
 * else the managed value stands as if there were no own setting. `managed` is untrusted; `own` comes from readOwnSettings. What
 * the person blocks or lets through, untrusted as well, stands beside all of it. Never throws.
 */
export function combineSettings(managed: unknown, own: OwnSettings, origin: PolicyOrigin, ownLists: unknown = {}): SettingsInForce {
  const withoutOwn = readPolicy(managed, origin);
  const { apps, publishers, blockedRedirectHosts } = readPolicy(ownLists, { state: 'none', asOf: null });
  const opened = openManagedValues(managed, createProblemLog());
  const sources = Object.fromEntries(ownKeys.map((key) => [key, sourceOf(key, opened, own)])) as Record<OwnKey, SettingSource>;
  const counting = ownKeys.filter((key) => sources[key] === 'own');
  const chosen = Object.fromEntries(counting.map((key) => [key, own[key] === 'never' ? null : own[key]]));
  const suggested = ownKeys.filter((key) => sources[key] !== 'managed-enforced' && setNames(key, opened).length > 0);
  return {
    policy: { ...withoutOwn, ...chosen, ownKeys: counting, ownLists: { apps, publishers, blockedRedirectHosts } },
    sources,
    withoutOwn,
    suggested,
  };
}

function sourceOf(key: OwnKey, opened: ManagedValues, own: OwnSettings): SettingSource {
  // Then new apps are off whatever anybody chose (see readPolicy).
  if (key === 'userConsent' && hasLostList(opened)) return 'managed-enforced';
  const set = setNames(key, opened);
  if (set.some((name) => !opened.preferred.has(name))) return 'managed-enforced';
  if (own[key] !== undefined) return 'own';
  return set.length > 0 ? 'managed-preferred' : 'default';
}

/** The managed keys that are set and decide about a setting; `integratedApps` is the same switch under another name. */
function setNames(key: OwnKey, { fields, lost }: ManagedValues): readonly PolicyKeyName[] {
  const names: readonly PolicyKeyName[] = key === 'userConsent' ? ['userConsent', 'integratedApps'] : [key];
  return names.filter((name) => fields.has(name) || lost.has(name));
}

/** Whether the organisation keeps the person from changing a key. */
export function isLocked({ sources }: Pick<SettingsInForce, 'sources'>, key: OwnKey): boolean {
  return sources[key] === 'managed-enforced';
}

export function settingIn(policy: EffectivePolicy, key: OwnKey): SettingValue {
  if (key === 'reasonAtRating') return policy.reasonAtRating ?? 'never';
  if (key === 'existingGrants') return policy.existingGrants ?? 'keep';
  return policy[key];
}

/**
 * The own settings after choosing `value` for `key`. A choice that would hold anyway is not kept, so that the person follows their
 * organisation, or the built-in choice, when that changes. A locked key and a value that is no choice change nothing.
 */
export function chooseOwn(managed: unknown, own: OwnSettings, key: OwnKey, value: unknown): OwnSettings {
  const { sources, withoutOwn } = combineSettings(managed, own, { state: 'none', asOf: null });
  if (isLocked({ sources }, key)) return own;
  const { [key]: _, ...others } = own;
  if (settingIn(withoutOwn, key) === value) return others;
  const choice = findChoice(key, value);
  return choice === null ? own : { ...others, [key]: choice };
}
