/**
 * What is remembered of the authorization requests in each tab, in session storage: it survives the worker, not the
 * browser, and content scripts cannot read it. Requests arrive without their secrets (core/oauth).
 *
 * A request belongs to the document that answered it, not to the tab: an address that answers with nothing (204), or a
 * step back to an earlier page, must not lend its request to the prompt that is on show.
 */
import { browser } from 'wxt/browser';
import type { AuthorizationRequest } from '../../core/oauth/authorization-request.ts';
import { inTurn } from './in-turn.ts';
import { isAsking, type RequestOrigin, type RequestRecord } from './request-record.ts';

/** One step of signing in can take a while; after this a record is no longer about this visit. */
const LIFETIME = 30 * 60_000;
/** Enough for a few steps back. */
const MAX_PER_FRAME = 4;

/** Of one frame, the one on show first. */
type FrameRecords = readonly RequestRecord[];
type TabRecords = Readonly<Record<number, FrameRecords>>;
const keyPrefix = 'requests:';
const keyOf = (tabId: number): string => `${keyPrefix}${tabId}`;

/** One after the other, so that two events of one tab never overwrite each other, nor the worker what a page of ours deletes. */
function enqueue<Result>(work: () => Promise<Result>): Promise<Result> {
  return inTurn('requests', work);
}

async function readTab(tabId: number): Promise<TabRecords> {
  const key = keyOf(tabId);
  const stored: unknown = (await browser.storage.session.get(key))[key];
  return typeof stored === 'object' && stored !== null ? (stored as TabRecords) : {};
}

function change(tabId: number, frameId: number, update: (records: FrameRecords) => FrameRecords | Promise<FrameRecords>): Promise<void> {
  return enqueue(async () => {
    const tab = await readTab(tabId);
    // Where nothing is remembered, as after a deletion, nothing is left behind either.
    const next = await update(tab[frameId] ?? []);
    if (next.length > 0 || tab[frameId]) await write(tabId, tab, frameId, next);
  });
}

function write(tabId: number, tab: TabRecords, frameId: number, records: FrameRecords): Promise<void> {
  return browser.storage.session.set({ [keyOf(tabId)]: { ...tab, [frameId]: keepNewest(records) } });
}

/** Of too many the oldest go, which stand last among those on show; one whose answer is still awaited stands behind them all and is the newest. */
function keepNewest(records: FrameRecords): FrameRecords {
  const onShow = records.filter(({ awaited }) => awaited === null).slice(0, MAX_PER_FRAME);
  return [...onShow, ...records.filter(({ awaited }) => awaited !== null).slice(-MAX_PER_FRAME)];
}

/** Remembers a request whose answer is awaited; a later one of the same navigation (a redirect) takes its place. */
export function rememberAwaited(
  tabId: number,
  frameId: number,
  awaited: string,
  request: AuthorizationRequest,
  now: number,
): Promise<void> {
  const isPrivate = isPrivateTab(tabId);
  return change(tabId, frameId, async (records) => {
    if (records.some((record) => record.answeredBy === awaited)) return records;
    const record = createRecord(request, frameId, now, await isPrivate);
    return [...records.filter((other) => other.awaited !== awaited), { ...record, awaited }];
  });
}

/** Where an awaited request came from; its headers go out after it was seen. Null where none is awaited. */
export async function noteOrigin(tabId: number, frameId: number, awaited: string, origin: RequestOrigin): Promise<RequestRecord | null> {
  let noted: RequestRecord | null = null;
  await change(tabId, frameId, (records) =>
    records.map((record) => {
      if (record.awaited !== awaited) return record;
      noted = { ...record, origin: firstOrigin(record, origin, records) };
      return noted;
    }),
  );
  return noted;
}

/** The provider's own pages repeat a request on its way (after signing in, for one): it still comes from where it came from first. */
function firstOrigin(repeated: RequestRecord, origin: RequestOrigin, records: FrameRecords): RequestOrigin {
  if (origin.opener !== 'same-site') return origin;
  const first = records.find((record) => record !== repeated && record.request.clientId === repeated.request.clientId);
  return first?.origin ?? origin;
}

function createRecord(request: AuthorizationRequest, frameId: number, seenAt: number, isPrivate: boolean): RequestRecord {
  return {
    request,
    origin: { opener: 'unknown', host: null, frame: frameId === 0 ? 'top' : 'sub' },
    awaited: null,
    documentId: null,
    seenAt,
    steppedAt: seenAt,
    prompt: null,
    answered: null,
    isLeft: false,
    isAcceptPosted: false,
    awaitsAnswer: false,
    answeredBy: null,
    isPrivate,
  };
}

/** Asked when a request is seen, because a pop-up window may be gone when its prompt is answered. A tab that cannot be asked counts as private. */
async function isPrivateTab(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}

/**
 * The navigation was answered: with a page, so that its request is now on show, or with nothing, so that it never was. Where it was the
 * post that answers a prompt, a page or a failure is its answer, and that page says itself what came of it. Any other page takes the
 * place of the prompt that was there, or is one more step of signing in.
 */
export function settleAwaited(tabId: number, frameId: number, awaited: string, hasPage: boolean, now: number): Promise<void> {
  return change(tabId, frameId, (all) => {
    const records = all.map((record) => {
      if (record.answeredBy === awaited) return { ...record, awaitsAnswer: false };
      const isStep = hasPage && record.prompt === null && isRecent(record, now);
      return { ...record, isLeft: record.isLeft || hasPage, steppedAt: isStep ? now : record.steppedAt };
    });
    const settled = records.find((record) => record.awaited === awaited);
    if (!settled) return records;
    const others = records.filter((record) => record !== settled);
    return hasPage ? [{ ...settled, awaited: null }, ...others] : others;
  });
}

/** The awaited request of a navigation, or null. */
export async function findAwaited(tabId: number, frameId: number, awaited: string): Promise<RequestRecord | null> {
  return enqueue(async () => ((await readTab(tabId))[frameId] ?? []).find((record) => record.awaited === awaited) ?? null);
}

export interface FoundRequest {
  readonly frameId: number;
  readonly record: RequestRecord;
}

/** A document with a prompt, as the browser tells it. */
interface PromptDocument {
  /** Where the browser has one. */
  readonly documentId: string | null;
  /** What its own address asks, where that still is a request: the surest source, and the only one when the navigation was missed. */
  readonly request: AuthorizationRequest | null;
  /** What the address of the page before it asks: what is left where our record was lost, as with an update. */
  readonly earlier: AuthorizationRequest | null;
  /** The tab that opened a window without an address of its own, whose page that tab wrote; null for any other document. */
  readonly openerTabId: number | null;
  readonly isPrivate: boolean;
}

/**
 * The request behind a document's prompt, which is on show from now on: the one bound to it, else the one that stands first in its frame,
 * else (about:blank and srcdoc frames make no request) the newest of the tab, else that of the tab which wrote it, else what the page before it
 * tells. Null where none is known or all have expired.
 */
export function findForDocument(
  tabId: number,
  frameId: number,
  { documentId, request, earlier, openerTabId, isPrivate }: PromptDocument,
  now: number,
): Promise<FoundRequest | null> {
  return enqueue(async () => {
    const tab = await readTab(tabId);
    let found = chooseFor(tab, frameId, documentId, now);
    const opener = found === null && openerTabId !== null ? firstOf(await readTab(openerTabId), 0, now) : null;
    const told = request ?? opener?.record.request ?? (found === null ? earlier : null);
    if (told?.clientId && told.clientId !== found?.record.request.clientId) {
      const record = createRecord(told, frameId, now, isPrivate);
      found = { frameId, record: { ...record, origin: opener?.record.origin ?? record.origin } };
    }
    if (!found) return null;
    const record = { ...found.record, documentId: documentId ?? found.record.documentId, isLeft: false };
    const others = (tab[found.frameId] ?? []).filter(({ seenAt }) => seenAt !== record.seenAt);
    await write(tabId, tab, found.frameId, [record, ...others]);
    return { frameId: found.frameId, record };
  });
}

function chooseFor(tab: TabRecords, frameId: number, documentId: string | null, now: number): FoundRequest | null {
  const onShow = firstOf(tab, frameId, now);
  const own = fresh(tab[frameId] ?? [], now);
  const bound = own.find((record) => documentId !== null && record.documentId === documentId);
  // While a new page arrives, the old one may ask once more and stand first again: then the newer request is still without a document.
  // An older one without a document is what an earlier sign-in left behind.
  const record = bound ?? own.find((other) => other.documentId === null && onShow && other.seenAt > onShow.record.seenAt);
  return record ? { frameId, record } : onShow;
}

/** The one on show, whichever document asks. */
function firstOf(tab: TabRecords, frameId: number, now: number): FoundRequest | null {
  const record = fresh(tab[frameId] ?? [], now)[0];
  return record ? { frameId, record } : newestOf(tab, now);
}

/** A prompt that stays open is not forgotten: it can still be answered. */
function fresh(records: FrameRecords, now: number): FrameRecords {
  return records.filter((record) => record.awaited === null && (isAsking(record) || isRecent(record, now)));
}

function isRecent({ steppedAt }: RequestRecord, now: number): boolean {
  return now - steppedAt < LIFETIME;
}

function newestOf(tab: TabRecords, now: number): FoundRequest | null {
  const all = Object.entries(tab).flatMap(([frameId, records]) =>
    fresh(records, now).map((record) => ({ frameId: Number(frameId), record })),
  );
  return all.sort((one, other) => other.record.seenAt - one.record.seenAt)[0] ?? null;
}

/** The request on show in a frame, or null. */
export function findOnShow(tabId: number, frameId: number, now: number): Promise<FoundRequest | null> {
  return enqueue(async () => firstOf(await readTab(tabId), frameId, now));
}

/** Changes that very request, where it is still remembered: meanwhile another may be on show. */
export function updateRequest(
  tabId: number,
  { frameId, record }: FoundRequest,
  update: (record: RequestRecord) => RequestRecord,
): Promise<void> {
  return change(tabId, frameId, (records) => records.map((other) => (other.seenAt === record.seenAt ? update(other) : other)));
}

/** Changes the request on show in a frame, where there is one. */
export function updateOnShow(tabId: number, frameId: number, update: (record: RequestRecord) => RequestRecord): Promise<void> {
  return change(tabId, frameId, ([first, ...others]) => (first ? [update(first), ...others] : []));
}

/** Forgets that very request: by the time its answer is kept, the next one may be on show. */
export function forgetRequest(tabId: number, { frameId, record }: FoundRequest): Promise<void> {
  return change(tabId, frameId, (records) => records.filter(({ seenAt }) => seenAt !== record.seenAt));
}

export function forgetTab(tabId: number): Promise<void> {
  return enqueue(() => browser.storage.session.remove(keyOf(tabId)));
}

/** The tabs whose own page sent "accept", and nobody saw what came of it. */
export async function tabsAwaitingAnswer(): Promise<readonly number[]> {
  return Object.entries(await readAllTabs())
    .filter(([, tab]) => tab[0]?.some(({ awaitsAnswer }) => awaitsAnswer))
    .map(([key]) => Number(key.slice(keyPrefix.length)));
}

/** How many requests are remembered now, expired ones included. */
export async function countRequests(): Promise<number> {
  return Object.values(await readAllTabs())
    .flatMap((tab) => Object.values(tab))
    .reduce((sum, records) => sum + records.length, 0);
}

export function forgetAllRequests(): Promise<void> {
  return enqueue(async () => browser.storage.session.remove(Object.keys(await readAllTabs())));
}

async function readAllTabs(): Promise<Readonly<Record<string, TabRecords>>> {
  const all = await browser.storage.session.get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(keyPrefix))) as Record<string, TabRecords>;
}
