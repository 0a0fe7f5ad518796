/** Tells the accounts of a provider apart without keeping their names. */
import { keptRecords } from './kept-records.ts';

export const saltKey = 'account-salt';

/** The same account of this browser profile has the same mark; nobody elsewhere can find out whose it is. */
export async function accountMark(provider: string, account: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([await readSalt(), provider, account]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return toHex(digest.slice(0, 8));
}

/** Kept with the list whose marks it makes, and lost or deleted with it alone: what a list held before is told by its mark. */
function readSalt(): Promise<string> {
  return keptRecords.change([saltKey], (records) => {
    const kept = records.get(saltKey);
    if (typeof kept === 'string') return { change: { put: new Map(), remove: [] }, result: kept };
    const salt = toHex(crypto.getRandomValues(new Uint8Array(16)));
    return { change: { put: new Map([[saltKey, salt]]), remove: [] }, result: salt };
  });
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
