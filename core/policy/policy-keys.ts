/**
 * The managed keys that this version reads: the one definition behind the browser schema, the validator and the table in
 * the documentation (docs/policy.md). What each means, in words for administrators: key-words.ts.
 */
import { providerIds } from '../oauth/authorization-request.ts';
import { permissionClassNames } from './consent-policies/consent-policy.ts';
import { presetNames } from './consent-policies/presets/index.ts';
import { boolean, choice, choices, idLength, integer, type PolicyKey, reasonLength, text, texts } from './policy-key.ts';
import {
  findHost,
  readClientId,
  readDate,
  readDomain,
  readHost,
  readHttpsAddress,
  readKeyName,
  readLanguageTag,
  readMailAddress,
  readPublisherId,
  readResource,
  readScope,
  readTenantId,
} from './text-formats.ts';

const consentSwitch = ['on', 'off', 'conditional'] as const;
const modes = ['warn', 'monitor', 'enforce'] as const;
const grantHandlings = ['keep', 'flag', 'review-by', 'ask-revoke'] as const;
const signInHandlings = ['allow', 'follow'] as const;
const access = choice(['allow', 'block'], null, 'block');
/** A managed policy may hold 10,000 ids; more is a mistake. */
const manyItems = 10_000;

export const policyKeys = {
  policyVersion: integer(0, 2_147_483_647),
  declaredKeys: texts(readKeyName, 64, 100),
  orgName: text(null, 120),
  userConsent: choice(consentSwitch, 'on', 'off'),
  integratedApps: boolean,
  consentPresets: choices(presetNames, 20),
  /** Entra's own shape, with a reader of its own: consent-policies/import-policies.ts. Its fields: documented-keys.ts. */
  consentPolicies: { kind: 'entries', maxItems: 500, fields: {} },
  permissionClasses: {
    kind: 'entries',
    maxItems: 1_000,
    fields: {
      resource: text(readResource, idLength),
      scope: text(readScope, 512),
      class: choice(permissionClassNames, null, 'high'),
    },
  },
  riskStepUp: choice(['on', 'off'], 'on', 'on'),
  onUnknown: choice(['warn', 'ask'], 'warn', 'ask'),
  mode: choice(modes, 'warn', 'enforce'),
  tenants: texts(readTenantId, 64, 1_000),
  accountDomains: texts(readDomain, 253, 1_000),
  apps: {
    kind: 'entries',
    maxItems: manyItems,
    fields: {
      clientId: text(readClientId, idLength),
      provider: choice(providerIds, null, 'entra'),
      access,
      scopes: texts(readScope, 512, 500),
      redirectHosts: texts(readHost, 253, 100),
      until: text(readDate, 64),
      overridable: boolean,
      reason: text(null, reasonLength),
      note: text(null, idLength),
    },
  },
  publishers: {
    kind: 'entries',
    maxItems: manyItems,
    fields: {
      publisherId: text(readPublisherId, 64),
      tenantId: text(readTenantId, 64),
      access,
    },
  },
  // An address or a wildcard was meant as its host.
  blockedRedirectHosts: { ...texts(readHost, idLength, manyItems), rescue: findHost },
  existingGrants: choice(grantHandlings, null, 'ask-revoke'),
  reviewBy: text(readDate, 64),
  signInOnly: choice(signInHandlings, 'allow', 'follow'),
  groupOwnerConsent: choice(['follow', 'on', 'off'], 'follow', 'off'),
  adminConsent: choice(['typed', 'tick', 'blocked'], 'typed', 'blocked'),
  personalAccounts: choice(['advise', 'ignore', 'blocked'], 'advise', 'blocked'),
  requests: choice(['on', 'off'], 'on', 'off'),
  requestUrl: text(readHttpsAddress, 1_024),
  requestEmail: text(readMailAddress, 320),
  contactUrl: text(readHttpsAddress, 1_024),
  contactEmail: text(readMailAddress, 320),
  messages: {
    kind: 'entries',
    maxItems: 100,
    fields: {
      lang: text(readLanguageTag, 35),
      text: text(null, reasonLength),
    },
  },
  reasonAtRating: choice(['medium', 'high', 'critical'], null, 'medium'),
  preferred: texts(readKeyName, 64, 100),
  reviewAfterDays: integer(0, 3_650),
  providers: {
    kind: 'entries',
    maxItems: 100,
    fields: {
      provider: choice(providerIds, null, 'entra'),
      userConsent: choice(consentSwitch, null, 'off'),
      mode: choice(modes, null, 'enforce'),
      existingGrants: choice(grantHandlings, null, 'ask-revoke'),
      signInOnly: choice(signInHandlings, null, 'follow'),
    },
  },
  hideOnboarding: boolean,
} as const satisfies Readonly<Record<string, PolicyKey>>;

export type PolicyKeyName = keyof typeof policyKeys;

/** The keys in the order in which they are documented and reported. */
export const policyKeyNames: readonly PolicyKeyName[] = Object.keys(policyKeys).filter(isPolicyKeyName);

export function isPolicyKeyName(name: string): name is PolicyKeyName {
  return Object.hasOwn(policyKeys, name);
}
