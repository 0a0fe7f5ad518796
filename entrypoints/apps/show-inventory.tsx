/** Shows the inventory, in the toolbar window and on the page of its own, and follows what changes. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Inventory } from '../../components/apps/inventory.tsx';
import type { InventoryProps } from '../../components/apps/inventory-props.ts';
import { describeAccountSites } from '../../locales/describe-account-pages.ts';
import { describeAsked } from '../../locales/describe-asked.ts';
import { describeForgotten, describeStorageState, type StorageWarning } from '../../locales/describe-inventory.ts';
import { describePolicyInForce } from '../../locales/describe-policy.ts';
import { describeProtection } from '../../locales/describe-protection.ts';
import { describeAftermath } from '../../locales/describe-revoke.ts';
import type { Words } from '../../locales/formats.ts';
import { showToolbarState } from '../background/badge.ts';
import { acknowledgeWorse } from '../background/got-worse.ts';
import { loadPage } from './load-page.ts';
import { oneAfterOther } from './one-after-other.ts';
import { createActions, type Page, restoreForgotten } from './page-actions.ts';
import { type Frame, firstState, nextState, type PageEvent, type Phase } from './page-state.ts';

/** A database that is slow to open, as after an update, may come yet: so often it is looked at again. */
const laterLooks = 5;
const laterLook = 2_000;

export function showInventory(place: InventoryProps['place']): void {
  let state = firstState;
  let looksLeft = laterLooks;
  const tell = (event: PageEvent): void => {
    state = nextState(state, event);
    draw();
  };
  const load = async (): Promise<void> => {
    try {
      const { stored } = await loadPage(tell);
      if (state.worse.length > 0) acknowledgeOnceSeen().catch(reportError);
      if (stored.storage.database === 'unreadable' && looksLeft-- > 0) setTimeout(reload, laterLook);
    } catch (error) {
      reportError(error);
      // Nothing is written, so nothing is lost.
      if (state.frame === null) showFailure();
      else tell({ type: 'failed' });
    }
  };
  const reload = oneAfterOther(load);
  const page: Page = { place, read: () => state, tell, reload };
  const actions = createActions(page);
  const draw = (): void => {
    if (state.frame !== null) render(<Inventory {...actions} {...describePage(page, state.frame)} />, document.body);
  };
  // The policy is read in the background, and consents are recorded there: the page follows what it finds.
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && Object.keys(changes).some(isOfTheList)) void reload();
  });
  window.addEventListener('beforeprint', () => tell({ type: 'changed', isPrinting: true }));
  window.addEventListener('afterprint', () => tell({ type: 'changed', isPrinting: false }));
  void reload();
}

/** From the browser's own look-up: our words may be what cannot be read. */
function showFailure(): void {
  render(<p role="alert">{chrome.i18n.getMessage('pageFailed')}</p>, document.body);
}

function describePage({ place, read, reload }: Page, frame: Frame): Omit<InventoryProps, keyof ReturnType<typeof createActions>> {
  const { phase, worse, isRefused, refusedSite, isPrinting } = read();
  const { words, now, policy, unprotected, readable, forgotten } = frame;
  document.documentElement.lang = words.language;
  document.title = `${words.translate('apps.title')} – Consent Lens`;
  return {
    place,
    words,
    protection: describeProtection(unprotected, isRefused, words),
    policy: describePolicyInForce(policy, now, words),
    storage: describeStorage(phase, words),
    overview: phase.kind === 'front' || phase.kind === 'whole' ? phase.overview : null,
    list: phase.kind === 'whole' ? phase.list : null,
    front: phase.kind === 'front' ? phase.apps : null,
    hasFailed: phase.kind === 'failed',
    worse,
    asked: describeAsked(phase.kind === 'whole' ? phase.asked : [], words),
    reviewAfterDays: policy.reviewAfterDays,
    earlier: forgotten && {
      text: describeForgotten(forgotten.appName, forgotten.isAll, words),
      undo: () => restoreForgotten(forgotten.records, reload),
    },
    accounts: { sites: describeAccountSites(readable, { readings: [], failures: [] }, policy, words), refused: refusedSite },
    describeMistake: (provider) => describeAftermath(provider, words),
    isPrinting,
  };
}

function describeStorage(phase: Phase, words: Words): StorageWarning {
  if (phase.kind === 'failed') return { texts: [words.translate('popup.error')], canDismiss: false };
  return phase.kind === 'whole' ? describeStorageState(phase.stored.storage, words) : { texts: [], canDismiss: false };
}

/** Shown is seen, unless the page waits behind others: then the toolbar has nothing more to say of it. */
async function acknowledgeOnceSeen(): Promise<void> {
  if (document.visibilityState === 'hidden') {
    document.addEventListener('visibilitychange', () => void acknowledgeOnceSeen().catch(reportError), { once: true });
    return;
  }
  await acknowledgeWorse();
  await showToolbarState();
}

/** What is written when the list was looked at says nothing new. */
function isOfTheList(key: string): boolean {
  return key !== 'gotWorse' && key !== 'firstRun' && key !== 'frontPage';
}
