import type { Page } from '@playwright/test';

/** Everything the extension keeps, as one text: its storage areas and every record of its databases. `page` is a page of the extension. */
export function readEverythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settle = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const readDatabase = async (name: string): Promise<unknown> => {
      const database = await settle(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      const records = await Promise.all(
        stores.map(async (store) => {
          const content = database.transaction(store).objectStore(store);
          return { store, keys: await settle(content.getAllKeys()), values: await settle(content.getAll()) };
        }),
      );
      database.close();
      return records;
    };
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));
    return JSON.stringify({
      session: await chrome.storage.session.get(null),
      local: await chrome.storage.local.get(null),
      sync: await chrome.storage.sync.get(null),
      databases: await Promise.all(names.map(readDatabase)),
      pageStorage: { ...localStorage },
    });
  });
}
