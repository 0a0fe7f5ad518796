/** One spelling per scope at every provider, and which scopes only sign the user in. */
import type { ProviderId } from '../oauth/authorization-request.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import { cleanScope, isMicrosoftSignIn, microsoftScopeKey, normaliseMicrosoftScope, openIdScopes } from './microsoft-scopes.ts';

type MicrosoftId = 'entra' | 'microsoft-personal';

/** What GitHub calls a request without scopes: public information about the user and nothing else. */
export const noScope = '(no scope)';

/** Marks a scope that acts as the user where the same name also exists for the app's bot. */
export const asUser = 'user:';

const googleScope = 'https://www.googleapis.com/auth/';

/** What only tells who the user is, besides the OpenID scopes; with Slack's, also of which workspace. Their facts: catalogue/provider-permissions.tsv. */
const signInScopes: Readonly<Record<Exclude<ProviderId, 'entra'>, readonly string[]>> = {
  // In lower case: Microsoft compares without it.
  'microsoft-personal': ['wl.basic', 'wl.emails', 'wl.offline_access', 'wl.signin'],
  google: [`${googleScope}userinfo.email`, `${googleScope}userinfo.profile`],
  github: [noScope, 'read:user', 'user:email'],
  slack: ['identity.basic', 'identity.email', 'identity.avatar', 'identity.team'],
  gitlab: ['read_user'],
  atlassian: ['read:me', 'read:account'],
  discord: ['identify'],
  facebook: ['public_profile'],
  linkedin: ['r_basicprofile', 'r_emailaddress', 'r_liteprofile'],
  salesforce: ['id'],
  zoom: [],
  dropbox: ['account_info.read'],
  box: [],
};

/**
 * The one spelling of a scope at a provider. Only Microsoft's come in several spellings (see normaliseMicrosoftScope); all others are whole and
 * case-sensitive (RFC 6749, section 3.3), Google's full addresses included. Hidden characters become U+FFFD, so that such a scope never
 * equals a known one. Never throws.
 */
export function normaliseScope(provider: ProviderId, raw: string): string {
  return isMicrosoft(provider) ? normaliseMicrosoftScope(raw) : cleanScope(raw);
}

/** What two equal scopes of a provider share. */
export function scopeKey(provider: ProviderId, scope: string): string {
  return isMicrosoft(provider) ? microsoftScopeKey(scope) : cleanScope(scope);
}

/** The name by which a provider's documentation, and our table of permissions, knows a normalised scope. */
export function documentedScopeName(provider: ProviderId, scope: string): string {
  return provider === 'slack' && scope.startsWith(asUser) ? scope.slice(asUser.length) : scope;
}

/** Whether a normalised scope of that provider only signs the user in (docs/decisions.md, 1). */
export function isSignInScope(provider: ProviderId, scope: string): boolean {
  if (provider === 'entra') return isMicrosoftSignIn(scope);
  if (provider === 'microsoft-personal') return isMicrosoftSignIn(scope) || signInScopes[provider].includes(toLowerAscii(scope));
  const name = documentedScopeName(provider, scope);
  return openIdScopes.has(name) || signInScopes[provider].includes(name);
}

function isMicrosoft(provider: ProviderId): provider is MicrosoftId {
  return provider === 'entra' || provider === 'microsoft-personal';
}
