/** The fields of Entra's app consent policies (Microsoft Graph, `permissionGrantPolicy`), as managed values. */
import { boolean, choice, type EntryField, idLength, text, texts } from '../policy-key.ts';
import { permissionClassNames, permissionTypes } from './consent-policy.ts';

/** Ids as Entra has them in a condition set; one `all` holds for everything. */
const ids = texts('client-id', idLength, 5_000);

/** Entra's `permissionGrantConditionSet`; read-condition-set.ts reads it. */
const conditionSet = {
  id: text('label', idLength),
  permissionClassification: choice(['all', ...permissionClassNames], null, 'low'),
  permissionType: choice(permissionTypes, null, 'application'),
  resourceApplication: text('resource', idLength),
  permissions: ids,
  clientApplicationIds: ids,
  clientApplicationTenantIds: ids,
  clientApplicationPublisherIds: ids,
  clientApplicationsFromVerifiedPublisherOnly: boolean,
  certifiedClientApplicationsOnly: boolean,
  scopeSensitivityLabels: {
    kind: 'entry',
    fields: {
      labelKind: choice(['all', 'enumerated'], null, 'enumerated'),
      sensitivityLabels: ids,
    },
  },
} as const satisfies Readonly<Record<string, EntryField>>;

/** What the browser hands over of a policy, and the documentation lists; import-policies.ts reads it. */
export const consentPolicyFields = {
  id: text('label', 256),
  displayName: text('plain', idLength),
  description: text('plain', idLength),
  deletedDateTime: text('date', 64),
  includeAllPreApprovedApplications: boolean,
  resourceScopeType: text('label', 64),
  includes: {
    kind: 'entries',
    maxItems: 200,
    keepsUnknownFields: true,
    fields: conditionSet,
  },
  excludes: {
    kind: 'entries',
    maxItems: 200,
    keepsUnknownFields: true,
    fields: conditionSet,
  },
} as const satisfies Readonly<Record<string, EntryField>>;
