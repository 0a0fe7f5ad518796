import type { FindScopeById } from '../permissions/permission-ids.ts';
import type { ConsentPolicy } from './consent-policies/consent-policy.ts';
import { importPolicies } from './consent-policies/import-policies.ts';
import { smallestLowClass } from './consent-policies/presets/low.ts';
import type { EffectivePolicy, EntryLists, ProviderOverlay } from './effective-policy.ts';
import { hasLostList, type ManagedValues, openManagedValues } from './managed-values.ts';
import type { PolicyKey } from './policy-key.ts';
import { type PolicyKeyName, policyKeyNames, policyKeys } from './policy-keys.ts';
import { readApps, readMessages, readPermissionClasses, readProviders, readPublishers, unreadPermissionClass } from './read-entries.ts';
import { createProblemLog, type ProblemLog, readValue, type ValueOf } from './read-value.ts';

/** Where the values come from, and what is needed to read them. */
export interface PolicyOrigin extends Pick<EffectivePolicy, 'state' | 'asOf'> {
  /** Names for the permission ids in `consentPolicies`; an id without one may be any permission. */
  readonly findScopeById?: FindScopeById;
  /** Tells which reply hosts nobody owns (core/oauth/shared-hosts.ts); without it any may be one, and no allow entry keeps a limit to hosts. */
  readonly isSharedSuffix?: (host: string) => boolean;
}

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
 * | `groupOwnerConsent` | off | `onUnknown` | ask |
 * | `consentPresets`, `consentPolicies` | what cannot be read approves nothing | `riskStepUp` | on |
 * | `permissionClasses` | the class of a permission is not known | | |
 * | `accountDomains` | null: binds every account, also for one bad entry, unless others are blocked anyway | texts, addresses | unset |
 * | `preferred` | bad entries dropped: those keys stay enforced | `hideOnboarding` | false |
 * | `reviewAfterDays` | 90 | | |
 * | `providers` | the strictest of a field; what cannot be read in full only makes things stricter | | |
 * | `apps`, `publishers` | an allow entry is dropped, a block entry stands as far as it can be read | `blockedRedirectHosts` | the same |
 *
 * Where a whole list that may stop apps is lost (not a list, too long, rejected by the browser), nobody can tell which
 * it stopped: `userConsent` reads as off, at every provider. Managed values that are no object at all are read as if every key were
 * faulty; null and undefined are what a browser without policy gives.
 * `userConsent` wins over `integratedApps`; a contradiction is reported, and so are rules for `conditional` without it, or it without any.
 */
export function readPolicy(managed: unknown, origin: PolicyOrigin): EffectivePolicy {
  const log = createProblemLog();
  const values = openManagedValues(managed, log);
  const plain = readPlainKeys(values);
  const apps = readKey(values, 'apps', (raw) => readApps(raw, log, origin.isSharedSuffix ?? (() => true))) ?? [];
  const publishers = readKey(values, 'publishers', readPublishers) ?? [];
  const userConsent = readConsent(values, plain.userConsent);
  const providers = readKey(values, 'providers', readProviders) ?? [];
  // Consent policies are Entra's.
  const ofEntra = providers.filter(({ provider }) => provider === 'entra').map((overlay) => overlay.userConsent);
  const isConditional = [userConsent, ...ofEntra].includes('conditional');
  const isListLost = hasLostList(values);
  const policy = {
    ...plain,
    policyVersion: readPlain(values, 'policyVersion') ?? null,
    tenants: readPlain(values, 'tenants')?.values ?? [],
    accountDomains: readAccountDomains(values, plain.personalAccounts === 'blocked'),
    userConsent: isListLost ? policyKeys.userConsent.strictest : userConsent,
    ...readConsentRules(values, origin.findScopeById ?? (() => null), isConditional),
    apps,
    publishers,
    blockedRedirectHosts: readPlain(values, 'blockedRedirectHosts')?.values ?? [],
    existingGrants: readExistingGrants(values, plain, providers),
    messages: readKey(values, 'messages', readMessages) ?? [],
    reviewAfterDays: readPlain(values, 'reviewAfterDays') ?? 90,
    // Where the lists are not whole, no provider may be freer than the rest.
    providers: isListLost ? providers.map((overlay) => ({ ...overlay, userConsent: null })) : providers,
    hideOnboarding: readPlain(values, 'hideOnboarding') ?? false,
  } satisfies Omit<EffectivePolicy, 'state' | 'asOf' | 'problems' | 'ownKeys' | 'ownLists'>;
  return { state: origin.state, asOf: origin.asOf, problems: log.problems, ownKeys: [], ownLists: noEntries, ...policy };
}

export const noEntries: EntryLists = { apps: [], publishers: [], blockedRedirectHosts: [] };

/** What holds where nobody manages this browser. */
export function builtInPolicy(): EffectivePolicy {
  return readPolicy({}, { state: 'none', asOf: null });
}

/** Undefined where the key did not arrive. */
function readKey<T>({ fields, log }: ManagedValues, name: PolicyKeyName, read: (raw: unknown, log: ProblemLog) => T): T | undefined {
  return fields.has(name) ? read(fields.get(name), log) : undefined;
}

/** The keys of one kind. */
type KeyNameOf<Kind extends PolicyKey['kind']> = {
  [Name in PolicyKeyName]: (typeof policyKeys)[Name]['kind'] extends Kind ? Name : never;
}[PolicyKeyName];

function readPlain<Name extends KeyNameOf<Exclude<PolicyKey['kind'], 'entries'>>>(
  values: ManagedValues,
  name: Name,
): ValueOf<(typeof policyKeys)[Name]> | null | undefined {
  return readKey(values, name, (raw, log) => readValue(raw, policyKeys[name], name, log));
}

/** Of choices one of the key's own, or what stands for it; of texts null where there is none. */
type PlainKeys = {
  readonly [Name in KeyNameOf<'choice'>]: ValueOf<(typeof policyKeys)[Name]> | (typeof policyKeys)[Name]['unset'];
} & { readonly [Name in KeyNameOf<'text'>]: string | null };

function readPlainKeys(values: ManagedValues): PlainKeys {
  const read = policyKeyNames.flatMap((name): readonly (readonly [string, string | null])[] => {
    const key: PolicyKey = policyKeys[name];
    if (key.kind !== 'choice' && key.kind !== 'text') return [];
    const value = readKey(values, name, (raw, log) => readValue(raw, key, name, log));
    if (key.kind === 'text') return [[name, value ?? null]];
    return [[name, value === undefined && !values.lost.has(name) ? key.unset : (value ?? key.strictest)]];
  });
  return Object.fromEntries(read) as PlainKeys;
}

function readConsent(values: ManagedValues, consent: EffectivePolicy['userConsent']): EffectivePolicy['userConsent'] {
  const { fields, lost, log } = values;
  const integrated = readPlain(values, 'integratedApps');
  if (fields.has('userConsent') || lost.has('userConsent')) {
    if (typeof integrated === 'boolean' && integrated !== (consent !== 'off')) log.report('integratedApps', 'conflict');
    return consent;
  }
  if (lost.has('integratedApps') || integrated === null) return 'off';
  return integrated === false ? 'off' : consent;
}

/** The rules of `conditional`. What was lost or cannot be read approves nothing, whatever the other rules approve. */
function readConsentRules(values: ManagedValues, findScopeById: FindScopeById, isConditional: boolean): ConsentRules {
  const { fields, lost, log } = values;
  const rules = {
    consentPresets: readPlain(values, 'consentPresets')?.values ?? [],
    consentPolicies: readKey(values, 'consentPolicies', (raw) => readConsentPolicies(raw, findScopeById, log)) ?? [],
    permissionClasses: lost.has('permissionClasses')
      ? [unreadPermissionClass]
      : (readKey(values, 'permissionClasses', readPermissionClasses) ?? smallestLowClass),
  };
  const set = (['consentPresets', 'consentPolicies'] as const).filter((name) => fields.has(name) || lost.has(name));
  if (isConditional && set.length === 0) log.report('userConsent', 'conflict');
  if (!isConditional) for (const name of set) if (fields.has(name)) log.report(name, 'conflict');
  return rules;
}
type ConsentRules = Pick<EffectivePolicy, 'consentPresets' | 'consentPolicies' | 'permissionClasses'>;

/** None that binds administrators, teams or chats approves what a user asks. */
function readConsentPolicies(raw: unknown, findScopeById: FindScopeById, log: ProblemLog): readonly ConsentPolicy[] {
  return importPolicies(raw, findScopeById, 'consentPolicies', log).filter(({ isForUsers }) => isForUsers);
}

/** An empty or faulty list must not free accounts from the policy, so it binds all of them. */
function readAccountDomains(values: ManagedValues, areOthersBlocked: boolean): readonly string[] | null {
  const list = readPlain(values, 'accountDomains');
  if (!list || list.values.length === 0) return null;
  // No page of Microsoft's that is read tells the domain of the account.
  values.log.report('accountDomains', 'not-yet-supported');
  // Where other accounts are blocked, fewer domains bind more; elsewhere a dropped one would free its accounts.
  return list.isWhole || areOthersBlocked ? list.values : null;
}

/** `review-by` without a day that can be read is a review that is due. */
function readExistingGrants(
  { fields, lost, log }: ManagedValues,
  { existingGrants, reviewBy }: PlainKeys,
  overlays: readonly ProviderOverlay[],
): EffectivePolicy['existingGrants'] {
  if (existingGrants === 'review-by' && reviewBy === null) {
    if (!fields.has('reviewBy') && !lost.has('reviewBy')) log.report('reviewBy', 'conflict');
    return policyKeys.existingGrants.strictest;
  }
  const isElsewhere = overlays.some((overlay) => overlay.existingGrants === 'review-by');
  // A day and nothing to review by it, or the other way round.
  if (existingGrants !== 'review-by' && isElsewhere === (reviewBy === null)) log.report('reviewBy', 'conflict');
  return existingGrants;
}
