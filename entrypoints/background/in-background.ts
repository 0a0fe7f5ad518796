/**
 * For work that nobody waits for. A failure shows on the browser's extensions page; nothing is lost by it, because whatever
 * gates a prompt does not depend on it.
 */
export function inBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => reportError(error));
}
