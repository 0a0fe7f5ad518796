import type { SettingSource } from './combine-settings.ts';
import type { PolicyProblem, PolicyProblemCode } from './effective-policy.ts';
import { isOwnKey, type OwnKey } from './own-settings.ts';
import type { PolicyKey } from './policy-key.ts';
import { isPolicyKeyName, type PolicyKeyName, policyKeyNames, policyKeys } from './policy-keys.ts';

/**
 * What became of a key: in force as it stands, replaced by the person's own choice, in force in part, not taken at all (its strictest
 * reading holds, or none), or not in the policy.
 */
export type KeyStatus = 'applied' | 'own' | 'partly' | 'rejected' | 'unset';

export interface KeyHealth {
  readonly key: PolicyKeyName;
  readonly status: KeyStatus;
  /** Whether the organisation lets the person change it. */
  readonly isFree: boolean;
  readonly problems: readonly PolicyProblem[];
}

export interface PolicyHealth {
  /** Every known key, in the order of the documentation. */
  readonly keys: readonly KeyHealth[];
  /** Problems of no known key: names no version knows, and what stands for the whole policy. */
  readonly others: readonly PolicyProblem[];
}

/** What became of each key of an organisation's policy. `managed` are its raw values, `problems` what readPolicy said of them. */
export function policyHealth(
  managed: Readonly<Record<string, unknown>>,
  problems: readonly PolicyProblem[],
  sources: Readonly<Record<OwnKey, SettingSource>>,
): PolicyHealth {
  const problemsOf = (key: PolicyKeyName | null) => problems.filter(({ path }) => keyOf(path) === key);
  const keys = policyKeyNames.map((key) => {
    const found = problemsOf(key);
    const source = sourceOf(key, sources);
    return { key, status: statusOf(key, Object.hasOwn(managed, key), found, source), isFree: isFree(source), problems: found };
  });
  return { keys, others: problemsOf(null) };
}

/** The key that a problem's path begins with; null where it is none we know. */
function keyOf(path: string): PolicyKeyName | null {
  const name = path.replace(/[.[].*$/su, '');
  return isPolicyKeyName(name) ? name : null;
}

function sourceOf(key: PolicyKeyName, sources: Readonly<Record<OwnKey, SettingSource>>): SettingSource | null {
  if (key === 'integratedApps') return sources.userConsent;
  return isOwnKey(key) ? sources[key] : null;
}

function isFree(source: SettingSource | null): boolean {
  return source === 'managed-preferred' || source === 'own';
}

function statusOf(key: PolicyKeyName, isSet: boolean, problems: readonly PolicyProblem[], source: SettingSource | null): KeyStatus {
  if (problems.some(({ path, code }) => path === key && losesValue(policyKeys[key], code))) return 'rejected';
  if (problems.length > 0) return 'partly';
  if (!isSet) return 'unset';
  return source === 'own' ? 'own' : 'applied';
}

/** Whether a problem with the value as a whole leaves nothing of it; text for people is mended, a list keeps its good entries. */
function losesValue(key: PolicyKey, code: PolicyProblemCode): boolean {
  if (code === 'wrong-type' || code === 'not-allowed-value' || code === 'rejected-by-browser') return true;
  return key.kind === 'text' && key.read !== null && (code === 'malformed' || code === 'too-long');
}
