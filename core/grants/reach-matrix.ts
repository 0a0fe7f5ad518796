/** What can be reached, over all apps: which data, to do what, and by how many. Pictured before the list. */
import type { Verb } from '../permissions/permission.ts';
import { levelRank } from '../permissions/permission-of.ts';
import { type InventoryEntry, isUnclear, type Reached, reachedBy, type Touch, verbsWithin } from './inventory-entry.ts';

export const matrixVerbs = ['read', 'change', 'send', 'delete', 'administer'] as const satisfies readonly Verb[];
export type MatrixVerb = (typeof matrixVerbs)[number];

export interface ReachRow {
  readonly data: Reached;
  /** How many apps, in the order of `matrixVerbs`. Zero is "none that we know of". */
  readonly apps: readonly number[];
}

export interface ReachMatrix {
  /** The gravest first. */
  readonly rows: readonly ReachRow[];
  /** The cell to say in a sentence: the gravest, and of those the one of most apps. Null where nothing is known to be reached. */
  readonly worst: { readonly data: Reached; readonly verb: MatrixVerb; readonly apps: number } | null;
  /** How many apps can reach anything at all. */
  readonly apps: number;
  /** How many can do more, or other things, than could be placed. */
  readonly unclear: number;
}

interface Cell {
  readonly data: Reached;
  readonly verb: MatrixVerb;
  readonly apps: Set<string>;
  level: number;
}

/**
 * Counts apps, not accounts: one that two accounts allowed counts once. Revoked access and what only a file told of do not count, nor does
 * staying signed in, which reaches nothing by itself. Linear in entries.
 */
export function countReach(entries: readonly InventoryEntry[]): ReachMatrix {
  const cells = new Map<string, Cell>();
  const standing = entries.filter(({ isStanding }) => isStanding);
  for (const { app, touches } of standing) for (const touch of touches) addTouch(cells, app, touch);
  const all = [...cells.values()];
  const rows = [...new Set(all.map(({ data }) => data))].map((data) => all.filter((cell) => cell.data === data)).sort(compareRows);
  const [worst] = all.toSorted(compareCells);
  return {
    rows: rows.map((row) => ({
      data: row[0]?.data ?? 'unknown',
      apps: matrixVerbs.map((verb) => row.find((cell) => cell.verb === verb)?.apps.size ?? 0),
    })),
    worst: worst ? { data: worst.data, verb: worst.verb, apps: worst.apps.size } : null,
    apps: countApps(standing),
    unclear: countApps(standing.filter(isUnclear)),
  };
}

function addTouch(cells: Map<string, Cell>, app: string, touch: Touch): void {
  const { verb, level } = touch;
  const data = reachedBy(touch);
  if (data === 'unknown' || data === 'stay-signed-in') return;
  const within = verbsWithin(touch);
  for (const each of matrixVerbs) {
    if (!within.includes(each)) continue;
    const key = `${data} ${each}`;
    const cell = cells.get(key) ?? { data, verb: each, apps: new Set(), level: 0 };
    cell.apps.add(app);
    // What a wider permission includes is as grave as a permission for it alone, which is not known here: the row's sorting has it.
    if (verb === each) cell.level = Math.max(cell.level, levelRank(level));
    cells.set(key, cell);
  }
}

function compareCells(one: Cell, other: Cell): number {
  return (
    other.level - one.level ||
    contentFirst(one, other) ||
    other.apps.size - one.apps.size ||
    matrixVerbs.indexOf(one.verb) - matrixVerbs.indexOf(other.verb)
  );
}

/** By the gravest cell, then by how many apps in all. */
function compareRows(one: readonly Cell[], other: readonly Cell[]): number {
  const gravest = (row: readonly Cell[]): number => Math.max(...row.map(({ level }) => level));
  const most = (row: readonly Cell[]): number => Math.max(...row.map(({ apps }) => apps.size));
  return gravest(other) - gravest(one) || contentFirst(one[0], other[0]) || most(other) - most(one);
}

/** Of what is equally grave, the thing itself before what is around things. */
function contentFirst(one: Cell | undefined, other: Cell | undefined): number {
  return Number(one?.data === 'outline') - Number(other?.data === 'outline');
}

function countApps(entries: readonly InventoryEntry[]): number {
  return new Set(entries.map(({ app }) => app)).size;
}
