/**
 * What is remembered of the authorization requests in each tab, in session storage: it survives the worker, not the
 * browser, and content scripts cannot read it. Requests arrive without their secrets (core/oauth).
 */
import { browser } from 'wxt/browser';
import type { AuthorizationRequest } from '../../core/oauth/authorization-request.ts';

export interface RequestRecord {
  readonly request: AuthorizationRequest;
  readonly seenAt: number;
  /** What the judged prompt showed; null until a prompt was judged. */
  readonly prompt: PromptRecord | null;
  /** Whether the provider was told "accept". */
  readonly isAcceptPosted: boolean;
  /** Seen in a private window: nothing of it outlives the session. */
  readonly isPrivate: boolean;
}
export interface PromptRecord {
  readonly appName: string | null;
  readonly publisherName: string | null;
  readonly accountDomain: string | null;
  readonly isOrganisationWide: boolean;
}

/** Signing in with a second factor can take a while; after this a record is no longer about this visit. */
const LIFETIME = 30 * 60_000;

type TabRecords = Readonly<Record<number, RequestRecord>>;
const keyOf = (tabId: number): string => `requests:${tabId}`;

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

/** Remembers a request; it replaces the one this frame had. */
export function rememberRequest(tabId: number, frameId: number, request: AuthorizationRequest, now: number): Promise<void> {
  // Asked now, because a pop-up window may be gone by the time the prompt is answered.
  const isPrivate = isPrivateTab(tabId);
  return change(tabId, frameId, async () => ({ request, seenAt: now, prompt: null, isAcceptPosted: false, isPrivate: await isPrivate }));
}

/** A tab that cannot be asked counts as private. */
async function isPrivateTab(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}

/** Changes the record of a frame, where there is one. */
export function updateRequest(tabId: number, frameId: number, update: (record: RequestRecord) => RequestRecord): Promise<void> {
  return change(tabId, frameId, (record) => record && update(record));
}

export function forgetRequest(tabId: number, frameId: number): Promise<void> {
  return change(tabId, frameId, () => null);
}

export function forgetTab(tabId: number): Promise<void> {
  return enqueue(() => browser.storage.session.remove(keyOf(tabId)));
}

function change(
  tabId: number,
  frameId: number,
  update: (record: RequestRecord | null) => RequestRecord | null | Promise<RequestRecord>,
): Promise<void> {
  return enqueue(async () => {
    const { [frameId]: record = null, ...others } = await readTab(tabId);
    const next = await update(record);
    await browser.storage.session.set({ [keyOf(tabId)]: next ? { ...others, [frameId]: next } : others });
  });
}

/** The request of a frame that has not expired, or null. A frame without one of its own (about:blank, srcdoc) has that of its tab. */
export function findRequest(tabId: number, frameId: number, now: number): Promise<{ frameId: number; record: RequestRecord } | null> {
  return enqueue(async () => {
    const records = await readTab(tabId);
    for (const id of [frameId, 0]) {
      const record = records[id];
      if (record && now - record.seenAt < LIFETIME) return { frameId: id, record };
    }
    return null;
  });
}

/** Tabs in which a prompt was judged and not yet answered. */
export async function tabsWithPrompts(): Promise<readonly number[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(
      ([key, records]) => key.startsWith('requests:') && Object.values(records as TabRecords).some((record) => record.prompt !== null),
    )
    .map(([key]) => Number(key.slice('requests:'.length)));
}
