/**
 * The managed keys that this version reads: the one definition behind the browser schema, the validator and the table in
 * the documentation. Key names, values and defaults: design of the managed policy, section 2.
 */

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
  | 'key-name';

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
interface EntryListShape {
  readonly kind: 'entries';
  readonly maxItems: number;
  readonly fields: Readonly<Record<string, EntryField>>;
}

/** `description` is for administrators: it goes into the browser schema and the documentation. */
export type EntryField = (BooleanShape | ChoiceShape | TextShape | TextListShape) & { readonly description: string };
/** `faulty` says, for administrators, what a value that cannot be read counts as. */
export type PolicyKey = (IntegerShape | BooleanShape | ChoiceShape | TextShape | TextListShape | EntryListShape) & {
  readonly description: string;
  readonly faulty: string;
};

const idLength = 1_024;
/** A managed policy may hold 10,000 ids; more is a mistake. */
const manyItems = 10_000;
const reasonLength = 280;

const access = { kind: 'choice', values: ['allow', 'block'], unset: null, strictest: 'block' } as const;

export const policyKeys = {
  policyVersion: {
    kind: 'integer',
    minimum: 0,
    maximum: 2_147_483_647,
    faulty: 'unset',
    description: 'Your own revision number of this policy; the health page shows it.',
  },
  declaredKeys: {
    kind: 'texts',
    format: 'key-name',
    maxLength: 64,
    maxItems: 100,
    faulty: 'unset',
    description:
      'The keys this policy sets. A key named here that does not arrive was rejected by the browser and is read at its strictest.',
  },
  orgName: { kind: 'text', format: 'plain', maxLength: 120, faulty: 'unset', description: 'Name of your organisation, used in messages.' },
  userConsent: {
    kind: 'choice',
    values: ['on', 'off', 'conditional'],
    unset: 'on',
    strictest: 'off',
    faulty: 'off',
    description: 'Whether users may give new apps access. This version reads conditional as: every new app needs approval.',
  },
  integratedApps: {
    kind: 'boolean',
    faulty: 'false',
    description: 'The same switch as true or false. userConsent wins where both are set.',
  },
  mode: {
    kind: 'choice',
    values: ['warn', 'monitor', 'enforce'],
    unset: 'warn',
    strictest: 'enforce',
    faulty: 'enforce',
    description: 'monitor never touches a page, warn lets everything continue, enforce stops what the policy does not allow.',
  },
  tenants: {
    kind: 'texts',
    format: 'tenant-id',
    maxLength: 64,
    maxItems: 1_000,
    faulty: 'entry dropped',
    description: 'Ids of your own Entra tenants; apps registered there count as your own.',
  },
  accountDomains: {
    kind: 'texts',
    format: 'domain',
    maxLength: 253,
    maxItems: 1_000,
    faulty: 'the policy binds every account',
    description: 'Account domains that this policy binds; other accounts are personal. Unset or empty: every account is bound.',
  },
  apps: {
    kind: 'entries',
    maxItems: manyItems,
    faulty: 'allow entry dropped, block entry kept; list lost: userConsent off',
    description: 'Apps that are allowed or blocked. A block beats an allow.',
    fields: {
      clientId: { kind: 'text', format: 'client-id', maxLength: idLength, description: 'Application (client) id.' },
      provider: {
        kind: 'choice',
        values: ['entra', 'microsoft-personal'],
        unset: null,
        strictest: 'entra',
        description: 'Only at this provider; absent: at any.',
      },
      access: { ...access, description: 'Whether the app is allowed or blocked.' },
      scopes: {
        kind: 'texts',
        format: 'scope',
        maxLength: 512,
        maxItems: 500,
        description: 'Allow only: no more than these permissions, besides signing in; absent: any.',
      },
      redirectHosts: {
        kind: 'texts',
        format: 'owned-host',
        maxLength: 253,
        maxItems: 100,
        description: 'Allow only: the answer may go to these hosts and those below them; absent: any.',
      },
      until: { kind: 'text', format: 'date', maxLength: 64, description: 'The entry ends after this day (UTC) or at this instant.' },
      overridable: { kind: 'boolean', description: 'Block only: the user may go on after giving a reason.' },
      reason: { kind: 'text', format: 'plain', maxLength: reasonLength, description: 'Shown to the user as your words.' },
      note: { kind: 'text', format: 'plain', maxLength: idLength, description: 'For yourself; never shown.' },
    },
  },
  publishers: {
    kind: 'entries',
    maxItems: manyItems,
    faulty: 'allow entry dropped, block entry kept; list lost: userConsent off',
    description: 'Publishers that are allowed or blocked, by partner id or by the tenant that owns the app.',
    fields: {
      publisherId: { kind: 'text', format: 'publisher-id', maxLength: 64, description: 'Partner id of a verified publisher.' },
      tenantId: { kind: 'text', format: 'tenant-id', maxLength: 64, description: 'Tenant that owns the app.' },
      access: { ...access, description: 'Whether the publisher is allowed or blocked.' },
    },
  },
  blockedRedirectHosts: {
    kind: 'texts',
    format: 'host',
    maxLength: idLength,
    maxItems: manyItems,
    faulty: 'host blocked where one can be read; list lost: userConsent off',
    description: 'Hosts, with all hosts below them, that no app may send its answer to.',
  },
  existingGrants: {
    kind: 'choice',
    values: ['keep', 'flag', 'review-by', 'ask-revoke'],
    unset: null,
    strictest: 'ask-revoke',
    faulty: 'ask-revoke',
    description: 'What happens to access given earlier. Unset: as the provider does it; Microsoft Entra keeps it.',
  },
  reviewBy: {
    kind: 'text',
    format: 'date',
    maxLength: 64,
    faulty: 'existingGrants counts as ask-revoke',
    description: 'With existingGrants review-by: the last day (UTC) on which earlier access counts.',
  },
  signInOnly: {
    kind: 'choice',
    values: ['allow', 'follow'],
    unset: 'allow',
    strictest: 'follow',
    faulty: 'follow',
    description: 'Apps that only sign the user in while user consent is off: allow them, or follow the switch.',
  },
  adminConsent: {
    kind: 'choice',
    values: ['typed', 'tick', 'blocked'],
    unset: 'typed',
    strictest: 'blocked',
    faulty: 'blocked',
    description:
      'What an administrator does before access for the whole organisation: type the name of the app, tick a box, or nothing at all.',
  },
  personalAccounts: {
    kind: 'choice',
    values: ['advise', 'ignore', 'blocked'],
    unset: 'advise',
    strictest: 'blocked',
    faulty: 'blocked',
    description: 'Accounts outside accountDomains and personal Microsoft accounts.',
  },
  requests: {
    kind: 'choice',
    values: ['on', 'off'],
    unset: 'on',
    strictest: 'off',
    faulty: 'off',
    description: 'Whether users may ask for approval. With off, what needs approval is blocked.',
  },
  requestUrl: {
    kind: 'text',
    format: 'https-address',
    maxLength: 1_024,
    faulty: 'unset',
    description: 'Page where users ask for approval, https only. May hold {clientId} {appName} {publisher} {scopes} {consentUrl} {reason}.',
  },
  requestEmail: {
    kind: 'text',
    format: 'mail-address',
    maxLength: 320,
    faulty: 'unset',
    description: 'Address that requests for approval are mailed to.',
  },
  contactUrl: {
    kind: 'text',
    format: 'https-address',
    maxLength: 1_024,
    faulty: 'unset',
    description: 'Page where users find help, https only.',
  },
  contactEmail: { kind: 'text', format: 'mail-address', maxLength: 320, faulty: 'unset', description: 'Address where users find help.' },
  messages: {
    kind: 'entries',
    maxItems: 100,
    faulty: 'entry dropped; long texts are cut',
    description: 'Your own words to users, one text per language.',
    fields: {
      lang: { kind: 'text', format: 'language-tag', maxLength: 35, description: 'Language tag, such as nl or en-gb.' },
      text: { kind: 'text', format: 'plain', maxLength: reasonLength, description: 'Plain text.' },
    },
  },
  reasonAtRating: {
    kind: 'choice',
    values: ['medium', 'high', 'critical'],
    unset: null,
    strictest: 'medium',
    faulty: 'medium',
    description: 'From this rating on the user gives a reason before going on. Unset: never.',
  },
  preferred: {
    kind: 'texts',
    format: 'key-name',
    maxLength: 64,
    maxItems: 100,
    faulty: 'entry dropped: its key stays enforced',
    description:
      'Names of keys whose value users may change on the options page; every other key you set is enforced. Users can change mode, userConsent (and integratedApps), signInOnly, adminConsent, personalAccounts, existingGrants and reasonAtRating.',
  },
  hideOnboarding: { kind: 'boolean', faulty: 'false', description: 'Do not open the welcome page after installing.' },
} as const satisfies Readonly<Record<string, PolicyKey>>;

export type PolicyKeyName = keyof typeof policyKeys;

/** The keys in the order in which they are documented and reported. */
export const policyKeyNames: readonly PolicyKeyName[] = Object.keys(policyKeys).filter(isPolicyKeyName);

export function isPolicyKeyName(name: string): name is PolicyKeyName {
  return Object.hasOwn(policyKeys, name);
}
