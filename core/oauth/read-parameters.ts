import { microsoftScopeKey, normaliseMicrosoftScope, normaliseResource } from '../permissions/microsoft-scopes.ts';
import type { AuthorizationRequest, Flow } from './authorization-request.ts';
import { readRedirect } from './read-redirect.ts';

/** Of a longer list only the beginning is read one by one: it counts as a request that cannot be enumerated. */
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
  | 'listedScopes'
  | 'resource'
  | 'prompt'
  | 'responseMode'
  | 'accountDomain'
>;

/** Every value of each parameter, in the order given. */
export type AddressParameters = ReadonlyMap<string, readonly string[]>;

/** Parameter names compare without case and outer white space, as providers take them and published addresses have them. */
export function collectParameters(url: Pick<URL, 'searchParams'>): AddressParameters {
  const all = new Map<string, string[]>();
  for (const [name, value] of url.searchParams.entries()) {
    const key = name.trim().toLowerCase();
    const values = all.get(key);
    if (values) values.push(value);
    else all.set(key, [value]);
  }
  return all;
}

/** Reads a request to Microsoft: what a decision needs, and nothing else; secrets stay behind. Never throws. */
export function readParameters(url: Pick<URL, 'searchParams'>): OAuthParameters {
  const all = collectParameters(url);
  const shared = readSharedParameters(all);
  const resource = all.get('resource')?.[0]?.trim() || null;
  const scopes = listScopes(all.get('scope') ?? [], /[\s,+]+/u, normaliseMicrosoftScope, microsoftScopeKey);
  const everything = scopes.find((scope) => scope.endsWith('/.default'));
  const listedScopes = scopes.filter((scope) => !scope.endsWith('/.default'));
  return {
    ...shared,
    flow: shared.prompt?.split(/[\s+]+/u).includes('admin_consent') ? 'admin' : shared.flow,
    // Beside everything an app has registered, what is named is asked as well.
    ...(resource !== null || everything !== undefined ? { scopes: 'unknown', listedScopes } : readScopeList(scopes, all)),
    resource: resource !== null ? normaliseResource(resource) : (everything?.slice(0, -'/.default'.length) ?? null),
  };
}

/** What means the same at every provider. Never throws. */
export function readSharedParameters(all: AddressParameters): Omit<OAuthParameters, 'scopes' | 'listedScopes' | 'resource'> {
  const first = (name: string): string | null => all.get(name)?.[0] ?? null;
  const clientIds = [...new Set((all.get('client_id') ?? []).map(readClientId))].filter(Boolean);
  const redirects = [...new Map((all.get('redirect_uri') ?? []).map((text) => [text.trim(), readRedirect(text)])).values()];
  // Which of two addresses the provider takes is its business: none of them is the redirect.
  const redirect = redirects.length === 1 ? redirects[0] : undefined;
  const prompt = first('prompt')?.trim().toLowerCase().slice(0, 64) ?? null;
  return {
    flow: readFlow(prompt, first('response_type')),
    clientId: clientIds[0] ?? null,
    otherClientIds: clientIds.slice(1),
    redirectUri: redirect?.uri ?? null,
    redirectHost: redirect?.host ?? null,
    otherRedirectHosts: redirects.length === 1 ? [] : redirects.map((each) => each?.host ?? null).filter((host) => host !== null),
    prompt,
    responseMode: first('response_mode')?.trim().toLowerCase().slice(0, 32) ?? null,
    accountDomain: readAccountDomain(first('login_hint')) ?? readDomain(first('domain_hint')),
  };
}

/** The scopes in the given texts, normalised and each once; what has the same key is the same scope. Stops just above the longest list that is read. */
export function listScopes(
  texts: readonly string[],
  separator: RegExp,
  normalise: (raw: string) => string,
  keyOf: (scope: string) => string,
): readonly string[] {
  const byKey = new Map<string, string>();
  for (const raw of texts.flatMap((text) => text.split(separator))) {
    if (raw === '' || byKey.size > MAX_SCOPES) continue;
    const scope = normalise(raw);
    if (!byKey.has(keyOf(scope))) byKey.set(keyOf(scope), scope);
  }
  return [...byKey.values()];
}

/** Nothing listed, or more than can be read, is unknown; and a signed or pushed request object may name other scopes than the address does (RFC 9101, RFC 9126). */
export function readScopeList(scopes: readonly string[], all: AddressParameters): Pick<OAuthParameters, 'scopes' | 'listedScopes'> {
  if (all.has('request') || all.has('request_uri') || scopes.length === 0) return { scopes: 'unknown' };
  return scopes.length > MAX_SCOPES ? { scopes: 'unknown', listedScopes: scopes } : { scopes };
}

/** Whether the address lists more than is read one by one: what stands behind is asked as well, and may be anything. */
export function isListCut({ listedScopes = [] }: Pick<AuthorizationRequest, 'listedScopes'>): boolean {
  return listedScopes.length > MAX_SCOPES;
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
  // Of the words of a prompt, `none` stands alone (OpenID Connect Core, section 3.1.2.1).
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
