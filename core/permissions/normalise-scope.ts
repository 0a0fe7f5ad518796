/** One spelling per scope, so that a request, a grant and a policy can be compared. */
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import { findGraphPermission } from './graph-permissions.ts';
import { azureAdGraphUri, exchangeUri, findResource, graphUri, sharePointUri } from './resources.ts';

/** OpenID Connect Core 1.0, sections 5.4 and 11; they belong to no resource. */
const openIdScopes: ReadonlySet<string> = new Set(['openid', 'profile', 'email', 'offline_access']);

/** Microsoft resources that use Graph's own names for the same access. */
const graphTwins: ReadonlySet<string> = new Set([exchangeUri, sharePointUri, azureAdGraphUri]);

/** Names a resource and no scope of it. */
const addressAlone = /^[a-z][a-z0-9+.-]*:\/\/[^/]*$/iu;

/** Real scopes stay far below this. */
const longestScope = 1024;

/**
 * The one spelling of a scope: OpenID scopes in lower case, Microsoft Graph scopes bare in their documented case (`Mail.Read`),
 * all others as `<resource>/<Name>`. `.default` keeps its resource. A scope that we do not know stays as given, its resource in lower case.
 * Hidden characters become U+FFFD, so that such a scope never equals a known one. Never throws.
 */
export function normaliseScope(raw: string): string {
  const { resource, name } = splitScope(raw);
  if (resource === null) return name;
  // `openid/` is not `openid`: only an address may lose its slash.
  return name === '' && addressAlone.test(resource) ? resource : `${resource}/${name}`;
}

/** The one spelling of a v1 `resource=` value, without a trailing slash; resource ids become addresses where we know them. */
export function normaliseResource(raw: string): string {
  const given = toLowerAscii(clean(raw)).replace(/\/+$/u, '');
  return findResource(given)?.uri ?? given;
}

/** What two equal scopes share; Microsoft compares scopes without regard to case. */
export function scopeKey(scope: string): string {
  return toLowerAscii(normaliseScope(scope));
}

/** Whether a normalised scope only signs the user in (docs/decisions.md, 1). */
export function isSignInScope(scope: string): boolean {
  return openIdScopes.has(scope) || scope === 'User.Read';
}

/** A scope in its two parts, both normalised; `resource` is null for OpenID and Graph scopes and for bare names. */
export function splitScope(raw: string): { readonly resource: string | null; readonly name: string } {
  const scope = clean(raw);
  if (addressAlone.test(scope)) return { resource: normaliseResource(scope), name: '' };
  const slash = scope.lastIndexOf('/');
  const name = scope.slice(slash + 1);
  const resource = slash === -1 ? graphUri : normaliseResource(scope.slice(0, slash));
  const lowerName = toLowerAscii(name);
  if (lowerName === '.default') return { resource, name: '.default' };
  if (resource === graphUri && name !== '') {
    return { resource: null, name: openIdScopes.has(lowerName) ? lowerName : (findGraphPermission(name)?.name ?? name) };
  }
  return { resource: slash === -1 ? null : resource, name: graphTwins.has(resource) ? (findGraphPermission(name)?.name ?? name) : name };
}

/** The Graph name that says what a scope gives, where the scope is Graph's or that of a resource with the same names. */
export function graphNameOf(scope: string): string | null {
  const { resource, name } = splitScope(scope);
  return resource === null || (graphTwins.has(resource) && !openIdScopes.has(name)) ? name : null;
}

function clean(raw: string): string {
  const short = raw.length > longestScope ? `${raw.slice(0, longestScope)}\uFFFD` : raw;
  // Only ASCII space is trimmed: anything else belongs to the name, and makes it another one.
  return short.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/gu, '\uFFFD');
}
