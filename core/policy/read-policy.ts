import type { EffectivePolicy } from './effective-policy.ts';
import { hasLostBlockList, type ManagedValues, openManagedValues } from './managed-values.ts';
import { type PolicyKey, type PolicyKeyName, policyKeys } from './policy-keys.ts';
import { readApps, readMessages, readPublishers } from './read-entries.ts';
import { createProblemLog, type ProblemLog, readBoolean, readChoice, readInteger, readText, readTexts } from './read-value.ts';
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
 * | `preferred` | bad entries dropped: those keys stay enforced | `hideOnboarding` | false |
 * | `apps`, `publishers` | an allow entry is dropped, a block entry stands as far as it can be read | `blockedRedirectHosts` | the same |
 *
 * Where a whole list that may hold blocks is lost (not a list, too long, rejected by the browser), nobody can tell which
 * apps it blocked: `userConsent` reads as off. Managed values that are no object at all are read as if every key were
 * faulty; null and undefined are what a browser without policy gives.
 * `userConsent` wins over `integratedApps`; a contradiction is reported. `conditional` stays, reported as not yet supported.
 */
export function readPolicy(managed: unknown, origin: Origin): EffectivePolicy {
  const log = createProblemLog();
  const values = openManagedValues(managed, log);
  const personalAccounts = readChoiceKey(values, policyKeys.personalAccounts, 'personalAccounts');
  const apps = readKey(values, 'apps', (raw) => readApps(raw, log)) ?? [];
  const publishers = readKey(values, 'publishers', (raw) => readPublishers(raw, log)) ?? [];
  const blockedRedirectHosts = readKey(values, 'blockedRedirectHosts', (raw) => readBlockedHosts(raw, log)) ?? [];
  const userConsent = readConsent(values);
  const policy = {
    policyVersion: readKey(values, 'policyVersion', (raw) => readInteger(raw, policyKeys.policyVersion, 'policyVersion', log)) ?? null,
    orgName: readTextKey(values, policyKeys.orgName, 'orgName'),
    tenants: readKey(values, 'tenants', (raw) => readTexts(raw, policyKeys.tenants, 'tenants', log)?.values) ?? [],
    accountDomains: readAccountDomains(values, personalAccounts === 'blocked'),
    userConsent: hasLostBlockList(values) ? policyKeys.userConsent.strictest : userConsent,
    mode: readChoiceKey(values, policyKeys.mode, 'mode'),
    apps,
    publishers,
    blockedRedirectHosts,
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
    hideOnboarding: readKey(values, 'hideOnboarding', (raw) => readBoolean(raw, 'hideOnboarding', log)) ?? false,
  } satisfies Omit<EffectivePolicy, 'state' | 'asOf' | 'problems' | 'ownKeys'>;
  return { state: origin.state, asOf: origin.asOf, problems: log.problems, ownKeys: [], ...policy };
}

/** What holds where nobody manages this browser. */
export function builtInPolicy(): EffectivePolicy {
  return readPolicy({}, { state: 'none', asOf: null });
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

function readBlockedHosts(raw: unknown, log: ProblemLog): readonly string[] {
  // An address or a wildcard was meant as its host.
  return readTexts(raw, policyKeys.blockedRedirectHosts, 'blockedRedirectHosts', log, findHost)?.values ?? [];
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
