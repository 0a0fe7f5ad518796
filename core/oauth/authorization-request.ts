/** The vocabulary of an OAuth authorization request, as every provider's reader produces it. */

/** A provider's id equals the name of its file in core/providers. */
export const providerIds = [
  'entra',
  'microsoft-personal',
  'google',
  'github',
  'slack',
  'gitlab',
  'atlassian',
  'discord',
  'facebook',
  'linkedin',
  'salesforce',
  'zoom',
  'dropbox',
  'box',
] as const;
export type ProviderId = (typeof providerIds)[number];

/**
 * How the app wants its answer. `code` also stands for hybrid and for a missing response type;
 * `implicit` is token or id_token only; `silent` is prompt=none; `admin` asks for everyone in the organisation.
 */
export type Flow = 'code' | 'implicit' | 'device' | 'admin' | 'silent' | 'app-install';

/** Where the prompt was reached from; `none` is typed or started by a program. */
export const openers = ['none', 'same-site', 'portal', 'web', 'mail', 'chat', 'unknown'] as const;
export type Opener = (typeof openers)[number];

/**
 * One authorization request with everything secret already left out: no `state`, `code`, `nonce`, PKCE value
 * or `client_secret`, no query or fragment of the redirect address, and of a `login_hint` only the domain.
 */
export interface AuthorizationRequest {
  readonly provider: ProviderId;
  /** The cloud the host belongs to, such as `global` or `china`. */
  readonly cloud: string;
  readonly flow: Flow;
  /** Lower case; null on a device page or where the address names none. */
  readonly clientId: string | null;
  /** Further, different client ids in the same address: a finding (A11). */
  readonly otherClientIds: readonly string[];
  /** `scheme://host[:port]/path` only; null where missing or unreadable. */
  readonly redirectUri: string | null;
  /** Lower case host; `localhost` for every loopback address; null for custom schemes, urns and no redirect. */
  readonly redirectHost: string | null;
  /** Hosts of further, different redirect addresses in the same address: a finding (A11), and then none of them counts as the redirect. */
  readonly otherRedirectHosts: readonly string[];
  /** Normalised scope names without duplicates, or unknown where the address does not list them. Never an empty list for unknown. */
  readonly scopes: readonly string[] | 'unknown';
  /** Where `scopes` is unknown although the address lists some: those, up to one more than are read one by one (isListCut). */
  readonly listedScopes?: readonly string[];
  /** The resource of a `/.default` scope or a v1 `resource=`, normalised. */
  readonly resource: string | null;
  readonly prompt: string | null;
  /** `query`, `fragment` or `form_post` where the request says so. */
  readonly responseMode: string | null;
  /** The tenant segment as given: a GUID, a domain, `common`, `organizations` or `consumers`. */
  readonly tenant: string | null;
  readonly accountDomain: string | null;
}
