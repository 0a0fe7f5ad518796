/**
 * Runs one piece of work of this name after the other, across the worker and every page of the extension; the browser frees the turn of one that
 * is stopped.
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`consent-lens-${name}`, work) as Promise<T>;
}
