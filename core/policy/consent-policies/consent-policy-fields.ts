/** The fields of Entra's app consent policies (Microsoft Graph, `permissionGrantPolicy`), as managed values. */
import { boolean, choice, type EntryField, idLength, text, texts } from '../policy-key.ts';
import { readClientId, readDate, readLabel, readResource } from '../text-formats.ts';
import { permissionClassNames, permissionTypes } from './consent-policy.ts';

/** Ids as Entra has them in a condition set; one `all` holds for everything. */
const ids = texts(readClientId, idLength, 5_000);

/** Entra's `permissionGrantConditionSet`; read-condition-set.ts reads it. */
const conditionSet = {
  id: text(readLabel, idLength),
  permissionClassification: choice(['all', ...permissionClassNames], null, 'low'),
  permissionType: choice(permissionTypes, null, 'application'),
  resourceApplication: text(readResource, idLength),
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
  id: text(readLabel, 256),
  displayName: text(null, idLength),
  description: text(null, idLength),
  deletedDateTime: text(readDate, 64),
  includeAllPreApprovedApplications: boolean,
  resourceScopeType: text(readLabel, 64),
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
