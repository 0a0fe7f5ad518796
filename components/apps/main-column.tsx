/** What to know first, the picture of what can be reached, and the list. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { AskedRecord } from '../../core/decision/asked-record.ts';
import { appOfId } from '../../core/grants/grant.ts';
import { type Focus, type InventoryQuery, wholeList } from '../../core/grants/select-entries.ts';
import { count as countOf } from '../../locales/describe-reach.ts';
import { AppList } from './app-list.tsx';
import { AskedFold } from './asked-fold.tsx';
import { EmptyList } from './empty-list.tsx';
import { FileTools } from './file-tools.tsx';
import type { InventoryProps, LoadedList, Overview } from './inventory-props.ts';
import { searchId } from './list-tools.tsx';
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
  const [asked, setQuery] = useState<InventoryQuery>({ ...wholeList, ...props.start?.query });
  // Where all of them are gone, nothing is left to look at.
  const query = asked.focus?.kind === 'worse' && worse.length === 0 ? { ...asked, focus: null } : asked;
  const hasList = overview !== null && overview.entries > 0;
  const listTop = useRef<HTMLDivElement>(null);
  const focusOn = (focus: Focus | null): void => {
    setQuery({ ...query, focus });
    // What it narrowed stands below.
    if (focus !== null && place === 'popup') listTop.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      {hasList && (
        <a class="skip" href={`#${searchId}`}>
          {translate('apps.skip')}
        </a>
      )}
      {props.protection !== null && <ProtectionGap protection={props.protection} onProtect={props.onProtect} />}
      <StorageNotices storage={props.storage} translate={translate} onDismiss={props.onDismiss} />
      {worse.length > 0 && (
        <FocusNotice
          tone="warn"
          text={countOf('apps.worse', new Set(worse.map(appOfId)).size, words)}
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
      <div class="list-top" ref={listTop} />
      {hasList && <AppList {...props} overview={overview} query={query} onQuery={(change) => setQuery({ ...query, ...change })} />}
      {place === 'page' && overview !== null && <Files {...props} overview={overview} />}
      {overview !== null && overview.completeness !== null && <p class="faint completeness">{overview.completeness}</p>}
    </>
  );
}

interface ReachProps extends MainColumnProps {
  readonly query: InventoryQuery;
  readonly onFocus: (focus: Focus | null) => void;
}

function Reach({ place, words: { translate }, overview, storage, accounts, isPrinting, query, onFocus, ...actions }: ReachProps) {
  if (overview === null) return null;
  // A list with something to say about itself may be empty for that reason.
  if (overview.entries === 0) {
    const onFullPage = place === 'popup' ? actions.onFullPage : null;
    return storage.texts.length > 0 ? null : (
      <EmptyList {...accounts} translate={translate} onAsk={actions.onAskSite} onFullPage={onFullPage} />
    );
  }
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
