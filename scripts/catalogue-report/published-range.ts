/**
 * The levels that others publish, on our scale. Their words differ in what they cover:
 *
 * | source                          | word → our levels                                                                            |
 * | ------------------------------- | -------------------------------------------------------------------------------------------- |
 * | AzurePrivilegedIAM (tiers)      | control → high, critical; management → medium, high; user → low, medium, high                 |
 * | MSIdentityTools                 | High is its highest → high, critical; Medium → medium; Low → low                             |
 * | OAuthSentry                     | as ours, for delegated permissions                                                           |
 * | EntraFalcon                     | Dangerous → critical; High, Medium, Low as ours                                              |
 * | Entra documentation             | low, its four examples of what users may always grant                                        |
 * | Microsoft `privilegeLevel` 1–4  | low, medium, high, critical; it rates reach and not how sensitive the data are, so it is      |
 * |                                 | compared but has no say in the common range                                                  |
 */
import type { PublishedLevelsRow } from './read-table.ts';

export const rankedLevels = ['low', 'medium', 'high', 'critical'] as const;

/** Ranks in `rankedLevels`, both ends included. */
export type Range = readonly [lowest: number, highest: number];

const asOurs: Readonly<Record<string, Range>> = { low: [0, 0], medium: [1, 1], high: [2, 2], critical: [3, 3] };

const rangesBySource = {
  azure_privileged_iam: { user: [0, 2], management: [1, 2], control: [2, 3] },
  ms_identity_tools: { ...asOurs, high: [2, 3] },
  oauth_sentry: asOurs,
  entra_falcon: { ...asOurs, dangerous: [3, 3] },
  entra_docs: asOurs,
  microsoft_privilege_level: { '1': [0, 0], '2': [1, 1], '3': [2, 2], '4': [3, 3] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Range>>>>;

export type Source = keyof typeof rangesBySource;

export const sources = Object.keys(rangesBySource) as readonly Source[];

/** What `source` says of a permission on our scale, or null where it says nothing. Throws for a word that the source does not have. */
export function rangeOf(row: PublishedLevelsRow, source: Source): Range | null {
  const word = row[source];
  if (word === '') return null;
  const range = new Map<string, Range>(Object.entries(rangesBySource[source])).get(word);
  if (range === undefined) throw new Error(`${source} has no level "${word}" (${row.name})`);
  return range;
}

/** From the lowest to the highest that any source allows, where two or more rate the permission; else null. */
export function commonRangeOf(row: PublishedLevelsRow): Range | null {
  const ranges = sources
    .flatMap((source) => (source === 'microsoft_privilege_level' ? [] : [rangeOf(row, source)]))
    .filter((range) => range !== null);
  if (ranges.length < 2) return null;
  return [Math.min(...ranges.map(([lowest]) => lowest)), Math.max(...ranges.map(([, highest]) => highest))];
}
