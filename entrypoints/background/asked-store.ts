/** What the person asked their organisation to approve. In local storage, bounded. */
import { browser } from 'wxt/browser';
import { type AskedRecord, keepAsked, readAskedRecords, withoutAsked } from '../../core/decision/asked-record.ts';
import { inTurn } from './in-turn.ts';

const askedKey = 'asked';

/** Rejects where local storage cannot be read. */
export async function readAsked(): Promise<readonly AskedRecord[]> {
  return readAskedRecords((await browser.storage.local.get(askedKey))[askedKey], new Date().toISOString());
}

export function rememberAsked(record: AskedRecord): Promise<void> {
  return change((records) => keepAsked(records, record));
}

export function forgetAsked(record: AskedRecord): Promise<void> {
  return change((records) => withoutAsked(records, record));
}

/** Run with each start of the browser, so that nothing stays for want of a newer one. */
export function dropEndedAsked(): Promise<void> {
  return change((records) => records);
}

export async function forgetAllAsked(): Promise<void> {
  await browser.storage.local.remove(askedKey);
}

function change(update: (records: readonly AskedRecord[]) => readonly AskedRecord[]): Promise<void> {
  return inTurn('asked', async () => browser.storage.local.set({ [askedKey]: update(await readAsked()) }));
}
