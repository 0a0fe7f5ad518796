/** The next smaller permission that our lists know: a fact about permissions. What an app needs, nobody can know here. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ProviderId } from '../../oauth/authorization-request.ts';
import type { Permission } from '../permission.ts';
import { permissionOf } from '../permission-of.ts';
import { includes, placeOf } from './includes.ts';

/** Spellings that could be the narrower ones of a scope, the first that exists is taken: without changing, then without others' things. */
const attempts: readonly ((scope: string) => string)[] = [
  (scope) => scope.replace(/\.(?:ReadWrite|Manage|FullControl)(?=\.|$)/iu, '.Read'),
  (scope) => scope.replace(/\.(?:All|Shared)$/iu, ''),
  (scope) => (scope.startsWith('https://www.googleapis.com/auth/') ? `${scope}.readonly` : scope),
  (scope) => scope.replace(/^(?:admin|write):/u, 'read:'),
];

/** The permission that gives surely less of the same as `wide`, or null where we know of none. */
export function narrowerThan(wide: Permission, provider: ProviderId, catalogue: Catalogue): Permission | null {
  const place = placeOf(wide, provider);
  if (place === null) return null;
  for (const attempt of attempts) {
    const scope = attempt(wide.scope);
    if (scope === wide.scope) continue;
    const narrow = permissionOf(scope, provider, catalogue);
    const narrowPlace = placeOf(narrow, provider);
    if (narrowPlace !== null && includes(place, narrowPlace) && !includes(narrowPlace, place)) return narrow;
  }
  return null;
}
