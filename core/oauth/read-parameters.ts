import { normaliseResource, normaliseScope, scopeKey } from '../permissions/normalise-scope.ts';
import type { AuthorizationRequest, Flow } from './authorization-request.ts';
import { readRedirect } from './read-redirect.ts';

/** Longer lists are not read one by one: they count as a request that cannot be enumerated. */
const MAX_SCOPES = 200;
const MAX_CLIENT_ID = 256;

/** What any OAuth authorization address says (RFC 6749, section 4.1.1, and OpenID Connect Core, section 3.1.2.1). */
export type OAuthParameters = Pick<
  AuthorizationRequest,
  | 'flow'
  | 'clientId'
  | 'otherClientIds'
  | 'redirectUri'
  | 'redirectHost'
  | 'otherRedirectHosts'
  | 'scopes'
  | 'resource'
  | 'prompt'
  | 'responseMode'
  | 'accountDomain'
>;

/**
 * Reads the parameters that a decision needs and leaves everything else, secrets included, behind. Never throws.
 * Parameter names compare without case and outer white space, as providers take them and published addresses have them.
 */
export function readParameters(url: Pick<URL, 'searchParams'>): OAuthParameters {
  const all = collect(url);
  const first = (name: string): string | null => all.get(name)?.[0] ?? null;

  const clientIds = [...new Set((all.get('client_id') ?? []).map(readClientId))].filter(Boolean);
  const redirects = [...new Map((all.get('redirect_uri') ?? []).map((text) => [text.trim(), readRedirect(text)])).values()];
  // Which of two addresses the provider takes is its business: none of them is the redirect.
  const redirect = redirects.length === 1 ? redirects[0] : undefined;
  const prompt = first('prompt')?.trim().toLowerCase().slice(0, 64) ?? null;
  const resource = first('resource')?.trim() || null;
  // A signed or pushed request object may name other scopes than the address does (RFC 9101, RFC 9126).
  const isElsewhere = all.has('request') || all.has('request_uri');
  const listed = readScopes(all.get('scope') ?? []);
  const everything = listed.find((scope) => scope.endsWith('/.default'));

  return {
    flow: readFlow(prompt, first('response_type')),
    clientId: clientIds[0] ?? null,
    otherClientIds: clientIds.slice(1),
    redirectUri: redirect?.uri ?? null,
    redirectHost: redirect?.host ?? null,
    otherRedirectHosts: redirects.length === 1 ? [] : redirects.map((each) => each?.host ?? null).filter((host) => host !== null),
    scopes:
      isElsewhere || resource !== null || everything !== undefined || listed.length === 0 || listed.length > MAX_SCOPES
        ? 'unknown'
        : listed,
    resource: resource !== null ? normaliseResource(resource) : (everything?.slice(0, -'/.default'.length) ?? null),
    prompt,
    responseMode: first('response_mode')?.trim().toLowerCase().slice(0, 32) ?? null,
    accountDomain: readAccountDomain(first('login_hint')) ?? readDomain(first('domain_hint')),
  };
}

function collect(url: Pick<URL, 'searchParams'>): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [name, value] of url.searchParams.entries()) {
    const key = name.trim().toLowerCase();
    const values = all.get(key);
    if (values) values.push(value);
    else all.set(key, [value]);
  }
  return all;
}

/** Scopes come separated by spaces (RFC 6749, section 3.3) and, in the wild, by commas and raw plus signs. */
function readScopes(values: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const raw of values.join(' ').split(/[\s,+]+/u)) {
    if (raw === '' || byKey.size > MAX_SCOPES) continue;
    const scope = normaliseScope(raw);
    if (!byKey.has(scopeKey(scope))) byKey.set(scopeKey(scope), scope);
  }
  return [...byKey.values()];
}

/** Half a character, left by the cut, cannot be put into an address again. */
function readClientId(id: string): string {
  return id
    .trim()
    .toLowerCase()
    .slice(0, MAX_CLIENT_ID)
    .replace(/\p{Cs}/gu, '\uFFFD');
}

function readFlow(prompt: string | null, responseType: string | null): Flow {
  // A list of words, of which `none` stands alone (OpenID Connect Core, section 3.1.2.1).
  if (prompt?.split(/[\s+]+/u).includes('admin_consent')) return 'admin';
  if (prompt === 'none') return 'silent';
  const types = (responseType ?? '').toLowerCase().split(/[\s+]+/u);
  return !types.includes('code') && types.some((type) => type === 'token' || type === 'id_token') ? 'implicit' : 'code';
}

/** Of an account name only the domain is kept. */
function readAccountDomain(loginHint: string | null): string | null {
  const at = loginHint?.lastIndexOf('@') ?? -1;
  return loginHint === null || at < 0 ? null : readDomain(loginHint.slice(at + 1));
}

/** A domain name in lower case, or null for anything else (`domain_hint` may be a word such as `organizations`). */
export function readDomain(text: string | null): string | null {
  const domain = text?.trim().toLowerCase() ?? '';
  return domain.length <= 253 && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/u.test(domain) ? domain : null;
}
