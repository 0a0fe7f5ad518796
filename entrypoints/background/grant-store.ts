/** The inventory of grants in IndexedDB: one database, one record per app, account and kind. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Grant, grantId, readGrant } from '../../core/grants/grant.ts';

interface Database extends DBSchema {
  grants: { key: string; value: Grant };
}

let opening: Promise<IDBPDatabase<Database>> | null = null;

function open(): Promise<IDBPDatabase<Database>> {
  opening ??= openDB<Database>('consent-lens', 1, {
    upgrade(database) {
      database.createObjectStore('grants');
    },
    blocking(_current, _blocked, event) {
      // A newer version of the extension wants to upgrade: give way.
      (event.target as IDBDatabase).close();
      opening = null;
    },
    terminated() {
      opening = null;
    },
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** Every grant that can be read. Rejects when the database cannot be opened. */
export async function listGrants(): Promise<readonly Grant[]> {
  const stored = await (await open()).getAll('grants');
  return stored.map((value) => readGrant(value)).filter((grant) => grant !== null);
}

/** Reads, changes and writes one grant in a single transaction, so that two consents at once both count. */
export async function updateGrant(id: string, update: (existing: Grant | null) => Grant): Promise<void> {
  const transaction = (await open()).transaction('grants', 'readwrite');
  const next = update(readGrant(await transaction.store.get(id)));
  await transaction.store.put(next, grantId(next));
  await transaction.done;
}

export async function forgetGrant(id: string): Promise<void> {
  await (await open()).delete('grants', id);
}

export async function forgetAllGrants(): Promise<void> {
  await (await open()).clear('grants');
}
