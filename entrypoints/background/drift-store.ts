/** Where policy and provider disagreed, kept for whoever manages this browser. In local storage, bounded. */
import { browser } from 'wxt/browser';
import { type DriftRecord, keepDrift, readDriftRecords } from '../../core/decision/drift-record.ts';
import { inTurn } from './in-turn.ts';

const driftKey = 'drift';

/** Rejects where local storage cannot be read. `now`: an ISO instant. */
export async function readDrift(now: string): Promise<readonly DriftRecord[]> {
  return readDriftRecords((await browser.storage.local.get(driftKey))[driftKey], now);
}

export function rememberDrift(added: readonly DriftRecord[], now: string): Promise<void> {
  return inTurn('drift', async () => browser.storage.local.set({ [driftKey]: keepDrift(await readDrift(now), added) }));
}

/** Run with each start of the browser, so that nothing stays for want of a newer one. */
export function dropEndedDrift(now: string): Promise<void> {
  return rememberDrift([], now);
}

export async function forgetDrift(): Promise<void> {
  await browser.storage.local.remove(driftKey);
}
