/** A list of permissions as one understanding: grouped by what they are about, the strongest of each standing for what it includes. */
import type { ProviderId } from '../../oauth/authorization-request.ts';
import type { DataCategory, Level, Permission, Verb } from '../permission.ts';
import { compareLevels, highestLevel } from '../permission-of.ts';
import { isSignInScope } from '../scopes.ts';
import { type Combination, combinationsIn } from './combinations.ts';
import { includes, type Place, placeOf } from './includes.ts';

export interface PermissionGroup {
  /** What our lists do not know stands by itself, whatever its names suggest. */
  readonly data: DataCategory;
  readonly level: Level;
  /** At least one, worst first; what another one of them includes is left out. */
  readonly statements: readonly Permission[];
}

export interface PermissionSet {
  /** One for each kind of data, worst first. */
  readonly groups: readonly PermissionGroup[];
  /** The harmless ones, told together in one line. */
  readonly harmless: readonly Permission[];
  /** Those that only tell who the user is. */
  readonly signIn: readonly Permission[];
  readonly combinations: readonly Combination[];
  /** Whether the access goes on until somebody takes it back. */
  readonly isLasting: boolean;
}

/** Of two that weigh the same, the one that does more speaks first. */
const strengths: Readonly<Record<Verb, number>> = { read: 0, unknown: 0, delete: 1, send: 1, change: 2, administer: 3 };

/** Never throws, and ends in time for thousands of permissions: what our lists do not know includes nothing, and they know few of each kind. */
export function permissionSet(permissions: readonly Permission[], provider: ProviderId): PermissionSet {
  const isSignIn = ({ scope }: Permission): boolean => isSignInScope(provider, scope);
  const statements = dropIncluded(
    permissions.filter((permission) => !isSignIn(permission)),
    provider,
  );
  return {
    groups: groupByData(statements.filter(({ level }) => level !== 'low')),
    harmless: statements.filter(({ level }) => level === 'low'),
    signIn: permissions.filter((permission) => isSignIn(permission) && permission.data === 'signin'),
    combinations: combinationsIn(permissions),
    isLasting: permissions.some(({ duration }) => duration === 'lasting'),
  };
}

function groupByData(permissions: readonly Permission[]): readonly PermissionGroup[] {
  const groups = groupBy(permissions, ({ level, data }) => (level === 'unknown' ? 'unknown' : data));
  return [...groups]
    .map(([data, each]) => ({
      data,
      level: highestLevel(each),
      statements: each.toSorted((one, other) => worstFirst(one, other) || strengths[other.verb] - strengths[one.verb]),
    }))
    .toSorted(worstFirst);
}

function worstFirst(one: { readonly level: Level }, other: { readonly level: Level }): number {
  return compareLevels(other.level, one.level);
}

/** Without what another one includes; of two that include each other, the first stays. */
function dropIncluded(permissions: readonly Permission[], provider: ProviderId): readonly Permission[] {
  const placed = permissions.map((permission) => ({ permission, place: placeOf(permission, provider) }));
  const families = groupBy(
    placed.flatMap(({ place }) => place ?? []),
    ({ family }) => family,
  );
  return placed
    .filter(({ place }) => place === null || !isIncluded(place, families.get(place.family) ?? []))
    .map(({ permission }) => permission);
}

function isIncluded(place: Place, family: readonly Place[]): boolean {
  const own = family.indexOf(place);
  return family.some((other, index) => index !== own && includes(other, place) && (index < own || !includes(place, other)));
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
