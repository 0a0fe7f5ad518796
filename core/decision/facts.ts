import type { NameFacts } from '../apps/name-facts.ts';
import type { AuthorizationRequest, Opener } from '../oauth/authorization-request.ts';
import type { Permission } from '../permissions/permission.ts';
import type { UnderstoodTitle } from '../permissions/understand-title.ts';
import type { ConsentPolicy } from '../policy/consent-policies/consent-policy.ts';
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

/** Where a fact was read: the page's data, the page's markup, the address, our offline list, the policy, our own record; or who asks stated it. */
export type FactSource = 'page-data' | 'page' | 'address' | 'catalogue' | 'policy' | 'grants' | 'caller' | 'none';

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
  /** The language the page says it is in, a BCP 47 tag; null where it says none. */
  readonly language: string | null;
  /** The permissions by their names, where the page's data has them; null where it does not list them all. */
  readonly scopes: readonly string[] | null;
  /** Those that were given before, where the page's data says so. */
  readonly grantedScopes: readonly string[] | null;
  readonly errorCode: string | null;
  /** Lower case. */
  readonly clientId: string | null;
  readonly accountDomain: string | null;
  /** The organisation that is signed in to, as the page names it. */
  readonly tenantName: string | null;
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
  /** For a malicious entry: since when it is listed (ISO date), when known. */
  readonly listedSince: string | null;
  /** Who reported it: a source's name, or host and path of an address; null of an app that nobody reported. */
  readonly reference: string | null;
  /** Who makes it, and how that is known; null where no list says. */
  readonly maker: AppMaker | null;
  /** What it ordinarily asks for, normalised; null where nobody wrote that down. */
  readonly usualScopes: readonly string[] | null;
  /** Where its answers ordinarily go; null where nobody wrote that down. */
  readonly redirectHosts: readonly string[] | null;
  /** A public id that programs of several makers use: it does not tell one of them from another. */
  readonly isReusedClient: boolean;
  /** What once happened to an ordinary app, with its ISO date where a source has one. */
  readonly note: AppNote | null;
}

export interface AppMaker {
  readonly name: string;
  readonly domains: readonly string[];
  /** Whether the maker said so itself, to Microsoft; otherwise public source code does. */
  readonly isSelfDescribed: boolean;
}

export interface NamedApp {
  readonly clientId: string;
  readonly app: AppFacts;
}

/** `compromised`: intruders used its maker's access; `historical`: the same, long ago and closed. */
export interface AppNote {
  readonly kind: 'compromised' | 'historical';
  readonly date: string | null;
}

export const redirectClasses = [
  /** Anybody gets a name there for nothing. */
  'free-hosting',
  /** An address without a name. */
  'ip',
  'localhost',
  /** A program that has claimed a scheme of its own. */
  'custom-scheme',
  /** A cloud name that the next customer can take when the last one leaves. */
  'dangling-prone',
  'punycode',
  'ordinary',
  'unknown',
] as const;
export type RedirectClass = (typeof redirectClasses)[number];

/** What the address of the answer is, whoever the app is. */
export interface RedirectFacts {
  readonly class: RedirectClass;
  /** The part of the host that somebody registered; null where there is none or the suffix is not known. */
  readonly registrableDomain: string | null;
}

/** Access given before, as far as it is known and counts for this account. */
export interface GrantFacts {
  /** Given by the organisation for everyone; scopes normalised. */
  readonly tenantWide: { readonly scopes: readonly string[] } | null;
  /** Given by this user; `since` is an ISO instant. */
  readonly own: { readonly scopes: readonly string[]; readonly since: string } | null;
  /** Hosts that answers for this client went to before; empty where none is known. */
  readonly redirectHosts: readonly string[];
}

/**
 * What happened around a prompt. The browser shows an extension little of it, and what was not seen stays unknown: some needs access
 * to other sites, which only a person who asks for it gives.
 */
export interface Surroundings {
  /** Whether the request filled a tab or a frame inside another page. */
  readonly frame: 'top' | 'sub' | 'unknown';
  /** The prompt had the focus for less than a second, after a tab or window of this browser closed or lost it. */
  readonly focusSwap: Tristate;
  /** The code of a device page was copied from a web page shortly before. */
  readonly codeCopiedFromWebPage: Tristate;
  /** The address that holds the app's answer was pasted or dropped on another site. */
  readonly answerCarriedOff: Tristate;
  /** A page that looks like a provider's prompt is on a host that is not the provider's. */
  readonly foreignPrompt: Tristate;
  /** The provider sent the browser on with an error, without a page in between; null where it did not, or nobody saw. */
  readonly errorLanding: ErrorLanding | null;
}

export interface ErrorLanding {
  /** The `error` of RFC 6749, section 4.1.2.1; untrusted. */
  readonly error: string;
  readonly host: string;
  /** Whether that is another site than the one that sent the request. */
  readonly isForeign: Tristate;
}

/** Everything a decision may depend on. Gathered once, in the background; rules see nothing else. */
export interface Facts extends Surroundings {
  readonly request: AuthorizationRequest;
  readonly opener: Opener;
  readonly page: PageFacts;
  readonly app: AppFacts;
  /** The further apps that the address or the page names: which of them was meant nobody knows, so all are judged and the stricter stands. */
  readonly otherApps: readonly NamedApp[];
  /** What the app's name on the page shows by itself. */
  readonly name: NameFacts;
  readonly redirect: RedirectFacts;
  /** One per requested scope, in the order asked, or unknown where neither the request nor the page lists them. */
  readonly permissions: readonly Permission[] | 'unknown';
  /** Where it is unknown: what the address names all the same. */
  readonly listed: readonly Permission[];
  /** Where that list was read: the address, or the page where it adds to the address or stands for it. */
  readonly permissionSource: FactSource;
  /** What the page's own words stand for, one per title in the order shown; at most `maxTitles`. */
  readonly titles: readonly UnderstoodTitle[];
  readonly grants: GrantFacts;
  readonly policy: EffectivePolicy;
  /** The consent policies assigned to users: those its presets stand for, and its own. */
  readonly consentPolicies: readonly ConsentPolicy[];
  readonly isAdmin: Tristate;
  /** ISO 8601 instant; core has no clock. */
  readonly now: string;
}
