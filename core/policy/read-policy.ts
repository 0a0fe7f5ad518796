import type { FindScopeById } from '../permissions/permission-ids.ts';
import { importPolicies } from './consent-policies/import-policies.ts';
import { smallestLowClass } from './consent-policies/presets/low.ts';
import type { EffectivePolicy, EntryLists, ProviderOverlay } from './effective-policy.ts';
import { hasLostList, type ManagedValues, openManagedValues } from './managed-values.ts';
import type { PolicyKey } from './policy-key.ts';
import { type PolicyKeyName, policyKeys } from './policy-keys.ts';
import { readApps, readMessages, readPermissionClasses, readProviders, readPublishers, unreadPermissionClass } from './read-entries.ts';
import { createProblemLog, type ProblemLog, readBoolean, readChoice, readChoices, readInteger, readText, readTexts } from './read-value.ts';
import { findHost } from './text-formats.ts';

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
  const personalAccounts = readChoiceKey(values, 'personalAccounts');
  const apps = readKey(values, 'apps', (raw) => readApps(raw, log, origin.isSharedSuffix ?? (() => true))) ?? [];
  const publishers = readKey(values, 'publishers', readPublishers) ?? [];
  const blockedRedirectHosts = readKey(values, 'blockedRedirectHosts', readBlockedHosts) ?? [];
  const userConsent = readConsent(values);
  const providers = readKey(values, 'providers', readProviders) ?? [];
  // Consent policies are Entra's.
  const ofEntra = providers.filter(({ provider }) => provider === 'entra').map((overlay) => overlay.userConsent);
  const isConditional = [userConsent, ...ofEntra].includes('conditional');
  const isListLost = hasLostList(values);
  const policy = {
    policyVersion: readIntegerKey(values, 'policyVersion') ?? null,
    orgName: readTextKey(values, 'orgName'),
    tenants: readTextsKey(values, 'tenants')?.values ?? [],
    accountDomains: readAccountDomains(values, personalAccounts === 'blocked'),
    userConsent: isListLost ? policyKeys.userConsent.strictest : userConsent,
    ...readConsentRules(values, origin.findScopeById ?? (() => null), isConditional),
    riskStepUp: readChoiceKey(values, 'riskStepUp'),
    onUnknown: readChoiceKey(values, 'onUnknown'),
    mode: readChoiceKey(values, 'mode'),
    apps,
    publishers,
    blockedRedirectHosts,
    ...readExistingGrants(values, providers),
    signInOnly: readChoiceKey(values, 'signInOnly'),
    groupOwnerConsent: readChoiceKey(values, 'groupOwnerConsent'),
    adminConsent: readChoiceKey(values, 'adminConsent'),
    personalAccounts,
    requests: readChoiceKey(values, 'requests'),
    requestUrl: readTextKey(values, 'requestUrl'),
    requestEmail: readTextKey(values, 'requestEmail'),
    contactUrl: readTextKey(values, 'contactUrl'),
    contactEmail: readTextKey(values, 'contactEmail'),
    messages: readKey(values, 'messages', readMessages) ?? [],
    reasonAtRating: readChoiceKey(values, 'reasonAtRating'),
    reviewAfterDays: readIntegerKey(values, 'reviewAfterDays') ?? 90,
    // Where the lists are not whole, no provider may be freer than the rest.
    providers: isListLost ? providers.map((overlay) => ({ ...overlay, userConsent: null })) : providers,
    hideOnboarding: readBooleanKey(values, 'hideOnboarding') ?? false,
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
type ChoiceOf<Name extends KeyNameOf<'choice'>> = (typeof policyKeys)[Name]['values'][number] | (typeof policyKeys)[Name]['unset'];

function readChoiceKey<Name extends KeyNameOf<'choice'>>(values: ManagedValues, name: Name): ChoiceOf<Name> {
  const key: Pick<PolicyKey & { readonly kind: 'choice' }, 'values' | 'unset' | 'strictest'> = policyKeys[name];
  const value = values.lost.has(name) ? null : readKey(values, name, (raw) => readChoice(raw, key, name, values.log));
  // One of the key's own values, or what stands for it.
  return (value === undefined ? key.unset : (value ?? key.strictest)) as ChoiceOf<Name>;
}

function readTextKey(values: ManagedValues, name: KeyNameOf<'text'>): string | null {
  return readKey(values, name, (raw) => readText(raw, policyKeys[name], name, values.log)) ?? null;
}

function readTextsKey(values: ManagedValues, name: KeyNameOf<'texts'>): ReturnType<typeof readTexts> | undefined {
  return readKey(values, name, (raw) => readTexts(raw, policyKeys[name], name, values.log));
}

function readIntegerKey(values: ManagedValues, name: KeyNameOf<'integer'>): number | null | undefined {
  return readKey(values, name, (raw) => readInteger(raw, policyKeys[name], name, values.log));
}

function readBooleanKey(values: ManagedValues, name: KeyNameOf<'boolean'>): boolean | null | undefined {
  return readKey(values, name, (raw) => readBoolean(raw, name, values.log));
}

function readBlockedHosts(raw: unknown, log: ProblemLog): readonly string[] {
  // An address or a wildcard was meant as its host.
  return readTexts(raw, policyKeys.blockedRedirectHosts, 'blockedRedirectHosts', log, findHost)?.values ?? [];
}

function readConsent(values: ManagedValues): EffectivePolicy['userConsent'] {
  const { fields, lost, log } = values;
  const consent = readChoiceKey(values, 'userConsent');
  const integrated = readBooleanKey(values, 'integratedApps');
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
    consentPresets: readKey(values, 'consentPresets', (raw) => readChoices(raw, policyKeys.consentPresets, 'consentPresets', log)) ?? [],
    consentPolicies: readKey(values, 'consentPolicies', (raw) => importPolicies(raw, findScopeById, 'consentPolicies', log)) ?? [],
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

/** An empty or faulty list must not free accounts from the policy, so it binds all of them. */
function readAccountDomains(values: ManagedValues, areOthersBlocked: boolean): readonly string[] | null {
  const list = readTextsKey(values, 'accountDomains');
  if (!list || list.values.length === 0) return null;
  // No page of Microsoft's that is read tells the domain of the account.
  values.log.report('accountDomains', 'not-yet-supported');
  // Where other accounts are blocked, fewer domains bind more; elsewhere a dropped one would free its accounts.
  return list.isWhole || areOthersBlocked ? list.values : null;
}

/** `review-by` without a day that can be read is a review that is due. */
function readExistingGrants(
  values: ManagedValues,
  overlays: readonly ProviderOverlay[],
): Pick<EffectivePolicy, 'existingGrants' | 'reviewBy'> {
  const handling = readChoiceKey(values, 'existingGrants');
  const reviewBy = readTextKey(values, 'reviewBy');
  if (handling === 'review-by' && reviewBy === null) {
    if (!values.fields.has('reviewBy') && !values.lost.has('reviewBy')) values.log.report('reviewBy', 'conflict');
    return { existingGrants: policyKeys.existingGrants.strictest, reviewBy };
  }
  const isElsewhere = overlays.some(({ existingGrants }) => existingGrants === 'review-by');
  if (handling !== 'review-by' && isElsewhere && reviewBy === null) values.log.report('reviewBy', 'conflict');
  if (handling !== 'review-by' && !isElsewhere && reviewBy !== null) values.log.report('reviewBy', 'conflict');
  return { existingGrants: handling, reviewBy };
}
