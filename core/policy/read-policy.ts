import type { EffectivePolicy } from './effective-policy.ts';
import { ownFields } from './own-fields.ts';
import { isPolicyKeyName, type PolicyKey, type PolicyKeyName, policyKeyNames, policyKeys } from './policy-keys.ts';
import { type EntryList, readApps, readMessages, readPublishers } from './read-entries.ts';
import { createProblemLog, displayKey, type ProblemLog, readBoolean, readChoice, readInteger, readText, readTexts } from './read-value.ts';
import { findHost } from './text-formats.ts';

type Origin = Pick<EffectivePolicy, 'state' | 'asOf'>;

/**
 * The policy in force from what the browser's managed storage gave. Never throws; keeps each good value and reports each
 * bad one with its path. A faulty value, or one that `declaredKeys` names and the browser did not deliver, is never read as
 * a weaker one:
 *
 * | key | faulty or lost | key | faulty or lost |
 * | --- | --- | --- | --- |
 * | `userConsent`, `integratedApps` | off | `mode` | enforce |
 * | `signInOnly` | follow | `existingGrants` | ask-revoke |
 * | `adminConsent` | blocked | `reviewBy` | ask-revoke, where `review-by` needs it |
 * | `personalAccounts` | blocked | `reasonAtRating` | medium |
 * | `requests` | off: what needs approval is blocked | `tenants` | bad entries dropped: less trust |
 * | `accountDomains` | null: binds every account, also for one bad entry, unless others are blocked anyway | texts, addresses | unset |
 * | `apps`, `publishers` | an allow entry is dropped, a block entry stands as far as it can be read | `blockedRedirectHosts` | the same |
 *
 * Where a whole list that may hold blocks is lost (not a list, too long, rejected by the browser), nobody can tell which
 * apps it blocked: `userConsent` reads as off. Managed values that are no object at all are read as if every key were
 * faulty; null and undefined are what a browser without policy gives.
 * `userConsent` wins over `integratedApps`; a contradiction is reported. `conditional` stays, reported as not yet supported.
 */
export function readPolicy(managed: unknown, origin: Origin): EffectivePolicy {
  const log = createProblemLog();
  const values = openValues(managed, log);
  const personalAccounts = readChoiceKey(values, policyKeys.personalAccounts, 'personalAccounts');
  const apps = readListKey(values, 'apps', readApps);
  const publishers = readListKey(values, 'publishers', readPublishers);
  const blockedRedirectHosts = readListKey(values, 'blockedRedirectHosts', readBlockedHosts);
  const isBlockListLost = ![apps, publishers, blockedRedirectHosts].every(({ isComplete }) => isComplete);
  const userConsent = readConsent(values);
  const policy = {
    policyVersion: readKey(values, 'policyVersion', (raw) => readInteger(raw, policyKeys.policyVersion, 'policyVersion', log)) ?? null,
    orgName: readTextKey(values, policyKeys.orgName, 'orgName'),
    tenants: readKey(values, 'tenants', (raw) => readTexts(raw, policyKeys.tenants, 'tenants', log)?.values) ?? [],
    accountDomains: readAccountDomains(values, personalAccounts === 'blocked'),
    userConsent: isBlockListLost ? policyKeys.userConsent.strictest : userConsent,
    mode: readChoiceKey(values, policyKeys.mode, 'mode'),
    apps: apps.entries,
    publishers: publishers.entries,
    blockedRedirectHosts: blockedRedirectHosts.entries,
    ...readExistingGrants(values),
    signInOnly: readChoiceKey(values, policyKeys.signInOnly, 'signInOnly'),
    adminConsent: readChoiceKey(values, policyKeys.adminConsent, 'adminConsent'),
    personalAccounts,
    requests: readChoiceKey(values, policyKeys.requests, 'requests'),
    requestUrl: readTextKey(values, policyKeys.requestUrl, 'requestUrl'),
    requestEmail: readTextKey(values, policyKeys.requestEmail, 'requestEmail'),
    contactUrl: readTextKey(values, policyKeys.contactUrl, 'contactUrl'),
    contactEmail: readTextKey(values, policyKeys.contactEmail, 'contactEmail'),
    messages: readKey(values, 'messages', (raw) => readMessages(raw, log)) ?? [],
    reasonAtRating: readChoiceKey(values, policyKeys.reasonAtRating, 'reasonAtRating'),
  } satisfies Omit<EffectivePolicy, 'state' | 'asOf' | 'problems'>;
  return { state: origin.state, asOf: origin.asOf, problems: log.problems, ...policy };
}

/** What holds where nobody manages this browser. */
export function builtInPolicy(): EffectivePolicy {
  return readPolicy({}, { state: 'none', asOf: null });
}

interface ManagedValues {
  readonly fields: ReadonlyMap<string, unknown>;
  /** Keys that were set but cannot be read: declared and not delivered, or all of them. */
  readonly lost: ReadonlySet<PolicyKeyName>;
  readonly log: ProblemLog;
}

function openValues(managed: unknown, log: ProblemLog): ManagedValues {
  const fields = managed === undefined || managed === null ? new Map<string, unknown>() : ownFields(managed);
  if (fields === null) {
    log.report('*', 'wrong-type');
    return { fields: new Map(), lost: new Set(policyKeyNames), log };
  }
  for (const name of fields.keys()) if (!isPolicyKeyName(name)) log.report(displayKey(name), 'unknown-key');
  const lost = new Set<PolicyKeyName>();
  const declared = fields.has('declaredKeys') ? readTexts(fields.get('declaredKeys'), policyKeys.declaredKeys, 'declaredKeys', log) : null;
  for (const name of declared?.values ?? []) {
    if (fields.has(name)) continue;
    // Chromium removes keys its schema does not name: this is the only trace of them.
    if (!isPolicyKeyName(name)) log.report(name, 'unknown-key');
    else {
      log.report(name, 'rejected-by-browser');
      lost.add(name);
    }
  }
  return { fields, lost, log };
}

/** Undefined where the key did not arrive. */
function readKey<T>({ fields }: ManagedValues, name: PolicyKeyName, read: (raw: unknown) => T): T | undefined {
  return fields.has(name) ? read(fields.get(name)) : undefined;
}

function readChoiceKey<V extends string, U extends V | null>(
  values: ManagedValues,
  key: { readonly values: readonly V[]; readonly unset: U; readonly strictest: V },
  name: PolicyKeyName,
): V | U {
  if (values.lost.has(name)) return key.strictest;
  const value = readKey(values, name, (raw) => readChoice(raw, key, name, values.log));
  return value === undefined ? key.unset : (value ?? key.strictest);
}

function readTextKey(values: ManagedValues, key: PolicyKey & { readonly kind: 'text' }, name: PolicyKeyName): string | null {
  return readKey(values, name, (raw) => readText(raw, key, name, values.log)) ?? null;
}

function readListKey<T>(values: ManagedValues, name: PolicyKeyName, read: (raw: unknown, log: ProblemLog) => EntryList<T>): EntryList<T> {
  return readKey(values, name, (raw) => read(raw, values.log)) ?? { entries: [], isComplete: !values.lost.has(name) };
}

function readBlockedHosts(raw: unknown, log: ProblemLog): EntryList<string> {
  const { blockedRedirectHosts: key } = policyKeys;
  // An address or a wildcard was meant as its host.
  const list = readTexts(raw, key, 'blockedRedirectHosts', log, findHost);
  return { entries: list?.values ?? [], isComplete: list !== null && !list.isTruncated };
}

function readConsent(values: ManagedValues): EffectivePolicy['userConsent'] {
  const { fields, lost, log } = values;
  const consent = readChoiceKey(values, policyKeys.userConsent, 'userConsent');
  const integrated = readKey(values, 'integratedApps', (raw) => readBoolean(raw, 'integratedApps', log));
  if (consent === 'conditional') log.report('userConsent', 'not-yet-supported');
  if (fields.has('userConsent') || lost.has('userConsent')) {
    if (typeof integrated === 'boolean' && integrated !== (consent !== 'off')) log.report('integratedApps', 'conflict');
    return consent;
  }
  if (lost.has('integratedApps') || integrated === null) return 'off';
  return integrated === false ? 'off' : consent;
}

/** An empty or faulty list must not free accounts from the policy, so it binds all of them. */
function readAccountDomains(values: ManagedValues, areOthersBlocked: boolean): readonly string[] | null {
  const list = readKey(values, 'accountDomains', (raw) => readTexts(raw, policyKeys.accountDomains, 'accountDomains', values.log));
  if (!list || list.values.length === 0) return null;
  // Where other accounts are blocked, fewer domains bind more; elsewhere a dropped one would free its accounts.
  return list.isWhole || areOthersBlocked ? list.values : null;
}

/** `review-by` without a day that can be read is a review that is due. */
function readExistingGrants(values: ManagedValues): Pick<EffectivePolicy, 'existingGrants' | 'reviewBy'> {
  const handling = readChoiceKey(values, policyKeys.existingGrants, 'existingGrants');
  const reviewBy = readTextKey(values, policyKeys.reviewBy, 'reviewBy');
  if (handling === 'review-by' && reviewBy === null) {
    if (!values.fields.has('reviewBy') && !values.lost.has('reviewBy')) values.log.report('reviewBy', 'conflict');
    return { existingGrants: policyKeys.existingGrants.strictest, reviewBy };
  }
  if (handling !== 'review-by' && reviewBy !== null) values.log.report('reviewBy', 'conflict');
  return { existingGrants: handling, reviewBy };
}
