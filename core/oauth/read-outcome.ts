import { toLowerAscii } from '../text/to-lower-ascii.ts';
import type { AuthorizationRequest } from './authorization-request.ts';
import { readRedirect } from './read-redirect.ts';

/**
 * What a redirect says about a request (RFC 6749, sections 4.1.2 and 4.2.2; Microsoft's `admin_consent=True`):
 * accepted, declined, or null where the redirect is not this request's answer. Values of `code` and tokens are not
 * looked at, only whether they are there.
 */
export function readOutcome(redirectUrl: string, request: Pick<AuthorizationRequest, 'redirectUri'>): 'accepted' | 'declined' | null {
  const target = readRedirect(redirectUrl);
  if (!target) return null;
  if (request.redirectUri !== null && target.uri.toLowerCase() !== request.redirectUri.toLowerCase()) return null;
  const url = new URL(redirectUrl);
  const answer = [url.searchParams, new URLSearchParams(url.hash.slice(1))];
  const has = (name: string): boolean => answer.some((parameters) => parameters.has(name));
  if (has('error')) return 'declined';
  if (answer.some((parameters) => parameters.get('admin_consent')?.toLowerCase() === 'true')) return 'accepted';
  return has('code') || has('access_token') || has('id_token') ? 'accepted' : null;
}

export interface ErrorAnswer {
  /** The `error` of RFC 6749, section 4.1.2.1, in lower case; untrusted. */
  readonly error: string;
  /** Where it was sent. */
  readonly host: string;
}

/** The error in the address that a provider sends the browser to, or null. Its description is not looked at. */
export function readError(redirectUrl: string): ErrorAnswer | null {
  if (!URL.canParse(redirectUrl)) return null;
  const { searchParams, hash, hostname } = new URL(redirectUrl);
  const error = searchParams.get('error') ?? new URLSearchParams(hash.slice(1)).get('error');
  return error === null || hostname === '' ? null : { error: toLowerAscii(error.slice(0, 64)), host: hostname };
}
