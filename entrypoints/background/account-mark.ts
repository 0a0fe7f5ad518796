/** Tells the accounts of a provider apart without keeping their names. */
import { browser } from 'wxt/browser';
import { inTurn } from './in-turn.ts';

const saltKey = 'accountSalt';

/** The same account of this browser profile has the same mark; nobody elsewhere can find out whose it is. */
export async function accountMark(provider: string, account: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([await readSalt(), provider, account]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return toHex(digest.slice(0, 8));
}

/** Marks of before can then no longer be told to be anybody's. */
export function forgetAccountMarks(): Promise<void> {
  return browser.storage.local.remove(saltKey);
}

function readSalt(): Promise<string> {
  // Two pages read at once must not each make one.
  return inTurn('account-salt', async () => {
    const { [saltKey]: kept } = await browser.storage.local.get(saltKey);
    if (typeof kept === 'string' && kept !== '') return kept;
    const salt = toHex(crypto.getRandomValues(new Uint8Array(16)));
    await browser.storage.local.set({ [saltKey]: salt });
    return salt;
  });
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
