/** What a scope gives: from the tables where they know it, from its name where they do not. */

import { parseGraphName } from './graph-grammar.ts';
import { findGraphPermission } from './graph-permissions.ts';
import { graphNameOf, splitScope } from './normalise-scope.ts';
import { findOtherPermission } from './other-permissions.ts';
import type { Level, Permission } from './permission.ts';
import { findResource } from './resources.ts';

/** Unknown is caution: above medium, so that no known medium hides it, and below high, which is a fact. */
const order = ['low', 'medium', 'unknown', 'high', 'critical'] as const satisfies readonly Level[];

/** The facts of one normalised scope. A scope that no table knows has level `unknown`; never throws. */
export function permissionOf(scope: string): Permission {
  const { resource, name } = splitScope(scope);
  const isEverythingRegistered = name === '.default';
  const known = isEverythingRegistered ? null : findKnown(scope, resource, name);
  if (known !== null) {
    const { data, verb, reach, level, adminOnly } = known;
    return { scope, data, verb, reach, level, adminOnly, isEverythingRegistered };
  }
  const guess = isEverythingRegistered ? ({ data: 'unknown', verb: 'unknown', reach: 'unknown' } as const) : parseGraphName(name);
  const data =
    guess.data === 'unknown' && !isEverythingRegistered && resource !== null ? (findResource(resource)?.data ?? 'unknown') : guess.data;
  return { scope, ...guess, data, level: 'unknown', adminOnly: 'unknown', isEverythingRegistered };
}

/** The highest level of a set, in the order low, medium, unknown, high, critical; `low` for an empty set. */
export function highestLevel(permissions: readonly Pick<Permission, 'level'>[]): Level {
  return order[Math.max(0, ...permissions.map(({ level }) => order.indexOf(level)))] ?? 'unknown';
}

function findKnown(scope: string, resource: string | null, name: string): Omit<Permission, 'scope' | 'isEverythingRegistered'> | null {
  const other = resource === null ? null : findOtherPermission(resource, name);
  if (other !== null) return other;
  const graphName = graphNameOf(scope);
  return graphName === null ? null : findGraphPermission(graphName);
}
