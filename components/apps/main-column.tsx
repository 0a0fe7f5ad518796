/** What to know first, the picture of what can be reached, and the list. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { AskedRecord } from '../../core/decision/asked-record.ts';
import { type Focus, type InventoryQuery, wholeList } from '../../core/grants/select-entries.ts';
import { count as countOf } from '../../locales/describe-reach.ts';
import { AppList } from './app-list.tsx';
import { AskedFold } from './asked-fold.tsx';
import { EmptyList } from './empty-list.tsx';
import { FileTools } from './file-tools.tsx';
import type { InventoryProps, LoadedList, Overview } from './inventory-props.ts';
import { FocusNotice, PolicyLine, ProtectionGap, StorageNotices } from './notices.tsx';
import { ReachTable } from './reach-table.tsx';

export interface MainColumnProps extends InventoryProps {
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  /** Forgets the whole list. */
  readonly onEmpty: () => void;
  readonly onAskedForgotten: (record: AskedRecord) => void;
}

export function MainColumn(props: MainColumnProps) {
  const { place, words, overview, worse } = props;
  const { translate } = words;
  const [query, setQuery] = useState<InventoryQuery>({ ...wholeList, ...props.start?.query });
  const listTop = useRef<HTMLDivElement>(null);
  const focusOn = (focus: Focus | null): void => {
    setQuery({ ...query, focus });
    // What it narrowed stands below.
    if (focus !== null && place === 'popup') listTop.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      {props.protection !== null && <ProtectionGap protection={props.protection} onProtect={props.onProtect} />}
      <StorageNotices storage={props.storage} translate={translate} onDismiss={props.onDismiss} />
      {worse.length > 0 && (
        <FocusNotice
          tone="warn"
          text={countOf('apps.worse', worse.length, words)}
          action={translate('apps.worse.show')}
          onShow={() => focusOn({ kind: 'worse', ids: worse })}
        />
      )}
      {overview === null && !props.hasFailed && (
        <p class="loading" role="status">
          {translate('apps.loading')}
        </p>
      )}
      <Reach {...props} query={query} onFocus={focusOn} />
      <PolicyLine policy={props.policy} />
      <DormantNotice {...props} onFocus={focusOn} />
      {props.asked !== null && <AskedFold asked={props.asked} translate={translate} onForget={props.onAskedForgotten} />}
      <div ref={listTop} />
      {overview !== null && overview.entries > 0 && (
        <AppList {...props} overview={overview} query={query} onQuery={(change) => setQuery({ ...query, ...change })} />
      )}
      {place === 'page' && overview !== null && <Files {...props} overview={overview} />}
      {overview !== null && overview.entries > 0 && <p class="faint completeness">{overview.completeness}</p>}
    </>
  );
}

interface ReachProps extends MainColumnProps {
  readonly query: InventoryQuery;
  readonly onFocus: (focus: Focus | null) => void;
}

function Reach({ place, words: { translate }, overview, storage, accountPages, isPrinting, query, onFocus }: ReachProps) {
  if (overview === null) return null;
  // A list with something to say about itself may be empty for that reason.
  if (overview.entries === 0) return storage.texts.length > 0 ? null : <EmptyList pages={accountPages} translate={translate} />;
  const isWhole = place === 'page' || isPrinting;
  return <ReachTable reach={overview.reach} focus={query.focus} isWhole={isWhole} translate={translate} onFocus={onFocus} />;
}

/** Quiet: nothing is wrong with an app that was not seen here. */
function DormantNotice({ list, words, reviewAfterDays, onFocus }: Omit<ReachProps, 'query'>) {
  const dormant = useMemo(() => countDormant(list), [list]);
  if (dormant === 0) return null;
  return (
    <FocusNotice
      tone="quiet"
      text={countOf('apps.dormant', dormant, words, { days: reviewAfterDays })}
      action={words.translate('apps.worse.show')}
      onShow={() => onFocus({ kind: 'dormant' })}
    />
  );
}

function countDormant(list: LoadedList | null): number {
  return new Set(list?.entries.filter(({ isDormant }) => isDormant).map(({ app }) => app)).size;
}

function Files({ overview, words, onExport, onRead, onPrint, onEmpty }: MainColumnProps & { readonly overview: Overview }) {
  return <FileTools count={overview.entries} words={words} onExport={onExport} onRead={onRead} onPrint={onPrint} onForgetAll={onEmpty} />;
}
