/** The ids of delegated permissions, by which Microsoft Graph writes consent policies (catalogue/README.md). */
import { findRecord } from '../text/packed-table.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import { normaliseMicrosoftScope } from './microsoft-scopes.ts';

/** The normalised scope that an id, in any case, stands for; null for one that nobody here can name. */
export type FindScopeById = (id: string) => string | null;

/** `table`: `id resource name`, the resource as in the table of Microsoft's permissions. Never throws. */
export function findScopeById(table: string, id: string): ReturnType<FindScopeById> {
  const [, resource, name] = findRecord(table, toLowerAscii(id)) ?? [];
  if (resource === undefined || name === undefined) return null;
  return normaliseMicrosoftScope(resource === 'graph' ? name : `${resource}/${name}`);
}
