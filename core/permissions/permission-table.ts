/** The catalogue's tables of permissions: what each known scope gives (catalogue/README.md). */
import { listRecords } from '../text/packed-table.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import type { CatalogueEntry, Permission } from './permission.ts';
import { findResource } from './resources.ts';

/** What the tables hold of a permission. */
export interface KnownPermission
  extends Pick<Permission, 'data' | 'isContent' | 'verb' | 'reach' | 'level' | 'adminOnly' | 'providerClass'> {
  readonly entry: CatalogueEntry;
}

/**
 * The delegated permission that `vocabulary` (`graph`, the address of a Microsoft resource, or a provider) calls `name`, or null. Case does not
 * count: Microsoft compares scopes without regard to it, and elsewhere a scope that differs in nothing else is the same or is refused.
 */
export type FindPermission = (vocabulary: string, name: string) => KnownPermission | null;

/** Opens the two tables as the catalogue packs them. Every word in them was checked when they were packed. Read at the first question. */
export function openPermissionTables(microsoft: string, providers: string): FindPermission {
  let byKey: ReadonlyMap<string, KnownPermission> | undefined;
  return (vocabulary, name) => {
    byKey ??= new Map([...listRecords(microsoft).map(readMicrosoft), ...listRecords(providers).map(readProvider)]);
    return byKey.get(keyOf(vocabulary, name)) ?? null;
  };
}

type Entry = readonly [string, KnownPermission];

/** `resource name type who data content verb reach level` */
function readMicrosoft([resource = '', name = '', , who, ...facts]: readonly string[]): Entry {
  const adminOnly = who === 'admin' ? 'yes' : who === 'user' ? 'no' : 'unknown';
  const vocabulary = resource === 'graph' ? resource : (findResource(resource)?.uri ?? resource);
  return [keyOf(vocabulary, name), { entry: { vocabulary, name }, ...readFacts(facts), adminOnly, providerClass: null }];
}

/** `provider scope class data content verb reach level` */
function readProvider([provider = '', name = '', given, ...facts]: readonly string[]): Entry {
  const providerClass = given === '' ? null : (given as Permission['providerClass']);
  return [keyOf(provider, name), { entry: { vocabulary: provider, name }, ...readFacts(facts), adminOnly: 'unknown', providerClass }];
}

function readFacts(facts: readonly string[]): Pick<Permission, 'data' | 'isContent' | 'verb' | 'reach' | 'level'> {
  type Facts = [Permission['data'], content: string, Permission['verb'], Permission['reach'], Permission['level']];
  const [data, content, verb, reach, level] = facts as unknown as Facts;
  return { data, isContent: content === 'yes', verb, reach, level };
}

function keyOf(vocabulary: string, name: string): string {
  return `${vocabulary} ${toLowerAscii(name)}`;
}
