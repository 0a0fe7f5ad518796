/** What a person should hear about the list itself. It waits until they have read it. */
import { browser } from 'wxt/browser';
import { type StorageNotice, storageNotices } from '../../core/grants/storage-state.ts';
import { ownFields } from '../../core/policy/own-fields.ts';

const noticeKey = 'storageNotice';

/** Kept once: another of its kind does not take its place, so that pages which follow the storage are not set off again and again. */
export async function keepNotice(notice: StorageNotice): Promise<void> {
  if ((await readNotice())?.kind === notice.kind) return;
  try {
    await browser.storage.local.set({ [noticeKey]: notice });
  } catch {
    // No room is one of the things it tells of. Session storage is the browser's memory.
    await browser.storage.session.set({ [noticeKey]: notice });
  }
}

export async function readNotice(): Promise<StorageNotice | null> {
  const areas = [browser.storage.local, browser.storage.session];
  const stored = await Promise.allSettled(areas.map((area) => area.get(noticeKey)));
  const notices = stored.map((result) => (result.status === 'fulfilled' ? readStored(result.value[noticeKey]) : null));
  return notices.find((notice) => notice !== null) ?? null;
}

export async function dismissNotice(): Promise<void> {
  await Promise.allSettled([browser.storage.local.remove(noticeKey), browser.storage.session.remove(noticeKey)]);
}

function readStored(value: unknown): StorageNotice | null {
  const fields = ownFields(value);
  const kind = storageNotices.find((known) => known === fields?.get('kind'));
  const count = fields?.get('count');
  const at = fields?.get('at');
  return kind && typeof count === 'number' && typeof at === 'string' ? { kind, count, at } : null;
}
