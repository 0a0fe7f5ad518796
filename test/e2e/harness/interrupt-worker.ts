import type { BrowserContext } from '@playwright/test';
import { findWorker } from './extension-worker.ts';

/** What the running worker has done since it was armed. */
interface Progress {
  readonly steps: number;
  readonly isStopped: boolean;
}

/**
 * From now on every reading and writing of storage by the worker counts as a step, and from step `last` on nothing of it happens any more:
 * the worker is as good as dead, until it is stopped in earnest.
 */
export async function armWorker(context: BrowserContext, last: number): Promise<void> {
  const worker = await findWorker(context);
  await worker.evaluate((limit) => {
    const progress = { steps: 0, isStopped: false };
    Object.assign(globalThis, { interruptedProgress: progress });
    const mayGoOn = (): boolean => {
      progress.isStopped ||= progress.steps >= limit;
      if (!progress.isStopped) progress.steps += 1;
      return !progress.isStopped;
    };
    for (const area of [chrome.storage.local, chrome.storage.session]) {
      for (const name of ['get', 'set', 'remove'] as const) {
        const original = Reflect.get(area, name).bind(area) as (...values: readonly unknown[]) => unknown;
        Object.assign(area, { [name]: (...values: unknown[]) => (mayGoOn() ? original(...values) : new Promise(() => undefined)) });
      }
    }
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...values) {
      if (mayGoOn()) return original.apply(this, values);
      throw new Error('This worker is stopped');
    };
  }, last);
}

/** Null where the worker that was armed is gone. */
export async function readProgress(context: BrowserContext): Promise<Progress | null> {
  const worker = await findWorker(context);
  return worker.evaluate(() => (Reflect.get(globalThis, 'interruptedProgress') as Progress | undefined) ?? null);
}
