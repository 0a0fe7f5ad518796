/** The apps and sites that a person blocks, or lets through, for themselves. Ids and hosts only: a name never matches. */
import type { AppEntry, EffectivePolicy } from './effective-policy.ts';
import { findHost, readClientId } from './text-formats.ts';

/** As it is kept: in the form of an organisation's keys of these names, so that it is read and matched as those are. */
export interface OwnLists {
  /** One entry per id, the newest last. */
  readonly apps: readonly Pick<AppEntry, 'clientId' | 'access'>[];
  /** Sites that no app may send its answer to, with all below them. */
  readonly blockedRedirectHosts: readonly string[];
}

/** More than anybody keeps by hand. */
const MAX_ENTRIES = 500;

/** The lists with this app on them and nowhere twice; as they were where `id` is no id of an app or they are full. */
export function listApp(lists: OwnLists, id: string, access: AppEntry['access']): OwnLists {
  const clientId = readClientId(id);
  if (clientId === null) return lists;
  const { apps } = unlistApp(lists, clientId);
  return apps.length < MAX_ENTRIES ? { ...lists, apps: [...apps, { clientId, access }] } : lists;
}

export function unlistApp(lists: OwnLists, clientId: string): OwnLists {
  return { ...lists, apps: lists.apps.filter((app) => app.clientId !== clientId) };
}

/** The same for a site: a host, or the address of a page on it. */
export function blockHost(lists: OwnLists, site: string): OwnLists {
  const host = findHost(site);
  if (host === null) return lists;
  const { blockedRedirectHosts: others } = unblockHost(lists, host);
  return others.length < MAX_ENTRIES ? { ...lists, blockedRedirectHosts: [...others, host] } : lists;
}

export function unblockHost(lists: OwnLists, host: string): OwnLists {
  return { ...lists, blockedRedirectHosts: lists.blockedRedirectHosts.filter((blocked) => blocked !== host) };
}

/** Nothing but what is kept, whatever else is known of an entry. */
export function toKeep({ apps, blockedRedirectHosts }: OwnLists): OwnLists {
  return { apps: apps.map(({ clientId, access }) => ({ clientId, access })), blockedRedirectHosts };
}

/** Whether it is the person, and no organisation, who holds new apps back: only then is there something to let an app through. */
export function isOwnSwitchOff({ userConsent, ownKeys }: Pick<EffectivePolicy, 'userConsent' | 'ownKeys'>): boolean {
  return userConsent === 'off' && ownKeys.includes('userConsent');
}
