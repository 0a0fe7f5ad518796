/** The copy of the records in local storage, one key each. The browser clears neither without the other being there, but either may be damaged. */
import { browser } from 'wxt/browser';
import type { Holding, Place, Records } from './kept-twice.ts';

/** Before the key of each record, and alone for the count. */
const prefix = 'kept:';
const generationKey = 'keptGeneration';
/**
 * How full local storage may be after a writing of ours, in bytes, of the ten megabytes that Chromium gives (storage.local.QUOTA_BYTES): the policy and
 * the person's own settings are kept there too, and a copy that took the last byte would keep a new policy out.
 */
const budget = 8_500_000;

export const grantMirror: Place = {
  async read(starts) {
    const stored = await browser.storage.local.get(starts?.length === 0 ? generationKey : null);
    const generation = stored[generationKey];
    return {
      generation: typeof generation === 'number' && Number.isSafeInteger(generation) ? generation : 0,
      records: new Map(
        Object.entries(stored)
          .filter(([key, value]) => key.startsWith(prefix) && value !== null && value !== undefined)
          .map(([key, value]) => [key.slice(prefix.length), value] as const)
          .filter(([key]) => starts?.some((start) => key.startsWith(start)) !== false),
      ),
    };
  },
  async write({ put, remove }, generation) {
    // First: interrupted here, the count still says that this place is behind.
    if (remove.length > 0) await browser.storage.local.remove(remove.map((key) => prefix + key));
    if (!(await hasRoomFor(put))) throw new DOMException('No room for the copy', 'QuotaExceededError');
    await browser.storage.local.set({ ...withPrefix(put), [generationKey]: generation });
  },
  async replace({ records, generation }: Holding) {
    const stale = [...(await grantMirror.read()).records.keys()].filter((key) => !records.has(key));
    await grantMirror.write({ put: records, remove: stale }, generation);
  },
};

/** Whether these records can be kept in the copy, in the place of what it has of them. */
export async function hasRoomFor(records: Records): Promise<boolean> {
  if (records.size === 0) return true;
  const { local } = browser.storage;
  const added = withPrefix(records);
  try {
    const [used, replaced] = await Promise.all([local.getBytesInUse(null), local.getBytesInUse(Object.keys(added))]);
    return used - replaced + new TextEncoder().encode(JSON.stringify(added)).length <= budget;
  } catch {
    return true; // a Firefox that cannot tell counts it with the databases of the profile, which may hold far more
  }
}

function withPrefix(records: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([...records].map(([key, value]) => [prefix + key, value]));
}
