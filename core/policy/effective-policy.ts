import type { ProviderId } from '../oauth/authorization-request.ts';
import type { ConsentPolicy, PermissionClassEntry } from './consent-policies/consent-policy.ts';
import type { PresetName } from './consent-policies/presets/index.ts';
import type { OwnKey } from './own-settings.ts';

export type Mode = 'monitor' | 'warn' | 'enforce';
export type ExistingGrants = 'keep' | 'flag' | 'review-by' | 'ask-revoke';

/** One rule of the administrator for one app. Absent `scopes` or `redirectHosts` mean any. */
export interface AppEntry {
  /** Lower case. */
  readonly clientId: string;
  /** Null: any provider. */
  readonly provider: ProviderId | null;
  readonly access: 'allow' | 'block';
  readonly scopes: readonly string[] | null;
  readonly redirectHosts: readonly string[] | null;
  /** ISO date or instant; from then on the entry is no entry. */
  readonly until: string | null;
  readonly overridable: boolean;
  /** Shown to the user as the organisation's words. */
  readonly reason: string | null;
}

export interface PublisherEntry {
  readonly publisherId: string | null;
  readonly tenantId: string | null;
  readonly access: 'allow' | 'block';
}

/** The lists that may stop or free an app. */
export type EntryLists = Pick<EffectivePolicy, 'apps' | 'publishers' | 'blockedRedirectHosts'>;

/** What holds at one provider in the place of the keys of the same name; null: nothing else than elsewhere. See policyFor. */
export interface ProviderOverlay {
  /** Null where it could not be read: it may be any. */
  readonly provider: ProviderId | null;
  /** Whether all of the entry could be read; otherwise it only makes things stricter. */
  readonly isWhole: boolean;
  readonly userConsent: EffectivePolicy['userConsent'] | null;
  readonly mode: Mode | null;
  readonly existingGrants: ExistingGrants | null;
  readonly signInOnly: EffectivePolicy['signInOnly'] | null;
}

/** A managed value that was not taken as it stood. `path` is the key with its index and field, such as `apps[2].clientId`. */
export interface PolicyProblem {
  readonly path: string;
  readonly code: PolicyProblemCode;
}
export type PolicyProblemCode =
  | 'unknown-key' // a key no version knows
  | 'wrong-type'
  | 'not-allowed-value'
  | 'too-long'
  | 'too-many'
  | 'malformed' // not a client id, host, date, address …
  | 'unknown-permission' // an id that nobody here can name
  | 'rejected-by-browser' // declared by the generator but did not arrive
  | 'not-yet-supported' // a value that this version cannot act on: it frees nothing, and stops nothing by itself
  | 'conflict'; // two keys that contradict each other

/** The policy after validation, ready for rules: every key present, defaults filled in, nothing untrusted left but texts. */
export interface EffectivePolicy {
  /** The organisation's policy: `ready` read from the browser in this session, `cached` the last known copy, `none` there is none. */
  readonly state: 'ready' | 'cached' | 'none';
  /** ISO instant at which the organisation's values were read from the browser; null where there are none. */
  readonly asOf: string | null;
  /** What was wrong with the organisation's values. */
  readonly problems: readonly PolicyProblem[];
  /** The keys whose value is the person's own choice and nobody else's; sentences about them must not name the organisation. */
  readonly ownKeys: readonly OwnKey[];
  /** What the person blocks, or lets through, for themselves. */
  readonly ownLists: EntryLists;

  readonly policyVersion: number | null;
  readonly orgName: string | null;
  readonly tenants: readonly string[];
  /** Null where unset: the policy binds every account. */
  readonly accountDomains: readonly string[] | null;
  readonly userConsent: 'on' | 'off' | 'conditional';
  /** Both count where `userConsent` is `conditional`: one approval is enough. */
  readonly consentPresets: readonly PresetName[];
  readonly consentPolicies: readonly ConsentPolicy[];
  readonly permissionClasses: readonly PermissionClassEntry[];
  readonly riskStepUp: 'on' | 'off';
  readonly onUnknown: 'warn' | 'ask';
  readonly mode: Mode;
  readonly apps: readonly AppEntry[];
  readonly publishers: readonly PublisherEntry[];
  readonly blockedRedirectHosts: readonly string[];
  /** Null: the provider's own default (Entra keeps). */
  readonly existingGrants: ExistingGrants | null;
  readonly reviewBy: string | null;
  readonly signInOnly: 'allow' | 'follow';
  readonly groupOwnerConsent: 'follow' | 'on' | 'off';
  readonly adminConsent: 'typed' | 'tick' | 'blocked';
  readonly personalAccounts: 'advise' | 'ignore' | 'blocked';
  readonly requests: 'on' | 'off';
  /** https only; may hold {clientId} {appName} {publisher} {scopes} {consentUrl} {reason}. */
  readonly requestUrl: string | null;
  readonly requestEmail: string | null;
  readonly contactUrl: string | null;
  readonly contactEmail: string | null;
  readonly messages: readonly { readonly lang: string; readonly text: string }[];
  readonly reasonAtRating: 'medium' | 'high' | 'critical' | null;
  /** Zero: no reminders. */
  readonly reviewAfterDays: number;
  readonly providers: readonly ProviderOverlay[];
  readonly hideOnboarding: boolean;
}
