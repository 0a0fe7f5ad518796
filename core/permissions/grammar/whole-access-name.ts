/** Names that stand for everything a resource holds, the same on every Microsoft resource. */
import { toLowerAscii } from '../../text/to-lower-ascii.ts';
import type { DataCategory } from '../permission.ts';
import { type ToldByName, toldNothing } from './told-by-name.ts';

/**
 * - `.default`: everything the app has registered, which the name does not list: nothing is told.
 * - `user_impersonation`, `access_as_user`: the app acts as the user in everything of the resource.
 * - `full_access_as_user`: the whole of it, as far as the user can go; `full_access_as_app` and `….ManageAsApp`: without a user.
 *
 * Null for any other name. Source: Microsoft identity platform documentation, "Scopes and permissions", and the names themselves.
 */
export function parseWholeAccessName(name: string, data: DataCategory): ToldByName | null {
  const key = toLowerAscii(name);
  if (key === '.default') return toldNothing;
  if (key === 'user_impersonation' || key === 'access_as_user') return { data, verb: 'change', reach: 'open' };
  if (key === 'full_access_as_user') return { data, verb: 'administer', reach: 'open' };
  if (key === 'full_access_as_app' || /\.(manage|access)asapp(v\d)?$/u.test(key)) return { data, verb: 'administer', reach: 'unattended' };
  return null;
}
