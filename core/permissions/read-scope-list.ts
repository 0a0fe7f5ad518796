/** A list of scopes as somebody pastes it: from an address, a manifest or a chat. */
import type { ProviderId } from '../oauth/authorization-request.ts';
import { normaliseScope, scopeKey } from './scopes.ts';

export interface ScopeList {
  /** Normalised, each once. */
  readonly scopes: readonly string[];
  /** Whether there was more than is read. */
  readonly isCut: boolean;
}

export const maxScopes = 5000;
export const maxScopeLength = 10_000;
/** What is read of a text at all: a list of that many scopes of ordinary length, or a hundred of the longest. */
export const maxTextLength = 1_000_000;

/** Spaces, commas and what JSON writes around a text. */
const separators = /[\s,;"'[\]{}]+/u;
const openIdScopes: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];

/**
 * The scopes in a text. `resource` (an address or id of a Microsoft resource, or null) is whose bare names they are, those of OpenID
 * Connect aside. A scope that is too long is cut, and then equals no known one. Never throws.
 */
export function readScopeList(text: string, provider: ProviderId, resource: string | null = null): ScopeList {
  const words = text.slice(0, maxTextLength).split(separators).filter(Boolean);
  const byKey = new Map<string, string>();
  for (const word of words.slice(0, maxScopes)) {
    const short = word.slice(0, maxScopeLength);
    const isBare = resource !== null && !short.includes('/') && !openIdScopes.includes(short.toLowerCase());
    const scope = normaliseScope(provider, isBare ? `${resource}/${short}` : short);
    if (!byKey.has(scopeKey(provider, scope))) byKey.set(scopeKey(provider, scope), scope);
  }
  const isCut = text.length > maxTextLength || words.length > maxScopes || words.some(({ length }) => length > maxScopeLength);
  return { scopes: [...byKey.values()], isCut };
}
