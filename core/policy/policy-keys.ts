/**
 * The managed keys that this version reads: the one definition behind the browser schema, the validator and the table in
 * the documentation. Key names, values and defaults: design of the managed policy, section 2.
 */
import { providerIds } from '../oauth/authorization-request.ts';
import { appKeys } from './app-keys.ts';
import { consentKeys } from './consent-keys.ts';
import { boolean, choice, integer, type PolicyKey, reasonLength, text, texts } from './policy-key.ts';

const modes = ['warn', 'monitor', 'enforce'] as const;
const grantHandlings = ['keep', 'flag', 'review-by', 'ask-revoke'] as const;
const signInHandlings = ['allow', 'follow'] as const;

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
  ...consentKeys,
  mode: {
    ...choice(modes, 'warn', 'enforce'),
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
    description:
      'Account domains that this policy binds; other accounts are personal, where the page tells the domain. Microsoft’s prompts do not yet: there every work or school account is bound, and the health page says so. Unset or empty: every account is bound.',
  },
  ...appKeys,
  existingGrants: {
    ...choice(grantHandlings, null, 'ask-revoke'),
    faulty: 'ask-revoke',
    description: 'What happens to access given earlier. Unset: as the provider does it; Microsoft Entra keeps it.',
  },
  reviewBy: {
    ...text('date', 64),
    faulty: 'existingGrants counts as ask-revoke',
    description: 'With existingGrants review-by: the last day (UTC) on which earlier access counts.',
  },
  signInOnly: {
    ...choice(signInHandlings, 'allow', 'follow'),
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
    description:
      'Accounts outside accountDomains and personal Microsoft accounts: warn there too, block, or ignore. ignore only marks the toolbar, but for findings that no setting lowers or of level 4 (docs/decisions.md, 4), which are shown.',
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
        ...choice(consentKeys.userConsent.values, null, 'off'),
        description: 'As the key of that name. off at Google: signing in only; at GitHub: an organisation’s OAuth app restriction.',
      },
      mode: {
        ...choice(modes, null, 'enforce'),
        description: 'As the key of that name.',
      },
      existingGrants: {
        ...choice(grantHandlings, null, 'ask-revoke'),
        description: 'As the key of that name.',
      },
      signInOnly: {
        ...choice(signInHandlings, null, 'follow'),
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
