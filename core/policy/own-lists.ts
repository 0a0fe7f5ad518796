/** The apps and sites that a person blocks, or lets through, for themselves. Ids and hosts only: a name never matches. */
import type { EffectivePolicy } from './effective-policy.ts';
import { isRedirectHostWithin } from './match-app-entry.ts';
import { ownFields, ownTexts, readEach, textItems } from './own-fields.ts';
import { findHost, readClientId } from './text-formats.ts';

export interface OwnApp {
  /** Lower case; the app with this id at any provider. */
  readonly clientId: string;
  readonly access: 'allow' | 'block';
  /** As the list of apps showed it, to know the entry again; null where the id was typed. Untrusted. */
  readonly name: string | null;
}

export interface OwnLists {
  /** One entry per id, the newest last. */
  readonly apps: readonly OwnApp[];
  /** Sites that no app may send its answer to, with all below them. */
  readonly blockedHosts: readonly string[];
}

export const noOwnLists: OwnLists = { apps: [], blockedHosts: [] };

/** More than anybody keeps by hand. */
const MAX_ENTRIES = 500;
const MAX_TEXT = 1024;

/** The lists in a stored record. What cannot be read of an entry counts as the stricter; one without an id is none. Never throws. */
export function readOwnLists(stored: unknown): OwnLists {
  const fields = ownFields(stored);
  return {
    apps: readEach(fields?.get('apps'), MAX_ENTRIES, readApp),
    blockedHosts: (textItems(fields?.get('blockedHosts'), MAX_ENTRIES) ?? []).flatMap((host) => findHost(host.slice(0, MAX_TEXT)) ?? []),
  };
}

function readApp(value: unknown): OwnApp | null {
  const fields = ownFields(value);
  const [clientId] = ownTexts(value, ['clientId']);
  const id = clientId && readClientId(clientId.slice(0, MAX_TEXT));
  const name = fields?.get('name');
  return id
    ? { clientId: id, access: fields?.get('access') === 'allow' ? 'allow' : 'block', name: typeof name === 'string' ? name : null }
    : null;
}

/** What of a request is on the lists as blocked. */
export function findOwnBlock(
  { apps, blockedHosts }: OwnLists,
  clientIds: readonly (string | null)[],
  hosts: readonly (string | null)[],
): 'app' | 'redirect-host' | null {
  if (apps.some(({ clientId, access }) => access === 'block' && clientIds.includes(clientId))) return 'app';
  return hosts.some((host) => host !== null && isRedirectHostWithin(host, blockedHosts)) ? 'redirect-host' : null;
}

/** Whether it is the person, and no organisation, who holds new apps back: only then is there something to let an app through. */
export function isOwnSwitchOff({ userConsent, ownKeys }: Pick<EffectivePolicy, 'userConsent' | 'ownKeys'>): boolean {
  return userConsent === 'off' && ownKeys.includes('userConsent');
}

/** Whether the person let this app through. */
export function isLetThrough(policy: Pick<EffectivePolicy, 'userConsent' | 'ownKeys' | 'ownLists'>, clientId: string | null): boolean {
  return isOwnSwitchOff(policy) && policy.ownLists.apps.some((app) => app.access === 'allow' && app.clientId === clientId);
}

/** The lists with this app on them and nowhere twice; as they were where `clientId` is no id of an app or they are full. */
export function listApp(lists: OwnLists, { clientId, access, name }: OwnApp): OwnLists {
  const id = readClientId(clientId.slice(0, MAX_TEXT));
  if (id === null) return lists;
  const { apps } = unlistApp(lists, id);
  return apps.length < MAX_ENTRIES ? { ...lists, apps: [...apps, { clientId: id, access, name }] } : lists;
}

export function unlistApp(lists: OwnLists, clientId: string): OwnLists {
  return { ...lists, apps: lists.apps.filter((app) => app.clientId !== clientId) };
}

/** The same for a site: a host, or the address of a page on it. */
export function blockHost(lists: OwnLists, site: string): OwnLists {
  const host = findHost(site.slice(0, MAX_TEXT));
  if (host === null) return lists;
  const { blockedHosts } = unblockHost(lists, host);
  return blockedHosts.length < MAX_ENTRIES ? { ...lists, blockedHosts: [...blockedHosts, host] } : lists;
}

export function unblockHost(lists: OwnLists, host: string): OwnLists {
  return { ...lists, blockedHosts: lists.blockedHosts.filter((blocked) => blocked !== host) };
}
