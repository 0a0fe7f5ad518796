/**
 * A mark in a third place, the browser's cache of responses: the counts of the changes of the list. Without it, a list
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
      const [acknowledged, promised] = ((await kept?.text()) ?? '').split(' ').map(Number);
      return { acknowledged: acknowledged || 0, promised: promised || 0 };
    } catch {
      return { acknowledged: 0, promised: 0 };
    }
  },
  async note({ acknowledged, promised }) {
    try {
      await (await caches.open(cacheName)).put(address, new Response(`${acknowledged} ${promised}`));
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
