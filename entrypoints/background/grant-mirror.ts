/** The copy of the records in local storage, one key each. The browser clears neither without the other being there, but either may be damaged. */
import { browser } from 'wxt/browser';
import type { Holding, Place } from './kept-twice.ts';

/** Before the key of each record, and alone for the count. */
const prefix = 'kept:';
const generationKey = 'keptGeneration';

export const grantMirror: Place = {
  async read(keys) {
    const stored = await browser.storage.local.get(keys ? [generationKey, ...keys.map((key) => prefix + key)] : null);
    const generation = stored[generationKey];
    return {
      generation: typeof generation === 'number' && Number.isSafeInteger(generation) ? generation : 0,
      records: new Map(
        Object.entries(stored)
          .filter(([key, value]) => key.startsWith(prefix) && value !== null && value !== undefined)
          .map(([key, value]) => [key.slice(prefix.length), value]),
      ),
    };
  },
  async write({ put, remove }, generation) {
    // First: interrupted here, the count still says that this place is behind.
    if (remove.length > 0) await browser.storage.local.remove(remove.map((key) => prefix + key));
    await browser.storage.local.set({ ...withPrefix(put), [generationKey]: generation });
  },
  async replace({ records, generation }: Holding) {
    const stale = [...(await grantMirror.read()).records.keys()].filter((key) => !records.has(key));
    await grantMirror.write({ put: records, remove: stale }, generation);
  },
};

function withPrefix(records: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([...records].map(([key, value]) => [prefix + key, value]));
}
