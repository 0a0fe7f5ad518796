/** The inventory, in the toolbar window and on a page of its own: what can be reached, then the list, then one app. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { whereAllowedLast } from '../../core/grants/allowed-last.ts';
import type { InventoryEntry } from '../../core/grants/inventory-entry.ts';
import { type ProviderId, providerIds } from '../../core/oauth/authorization-request.ts';
import { revokeLimits } from '../../core/providers/revoke-guide.ts';
import { describeForgotten } from '../../locales/describe-inventory.ts';
import type { OwnChoiceText } from '../../locales/describe-own-lists.ts';
import { count as countOf } from '../../locales/describe-reach.ts';
import { AppCard, type AppCardProps } from './app-card.tsx';
import { DoneBar } from './done-bar.tsx';
import type { InventoryProps, LoadedList } from './inventory-props.ts';
import { MainColumn } from './main-column.tsx';
import { MistakeGuide } from './mistake-guide.tsx';
import { useDone } from './use-done.ts';
import { useEdgeHeight } from './use-edge-height.ts';

export function Inventory(props: InventoryProps) {
  const { place, words, overview, start } = props;
  const list = props.list ?? props.front;
  const { translate } = words;
  const [openId, setOpenId] = useState<string | null>(start?.open ?? null);
  const [mistake, setMistake] = useState<ProviderId | null>(start?.mistake ?? null);
  const bottom = useRef<HTMLDivElement>(null);
  useEdgeHeight(bottom, '--bottom');
  const { done, run, close } = useDone(translate, props.earlier);
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
    if (!(await run(work, text))) return;
    // Meanwhile the person may have opened another.
    setOpenId((now) => (now === openId ? null : now));
    if (place === 'popup') window.scrollTo(0, 0);
  };
  const closeDone = (): void => {
    close();
    props.onDoneClosed();
  };
  const lastProvider = useMemo(() => whereAllowedLast(list?.entries.map(({ grant }) => grant) ?? []) ?? 'entra', [list]);
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
      <div class="columns">
        <div class="main-column" hidden={isCovered}>
          <MainColumn
            {...props}
            openId={openId}
            onOpen={(id) => goTo(id, null)}
            onAskedForgotten={(record) => void run(() => props.onForgetAsked(record), translate('apps.asked.forgotten'))}
            onEmpty={() => void forget(props.onForgetAll, describeForgotten(null, true, words))}
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
              onSay={(isTakenBack) =>
                void run(() => props.onSay(open, isTakenBack), translate(isTakenBack ? 'apps.tookBack' : 'apps.stillHas'))
              }
              onRemove={() => void forget(() => props.onForget(open), describeForgotten(open.grant.appName, false, words))}
              onMistake={() => goTo(openId, open.grant.provider)}
              onChosen={({ access, done: text }) => void run(() => props.onOwnChoice(open, access), text)}
            />
          </div>
        )}
        {place === 'page' && !isAside && overview !== null && overview.entries > 0 && (
          <p class="aside nothing soft no-print">{translate('apps.choose')}</p>
        )}
      </div>
      <div class="bottom" ref={bottom}>
        <DoneBar done={done} translate={translate} onClose={closeDone} />
        <footer class="foot no-print">
          <button type="button" class="text-button" onClick={() => goTo(openId, lastProvider)}>
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
      </div>
    </main>
  );
}

interface OpenCardProps extends Omit<InventoryProps, 'onSay'>, Pick<AppCardProps, 'onSay'> {
  readonly entry: InventoryEntry;
  readonly list: LoadedList;
  readonly onRemove: () => void;
  readonly onMistake: () => void;
  readonly onChosen: (choice: OwnChoiceText) => void;
}

function OpenCard({ entry, list, words, onSay, onReceipt, onRemove, onMistake, onChosen }: OpenCardProps) {
  return (
    <AppCard
      key={entry.id}
      app={list.describe(entry)}
      card={list.describeCard(entry)}
      hasReceipt={list.hasReceipt(entry)}
      isStanding={entry.isStanding}
      isSaidRevoked={entry.grant.revokedBy === 'person'}
      translate={words.translate}
      onSay={onSay}
      onReceipt={() => onReceipt(entry)}
      onForget={onRemove}
      onMistake={onMistake}
      onOwnChoice={onChosen}
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
