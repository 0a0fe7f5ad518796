import type { Page } from '@playwright/test';
import { type Grant, grantId } from '../../../core/grants/grant.ts';

/** Puts grants where the extension keeps them, in the database and in its copy. `page` is any page of the extension. */
export async function seedGrants(page: Page, grants: readonly Grant[]): Promise<void> {
  await page.evaluate(
    async (records) => {
      const settle = <Result>(request: IDBRequest<Result>): Promise<Result> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const opening = indexedDB.open('consent-lens', 2);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('records');
        opening.result.createObjectStore('tally');
      };
      const database = await settle(opening);
      const transaction = database.transaction(['records', 'tally'], 'readwrite');
      for (const [key, record] of records) transaction.objectStore('records').put(record, key);
      transaction.objectStore('tally').put({ generation: 1, count: records.length }, 'tally');
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
      const copies = records.map(([key, record]) => [`kept:${key}`, record] as const);
      await chrome.storage.local.set({ ...Object.fromEntries(copies), keptGeneration: 1 });
    },
    grants.map((grant) => [`grant:${grantId(grant)}`, grant] as const),
  );
}
