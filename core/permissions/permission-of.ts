/** What a scope gives: from the catalogue where it knows it, from its name where it does not. */

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ProviderId } from '../oauth/authorization-request.ts';
import type { FindNameWord } from './grammar/name-words.ts';
import { parseMicrosoftName } from './grammar/parse-microsoft-name.ts';
import type { ToldByName } from './grammar/told-by-name.ts';
import { graphNameOf, splitScope } from './microsoft-scopes.ts';
import type { Level, Permission } from './permission.ts';
import type { KnownPermission } from './permission-table.ts';
import { findResource } from './resources.ts';
import { documentedScopeName } from './scopes.ts';

/** Unknown is caution: above medium, so that no known medium hides it, and below high, which is a fact. */
const order = ['low', 'medium', 'unknown', 'high', 'critical'] as const satisfies readonly Level[];

/** The facts of one normalised scope. A scope that the catalogue does not know has level `unknown`; never throws. */
export function permissionOf(scope: string, provider: ProviderId, catalogue: Catalogue): Permission {
  return provider === 'entra' || provider === 'microsoft-personal'
    ? microsoftPermission(scope, provider, catalogue)
    : otherPermission(scope, provider, catalogue);
}

function microsoftPermission(scope: string, provider: ProviderId, { findPermission, findNameWord }: Catalogue): Permission {
  const { resource, name } = splitScope(scope);
  if (name === '.default') return everythingRegistered(scope);
  // The older names of personal accounts are of no resource; elsewhere they mean nothing.
  const older = provider === 'microsoft-personal' && resource === null ? [provider] : [];
  const known =
    [...older, ...vocabulariesOf(scope, resource)].map((vocabulary) => findPermission(vocabulary, name)).find((found) => found !== null) ??
    wholeAccess(resource, name, findNameWord);
  const duration = /(?:^|\.)offline_access$/iu.test(name) ? 'lasting' : 'session';
  if (known === null) return { scope, ...unrated(parseMicrosoftName(resource, name, findNameWord)), duration };
  const documented = `${scope.slice(0, scope.length - name.length)}${known.entry.name}`;
  return { scope: documented, ...known, duration, isEverythingRegistered: false };
}

/**
 * Whose names a scope may use: Graph's, those of a Microsoft resource, which may be Graph's too, or nobody's. What a stranger calls its resource is
 * text, and no vocabulary of ours: `github/repo` is not GitHub's `repo`.
 */
export function vocabulariesOf(scope: string, resource: string | null): readonly string[] {
  const own = resource !== null && findResource(resource) !== null ? [resource] : [];
  return graphNameOf(scope) === null ? own : [...own, 'graph'];
}

/** Other providers' scopes are whole names, and what they give lasts until it is taken back. */
function otherPermission(scope: string, provider: ProviderId, { findPermission, parseProviderName }: Catalogue): Permission {
  const documented = documentedScopeName(provider, scope);
  // A few names give something else to the app's bot, and stand in the table twice.
  const known = findPermission(provider, scope) ?? findPermission(provider, documented) ?? findPermission('openid', documented);
  if (known === null) return { scope, ...unrated(parseProviderName(provider, documented)), duration: 'lasting' };
  return { scope, ...known, duration: 'lasting', isEverythingRegistered: false };
}

/** The level is told by no name. */
function unrated(told: ToldByName): Omit<Permission, 'scope' | 'duration'> {
  return {
    ...told,
    entry: null,
    isContent: true,
    level: 'unknown',
    adminOnly: 'unknown',
    providerClass: null,
    isEverythingRegistered: false,
  };
}

/** A `.default` scope: whatever the app has registered, which nobody can list here. */
export function everythingRegistered(scope: string): Permission {
  return {
    scope,
    entry: null,
    data: 'unknown',
    isContent: true,
    verb: 'unknown',
    reach: 'unknown',
    level: 'unknown',
    adminOnly: 'unknown',
    duration: 'session',
    providerClass: null,
    isEverythingRegistered: true,
  };
}

/** From zero for low; then medium, unknown, high, critical. */
export function levelRank(level: Level): number {
  return order.indexOf(level);
}

/** Below zero where `one` is milder than `other`. */
export function compareLevels(one: Level, other: Level): number {
  return levelRank(one) - levelRank(other);
}

/** The highest level of a set; `low` for an empty set. */
export function highestLevel(permissions: readonly Pick<Permission, 'level'>[]): Level {
  return order[Math.max(0, ...permissions.map(({ level }) => levelRank(level)))] ?? 'unknown';
}

/**
 * `user_impersonation` is the name by which a resource lets an app act as the user in everything: on a resource that we do not know as well,
 * and so never less than high.
 */
function wholeAccess(resource: string | null, name: string, findWord: FindNameWord): KnownPermission | null {
  if (resource === null || name.toLowerCase() !== 'user_impersonation') return null;
  const told = parseMicrosoftName(resource, name, findWord);
  return { entry: { vocabulary: resource, name }, ...told, isContent: true, level: 'high', adminOnly: 'unknown', providerClass: null };
}
