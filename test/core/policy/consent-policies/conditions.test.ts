import { describe, expect, test } from 'vitest';
import {
  type AskedPermission,
  type ConditionField,
  type ConsentSubject,
  conditionFields,
  conditionHolds,
} from '../../../../core/policy/consent-policies/conditions.ts';
import { anyEvent, type ConditionSet } from '../../../../core/policy/consent-policies/consent-policy.ts';
import { contosoApp, contosoTenant, fabrikamApp } from '../policy-samples.ts';
import { exchange, graph, mailRead, permission, subject } from './consent-samples.ts';

type Case = readonly [expected: string, set: Partial<ConditionSet>, who?: Partial<ConsentSubject>, asked?: AskedPermission];

const otherTenant = 'bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee';
const calendars = permission('Calendars.ReadBasic');
const everything = permission('https://graph.microsoft.com/.default');
const imap = permission('https://outlook.office.com/IMAP.AccessAsUser.All');
const listed = [{ id: null, scope: 'mail.read' }];

/** Each condition where it holds, where it does not, and where nobody can tell. */
const cases: Readonly<Record<ConditionField, readonly Case[]>> = {
  permissionClassification: [
    ['yes', { permissionClassification: 'low' }, {}, calendars],
    ['no', { permissionClassification: 'low' }],
    ['no', { permissionClassification: 'high' }, {}, calendars],
    ['unknown permission', { permissionClassification: 'low' }, {}, 'unlisted'],
    ['unknown permission', { permissionClassification: 'low' }, {}, everything],
    ['unknown permission', { permissionClassification: 'low' }, { permissionClasses: [{ scope: 'Mail.Read', class: null }] }],
    ['unknown permission', { permissionClassification: 'low' }, { permissionClasses: [{ scope: null, class: 'low' }] }],
    ['no', { permissionClassification: 'low' }, { permissionClasses: [{ scope: null, class: 'high' }] }],
  ],
  permissionType: [
    ['yes', { permissionType: 'delegated' }, {}, 'unlisted'],
    ['no', { permissionType: 'application' }, {}, 'unlisted'],
    ['yes', { permissionType: 'delegatedUserConsentable' }],
    ['no', { permissionType: 'delegatedUserConsentable' }, {}, permission('Directory.Read.All')],
    ['unknown permission', { permissionType: 'delegatedUserConsentable' }, {}, permission('Foo.Bar')],
    ['unknown permission', { permissionType: 'delegatedUserConsentable' }, {}, 'unlisted'],
  ],
  resourceApplication: [
    ['yes', { resourceApplication: graph }],
    ['yes', { resourceApplication: graph }, {}, permission('openid')],
    ['yes', { resourceApplication: graph }, {}, everything],
    ['yes', { resourceApplication: exchange }, {}, imap],
    ['yes', { resourceApplication: fabrikamApp }, {}, permission(`api://${fabrikamApp}/read`)],
    ['no', { resourceApplication: exchange }],
    ['no', { resourceApplication: graph }, {}, permission(`api://${fabrikamApp}/read`)],
    ['unknown permission', { resourceApplication: fabrikamApp }, {}, permission('https://api.contoso.example/read')],
    ['unknown permission', { resourceApplication: graph }, {}, 'unlisted'],
  ],
  permissions: [
    ['yes', { permissions: listed }],
    ['no', { permissions: listed }, {}, imap],
    ['no', { permissions: [] }, {}, 'unlisted'],
    ['unknown permission', { permissions: listed }, {}, everything],
    ['unknown permission', { permissions: listed }, {}, 'unlisted'],
    ['unknown permission', { permissions: [{ id: contosoTenant, scope: null }] }],
    ['yes', { permissions: [{ id: contosoTenant, scope: null }, ...listed] }],
  ],
  clientApplicationIds: [
    ['yes', { clientApplicationIds: [fabrikamApp, contosoApp] }],
    ['no', { clientApplicationIds: [fabrikamApp] }],
    ['unknown app', { clientApplicationIds: [contosoApp] }, { clientId: null }],
  ],
  clientApplicationTenantIds: [
    ['yes', { clientApplicationTenantIds: [otherTenant] }, { ownerTenant: otherTenant }],
    ['yes', { clientApplicationTenantIds: [contosoTenant] }, { isOwnOrganisation: 'yes' }],
    ['yes', { clientApplicationTenantIds: 'own' }, { isOwnOrganisation: 'yes' }],
    ['no', { clientApplicationTenantIds: 'own' }],
    ['no', { clientApplicationTenantIds: [contosoTenant] }, { ownerTenant: otherTenant }],
    ['no', { clientApplicationTenantIds: [contosoTenant] }],
    ['no', { clientApplicationTenantIds: [otherTenant] }, { isOwnOrganisation: 'yes' }],
    ['unknown owner', { clientApplicationTenantIds: [otherTenant] }],
    ['unknown owner', { clientApplicationTenantIds: [contosoTenant] }, { isOwnOrganisation: 'unknown' }],
    ['unknown owner', { clientApplicationTenantIds: [contosoTenant] }, { isOwnOrganisation: 'yes', ownTenants: [] }],
    ['unknown owner', { clientApplicationTenantIds: 'own' }, { isOwnOrganisation: 'unknown' }],
  ],
  clientApplicationPublisherIds: [
    ['yes', { clientApplicationPublisherIds: ['123456'] }],
    ['no', { clientApplicationPublisherIds: ['654321'] }],
    ['no', { clientApplicationPublisherIds: ['123456'] }, { isVerified: 'no' }],
    ['unknown publisher', { clientApplicationPublisherIds: ['123456'] }, { publisherId: null }],
    ['unknown publisher', { clientApplicationPublisherIds: ['123456'] }, { isVerified: 'unknown' }],
  ],
  clientApplicationsFromVerifiedPublisherOnly: [
    ['yes', { clientApplicationsFromVerifiedPublisherOnly: true }],
    ['no', { clientApplicationsFromVerifiedPublisherOnly: true }, { isVerified: 'no' }],
    ['unknown publisher', { clientApplicationsFromVerifiedPublisherOnly: true }, { isVerified: 'unknown' }],
    ['yes', { clientApplicationsFromVerifiedPublisherOnly: false }, { isVerified: 'unknown' }],
  ],
  certifiedClientApplicationsOnly: [
    ['yes', { certifiedClientApplicationsOnly: true }, { isCertified: 'yes' }],
    ['no', { certifiedClientApplicationsOnly: true }],
    ['unknown certification', { certifiedClientApplicationsOnly: true }, { isCertified: 'unknown' }],
    ['yes', { certifiedClientApplicationsOnly: false }, { isCertified: 'unknown' }],
  ],
  scopeSensitivityLabels: [
    ['yes', { scopeSensitivityLabels: 'all' }],
    ['no', { scopeSensitivityLabels: [] }],
    ['unknown labels', { scopeSensitivityLabels: [contosoTenant] }],
  ],
};

const holds = (field: ConditionField, set: Partial<ConditionSet>, who: Partial<ConsentSubject> = {}, asked: AskedPermission = mailRead) => {
  const { answer, missing } = conditionHolds(field, { ...anyEvent, ...set }, { ...subject, ...who }, asked);
  return [answer, ...missing].join(' ');
};

describe.each(conditionFields)('%s', (field) => {
  test.each(cases[field].map(([expected, set, who, asked]) => ({ expected, set, who, asked })))(
    'is $expected (%#)',
    ({ expected, set, who, asked }) => {
      expect(holds(field, set, who, asked)).toBe(expected);
    },
  );

  test('has a case of each answer', () => {
    expect(new Set(cases[field].map(([expected]) => expected.split(' ')[0]))).toEqual(new Set(['yes', 'no', 'unknown']));
  });

  test('left out, holds for anything', () => {
    for (const asked of [mailRead, everything, 'unlisted'] as const) {
      expect(
        holds(
          field,
          {},
          { clientId: null, isVerified: 'unknown', isCertified: 'unknown', publisherId: null, isOwnOrganisation: 'unknown' },
          asked,
        ),
      ).toBe('yes');
    }
  });

  test('not read, is not known; but what could be read of a list may be enough', () => {
    expect(holds(field, { unread: [field] })).toBe('unknown rule');
    if (field === 'clientApplicationIds') {
      expect(holds(field, { unread: [field], clientApplicationIds: [contosoApp] })).toBe('yes');
      expect(holds(field, { unread: [field], clientApplicationIds: [fabrikamApp] })).toBe('unknown rule');
    }
  });
});
