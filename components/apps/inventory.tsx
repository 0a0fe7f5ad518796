/** The inventory, in the toolbar window and on a page of its own: what can be reached, then the list, then one app. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { InventoryEntry } from '../../core/grants/inventory-entry.ts';
import { type ProviderId, providerIds } from '../../core/oauth/authorization-request.ts';
import { revokeLimits } from '../../core/providers/revoke-guide.ts';
import { count as countOf } from '../../locales/describe-reach.ts';
import type { Translate } from '../../locales/translate.ts';
import { AppCard } from './app-card.tsx';
import type { InventoryProps, LoadedList } from './inventory-props.ts';
import { MainColumn } from './main-column.tsx';
import { MistakeGuide } from './mistake-guide.tsx';
import { type Done, useDone } from './use-done.ts';

export function Inventory(props: InventoryProps) {
  const { place, words, overview, start } = props;
  const list = props.list ?? props.front;
  const { translate } = words;
  const [openId, setOpenId] = useState<string | null>(start?.open ?? null);
  const [mistake, setMistake] = useState<ProviderId | null>(start?.mistake ?? null);
  const { done, run } = useDone(translate);
  const open = useMemo(() => list?.entries.find(({ id }) => id === openId) ?? null, [list, openId]);
  const isAside = open !== null || mistake !== null;
  const leave = useReturn(isAside);
  const goTo = (id: string | null, provider: ProviderId | null): void => {
    if (!isAside) leave(id);
    setOpenId(id);
    setMistake(provider);
    if (place === 'popup') window.scrollTo(0, 0);
  };
  const forget = async (work: InventoryProps['onForgetAll'], text: string): Promise<void> => {
    if (await run(work, text)) goTo(null, null);
  };
  const isCovered = place === 'popup' && isAside;
  return (
    <main class={`inventory in-${place}${isAside ? ' has-aside' : ''}`}>
      <header class="top">
        {isCovered ? (
          <button type="button" class="back" onClick={() => goTo(mistake === null ? null : openId, null)}>
            {translate('apps.back')}
          </button>
        ) : (
          <h1>{translate('popup.title')}</h1>
        )}
        {overview !== null && overview.apps > 0 && <span class="soft">{countOf('popup.count', overview.apps, words)}</span>}
      </header>
      {props.isPrinting && list !== null && <p class="soft">{translate('apps.printed', { date: words.date(list.now) })}</p>}
      {done !== null && <DoneLine done={done} translate={translate} />}
      <div class="columns">
        <div class="main-column" hidden={isCovered}>
          <MainColumn
            {...props}
            openId={openId}
            onOpen={(id) => goTo(id, null)}
            onAskedForgotten={(record) => void run(() => props.onForgetAsked(record), translate('apps.asked.forgotten'))}
            onEmpty={() => void forget(props.onForgetAll, translate('apps.forgotten.all'))}
          />
        </div>
        {mistake !== null && (
          <div class="aside">
            <MistakeGuide
              provider={mistake}
              providers={providerIds}
              guide={props.describeMistake(mistake)}
              limits={revokeLimits.map((limit) => translate(`revoke.limit.${limit}`))}
              translate={translate}
              onProvider={setMistake}
            />
          </div>
        )}
        {mistake === null && open !== null && list !== null && (
          <div class="aside">
            <OpenCard
              {...props}
              entry={open}
              list={list}
              onRemove={() => void forget(() => props.onForget(open), translate('apps.forgotten'))}
              onMistake={() => goTo(openId, open.grant.provider)}
            />
          </div>
        )}
        {place === 'page' && !isAside && overview !== null && overview.entries > 0 && (
          <p class="aside nothing soft no-print">{translate('apps.choose')}</p>
        )}
      </div>
      <footer class="foot no-print">
        <button type="button" class="text-button" onClick={() => goTo(openId, latestProvider(list))}>
          {translate('mistake.open')}
        </button>
        {place === 'popup' && (
          <button type="button" class="text-button" onClick={props.onFullPage}>
            {translate('apps.fullPage')}
          </button>
        )}
        <button type="button" class="text-button" onClick={props.onSettings}>
          {translate('popup.settings')}
        </button>
      </footer>
    </main>
  );
}

function DoneLine({ done, translate }: { readonly done: Done; readonly translate: Translate }) {
  return (
    <p class="done" role="status">
      <span>{done.text}</span>
      {done.undo !== null && (
        <button type="button" class="text-button" onClick={done.undo}>
          {translate('apps.undo')}
        </button>
      )}
    </p>
  );
}

interface OpenCardProps extends InventoryProps {
  readonly entry: InventoryEntry;
  readonly list: LoadedList;
  readonly onRemove: () => void;
  readonly onMistake: () => void;
}

function OpenCard({ entry, list, words, onReceipt, onRemove, onMistake }: OpenCardProps) {
  return (
    <AppCard
      key={entry.id}
      app={list.describe(entry)}
      card={list.describeCard(entry)}
      hasReceipt={list.hasReceipt(entry)}
      isStanding={entry.isStanding}
      translate={words.translate}
      onReceipt={() => onReceipt(entry)}
      onForget={onRemove}
      onMistake={onMistake}
    />
  );
}

/** Whoever comes back from a card finds the list where it was, with the focus on the row. Call what it gives before leaving. */
function useReturn(isAside: boolean): (id: string | null) => void {
  const from = useRef<{ readonly scroll: number; readonly id: string | null } | null>(null);
  useEffect(() => {
    if (isAside || from.current === null) return;
    const { scroll, id } = from.current;
    from.current = null;
    window.scrollTo(0, scroll);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id ?? '')}"]`)?.focus({ preventScroll: true }));
  }, [isAside]);
  return (id) => {
    from.current = { scroll: window.scrollY, id };
  };
}

/** Where access was given last is where a mistake just happened. */
function latestProvider(list: LoadedList | null): ProviderId {
  const [latest] = list?.entries.toSorted((one, other) => (one.grant.since < other.grant.since ? 1 : -1)) ?? [];
  return latest?.grant.provider ?? 'entra';
}
