/** Finds the entries, of the administrator or the person, that speak for a request. Ids and hosts only: a name never matches. */
import type { AuthorizationRequest, ProviderId } from '../oauth/authorization-request.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import { isPast } from './deadline.ts';
import type { AppEntry, EffectivePolicy, EntryLists } from './effective-policy.ts';

export interface BlockSubject {
  readonly clientId: string | null;
  readonly otherClientIds: readonly string[];
  readonly provider: ProviderId;
  readonly publisherId: string | null;
  readonly ownerTenant: string | null;
  readonly redirectHosts: readonly string[];
}

interface Block {
  readonly by: 'app' | 'publisher' | 'redirect-host';
  /** The organisation's own words, where an entry has them. */
  readonly reason: string | null;
  /** Only where every block that applies may be overridden. */
  readonly isOverridable: boolean;
}

/** What blocks this request, or null. A block names the app as a whole; an entry whose `until` has passed is no entry. */
export function findBlock(policy: EntryLists, subject: BlockSubject, now: string): Block | null {
  const ids = [subject.clientId, ...subject.otherClientIds].map(lower);
  const apps = [...new Set(ids)]
    .flatMap((id) => entriesFor(policy, id))
    .filter((entry) => entry.access === 'block' && isInForce(entry, subject.provider, now));
  const isPublisherBlocked = policy.publishers.some(
    ({ access, publisherId, tenantId }) =>
      access === 'block' && (isSameId(publisherId, subject.publisherId) || isSameId(tenantId, subject.ownerTenant)),
  );
  const isHostBlocked = subject.redirectHosts.some((host) => isRedirectHostWithin(host, policy.blockedRedirectHosts));
  if (apps.length > 0) {
    const isOverridable = !isPublisherBlocked && !isHostBlocked && apps.every(({ overridable }) => overridable);
    return { by: 'app', reason: apps.find(({ reason }) => reason !== null)?.reason ?? null, isOverridable };
  }
  if (isPublisherBlocked) return { by: 'publisher', reason: null, isOverridable: false };
  return isHostBlocked ? { by: 'redirect-host', reason: null, isOverridable: false } : null;
}

/** Whether an entry could block a request of which nobody knows the app: by an id that was not seen, or by a host where that was not seen either. */
export function mayBlockUnidentified(
  { apps, publishers, blockedRedirectHosts }: EntryLists,
  { clientId, provider, redirectUri }: Pick<AuthorizationRequest, 'clientId' | 'provider' | 'redirectUri'>,
  now: string,
): boolean {
  return (
    clientId === null &&
    (apps.some((entry) => entry.access === 'block' && isInForce(entry, provider, now)) ||
      publishers.some(({ access }) => access === 'block') ||
      (redirectUri === null && blockedRedirectHosts.length > 0))
  );
}

/** The allow entries for this client that have not expired; their scopes and redirect hosts are the caller's to check. */
export function findAllow(
  policy: Pick<EffectivePolicy, 'apps'>,
  { clientId, provider }: Pick<BlockSubject, 'clientId' | 'provider'>,
  now: string,
): readonly AppEntry[] {
  return entriesFor(policy, lower(clientId)).filter((entry) => entry.access === 'allow' && isInForce(entry, provider, now));
}

/** Whether `host` is one of `hosts` or lies below one: `app.contoso.com` within `contoso.com`, `evil-contoso.com` never. */
export function isRedirectHostWithin(host: string, hosts: readonly string[]): boolean {
  const plain = toLowerAscii(host).replace(/\.$/, '');
  return hosts.some((parent) => plain === parent || plain.endsWith(`.${parent}`));
}

/** A policy of thousands of entries is asked several times for each prompt, and does not change once it is read. */
const indexes = new WeakMap<readonly AppEntry[], ReadonlyMap<string, readonly AppEntry[]>>();

function entriesFor({ apps }: Pick<EffectivePolicy, 'apps'>, clientId: string | null): readonly AppEntry[] {
  if (clientId === null) return [];
  const index = indexes.get(apps) ?? indexByClient(apps);
  indexes.set(apps, index);
  return index.get(clientId) ?? [];
}

function indexByClient(apps: readonly AppEntry[]): ReadonlyMap<string, readonly AppEntry[]> {
  const index = new Map<string, AppEntry[]>();
  for (const entry of apps) {
    const sameClient = index.get(entry.clientId);
    if (sameClient) sameClient.push(entry);
    else index.set(entry.clientId, [entry]);
  }
  return index;
}

function isInForce(entry: AppEntry, provider: ProviderId, now: string): boolean {
  return (entry.provider === null || entry.provider === provider) && (entry.until === null || !isPast(entry.until, now));
}

function isSameId(listed: string | null, given: string | null): boolean {
  return listed !== null && listed === lower(given);
}

function lower(id: string | null): string | null {
  return id === null ? null : toLowerAscii(id.trim());
}
