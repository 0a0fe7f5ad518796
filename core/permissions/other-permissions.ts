/** Delegated permissions of Microsoft resources other than Graph whose names do not follow Graph's. */
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import type { Permission } from './permission.ts';
import { exchangeUri, findResource, sharePointUri } from './resources.ts';

type PermissionFacts = Omit<Permission, 'scope' | 'isEverythingRegistered'>;

const of = (
  data: Permission['data'],
  verb: Permission['verb'],
  reach: Permission['reach'],
  level: Permission['level'],
  adminOnly: Permission['adminOnly'],
): PermissionFacts => ({ data, verb, reach, level, adminOnly });

/**
 * Names: Cloud-Architekt/AzurePrivilegedIAM (MIT, see NOTICE) and Microsoft's documentation of Exchange and SharePoint permissions;
 * the rest is our own rating. Exchange's and SharePoint's further names are Graph's and stand in its table.
 */
const permissions: Readonly<Record<string, Readonly<Record<string, PermissionFacts>>>> = {
  [exchangeUri]: {
    // The whole mailbox, older Exchange servers included.
    full_access_as_user: of('mail', 'administer', 'open', 'high', 'unknown'),
  },
  [sharePointUri]: {
    'allsites.read': of('sites', 'read', 'open', 'high', 'no'),
    'allsites.write': of('sites', 'change', 'open', 'high', 'no'),
    'allsites.manage': of('sites', 'administer', 'open', 'high', 'no'),
    'allsites.fullcontrol': of('sites', 'administer', 'open', 'critical', 'yes'),
    'myfiles.read': of('files', 'read', 'mine', 'high', 'no'),
    'myfiles.write': of('files', 'change', 'mine', 'high', 'no'),
    'sites.search.all': of('sites', 'read', 'open', 'high', 'unknown'),
  },
};

/**
 * The facts of `name` on a normalised resource, or null. `user_impersonation` is the name by which a resource lets an app act as the user
 * in everything: on a resource that we do not know as well, and so never less than high.
 */
export function findOtherPermission(resource: string, name: string): PermissionFacts | null {
  const key = toLowerAscii(name);
  if (key === 'user_impersonation') return of(findResource(resource)?.data ?? 'unknown', 'change', 'open', 'high', 'unknown');
  const known = Object.hasOwn(permissions, resource) ? permissions[resource] : undefined;
  return known && Object.hasOwn(known, key) ? (known[key] ?? null) : null;
}
