/**
 * The managed keys that this version reads: the one definition behind the browser schema, the validator and the table in
 * the documentation. Key names, values and defaults: design of the managed policy, section 2.
 */
import { providerIds } from '../oauth/authorization-request.ts';

import { permissionClassNames, permissionTypes } from './consent-policies/consent-policy.ts';
import { presetNames } from './consent-policies/presets/index.ts';

/** Which reader in text-formats.ts judges a text; `plain` is text for people. */
export type TextFormat =
  | 'plain'
  | 'client-id'
  | 'tenant-id'
  | 'publisher-id'
  | 'host'
  | 'owned-host'
  | 'domain'
  | 'date'
  | 'https-address'
  | 'mail-address'
  | 'language-tag'
  | 'scope'
  | 'key-name'
  | 'resource'
  | 'label';

interface IntegerShape {
  readonly kind: 'integer';
  readonly minimum: number;
  readonly maximum: number;
}
interface BooleanShape {
  readonly kind: 'boolean';
}
/** `unset` is what holds where the key is absent, `strictest` how a faulty value is read. */
interface ChoiceShape {
  readonly kind: 'choice';
  readonly values: readonly string[];
  readonly unset: string | null;
  readonly strictest: string;
}
interface TextShape {
  readonly kind: 'text';
  readonly format: TextFormat;
  readonly maxLength: number;
}
interface TextListShape {
  readonly kind: 'texts';
  readonly format: TextFormat;
  readonly maxLength: number;
  readonly maxItems: number;
}
/** A list of choices; a faulty one counts for nothing. */
interface ChoiceListShape {
  readonly kind: 'choices';
  readonly values: readonly string[];
  readonly maxItems: number;
}
interface EntryListShape {
  readonly kind: 'entries';
  readonly maxItems: number;
  readonly fields: Readonly<Record<string, EntryField>>;
  /** Where a field that no version knows narrows an entry, losing it would widen the entry: the browser hands it over, or drops the key. */
  readonly keepsUnknownFields?: true;
}
interface EntryShape {
  readonly kind: 'entry';
  readonly fields: Readonly<Record<string, EntryField>>;
}

/** `description` is for administrators: it goes into the browser schema and the documentation. */
export type EntryField = (BooleanShape | ChoiceShape | TextShape | TextListShape | EntryListShape | EntryShape) & {
  readonly description: string;
};
/** `faulty` says, for administrators, what a value that cannot be read counts as. */
export type PolicyKey = (IntegerShape | BooleanShape | ChoiceShape | TextShape | TextListShape | ChoiceListShape | EntryListShape) & {
  readonly description: string;
  readonly faulty: string;
};

const idLength = 1_024;
/** A managed policy may hold 10,000 ids; more is a mistake. */
const manyItems = 10_000;
const reasonLength = 280;

/** Short for each kind, since every start of the worker reads this list. */
const boolean = { kind: 'boolean' } as const;
const integer = (minimum: number, maximum: number) => ({ kind: 'integer', minimum, maximum }) as const;
const choice = <const Value extends string, const Unset extends Value | null, const Strictest extends Value>(
  values: readonly Value[],
  unset: Unset,
  strictest: Strictest,
) => ({ kind: 'choice', values, unset, strictest }) as const;
const choices = <const Value extends string>(values: readonly Value[], maxItems: number) =>
  ({ kind: 'choices', values, maxItems }) as const;
const text = (format: TextFormat, maxLength: number) => ({ kind: 'text', format, maxLength }) as const;
const texts = (format: TextFormat, maxLength: number, maxItems: number) => ({ kind: 'texts', format, maxLength, maxItems }) as const;

const access = choice(['allow', 'block'], null, 'block');

/** Ids as Entra has them in a condition set; one `all` holds for everything. */
const ids = (description: string) => ({ ...texts('client-id', idLength, 5_000), description }) as const;

/** Entra's `permissionGrantConditionSet`; consent-policies/read-condition-set.ts reads it. */
const conditionSet = {
  id: { ...text('label', idLength), description: 'Entra’s own id of the set.' },
  permissionClassification: {
    ...choice(['all', ...permissionClassNames], null, 'low'),
    description: 'Class of the permission, see permissionClasses; absent: all.',
  },
  permissionType: {
    ...choice(permissionTypes, null, 'application'),
    description: 'Required. What a user is asked for is delegated; delegatedUserConsentable: and needs no administrator.',
  },
  resourceApplication: {
    ...text('resource', idLength),
    description: 'App id of the API that the permission belongs to; absent: any.',
  },
  permissions: ids('Ids of permissions, or names of scopes; absent: all.'),
  clientApplicationIds: ids('Ids of apps; absent: all.'),
  clientApplicationTenantIds: ids('Tenants in which apps are registered; absent: all.'),
  clientApplicationPublisherIds: ids('Partner ids of verified publishers; absent: all.'),
  clientApplicationsFromVerifiedPublisherOnly: { ...boolean, description: 'Only apps of verified publishers; absent: false.' },
  certifiedClientApplicationsOnly: { ...boolean, description: 'Only apps certified for Microsoft 365 (beta); absent: false.' },
  scopeSensitivityLabels: {
    kind: 'entry',
    fields: {
      labelKind: {
        ...choice(['all', 'enumerated'], null, 'enumerated'),
        description: 'All labels, or those listed.',
      },
      sensitivityLabels: ids('Ids of labels.'),
    },
    description: 'Labels of the team or site (beta); absent: all. No prompt shows them, so a list is never known to match.',
  },
} as const satisfies EntryListShape['fields'];

/** For the schema and the documentation; consent-policies/import-policies.ts reads them. */
const consentPolicyFields = {
  id: { ...text('label', 256), description: 'Id of the policy.' },
  displayName: { ...text('plain', idLength), description: 'For yourself; never shown.' },
  description: { ...text('plain', idLength), description: 'For yourself; never shown.' },
  deletedDateTime: { ...text('date', 64), description: 'With a date the policy approves nothing.' },
  includeAllPreApprovedApplications: { ...boolean, description: 'With true nobody here can say what the policy approves.' },
  resourceScopeType: { ...text('label', 64), description: 'With another value than tenant likewise.' },
  includes: {
    kind: 'entries',
    maxItems: 200,
    keepsUnknownFields: true,
    fields: conditionSet,
    description: 'The policy approves what matches one of these sets. All conditions of a set must hold.',
  },
  excludes: {
    kind: 'entries',
    maxItems: 200,
    keepsUnknownFields: true,
    fields: conditionSet,
    description: 'And none of these, which have the same fields.',
  },
} as const satisfies EntryListShape['fields'];

export const policyKeys = {
  policyVersion: {
    ...integer(0, 2_147_483_647),
    faulty: 'unset',
    description: 'Your own revision number of this policy; the health page shows it.',
  },
  declaredKeys: {
    ...texts('key-name', 64, 100),
    faulty: 'unset',
    description:
      'The keys this policy sets. A key named here that does not arrive was rejected by the browser and is read at its strictest.',
  },
  orgName: { ...text('plain', 120), faulty: 'unset', description: 'Name of your organisation, used in messages.' },
  userConsent: {
    ...choice(['on', 'off', 'conditional'], 'on', 'off'),
    faulty: 'off',
    description: 'Whether users may give new apps access; conditional: what consentPresets or consentPolicies approve.',
  },
  integratedApps: {
    ...boolean,
    faulty: 'false',
    description: 'The same switch as true or false. userConsent wins where both are set.',
  },
  consentPresets: {
    ...choices(presetNames, 20),
    faulty: 'entry dropped: it approves nothing',
    description:
      'With userConsent conditional: Entra’s built-in rules that apply. One approval is enough, from here or from consentPolicies. recommended@2026-01-22 is what Microsoft recommended that day.',
  },
  consentPolicies: {
    kind: 'entries',
    maxItems: 500,
    faulty: 'what cannot be read approves nothing',
    description:
      'With userConsent conditional: your own app consent policies that are assigned to users, as Microsoft Graph gives them (permissionGrantPolicies). Leave out fields that are null.',
    fields: consentPolicyFields,
  },
  permissionClasses: {
    kind: 'entries',
    maxItems: 1_000,
    faulty: 'the class counts as not known',
    description:
      'The class you gave permissions in Entra (permission classifications). Unset: openid, profile, email, offline_access and User.Read are low.',
    fields: {
      resource: {
        ...text('resource', idLength),
        description: 'App id or address of the API; absent: Microsoft Graph.',
      },
      scope: { ...text('scope', 512), description: 'Name of the permission, such as Calendars.ReadBasic.' },
      class: { ...choice(permissionClassNames, null, 'high'), description: 'Its class.' },
    },
  },
  riskStepUp: {
    ...choice(['on', 'off'], 'on', 'on'),
    faulty: 'on',
    description: 'With userConsent conditional: new apps of unverified publishers that ask for more than signing in need approval.',
  },
  onUnknown: {
    ...choice(['warn', 'ask'], 'warn', 'ask'),
    faulty: 'ask',
    description: 'With userConsent conditional: what happens when a fact that decides cannot be read: warn the user, or ask for approval.',
  },
  mode: {
    ...choice(['warn', 'monitor', 'enforce'], 'warn', 'enforce'),
    faulty: 'enforce',
    description: 'monitor never touches a page, warn lets everything continue, enforce stops what the policy does not allow.',
  },
  tenants: {
    ...texts('tenant-id', 64, 1_000),
    faulty: 'entry dropped',
    description: 'Ids of your own Entra tenants; apps registered there count as your own.',
  },
  accountDomains: {
    ...texts('domain', 253, 1_000),
    faulty: 'the policy binds every account',
    description: 'Account domains that this policy binds; other accounts are personal. Unset or empty: every account is bound.',
  },
  apps: {
    kind: 'entries',
    maxItems: manyItems,
    faulty: 'allow entry dropped, block entry kept; list lost: userConsent off',
    description: 'Apps that are allowed or blocked. A block beats an allow.',
    fields: {
      clientId: { ...text('client-id', idLength), description: 'Application (client) id.' },
      provider: {
        ...choice(providerIds, null, 'entra'),
        description: 'Only at this provider; absent: at any.',
      },
      access: { ...access, description: 'Whether the app is allowed or blocked.' },
      scopes: {
        ...texts('scope', 512, 500),
        description: 'Allow only: no more than these permissions, besides signing in; absent: any.',
      },
      redirectHosts: {
        ...texts('owned-host', 253, 100),
        description: 'Allow only: the answer may go to these hosts and those below them; absent: any.',
      },
      until: { ...text('date', 64), description: 'The entry ends after this day (UTC) or at this instant.' },
      overridable: { ...boolean, description: 'Block only: the user may go on after giving a reason.' },
      reason: { ...text('plain', reasonLength), description: 'Shown to the user as your words.' },
      note: { ...text('plain', idLength), description: 'For yourself; never shown.' },
    },
  },
  publishers: {
    kind: 'entries',
    maxItems: manyItems,
    faulty: 'allow entry dropped, block entry kept; list lost: userConsent off',
    description: 'Publishers that are allowed or blocked, by partner id or by the tenant that owns the app.',
    fields: {
      publisherId: { ...text('publisher-id', 64), description: 'Partner id of a verified publisher.' },
      tenantId: { ...text('tenant-id', 64), description: 'Tenant that owns the app.' },
      access: { ...access, description: 'Whether the publisher is allowed or blocked.' },
    },
  },
  blockedRedirectHosts: {
    ...texts('host', idLength, manyItems),
    faulty: 'host blocked where one can be read; list lost: userConsent off',
    description: 'Hosts, with all hosts below them, that no app may send its answer to.',
  },
  existingGrants: {
    ...choice(['keep', 'flag', 'review-by', 'ask-revoke'], null, 'ask-revoke'),
    faulty: 'ask-revoke',
    description: 'What happens to access given earlier. Unset: as the provider does it; Microsoft Entra keeps it.',
  },
  reviewBy: {
    ...text('date', 64),
    faulty: 'existingGrants counts as ask-revoke',
    description: 'With existingGrants review-by: the last day (UTC) on which earlier access counts.',
  },
  signInOnly: {
    ...choice(['allow', 'follow'], 'allow', 'follow'),
    faulty: 'follow',
    description: 'Apps that only sign the user in while user consent is off: allow them, or follow the switch.',
  },
  groupOwnerConsent: {
    ...choice(['follow', 'on', 'off'], 'follow', 'off'),
    faulty: 'off',
    description: 'Access to one team or chat, which its owner gives: allow it, hold it back, or follow userConsent.',
  },
  adminConsent: {
    ...choice(['typed', 'tick', 'blocked'], 'typed', 'blocked'),
    faulty: 'blocked',
    description:
      'What an administrator does before access for the whole organisation: type the name of the app, tick a box, or nothing at all.',
  },
  personalAccounts: {
    ...choice(['advise', 'ignore', 'blocked'], 'advise', 'blocked'),
    faulty: 'blocked',
    description: 'Accounts outside accountDomains and personal Microsoft accounts.',
  },
  requests: {
    ...choice(['on', 'off'], 'on', 'off'),
    faulty: 'off',
    description: 'Whether users may ask for approval. With off, what needs approval is blocked.',
  },
  requestUrl: {
    ...text('https-address', 1_024),
    faulty: 'unset',
    description: 'Page where users ask for approval, https only. May hold {clientId} {appName} {publisher} {scopes} {consentUrl} {reason}.',
  },
  requestEmail: {
    ...text('mail-address', 320),
    faulty: 'unset',
    description: 'Address that requests for approval are mailed to.',
  },
  contactUrl: {
    ...text('https-address', 1_024),
    faulty: 'unset',
    description: 'Page where users find help, https only.',
  },
  contactEmail: { ...text('mail-address', 320), faulty: 'unset', description: 'Address where users find help.' },
  messages: {
    kind: 'entries',
    maxItems: 100,
    faulty: 'entry dropped; long texts are cut',
    description: 'Your own words to users, one text per language.',
    fields: {
      lang: { ...text('language-tag', 35), description: 'Language tag, such as nl or en-gb.' },
      text: { ...text('plain', reasonLength), description: 'Plain text.' },
    },
  },
  reasonAtRating: {
    ...choice(['medium', 'high', 'critical'], null, 'medium'),
    faulty: 'medium',
    description: 'From this rating on the user gives a reason before going on. Unset: never.',
  },
  preferred: {
    ...texts('key-name', 64, 100),
    faulty: 'entry dropped: its key stays enforced',
    description:
      'Names of keys whose value users may change on the options page; every other key you set is enforced. Users can change mode, userConsent (and integratedApps), signInOnly, adminConsent, personalAccounts, existingGrants and reasonAtRating.',
  },
  reviewAfterDays: {
    ...integer(0, 3_650),
    faulty: '90',
    description: 'After how many days without having seen an app the list suggests to look at it again; 90 where unset, 0 for never.',
  },
  providers: {
    kind: 'entries',
    maxItems: 100,
    faulty:
      'strictest value of the field; what cannot be read in full only makes things stricter, at any provider where its own cannot be read; list lost: userConsent off',
    description:
      'Other values for one provider; what an entry leaves out is as it is elsewhere. conditional means at Google: its restricted class needs approval.',
    fields: {
      provider: { ...choice(providerIds, null, 'entra'), description: 'The provider.' },
      userConsent: {
        ...choice(['on', 'off', 'conditional'], null, 'off'),
        description: 'As the key of that name. off at Google: signing in only; at GitHub: an organisation’s OAuth app restriction.',
      },
      mode: {
        ...choice(['warn', 'monitor', 'enforce'], null, 'enforce'),
        description: 'As the key of that name.',
      },
      existingGrants: {
        ...choice(['keep', 'flag', 'review-by', 'ask-revoke'], null, 'ask-revoke'),
        description: 'As the key of that name.',
      },
      signInOnly: {
        ...choice(['allow', 'follow'], null, 'follow'),
        description: 'As the key of that name.',
      },
    },
  },
  hideOnboarding: { ...boolean, faulty: 'false', description: 'Do not open the welcome page after installing.' },
} as const satisfies Readonly<Record<string, PolicyKey>>;

export type PolicyKeyName = keyof typeof policyKeys;

/** The keys in the order in which they are documented and reported. */
export const policyKeyNames: readonly PolicyKeyName[] = Object.keys(policyKeys).filter(isPolicyKeyName);

export function isPolicyKeyName(name: string): name is PolicyKeyName {
  return Object.hasOwn(policyKeys, name);
}
