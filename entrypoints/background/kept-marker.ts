/**
 * A mark in a third place, the browser's cache of responses: the count of the last change of the list that was acknowledged. Without it, a list
 * whose database and copy are both damaged could not be told from one that never began, nor a copy that was left behind from a whole one.
 */
import type { Marker } from './kept-twice.ts';

const cacheName = 'consent-lens';
/** Never fetched; the cache wants an address for a name. */
const address = 'https://consent-lens.example/list';

/** The list does not depend on it: without a mark a loss would go unsaid, and nothing more. A loss is only stated where there is proof of it. */
export const keptMarker: Marker = {
  async read() {
    try {
      const kept = await caches.match(address, { cacheName });
      return Number(await kept?.text()) || 0;
    } catch {
      return 0;
    }
  },
  async note(generation) {
    try {
      await (await caches.open(cacheName)).put(address, new Response(String(generation)));
    } catch {
      // as without a mark
    }
  },
};

export async function forgetMark(): Promise<void> {
  try {
    await caches.delete(cacheName);
  } catch {
    // then there is none
  }
}
