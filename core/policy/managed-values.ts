import { listItems, ownFields } from './own-fields.ts';
import { isOwnKey } from './own-settings.ts';
import { isPolicyKeyName, type PolicyKeyName, policyKeyNames, policyKeys } from './policy-keys.ts';
import { displayKey, type ProblemLog, readValue } from './read-value.ts';

/** Managed values opened, not yet judged one by one. */
export interface ManagedValues {
  readonly fields: ReadonlyMap<string, unknown>;
  /** Keys that were set but cannot be read: declared and not delivered, or all of them. */
  readonly lost: ReadonlySet<PolicyKeyName>;
  /** Keys whose value the person may change; whatever else is set is enforced. */
  readonly preferred: ReadonlySet<PolicyKeyName>;
  readonly log: ProblemLog;
}

/** What arrived, what was lost on the way, and what is only a suggestion. Null and undefined are what a browser without policy gives. Never throws. */
export function openManagedValues(managed: unknown, log: ProblemLog): ManagedValues {
  const fields = managed === undefined || managed === null ? new Map<string, unknown>() : ownFields(managed);
  if (fields === null) {
    log.report('*', 'wrong-type');
    return { fields: new Map(), lost: new Set(policyKeyNames), preferred: new Set(), log };
  }
  for (const name of fields.keys()) if (!isPolicyKeyName(name)) log.report(displayKey(name), 'unknown-key');
  return { fields, lost: findLost(fields, log), preferred: readPreferred(fields, log), log };
}

/** Whether a list that may hold blocks, or turn new apps off, did not arrive in full (not a list, too long, rejected): nobody can tell what it stopped. */
export function hasLostList({ fields, lost }: Pick<ManagedValues, 'fields' | 'lost'>): boolean {
  return (['apps', 'publishers', 'blockedRedirectHosts', 'providers'] as const).some((name) => {
    if (lost.has(name)) return true;
    return fields.has(name) && (listItems(fields.get(name), policyKeys[name].maxItems)?.isTruncated ?? true);
  });
}

function findLost(fields: ReadonlyMap<string, unknown>, log: ProblemLog): ReadonlySet<PolicyKeyName> {
  const lost = new Set<PolicyKeyName>();
  for (const name of readNames('declaredKeys', fields, log)) {
    if (fields.has(name)) continue;
    // Chromium removes keys its schema does not name: this is the only trace of them.
    if (!isPolicyKeyName(name)) log.report(name, 'unknown-key');
    else {
      log.report(name, 'rejected-by-browser');
      lost.add(name);
    }
  }
  return lost;
}

/** A name that cannot be read, or that names no key a person can set, frees nothing: its key stays enforced. */
function readPreferred(fields: ReadonlyMap<string, unknown>, log: ProblemLog): ReadonlySet<PolicyKeyName> {
  const names = readNames('preferred', fields, log);
  for (const name of names) {
    if (!isPolicyKeyName(name)) log.report(`preferred.${name}`, 'unknown-key');
    else if (!isOwnKey(name) && name !== 'integratedApps') log.report(`preferred.${name}`, 'not-yet-supported');
  }
  return new Set(names.filter(isPolicyKeyName));
}

function readNames(key: 'declaredKeys' | 'preferred', fields: ReadonlyMap<string, unknown>, log: ProblemLog): readonly string[] {
  return (fields.has(key) && readValue(fields.get(key), policyKeys[key], key, log)?.values) || [];
}
