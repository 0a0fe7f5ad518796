import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateConsent } from '../../../../core/policy/consent-policies/evaluate-consent.ts';
import { exportPolicies } from '../../../../core/policy/consent-policies/export-policies.ts';
import { managedFromEntra } from '../../../../core/policy/consent-policies/managed-from-entra.ts';
import { low } from '../../../../core/policy/consent-policies/presets/low.ts';
import { readPolicy } from '../../../../core/policy/read-policy.ts';
import { ownCatalogue } from '../../catalogue/own-catalogue.ts';
import { contosoApp, contosoTenant, fabrikamApp } from '../policy-samples.ts';
import { exchange, graph, importIt, mailRead, subject } from './consent-samples.ts';

const mailReadId = '570282fd-fa5c-430d-a7fd-fc8dc98a9dca';
const exchangeImapId = '195adc35-e27b-454b-a7ed-1ecdffa1c09f';
const names = ownCatalogue.findScopeById;
const allLabels = { '@odata.type': '#microsoft.graph.allScopeSensitivityLabels', labelKind: 'all' };

/** A set as Graph gives it, every field there. */
const graphSet = {
  id: '75ffda85-9314-43bc-bf19-554a7d079e96',
  permissionClassification: 'all',
  permissionType: 'delegated',
  resourceApplication: 'any',
  permissions: ['all'],
  clientApplicationIds: ['all'],
  clientApplicationTenantIds: ['all'],
  clientApplicationPublisherIds: ['all'],
  clientApplicationsFromVerifiedPublisherOnly: false,
  certifiedClientApplicationsOnly: false,
  scopeSensitivityLabels: allLabels,
};
const graphPolicy = { id: 'contoso-partners', displayName: 'Partners', description: null, includes: [graphSet], excludes: [] };
const withInclude = (more: object) => ({ ...graphPolicy, includes: [{ ...graphSet, ...more }] });
const withExclude = (more: object) => ({ ...graphPolicy, excludes: [{ ...graphSet, ...more }] });
/** What was understood of it. */
const readAs = (raw: unknown) => importIt(raw).policies.map(({ given: _given, ...understood }) => understood);
const verdict = (raw: unknown) => evaluateConsent(importIt(raw, names).policies, subject, [mailRead]).answer;

describe('what a file may hold', () => {
  test('a collection, a list or one policy', () => {
    const expected = readAs(graphPolicy);
    expect(expected).toHaveLength(1);
    expect(importIt({ '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata', value: [graphPolicy] }).policies).toMatchObject(
      expected,
    );
    expect(importIt([graphPolicy]).policies).toMatchObject(expected);
    expect(importIt({ value: [] })).toEqual({ policies: [], findings: [] });
  });

  test('what is left out or null has the default of Entra', () => {
    const bare = {
      id: 'contoso-partners',
      displayName: 'Partners',
      includes: [{ permissionType: 'delegated', permissions: null, id: graphSet.id }],
    };
    expect(readAs(bare)).toEqual(readAs(graphPolicy));
    expect(importIt(bare).findings).toEqual([]);
  });

  test('ids of permissions become names, by the table that is given', () => {
    const permissionsOf = (raw: object, table = names) => importIt(withInclude(raw), table).policies[0]?.includes[0]?.permissions;
    expect(permissionsOf({ permissions: [mailReadId.toUpperCase(), exchangeImapId] })).toEqual([
      { id: mailReadId, scope: 'Mail.Read' },
      { id: exchangeImapId, scope: 'https://outlook.office.com/IMAP.AccessAsUser.All' },
    ]);
    expect(permissionsOf({ permissions: [mailReadId] }, () => null)).toEqual([{ id: mailReadId, scope: null }]);
    expect(importIt(withInclude({ permissions: [mailReadId] })).findings).toEqual(['file.includes[0].permissions[0] unknown-permission']);
  });

  test('a policy of our own may name scopes, bare ones those of the set’s API', () => {
    const scopesOf = (raw: object) => importIt(withInclude(raw)).policies[0]?.includes[0]?.permissions;
    expect(scopesOf({ permissions: ['https://graph.microsoft.com/Mail.Read'] })).toEqual([{ id: null, scope: 'Mail.Read' }]);
    expect(scopesOf({ permissions: ['Mail.Read'], resourceApplication: exchange })).toEqual([
      { id: null, scope: 'https://outlook.office.com/Mail.Read' },
    ]);
    expect(scopesOf({ permissions: ['Mail.Read'], resourceApplication: graph })).toEqual([{ id: null, scope: 'Mail.Read' }]);
  });

  test('both spellings of one built-in policy are one', () => {
    for (const id of ['microsoft-user-default-allow-consent-apps', 'microsoft-user-allow-default-consent-apps'])
      expect(importIt({ ...graphPolicy, id }).policies[0]?.id).toBe('microsoft-user-default-allow-consent-apps');
  });

  test('built-in policies for administrators and for teams bind no user', () => {
    for (const id of ['microsoft-company-admin', 'Microsoft-application-admin', 'microsoft-dynamically-managed-permissions-for-team']) {
      expect(importIt({ ...graphPolicy, id })).toMatchObject({
        policies: [{ isForUsers: false }],
        findings: ['file.id not-allowed-value'],
      });
      const { consentPolicies, problems } = readPolicy(
        { userConsent: 'conditional', consentPolicies: [{ ...graphPolicy, id }, graphPolicy] },
        { state: 'ready', asOf: null },
      );
      expect(consentPolicies.map((each) => each.id)).toEqual(['contoso-partners']);
      expect(problems).toContainEqual({ path: 'consentPolicies[0].id', code: 'not-allowed-value' });
    }
    expect(importIt(graphPolicy).policies).toMatchObject([{ isForUsers: true }]);
  });
});

describe('what cannot be read never approves more', () => {
  test.each<[string, object, string]>([
    ['a condition that no version knows', { region: ['eu'] }, '.region unknown-key'],
    ['one that looks like a prototype', JSON.parse('{"__proto__": 1}'), '.__proto__ unknown-key'],
    ['an unknown class', { permissionClassification: 'lowest' }, '.permissionClassification not-allowed-value'],
    ['an unknown type', { permissionType: 'delegatedUserConsent' }, '.permissionType not-allowed-value'],
    ['no type', { permissionType: undefined }, '.permissionType malformed'],
    ['an API that is no id', { resourceApplication: 'https://graph.microsoft.com' }, '.resourceApplication malformed'],
    ['a text for a list', { permissions: 'all' }, '.permissions wrong-type'],
    ['a number in a list', { clientApplicationIds: [contosoApp, 7] }, '.clientApplicationIds[1] wrong-type'],
    ['all beside others', { clientApplicationTenantIds: ['all', contosoTenant] }, '.clientApplicationTenantIds[0] malformed'],
    ['a tenant that is no id', { clientApplicationTenantIds: ['contoso'] }, '.clientApplicationTenantIds[0] malformed'],
    ['a publisher that is no id', { clientApplicationPublisherIds: ['Contoso Ltd'] }, '.clientApplicationPublisherIds[0] malformed'],
    [
      'a text for a boolean',
      { clientApplicationsFromVerifiedPublisherOnly: 'true' },
      '.clientApplicationsFromVerifiedPublisherOnly wrong-type',
    ],
    ['a number for a boolean', { certifiedClientApplicationsOnly: 1 }, '.certifiedClientApplicationsOnly wrong-type'],
    ['labels of another kind', { scopeSensitivityLabels: { labelKind: 'some' } }, '.scopeSensitivityLabels not-allowed-value'],
    ['labels as a list', { scopeSensitivityLabels: [contosoTenant] }, '.scopeSensitivityLabels wrong-type'],
  ])('%s', (_name, more, finding) => {
    expect(importIt(withInclude(more)).findings).toEqual([`file.includes[0]${finding}`]);
    expect(verdict(withInclude(more))).toBe('no');
    expect(['no', 'unknown']).toContain(verdict(withExclude(more)));
    // The exclude names an app that is not this one: whatever else it says, it does not match.
    if (!('clientApplicationIds' in more)) expect(verdict(withExclude({ ...more, clientApplicationIds: [fabrikamApp] }))).toBe('yes');
  });

  test.each<[string, object, string]>([
    ['a field of the policy that no version knows', { isEnabled: false }, 'file.isEnabled unknown-key'],
    ['a deleted policy', { deletedDateTime: '2026-01-01T00:00:00Z' }, 'file.deletedDateTime not-allowed-value'],
    ['apps approved elsewhere', { includeAllPreApprovedApplications: true }, 'file.includeAllPreApprovedApplications not-allowed-value'],
    ['a policy for chats', { resourceScopeType: 'chat' }, 'file.resourceScopeType not-allowed-value'],
    ['excludes that are no list', { excludes: {} }, 'file.excludes wrong-type'],
    ['too many excludes', { excludes: Array(300).fill(graphSet) }, 'file.excludes too-many'],
  ])('%s', (_name, more, finding) => {
    expect(importIt({ ...graphPolicy, ...more }).findings).toEqual([finding]);
    expect(verdict({ ...graphPolicy, ...more })).toBe('unknown');
  });

  test('fields of the beta that say nothing change nothing', () => {
    const beta = {
      deletedDateTime: null,
      includeAllPreApprovedApplications: false,
      resourceScopeType: 'tenant',
      'includes@odata.context': 'x',
    };
    expect(readAs({ ...graphPolicy, ...beta })).toEqual(readAs(graphPolicy));
    expect(importIt({ ...graphPolicy, ...beta }).findings).toEqual([]);
  });

  test('any value is read without throwing, and reported where it is not a policy', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }), (raw) => {
        for (const each of [raw, [raw], { value: [raw] }, { ...graphPolicy, includes: [raw] }, withInclude({ permissions: raw })])
          void importIt(each);
      }),
    );
    for (const raw of [null, 3, 'x', [7], { includes: [] }, { id: 'a b' }]) expect(importIt(raw).findings).toHaveLength(1);
  });

  test('any one field replaced by anything never makes an include give more, nor an exclude hold back less for certain', () => {
    const field = fc.constantFrom(...Object.keys(graphSet).filter((name) => name !== 'id'), 'region', '__proto__');
    fc.assert(
      fc.property(field, fc.anything(), (name, value) => {
        const more = Object.fromEntries([[name, value]]);
        const { findings } = importIt(withInclude(more));
        fc.pre(findings.length > 0);
        expect(verdict(withInclude(more))).not.toBe('yes');
        expect(verdict(withExclude(more))).not.toBe('yes');
      }),
    );
  });
});

const id = fc.uuid();
const idList = fc.oneof(fc.constant(['all']), fc.array(id, { maxLength: 3 }));
const setOfGraph = fc.record({
  id,
  permissionClassification: fc.constantFrom('all', 'low', 'medium', 'high'),
  permissionType: fc.constantFrom('delegated', 'application', 'delegatedUserConsentable'),
  resourceApplication: fc.oneof(fc.constant('any'), fc.constant(graph), id),
  permissions: fc.oneof(idList, fc.subarray([mailReadId, exchangeImapId])),
  clientApplicationIds: idList,
  clientApplicationTenantIds: idList,
  clientApplicationPublisherIds: fc.oneof(fc.constant(['all']), fc.array(fc.constantFrom('123456', '0076543'), { maxLength: 2 })),
  clientApplicationsFromVerifiedPublisherOnly: fc.boolean(),
  certifiedClientApplicationsOnly: fc.boolean(),
  scopeSensitivityLabels: fc.oneof(
    fc.constant(allLabels),
    fc.array(id, { maxLength: 2 }).map((sensitivityLabels) => ({
      '@odata.type': '#microsoft.graph.enumeratedScopeSensitivityLabels',
      labelKind: 'enumerated',
      sensitivityLabels,
    })),
  ),
});
const policyOfGraph = fc.record({
  id: fc.constantFrom('contoso', 'microsoft-user-default-low', 'my-policy_2'),
  displayName: fc.oneof(fc.constant(null), fc.string()),
  description: fc.oneof(fc.constant(null), fc.string()),
  includes: fc.array(setOfGraph, { maxLength: 3 }),
  excludes: fc.array(setOfGraph, { maxLength: 3 }),
});

/** What Graph gives besides: policies of its own, fields of the beta, annotations, and spellings of the organisation's. */
const realistic = {
  '@odata.context': 'https://graph.microsoft.com/beta/$metadata#policies/permissionGrantPolicies',
  value: [
    {
      id: 'microsoft-all-application-permissions',
      displayName: 'All application permissions, for any client app',
      description: 'Includes all application permissions (app roles), for all APIs, for any client application.',
      includeAllPreApprovedApplications: false,
      resourceScopeType: 'tenant',
      deletedDateTime: null,
      'includes@odata.context': 'x',
      includes: [{ ...graphSet, permissionType: 'application' }],
      excludes: [],
    },
    {
      id: 'My-Policy',
      displayName: 'Mail',
      includes: [{ id: 'x', permissionType: 'delegated', permissions: ['Mail.Read'], region: 'eu' }],
    },
    { id: 'microsoft-user-allow-default-consent-apps', includes: [], excludes: [graphSet], isEnabled: true },
  ],
};

describe('export', () => {
  test('gives back what was imported, with or without a table of names', () => {
    fc.assert(
      fc.property(fc.array(policyOfGraph, { maxLength: 3 }), fc.boolean(), (value, isNamed) => {
        expect(exportPolicies(importIt({ value }, isNamed ? names : () => null).policies)).toEqual(value);
      }),
    );
    expect(exportPolicies(importIt(realistic).policies)).toEqual(realistic.value);
  });

  test('whatever else a policy or a set says', () => {
    const more = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(policyOfGraph, more, more, (policy, ofPolicy, ofSet) => {
        const given = { ...ofPolicy, ...policy, includes: policy.includes.map((set) => ({ ...ofSet, ...set })) };
        expect(exportPolicies(importIt(given).policies)).toEqual([given]);
      }),
    );
  });

  test('a preset can be taken to Entra, with every default spelled out and the organisation’s own tenants', () => {
    const [policy] = exportPolicies(low, [contosoTenant]);
    const set = { ...graphSet, id: null, permissionClassification: 'low', permissionType: 'delegatedUserConsentable' };
    expect(policy).toEqual({
      id: 'low',
      displayName: null,
      description: null,
      includes: [
        { ...set, clientApplicationsFromVerifiedPublisherOnly: true },
        { ...set, clientApplicationTenantIds: [contosoTenant] },
      ],
      excludes: [],
    });
    // What it says in Graph's words is read as it was meant.
    const others = ['legacy', 'none', 'recommended@2026-01-22'] as const;
    for (const preset of others.flatMap(ownCatalogue.presetPolicies)) {
      const [again] = importIt({ ...Object(exportPolicies([preset])[0]), id: 'own' }, names).policies;
      const judged = (one: typeof preset) => evaluateConsent([one], subject, [mailRead]).answer;
      expect(again && judged({ ...again })).toBe(judged(preset));
    }
  });
});

describe('which policies bind users', () => {
  const self = (...ids: string[]) => ({
    defaultUserRolePermissions: {
      permissionGrantPoliciesAssigned: [
        ...ids.map((each) => `ManagePermissionGrantsForSelf.${each}`),
        'ManagePermissionGrantsForOwnedResource.contoso-team',
      ],
    },
  });
  const idsOf = (files: readonly unknown[]) => {
    const { consentPresets, consentPolicies, isAssignmentKnown } = managedFromEntra(files);
    return { presets: consentPresets, policies: importIt(consentPolicies).policies.map(({ id: own }) => own), isAssignmentKnown };
  };
  const everything = {
    value: [
      'microsoft-user-default-legacy',
      'microsoft-user-default-low',
      'microsoft-company-admin',
      'contoso-partners',
      'contoso-team',
    ].map((each) => ({ ...graphPolicy, id: each })),
  };

  test.each<[string, readonly unknown[], object]>([
    [
      'those assigned, and no other',
      [everything, self('contoso-partners')],
      { presets: [], policies: ['contoso-partners'], isAssignmentKnown: true },
    ],
    [
      'built-in ones as their preset',
      [everything, self('microsoft-user-default-low')],
      { presets: ['low'], policies: [], isAssignmentKnown: true },
    ],
    [
      'what Microsoft recommends, once, in either spelling and any case',
      [self('microsoft-user-default-recommended', 'Microsoft-user-allow-default-consent-apps')],
      { presets: ['recommended@2026-01-22'], policies: [], isAssignmentKnown: true },
    ],
    ['none', [everything, self()], { presets: ['none'], policies: [], isAssignmentKnown: true }],
    [
      'of a collection alone the own ones',
      [everything],
      { presets: [], policies: ['contoso-partners', 'contoso-team'], isAssignmentKnown: false },
    ],
    [
      'one given alone',
      [{ ...graphPolicy, id: 'microsoft-user-default-low' }],
      { presets: [], policies: ['microsoft-user-default-low'], isAssignmentKnown: true },
    ],
  ])('%s', (_name, files, expected) => {
    expect(idsOf(files)).toEqual(expected);
  });
});
