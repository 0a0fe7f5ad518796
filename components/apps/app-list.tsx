/** The list of apps with its search and filters. Before the whole list was read, the first lines of the last time stand there. */
import { useCallback, useMemo } from 'preact/hooks';
import {
  filterEntries,
  groupEntries,
  type InventoryQuery,
  keyOfLine,
  type ListLine,
  sortEntries,
  wholeList,
} from '../../core/grants/select-entries.ts';
import { rowOf } from '../../locales/describe-grant.ts';
import { describeFocus, describeGroup, describePart } from '../../locales/describe-line.ts';
import type { Words } from '../../locales/formats.ts';
import { AppRow } from './app-row.tsx';
import type { ListedLine, LoadedList, Overview } from './inventory-props.ts';
import { LineList } from './line-list.tsx';
import { type FilterChoices, ListTools } from './list-tools.tsx';

export interface AppListProps {
  readonly words: Words;
  readonly overview: Overview;
  /** Null until the whole list was read. */
  readonly list: LoadedList | null;
  readonly query: InventoryQuery;
  readonly worse: readonly string[];
  readonly openId: string | null;
  readonly isPrinting: boolean;
  readonly onQuery: (change: Partial<InventoryQuery>) => void;
  readonly onOpen: (id: string) => void;
}

export function AppList({ words, overview, list, query, worse, openId, isPrinting, onQuery, onOpen }: AppListProps) {
  const { translate } = words;
  const { sort, group } = query;
  const sorted = useMemo(() => (list === null ? [] : sortEntries(list.entries, sort)), [list, sort]);
  const wanted = useMemo(() => (list === null ? [] : filterEntries(sorted, query, list.now)), [list, sorted, query]);
  const lines = useMemo(() => groupEntries(wanted, group), [wanted, group]);
  const choices = useMemo(() => choicesOf(list), [list]);
  const isHeading = useCallback(
    (index: number): boolean => (list === null ? overview.lines[index]?.app === null : lines[index]?.entry === null),
    [list, lines, overview],
  );
  const lineAt = (index: number): ListedLine | undefined => {
    const line = lines[index];
    if (list === null) return overview.lines[index];
    return line && describeLine(line, list, words);
  };
  const keyAt = (index: number): string => {
    const line = lines[index];
    return (list === null ? overview.lines[index]?.key : line && keyOfLine(line)) ?? String(index);
  };
  const draw = (index: number, isStop: boolean) => {
    const line = lineAt(index);
    if (line === undefined) return null;
    if (line.app === null) return <Heading text={line.heading} count={words.number(line.count)} />;
    const { app } = line;
    const mark = worse.includes(app.id) ? translate('apps.worse.mark') : null;
    return <AppRow app={app} mark={mark} isOpen={app.id === openId} isStop={isStop} onOpen={() => onOpen(app.id)} />;
  };
  const isNarrowed = list !== null && wanted.length < list.entries.length;
  const values = list && { shown: words.number(wanted.length), count: words.number(list.entries.length) };
  return (
    <section class="list" aria-label={translate('apps.title')}>
      <ListTools
        query={query}
        choices={choices}
        shown={values && (isNarrowed || query.focus !== null) ? translate('apps.shown', values) : null}
        focusText={describeFocus(query.focus, words)}
        translate={translate}
        onQuery={onQuery}
      />
      {isPrinting && list !== null && isNarrowed && (
        <p class="printed-part">{describePart(query, wanted.length, list.entries.length, words)}</p>
      )}
      {list === null && isOtherThan(wholeList, query) ? (
        <p class="no-match" role="status">
          {translate('apps.loading')}
        </p>
      ) : list !== null && wanted.length === 0 ? (
        <p class="no-match">{translate('apps.none')}</p>
      ) : (
        <LineList
          label={translate('apps.title')}
          size={list === null ? Math.max(overview.entries, overview.lines.length) : lines.length}
          isHeading={isHeading}
          keyOf={keyAt}
          draw={draw}
          isWhole={isPrinting}
        />
      )}
    </section>
  );
}

/** The first lines of the last time answer no other question. */
function isOtherThan(asked: InventoryQuery, query: InventoryQuery): boolean {
  return Object.entries(asked).some(([key, value]) => Reflect.get(query, key) !== value);
}

function Heading({ text, count }: { readonly text: string; readonly count: string }) {
  return (
    <h3 class="section-title">
      {text} <span class="section-count">{count}</span>
    </h3>
  );
}

/** A line in words; the first ones are kept for the next opening. */
export function describeLine(line: ListLine, list: Pick<LoadedList, 'describe'>, words: Words): ListedLine {
  return line.entry === null
    ? { key: keyOfLine(line), heading: describeGroup(line.group, words), count: line.count, app: null }
    : { key: keyOfLine(line), heading: null, app: rowOf(list.describe(line.entry)) };
}

function choicesOf(list: LoadedList | null): FilterChoices {
  const entries = list?.entries ?? [];
  return {
    providers: [...new Set(entries.map(({ grant }) => grant.provider))],
    data: [...new Set(entries.flatMap(({ touches }) => touches.map(({ data }) => data)))],
    statuses: [...new Set(entries.map(({ status }) => status.status))],
  };
}
