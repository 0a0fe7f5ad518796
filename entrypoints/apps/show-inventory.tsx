/** Loads the policy and the inventory and shows them, in the toolbar window and on the page of its own. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Inventory } from '../../components/apps/inventory.tsx';
import type { InventoryActions, InventoryProps, LoadedList, Overview } from '../../components/apps/inventory-props.ts';
import { type Catalogue, openCatalogue } from '../../core/catalogue/catalogue.ts';
import { type AskedRecord, isAnswered } from '../../core/decision/asked-record.ts';
import { parseProviderName } from '../../core/permissions/grammar/parse-provider-name.ts';
import type { EffectivePolicy } from '../../core/policy/effective-policy.ts';
import { providers } from '../../core/providers/index.ts';
import { describeAsked } from '../../locales/describe-asked.ts';
import { describeStorageState } from '../../locales/describe-inventory.ts';
import { describePolicyInForce } from '../../locales/describe-policy.ts';
import { describeProtection } from '../../locales/describe-protection.ts';
import { describeAftermath } from '../../locales/describe-revoke.ts';
import type { Words } from '../../locales/formats.ts';
import { forgetAsked, readAsked, rememberAsked } from '../background/asked-store.ts';
import { showToolbarState } from '../background/badge.ts';
import { browserWords } from '../background/browser-words.ts';
import { keepFrontPage, readFrontPage } from '../background/front-page.ts';
import { acknowledgeWorse, judgeInventory, listGotWorse } from '../background/got-worse.ts';
import {
  type Forgotten,
  forgetAllGrants,
  forgetGrant,
  listInventory,
  readGeneration,
  readGrants,
  restoreGrants,
  type Inventory as Stored,
} from '../background/grant-store.ts';
import { listUnprotectedHosts, requestHosts } from '../background/host-access.ts';
import { packagedTables } from '../background/packaged-catalogue.ts';
import { readSettings } from '../background/policy-source.ts';
import { dismissNotice } from '../background/storage-notice.ts';
import { exportInventory, previewImport, saveReceipts } from './inventory-files.ts';
import { loadList, overviewOf } from './load-list.ts';

type Place = InventoryProps['place'];

/** What is shown now. The parts arrive one after the other. */
interface Model {
  readonly place: Place;
  readonly words: Words;
  readonly now: string;
  readonly policy: EffectivePolicy;
  readonly unprotected: readonly string[];
  readonly overview: Overview | null;
  readonly list: LoadedList | null;
  /** The apps of the overview's lines, so that each opens before the whole list is there. */
  readonly front: LoadedList | null;
  readonly stored: Stored | null;
  readonly asked: readonly AskedRecord[];
  readonly hasFailed: boolean;
}

let model: Model | null = null;
/** Set once the browser, or the person there, has refused access. */
let wasRefused = false;
/** What got worse stays marked as long as the page is open. */
let worse: readonly string[] = [];
let isPrinting = false;
let looksLeft = 5;

/** Everything anew; what the person typed and opened stays. */
async function load(place: Place): Promise<void> {
  const words = await browserWords();
  document.documentElement.lang = words.language;
  document.title = `${words.translate('apps.title')} – Consent Lens`;
  const [settings, unprotected, generation, gotWorse] = await Promise.all([
    readSettings(),
    listUnprotectedHosts(),
    readGeneration(),
    listGotWorse(),
  ]);
  worse = [...new Set([...worse, ...gotWorse])];
  const { policy, own } = settings;
  const now = new Date().toISOString();
  const state = JSON.stringify([generation, words.language, browser.runtime.getManifest().version, now.slice(0, 10), policy.asOf, own]);
  const front = generation === null ? null : ((await readFrontPage(state)) as Overview | null);
  const earlier = model;
  model = {
    place,
    words,
    now,
    policy,
    unprotected,
    overview: front ?? earlier?.overview ?? null,
    list: earlier?.list ?? null,
    front: earlier?.front ?? null,
    stored: earlier?.stored ?? null,
    asked: earlier?.asked ?? [],
    hasFailed: false,
  };
  draw();
  if (front !== null) await loadFront(model, front);
  await loadWhole(model, state);
}

/** Only sooner: what fails here fails again, and is told, with the whole list. */
async function loadFront(shown: Model, { lines }: Overview): Promise<void> {
  try {
    const [grants, catalogue] = await Promise.all([readGrants(lines.flatMap(({ app }) => app?.id ?? [])), wholeCatalogue()]);
    model = { ...shown, front: await loadList(grants, { ...shown, catalogue }) };
    draw();
  } catch {
    // Until then the apps open with it.
  }
}

async function wholeCatalogue(): Promise<Catalogue> {
  return openCatalogue(await packagedTables(), parseProviderName);
}

async function loadWhole(shown: Model, state: string): Promise<void> {
  try {
    const [stored, catalogue, asked] = await Promise.all([listInventory(), wholeCatalogue(), readAsked().catch(() => [])]);
    const list = await loadList(stored.grants, { ...shown, catalogue });
    const overview = overviewOf(list, stored, shown.words);
    const waiting = asked.filter((record) => !isAnswered(record, list.entries));
    model = { ...shown, overview, list, stored, asked: waiting, hasFailed: false };
    draw();
    await keepFrontPage(state, overview);
    if (stored.storage.database === 'unreadable') lookAgain();
    if (worse.length > 0) await acknowledgeOnceSeen();
  } catch (error) {
    // The page says so; nothing is written, so nothing is lost.
    model = { ...shown, overview: null, list: null, front: null, hasFailed: true };
    draw();
    reportError(error);
  }
}

/** A database that is slow to open, as after an update, may come yet. */
function lookAgain(): void {
  if (looksLeft === 0) return;
  looksLeft -= 1;
  setTimeout(() => void reload().catch(reportError), 2_000);
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

function draw(): void {
  if (model === null) return;
  const { place, words, now, policy, unprotected, overview, list, front, stored, asked, hasFailed } = model;
  const storage = hasFailed
    ? { texts: [words.translate('popup.error')], canDismiss: false }
    : stored
      ? describeStorageState(stored.storage, words)
      : { texts: [], canDismiss: false };
  render(
    <Inventory
      {...actions}
      place={place}
      words={words}
      protection={describeProtection(unprotected, wasRefused, words)}
      policy={describePolicyInForce(policy, now, words)}
      storage={storage}
      overview={overview}
      list={list}
      front={front}
      hasFailed={hasFailed}
      worse={worse}
      asked={describeAsked(asked, words)}
      reviewAfterDays={policy.reviewAfterDays}
      accountPages={(['entra', 'microsoft-personal'] as const).map((id) => ({
        label: words.translate(`apps.empty.open.${id}`),
        url: providers[id].revokeUrl,
      }))}
      describeMistake={(provider) => describeAftermath(provider, words)}
      isPrinting={isPrinting}
    />,
    document.body,
  );
}

const actions: InventoryActions = {
  onProtect: () => void protect(),
  onSettings: () => void openSettings(),
  onFullPage: () => void openFullPage(),
  onDismiss: () => void dismissNotice().then(reload),
  onPrint: () => window.print(),
  onReceipt: ({ grant }) => saveReceipts([grant], 'consent-lens-receipt.json'),
  onForget: ({ id }) => forget(() => forgetGrant(id)),
  onForgetAsked: async (record) => {
    await forgetAsked(record);
    await reload();
    return async () => {
      await rememberAsked(record);
      await reload();
    };
  },
  onForgetAll: () => forget(forgetAllGrants),
  onExport: async (kind) => {
    const { stored, policy } = await shownModel();
    return exportInventory(kind, stored.grants, policy);
  },
  onRead: async (file) => {
    const { stored, words } = await shownModel();
    return previewImport(file, stored.grants, words, reload);
  },
};

async function shownModel(): Promise<Model & { readonly stored: Stored }> {
  if (model === null) throw new Error('Nothing is shown yet');
  return { ...model, stored: model.stored ?? (await listInventory()) };
}

async function forget(work: () => Promise<Forgotten>): Promise<() => Promise<void>> {
  const forgotten = await work();
  await afterChange();
  return async () => {
    await restoreGrants(forgotten);
    await afterChange();
  };
}

/** The judgements name the same apps as the list. */
async function afterChange(): Promise<void> {
  await judgeInventory();
  await reload();
}

/** The worker sees what was given; the popup may be closed by the browser's own question. */
async function protect(): Promise<void> {
  wasRefused = !(await requestHosts(model?.unprotected ?? []));
  await reload();
}

async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  if (model?.place === 'popup') window.close();
}

async function openFullPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/apps.html') });
  window.close();
}

/** One loading after the other; what changes during one is read by the next, once. */
let loading: Promise<void> | null = null;
let isStale = false;

function reload(): Promise<void> {
  if (loading !== null) {
    isStale = true;
    return loading;
  }
  const run = async (): Promise<void> => {
    do {
      isStale = false;
      await load(place);
    } while (isStale);
  };
  loading = run().finally(() => {
    loading = null;
  });
  return loading;
}

let place: Place = 'popup';

export function showInventory(where: Place): void {
  place = where;
  const report = (error: unknown): void => {
    // From the browser's own look-up: our words may be what cannot be read.
    render(<p role="alert">{chrome.i18n.getMessage('pageFailed')}</p>, document.body);
    reportError(error);
  };
  // The policy is read in the background, and consents are recorded there: the page follows what it finds.
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && Object.keys(changes).some(isOfTheList)) reload().catch(report);
  });
  const print = (isNow: boolean) => () => {
    isPrinting = isNow;
    draw();
  };
  window.addEventListener('beforeprint', print(true));
  window.addEventListener('afterprint', print(false));
  reload().catch(report);
}

/** What is written when the list was looked at says nothing new. */
function isOfTheList(key: string): boolean {
  return key !== 'judgements' && key !== 'gotWorse' && key !== 'firstRun';
}
