/** Reads a request of a provider that follows plain OAuth: the shape of its addresses is data. */
import type { AuthorizationRequest, ProviderId } from '../oauth/authorization-request.ts';
import { type AddressParameters, collectParameters, listScopes, readScopeList, readSharedParameters } from '../oauth/read-parameters.ts';
import { normaliseScope, scopeKey } from '../permissions/scopes.ts';
import { decodePath } from './decode-path.ts';
import type { Provider } from './provider.ts';

/** What stands between two scopes (RFC 6749, section 3.3), raw plus signs of double encoding included. */
export const spaces = /[\s+]+/u;
/** The same for providers that also take commas. */
export const spacesOrCommas = /[\s,+]+/u;

interface AddressShape extends Pick<Provider, 'id' | 'hosts'> {
  /** The whole path of an authorization address. */
  readonly authorizePath: RegExp;
  /** The whole path of a page that takes the code of another device; null where the provider has none that we know. */
  readonly devicePath: RegExp | null;
  /** `fixed`: the provider ignores or does not know scopes in the address, an app always asks what it registered. */
  readonly scopes: typeof spaces | 'fixed';
}

/** The request in an address of that shape, or null. Never throws. */
export function readPlainRequest(url: URL, { id, hosts, authorizePath, devicePath, scopes }: AddressShape): AuthorizationRequest | null {
  if (!isOnHost(url, hosts)) return null;
  const path = decodePath(url.pathname);
  if (devicePath?.test(path)) return namelessRequest(url, id, 'device');
  if (!authorizePath.test(path)) return null;
  const all = collectParameters(url);
  const listed = scopes === 'fixed' ? [] : listProviderScopes(id, all.get('scope') ?? [], scopes);
  return { ...place(id), ...readSharedParameters(all), ...readScopeList(listed, all) };
}

/** A request whose address names neither the client nor what it asks. */
export function namelessRequest(url: URL, id: ProviderId, flow: 'device' | 'app-install'): AuthorizationRequest {
  const { accountDomain } = readSharedParameters(collectParameters(url));
  return {
    ...place(id),
    ...readSharedParameters(none),
    flow,
    scopes: 'unknown',
    accountDomain,
  };
}

/** Normalised and each once. */
export function listProviderScopes(id: ProviderId, texts: readonly string[], separator: RegExp): readonly string[] {
  return listScopes(
    texts,
    separator,
    (raw) => normaliseScope(id, raw),
    (scope) => scopeKey(id, scope),
  );
}

/** Whether an address is on one of the hosts, over https and on its own port. `*.` stands for every host below. */
export function isOnHost({ protocol, hostname, port }: URL, hosts: readonly string[]): boolean {
  const host = hostname.replace(/\.$/u, '');
  return (
    protocol === 'https:' && port === '' && hosts.some((known) => (known.startsWith('*.') ? isBelow(host, known.slice(1)) : host === known))
  );
}

function isBelow(host: string, suffix: string): boolean {
  return host.length > suffix.length && host.endsWith(suffix);
}

const none: AddressParameters = new Map();

function place(provider: ProviderId) {
  return { provider, cloud: 'global', tenant: null, resource: null } as const;
}
