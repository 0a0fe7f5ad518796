/**
 * What was forgotten last, in the browser's memory and never on the disk: the toolbar window closes with any press beside it, and the
 * way to undo must not go with it.
 */
import { browser } from 'wxt/browser';
import { ownFields } from '../../core/policy/own-fields.ts';
import type { Forgotten } from '../background/grant-store.ts';

const forgottenKey = 'lastForgotten';
/** In milliseconds; after that nobody takes it for what they just did. */
const patience = 10 * 60_000;

export interface LastForgotten {
  /** The app's name as it stood in the record; null where it had none, and where the whole list was forgotten. */
  readonly appName: string | null;
  readonly isAll: boolean;
  readonly records: Forgotten;
}

/** Rejects where it is more than the memory of an extension may hold; the way to undo then lasts as long as the page. */
export async function keepLastForgotten({ appName, isAll, records }: LastForgotten): Promise<void> {
  await browser.storage.session.set({ [forgottenKey]: { appName, isAll, records: [...records], at: Date.now() } });
}

/** Only our own pages write it. Null where there is nothing to undo any more; that goes from memory too. */
export async function readLastForgotten(): Promise<LastForgotten | null> {
  const fields = ownFields((await browser.storage.session.get(forgottenKey))[forgottenKey]);
  if (fields === null) return null;
  const age = Date.now() - Number(fields.get('at'));
  if (age >= 0 && age < patience) {
    const appName = fields.get('appName') as string | null;
    return { appName, isAll: fields.get('isAll') === true, records: new Map(fields.get('records') as [string, unknown][]) };
  }
  await dropLastForgotten();
  return null;
}

export async function dropLastForgotten(): Promise<void> {
  await browser.storage.session.remove(forgottenKey);
}
