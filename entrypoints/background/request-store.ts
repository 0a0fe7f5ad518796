/**
 * What is remembered of the authorization requests in each tab, in session storage: it survives the worker, not the
 * browser, and content scripts cannot read it. Requests arrive without their secrets (core/oauth).
 *
 * A request belongs to the document that answered it, not to the tab: an address that answers with nothing (204), or a
 * step back to an earlier page, must not lend its request to the prompt that is on show.
 */
import { browser } from 'wxt/browser';
import type { AuthorizationRequest } from '../../core/oauth/authorization-request.ts';
import type { RequestOrigin, RequestRecord } from './request-record.ts';

/** Signing in with a second factor can take a while; after this a record is no longer about this visit. */
const LIFETIME = 30 * 60_000;
/** Enough for a few steps back. */
const MAX_PER_FRAME = 4;

/** Of one frame, the one on show first. */
type FrameRecords = readonly RequestRecord[];
type TabRecords = Readonly<Record<number, FrameRecords>>;
const keyPrefix = 'requests:';
const keyOf = (tabId: number): string => `${keyPrefix}${tabId}`;

/** Changes happen one after the other, so that two events of one tab never overwrite each other. */
let queue: Promise<unknown> = Promise.resolve();

function enqueue<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = queue.then(work);
  queue = result.catch(() => undefined);
  return result;
}

async function readTab(tabId: number): Promise<TabRecords> {
  const key = keyOf(tabId);
  const stored: unknown = (await browser.storage.session.get(key))[key];
  return typeof stored === 'object' && stored !== null ? (stored as TabRecords) : {};
}

function change(tabId: number, frameId: number, update: (records: FrameRecords) => FrameRecords | Promise<FrameRecords>): Promise<void> {
  return enqueue(async () => {
    const tab = await readTab(tabId);
    const next = keepNewest(await update(tab[frameId] ?? []));
    await browser.storage.session.set({ [keyOf(tabId)]: { ...tab, [frameId]: next } });
  });
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

/** Remembers the request of a page that is there already. */
export function rememberShown(tabId: number, frameId: number, request: AuthorizationRequest, now: number): Promise<void> {
  const isPrivate = isPrivateTab(tabId);
  return change(tabId, frameId, async (records) => [createRecord(request, frameId, now, await isPrivate), ...records]);
}

/** Where an awaited request came from; its headers go out after it was seen. */
export function noteOrigin(tabId: number, frameId: number, awaited: string, origin: RequestOrigin): Promise<void> {
  return change(tabId, frameId, (records) =>
    records.map((record) => (record.awaited === awaited ? { ...record, origin: firstOrigin(record, origin, records) } : record)),
  );
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
    prompt: null,
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
 * post that answers a prompt, a page or a failure is its answer, and that page says itself what came of it.
 */
export function settleAwaited(tabId: number, frameId: number, awaited: string, hasPage: boolean): Promise<void> {
  return change(tabId, frameId, (all) => {
    const records = all.map((record) => (record.answeredBy === awaited ? { ...record, awaitsAnswer: false } : record));
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

/**
 * The request behind a document's prompt, which is on show from now on: the one bound to it, else the newest of its frame,
 * else (about:blank and srcdoc frames make no request) the newest of the tab. Null where none is known or all have expired.
 */
export async function findForDocument(
  tabId: number,
  frameId: number,
  documentId: string | null,
  now: number,
): Promise<FoundRequest | null> {
  const found = await enqueue(async () => {
    const tab = await readTab(tabId);
    const own = fresh(tab[frameId] ?? [], now);
    const bound = documentId === null ? undefined : own.find((record) => record.documentId === documentId);
    const record = bound ?? own.find((candidate) => candidate.documentId === null) ?? own[0];
    return record ? { frameId, record } : newestOf(tab, now);
  });
  if (!found) return null;
  const shown = { ...found.record, documentId: documentId ?? found.record.documentId };
  await change(tabId, found.frameId, (records) => [shown, ...records.filter((record) => record.seenAt !== shown.seenAt)]);
  return { frameId: found.frameId, record: shown };
}

function fresh(records: FrameRecords, now: number): FrameRecords {
  return records.filter((record) => record.awaited === null && now - record.seenAt < LIFETIME);
}

function newestOf(tab: TabRecords, now: number): FoundRequest | null {
  const all = Object.entries(tab).flatMap(([frameId, records]) =>
    fresh(records, now).map((record) => ({ frameId: Number(frameId), record })),
  );
  return all.sort((one, other) => other.record.seenAt - one.record.seenAt)[0] ?? null;
}

/** The request on show in a frame, or null. */
export function findOnShow(tabId: number, frameId: number, now: number): Promise<FoundRequest | null> {
  return enqueue(async () => {
    const tab = await readTab(tabId);
    const record = fresh(tab[frameId] ?? [], now)[0];
    return record ? { frameId, record } : newestOf(tab, now);
  });
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

/** Tabs in which a prompt was judged and not yet answered. */
export async function tabsWithPrompts(): Promise<readonly number[]> {
  return Object.entries(await readAllTabs())
    .filter(([, tab]) => Object.values(tab).some((records) => records.some((record) => record.prompt !== null)))
    .map(([key]) => Number(key.slice(keyPrefix.length)));
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
