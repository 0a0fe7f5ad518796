/** Smaller permissions that exist: a fact about permissions. What an app needs, nobody can know here. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ProviderId } from '../../oauth/authorization-request.ts';
import { splitScope } from '../microsoft-scopes.ts';
import type { Permission } from '../permission.ts';
import { permissionOf, vocabulariesOf } from '../permission-of.ts';
import { includes, placeOf } from './includes.ts';

/** Spellings that are narrower where they exist and give less: without changing, without others' things. What no name tells, the table does. */
const spellings: readonly ((scope: string) => string)[] = [
  (scope) => scope.replace(/\.(?:ReadWrite|Manage|FullControl)(?=\.|$)/iu, '.Read'),
  (scope) => scope.replace(/\.(?:All|Shared)$/iu, ''),
  (scope) => (scope.startsWith('https://www.googleapis.com/auth/') ? `${scope}.readonly` : scope),
];

/** The next smaller permissions that give surely less of the same as `wide`; none where we know of none. */
export function narrowerThan(wide: Permission, provider: ProviderId, catalogue: Catalogue): readonly Permission[] {
  const listed = listedScopes(wide, provider, catalogue).map((scope) => permissionOf(scope, provider, catalogue));
  const place = placeOf(wide, provider);
  if (place === null) return listed;
  const spelt = spellings.map((spell) => permissionOf(spell(wide.scope), provider, catalogue));
  const narrower = spelt.filter((each) => {
    const narrow = placeOf(each, provider);
    return narrow !== null && includes(place, narrow) && !includes(narrow, place);
  });
  return [...listed, ...narrower];
}

/** As scopes in the spelling of the provider; a resource's own before Graph's. */
function listedScopes({ scope }: Permission, provider: ProviderId, { findNarrower }: Catalogue): readonly string[] {
  if (provider !== 'entra' && provider !== 'microsoft-personal') return findNarrower(provider, scope);
  const { resource, name } = splitScope(scope);
  const lists = vocabulariesOf(scope, resource).map((vocabulary) =>
    findNarrower(vocabulary, name).map((narrow) => (vocabulary === 'graph' ? narrow : `${vocabulary}/${narrow}`)),
  );
  return lists.find(({ length }) => length > 0) ?? [];
}
