import type { AuthorizationRequest, Opener } from '../oauth/authorization-request.ts';
import type { Permission } from '../permissions/permission.ts';
import type { EffectivePolicy } from '../policy/effective-policy.ts';

/** A value that may not be known. Unknown is never read as fine, and never as malicious. */
export type Tristate = 'yes' | 'no' | 'unknown';

export const pageKinds = [
  'consent',
  /** The provider refuses: an administrator has to allow the app first. */
  'need-approval',
  /** The same, and the page has a form to ask for it. */
  'approval-required',
  /** The same, because the provider takes the app for risky. */
  'risky',
  /** The app is there, and this person was not given it. */
  'assignment',
  /** A step of signing in another device: the code, or the question that follows it. */
  'device',
  /** "Are you signing in to this app?": the last step of a device sign-in, and a step of programs on this device. */
  'app-check',
  'error',
  'sign-in',
  'unreadable',
] as const;
export type PageKind = (typeof pageKinds)[number];

export type Badge = 'first-party' | 'certified' | 'verified' | 'attested' | 'unverified' | 'absent' | 'unknown';

/** Where a fact was read: the page's data, the page's markup, the address, our offline list, the policy, our own record. */
export type FactSource = 'page-data' | 'page' | 'address' | 'catalogue' | 'policy' | 'grants' | 'none';

/** What the provider's page showed. All strings are untrusted. */
export interface PageFacts {
  readonly kind: PageKind;
  readonly appName: string | null;
  readonly publisherName: string | null;
  readonly badge: Badge;
  readonly publisherDomain: string | null;
  readonly website: string | null;
  /** As the page writes it; its format follows the page's language. */
  readonly createdDate: string | null;
  readonly crossTenant: Tristate;
  /** Null where the page lists none. */
  readonly replyUrls: readonly string[] | null;
  /** The permissions in the page's own words, in the page's language. */
  readonly permissionTitles: readonly string[] | null;
  /** The permissions by their names, where the page's data has them; null where it does not list them all. */
  readonly scopes: readonly string[] | null;
  /** Those that were given before, where the page's data says so. */
  readonly grantedScopes: readonly string[] | null;
  readonly errorCode: string | null;
  readonly clientId: string | null;
  readonly accountDomain: string | null;
  readonly orgWideOffered: Tristate;
  readonly orgWideTicked: Tristate;
  /** On a device page: where the other device seems to be, and its network address, as the page writes them. */
  readonly devicePlace: string | null;
  readonly deviceAddress: string | null;
  /** On a device page: whether the code was pasted, as one is that came in a message. */
  readonly isCodePasted: Tristate;
  readonly source: FactSource;
}

export type AppClass = 'first-party' | 'known' | 'dual-use' | 'malicious' | 'unknown';

/** What our offline lists say of a client id. */
export interface AppFacts {
  readonly class: AppClass;
  readonly name: string | null;
  readonly ownerTenant: string | null;
  readonly publisherId: string | null;
  /** First-party native clients may answer to localhost. */
  readonly isNativeClient: boolean;
  /** For a malicious entry: since when it is listed (ISO date) and where, when known. */
  readonly listedSince: string | null;
}

/** Access given before, as far as it is known and counts for this account. */
export interface GrantFacts {
  /** Given by the organisation for everyone; scopes normalised. */
  readonly tenantWide: { readonly scopes: readonly string[] } | null;
  /** Given by this user; `since` is an ISO instant. */
  readonly own: { readonly scopes: readonly string[]; readonly since: string } | null;
}

/** Everything a decision may depend on. Gathered once, in the background; rules see nothing else. */
export interface Facts {
  readonly request: AuthorizationRequest;
  readonly opener: Opener;
  readonly page: PageFacts;
  readonly app: AppFacts;
  /** One per requested scope, in the order asked, or unknown where the request lists none. */
  readonly permissions: readonly Permission[] | 'unknown';
  readonly grants: GrantFacts;
  readonly policy: EffectivePolicy;
  readonly isAdmin: Tristate;
  /** ISO 8601 instant; core has no clock. */
  readonly now: string;
}
