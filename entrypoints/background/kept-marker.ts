/**
 * A mark in a third place, the browser's cache of responses, that says no more than "there was a list". Without it, a list whose
 * database and copy are both damaged could not be told from one that never began.
 */
const cacheName = 'consent-lens';
/** Never fetched; the cache wants an address for a name. */
const address = 'https://consent-lens.example/list';

/** The list does not depend on it: without a mark, a loss of both would go unsaid and nothing more. */
export async function markKept(): Promise<boolean> {
  try {
    const cache = await caches.open(cacheName);
    if (!(await cache.match(address))) await cache.put(address, new Response(''));
    return true;
  } catch {
    return false;
  }
}

export async function forgetMark(): Promise<boolean> {
  try {
    return await caches.delete(cacheName);
  } catch {
    return false;
  }
}

/** False where it cannot be told: a loss is only stated where there is proof of it. */
export async function isMarked(): Promise<boolean> {
  try {
    return (await caches.match(address, { cacheName })) !== undefined;
  } catch {
    return false;
  }
}
