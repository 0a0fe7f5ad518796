/** What is kept of a redirect address, and how two of them compare. */

export interface Redirect {
  readonly uri: string;
  readonly host: string | null;
}

/** Whether `hostname` (as URL gives it) is this very computer. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^127(\.\d{1,3}){3}$/.test(hostname) || hostname === '[::1]';
}

/**
 * Reads a redirect address: query, fragment and user info are dropped because they may hold secrets.
 * A scheme that carries no host (custom schemes, `urn:`, `data:`, `javascript:`) has host null; every loopback
 * address has host `localhost` (RFC 8252, section 7.3: native apps may use any of them). Null when it is no absolute address.
 */
export function readRedirect(text: string): Redirect | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.protocol === 'http:' || url.protocol === 'https:') {
    const hostname = url.hostname.replace(/\.$/, '');
    const host = isLoopback(hostname) ? 'localhost' : hostname;
    return { uri: `${url.protocol}//${url.host}${url.pathname}`, host };
  }
  // What follows the colon of these two is a document or a program, not an address.
  if (url.protocol === 'data:' || url.protocol === 'javascript:') return { uri: url.protocol, host: null };
  return { uri: `${url.protocol}${url.host ? `//${url.host}` : ''}${url.pathname}`.slice(0, 512), host: null };
}

/**
 * Whether a redirect is one of the registered reply addresses. Scheme and host compare without case, the path too (a
 * registration is often typed by hand), a final slash is ignored, and a loopback port is (RFC 8252, section 7.3).
 */
export function isRegisteredRedirect(redirectUri: string, replyUrls: readonly string[]): boolean {
  const wanted = comparable(redirectUri);
  return replyUrls.some((reply) => isCoveredBy(wanted, comparable(reply)));
}

/** Old registrations may have a wildcard at the end (`https://contoso.example/*`) or for the first label (`https://*.contoso.example/auth`). */
function isCoveredBy(wanted: string, registered: string): boolean {
  if (registered.endsWith('/*')) return wanted.startsWith(registered.slice(0, -1));
  const [scheme, afterWildcard] = registered.split('://*.');
  if (afterWildcard === undefined) return wanted === registered;
  const label = wanted.slice(`${scheme}://`.length, -`.${afterWildcard}`.length);
  return /^[a-z0-9-]+$/u.test(label) && wanted === `${scheme}://${label}.${afterWildcard}`;
}

function comparable(text: string): string {
  const redirect = readRedirect(text);
  if (redirect === null) return text.trim().toLowerCase();
  const uri =
    redirect.host === 'localhost' ? `${new URL(redirect.uri).protocol}//localhost${new URL(redirect.uri).pathname}` : redirect.uri;
  return uri.toLowerCase().replace(/\/$/, '');
}
