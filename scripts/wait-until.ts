import { setTimeout as pause } from 'node:timers/promises';

const pollMilliseconds = 50;

/**
 * Reads a value again and again until it is as wanted, and returns it. Reading may fail meanwhile, as it does while a page is
 * being replaced. Throws after the time-out with the last value or failure.
 */
export async function waitUntil<Value>(
  what: string,
  read: () => Promise<Value>,
  isWanted: (value: Value) => boolean,
  timeoutMilliseconds = 15_000,
): Promise<Value> {
  const end = Date.now() + timeoutMilliseconds;
  let last = '';
  do {
    try {
      const value = await read();
      if (isWanted(value)) return value;
      last = JSON.stringify(value);
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await pause(pollMilliseconds);
  } while (Date.now() < end);
  throw new Error(`Waited ${timeoutMilliseconds} ms for ${what}. Last seen: ${last}`);
}
