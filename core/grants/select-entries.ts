/** What of the list is shown, in which order and under which headings. */
import type { ProviderId } from '../oauth/authorization-request.ts';
import type { DataCategory } from '../permissions/permission.ts';
import { foldText } from '../text/fold-text.ts';
import { type GrantKind, givenAt, grantKinds } from './grant.ts';
import type { GrantStatus } from './grant-status.ts';
import { canReach, type InventoryEntry, isUnclear, type Reached } from './inventory-entry.ts';
import type { MatrixVerb } from './reach-matrix.ts';

export const sorts = ['worst', 'newest', 'oldest', 'name', 'unseen'] as const;
export const groupings = ['kind', 'app', 'data'] as const;
/** How long ago access was given: within so many days, or longer ago than a year. */
export const ages = ['month', 'year', 'older'] as const;
export type Sort = (typeof sorts)[number];
export type Grouping = (typeof groupings)[number];
export type Age = (typeof ages)[number];

/** A part of the list that a number elsewhere on the page stands for. */
export type Focus =
  | { readonly kind: 'cell'; readonly data: Reached; readonly verb: MatrixVerb }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'dormant' }
  | { readonly kind: 'worse'; readonly ids: readonly string[] };

/** Null asks for all. */
export interface InventoryQuery {
  readonly text: string;
  readonly focus: Focus | null;
  readonly provider: ProviderId | null;
  readonly data: DataCategory | null;
  readonly status: GrantStatus['status'] | null;
  readonly age: Age | null;
  readonly sort: Sort;
  readonly group: Grouping;
}

export const wholeList: InventoryQuery = {
  text: '',
  focus: null,
  provider: null,
  data: null,
  status: null,
  age: null,
  sort: 'worst',
  group: 'kind',
};

const DAY = 24 * 60 * 60_000;

/** A new list in that order; entries that are equal in it stay as they were. */
export function sortEntries(entries: readonly InventoryEntry[], sort: Sort): readonly InventoryEntry[] {
  const newest = (one: InventoryEntry, other: InventoryEntry): number => compareText(other.grant.since, one.grant.since);
  switch (sort) {
    case 'worst':
      return entries.toSorted((one, other) => other.weight - one.weight || newest(one, other));
    case 'newest':
      return entries.toSorted(newest);
    case 'oldest':
      return entries.toSorted((one, other) => newest(other, one));
    case 'unseen':
      return entries.toSorted((one, other) => compareText(seenAt(one), seenAt(other)));
    case 'name': {
      const names = new Map(entries.map((entry) => [entry, nameOf(entry)]));
      return entries.toSorted((one, other) => compareText(names.get(one) ?? '', names.get(other) ?? ''));
    }
  }
}

const seenAt = ({ grant }: InventoryEntry): string => grant.lastSeen ?? grant.since;

/** Accents do not part what belongs together; an app without a name comes last. */
const nameOf = ({ grant }: InventoryEntry): string => (grant.appName === null ? '\uFFFF' : foldText(grant.appName));

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What names show for a character without width (core/text/display-text.ts); whoever copies such a name looks for the rest of it. */
const standIn = /⟪U\+[0-9A-F]+⟫/gu;

/** Those of the sorted entries that a query asks for. Every word of its text must be found. Linear in entries. */
export function filterEntries(sorted: readonly InventoryEntry[], query: InventoryQuery, now: string): readonly InventoryEntry[] {
  const words = foldText(query.text.replace(standIn, '')).split(/\s+/u).filter(Boolean);
  const tests = [
    ...words.map((word) => (entry: InventoryEntry) => entry.text.includes(word)),
    ...testsOf(query),
    ...(query.age === null ? [] : [ageTest(query.age, Date.parse(now))]),
  ];
  return tests.length === 0 ? sorted : sorted.filter((entry) => tests.every((isWanted) => isWanted(entry)));
}

type Test = (entry: InventoryEntry) => boolean;

function testsOf({ focus, provider, data, status }: InventoryQuery): readonly Test[] {
  return [
    ...(focus === null ? [] : [focusTest(focus)]),
    ...(provider === null ? [] : [({ grant }: InventoryEntry) => grant.provider === provider]),
    ...(data === null ? [] : [({ touches }: InventoryEntry) => touches.some((touch) => touch.data === data)]),
    ...(status === null ? [] : [(entry: InventoryEntry) => entry.status.status === status]),
  ];
}

function focusTest(focus: Focus): Test {
  switch (focus.kind) {
    case 'cell':
      return (entry) => canReach(entry, focus.data, focus.verb);
    case 'unclear':
      return isUnclear;
    case 'dormant':
      return (entry) => entry.isDormant;
    case 'worse':
      return (entry) => focus.ids.includes(entry.id);
  }
}

function ageTest(age: Age, now: number): Test {
  const daysSince = (instant: string): number => (now - Date.parse(instant)) / DAY;
  // What was given at an unknown time was given by the time we learned of it.
  if (age === 'older') return ({ grant }) => daysSince(grant.since) > 365;
  const days = age === 'month' ? 30 : 365;
  return ({ grant }) => {
    const given = givenAt(grant);
    return given !== null && daysSince(given) <= days;
  };
}

/** Whose heading it is: who gave the access, the entry that stands for an app, or a kind of data; null: none is known. */
export type GroupKey =
  | { readonly by: 'kind'; readonly kind: GrantKind }
  | { readonly by: 'app'; readonly first: InventoryEntry }
  | { readonly by: 'data'; readonly data: DataCategory | null };

/** One line of the list; `section` is the group it stands in. */
export type ListLine =
  | { readonly section: string; readonly group: GroupKey; readonly count: number; readonly entry: null }
  | { readonly section: string; readonly group: null; readonly entry: InventoryEntry };

/** The same for the same line after a change. */
export function keyOfLine({ section, entry }: ListLine): string {
  return entry === null ? section : `${section} ${entry.id}`;
}

/** The entries under their headings; groups come in the order of their first entry. By data, an entry stands under each it touches. */
export function groupEntries(entries: readonly InventoryEntry[], grouping: Grouping): readonly ListLine[] {
  const groups = new Map<string, { readonly group: GroupKey; readonly entries: InventoryEntry[] }>();
  for (const entry of entries) {
    for (const [name, group] of groupsOf(entry, grouping)) {
      const found = groups.get(name);
      if (found) found.entries.push(entry);
      else groups.set(name, { group, entries: [entry] });
    }
  }
  // What the person allowed comes before what the organisation did, and that before what a page only shows, whatever the order.
  const named = [...groups].sort(([one], [other]) => (grouping === 'kind' ? compareText(one, other) : 0));
  return named.flatMap(([name, { group, entries: members }]): readonly ListLine[] => [
    // An app that is there once needs no heading of its own.
    ...(grouping === 'app' && members.length === 1 ? [] : [{ section: name, group, count: members.length, entry: null }]),
    ...members.map((entry) => ({ section: name, group: null, entry })),
  ]);
}

/** Made once: every keystroke asks for each of thousands. */
const groupsOfKinds = Object.fromEntries(grantKinds.map((kind) => [kind, [[kind, { by: 'kind', kind }]]])) as unknown as Readonly<
  Record<GrantKind, readonly (readonly [string, GroupKey])[]>
>;

function groupsOf(entry: InventoryEntry, grouping: Grouping): readonly (readonly [string, GroupKey])[] {
  const { grant, app, touches } = entry;
  if (grouping === 'kind') return groupsOfKinds[grant.kind];
  if (grouping === 'app') return [[app, { by: 'app', first: entry }]];
  const data = [...new Set(touches.map((touch) => touch.data))];
  return data.length === 0
    ? [['', { by: 'data', data: null }]]
    : data.map((each): readonly [string, GroupKey] => [each, { by: 'data', data: each }]);
}
