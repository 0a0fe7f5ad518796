/** One spelling per scope, so that a request, a grant and a policy can be compared. */
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import { azureAdGraphUri, exchangeUri, findResource, graphUri, sharePointUri } from './resources.ts';

/** OpenID Connect Core 1.0, sections 5.4 and 11; they belong to no resource. */
export const openIdScopes: ReadonlySet<string> = new Set(['openid', 'profile', 'email', 'offline_access']);

/** Microsoft resources that use Graph's own names for the same access. */
const graphTwins: ReadonlySet<string> = new Set([exchangeUri, sharePointUri, azureAdGraphUri]);

/** Names a resource and no scope of it. */
const addressAlone = /^[a-z][a-z0-9+.-]*:\/\/[^/]*$/iu;

/** Real scopes stay far below this. */
const longestScope = 1024;

/**
 * The one spelling of a scope: OpenID scopes in lower case, Microsoft Graph scopes bare (`Mail.Read`), all others as `<resource>/<Name>` with the
 * resource in lower case. `.default` keeps its resource. Names keep the case they came in (but `User.Read`, which signs in): scopes are compared by
 * `microsoftScopeKey`, and the documented case is the catalogue's to say.
 * Hidden characters become U+FFFD, so that such a scope never equals a known one. Never throws.
 */
export function normaliseMicrosoftScope(raw: string): string {
  const { resource, name } = splitScope(raw);
  if (resource === null) return name;
  // `openid/` is not `openid`: only an address may lose its slash.
  return name === '' && addressAlone.test(resource) ? resource : `${resource}/${name}`;
}

/** The one spelling of a v1 `resource=` value, without a trailing slash; resource ids become addresses where we know them. */
export function normaliseResource(raw: string): string {
  const given = toLowerAscii(cleanScope(raw)).replace(/\/+$/u, '');
  return findResource(given)?.uri ?? given;
}

/** What two equal scopes share; Microsoft compares scopes without regard to case. */
export function microsoftScopeKey(scope: string): string {
  return toLowerAscii(normaliseMicrosoftScope(scope));
}

/** Whether a normalised scope only signs the user in (docs/decisions.md, 1). */
export function isMicrosoftSignIn(scope: string): boolean {
  return openIdScopes.has(scope) || scope === 'User.Read';
}

/** A scope in its two parts, both normalised; `resource` is null for OpenID and Graph scopes and for bare names. */
export function splitScope(raw: string): { readonly resource: string | null; readonly name: string } {
  const scope = cleanScope(raw);
  if (addressAlone.test(scope)) return { resource: normaliseResource(scope), name: '' };
  const slash = scope.lastIndexOf('/');
  const name = scope.slice(slash + 1);
  const resource = slash === -1 ? graphUri : normaliseResource(scope.slice(0, slash));
  const lowerName = toLowerAscii(name);
  if (lowerName === '.default') return { resource, name: '.default' };
  if (resource === graphUri && name !== '') {
    if (openIdScopes.has(lowerName)) return { resource: null, name: lowerName };
    return { resource: null, name: lowerName === 'user.read' ? 'User.Read' : name };
  }
  return { resource: slash === -1 ? null : resource, name };
}

/** The Graph name that says what a scope gives, where the scope is Graph's or that of a resource with the same names. */
export function graphNameOf(scope: string): string | null {
  const { resource, name } = splitScope(scope);
  return resource === null || (graphTwins.has(resource) && !openIdScopes.has(name)) ? name : null;
}

/** Without outer space, cut, and with every hidden character shown as U+FFFD: the first step of every spelling. */
export function cleanScope(raw: string): string {
  const short = raw.length > longestScope ? `${raw.slice(0, longestScope)}\uFFFD` : raw;
  // Only ASCII space is trimmed: anything else belongs to the name, and makes it another one.
  return short.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/gu, '\uFFFD');
}
