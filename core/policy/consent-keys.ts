/** The managed keys about new access: the switch, and what `conditional` approves. */
import { permissionClassNames, permissionTypes } from './consent-policies/consent-policy.ts';
import { presetNames } from './consent-policies/presets/index.ts';
import { boolean, choice, choices, type EntryField, idLength, type PolicyKey, text, texts } from './policy-key.ts';

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
  clientApplicationPublisherIds: ids(
    'Partner ids of verified publishers; absent: all. No prompt tells them, so a list is never known to match.',
  ),
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
} as const satisfies Readonly<Record<string, EntryField>>;

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
} as const satisfies Readonly<Record<string, EntryField>>;

export const consentKeys = {
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
} as const satisfies Readonly<Record<string, PolicyKey>>;
