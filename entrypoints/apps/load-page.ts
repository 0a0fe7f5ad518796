/** Reads what the page of the list shows, part by part; each is told of as soon as it is there. */
import { browser } from 'wxt/browser';
import type { Overview } from '../../components/apps/inventory-props.ts';
import { type Catalogue, openCatalogue } from '../../core/catalogue/catalogue.ts';
import { isAnswered } from '../../core/decision/asked-record.ts';
import { judgedBy } from '../../core/grants/judged-by.ts';
import { parseProviderName } from '../../core/permissions/grammar/parse-provider-name.ts';
import { readAsked } from '../background/asked-store.ts';
import { browserWords } from '../background/browser-words.ts';
import { keepFrontPage, readFrontPage } from '../background/front-page.ts';
import { listGotWorse } from '../background/got-worse.ts';
import { listInventory, readGeneration, readGrants } from '../background/grant-store.ts';
import { listReadableSites, listUnprotectedHosts } from '../background/host-access.ts';
import { packagedTables } from '../background/packaged-catalogue.ts';
import { readSettings } from '../background/policy-source.ts';
import { readLastForgotten } from './last-forgotten.ts';
import { loadList, overviewOf } from './load-list.ts';
import type { Frame, PageEvent, WholeList } from './page-state.ts';

/** Resolves to the whole list; rejects where it, or what stands around it, cannot be read. */
export async function loadPage(tell: (event: PageEvent) => void): Promise<WholeList> {
  const { frame, state, worse } = await readFrame();
  const front = (state && ((await readFrontPage(state)) as Overview | null)) || null;
  tell({ type: 'framed', frame, front, worse });
  // Only sooner: what fails there fails again, and is told, with the whole list.
  if (front !== null) await loadFrontApps(frame, front, tell).catch(() => undefined);
  const whole = await loadWhole(frame);
  tell({ type: 'whole', whole });
  if (state !== null && JSON.stringify(front) !== JSON.stringify(whole.overview))
    await keepFrontPage(state, whole.overview).catch(reportError);
  return whole;
}

/** `state`: what the beginning of the list depends on; null where that cannot be told without reading it all. */
async function readFrame(): Promise<{ readonly frame: Frame; readonly state: string | null; readonly worse: readonly string[] }> {
  const [words, { policy }, unprotected, readable, generation, worse, forgotten] = await Promise.all([
    browserWords(),
    readSettings(),
    listUnprotectedHosts(),
    listReadableSites(),
    readGeneration(),
    listGotWorse(),
    readLastForgotten().catch(() => null),
  ]);
  const now = new Date().toISOString();
  const { version } = browser.runtime.getManifest();
  const state = generation === null ? null : await digest(JSON.stringify([generation, words.language, version, judgedBy(policy, now)]));
  return { frame: { words, now, policy, unprotected, readable, forgotten }, state, worse };
}

/** A policy of thousands of entries is a long text. */
async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The apps of the beginning, so that each opens before the whole list is there. */
async function loadFrontApps(frame: Frame, { lines }: Overview, tell: (event: PageEvent) => void): Promise<void> {
  const ids = lines.flatMap(({ app }) => app?.id ?? []);
  const [grants, catalogue] = await Promise.all([readGrants(ids), wholeCatalogue()]);
  tell({ type: 'front-apps', apps: await loadList(grants, { ...frame, catalogue }) });
}

async function loadWhole(frame: Frame): Promise<WholeList> {
  const [stored, catalogue, asked] = await Promise.all([listInventory(), wholeCatalogue(), readAsked().catch(() => [])]);
  const list = await loadList(stored.grants, { ...frame, catalogue });
  const waiting = asked.filter((record) => !isAnswered(record, list.entries));
  return { overview: overviewOf(list, stored, frame.words), list, stored, asked: waiting };
}

async function wholeCatalogue(): Promise<Catalogue> {
  return openCatalogue(await packagedTables(), parseProviderName);
}
