/** The records in IndexedDB. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Change, Holding, Place } from './kept-twice.ts';

interface Tally {
  readonly generation: number;
  /** How many records there were then: fewer are a damaged database. */
  readonly count: number;
}

interface Database extends DBSchema {
  records: { key: string; value: unknown };
  tally: { key: 'tally'; value: Tally };
  /** Of version 1. */
  grants: { key: string; value: unknown };
}

const name = 'consent-lens';
const version = 2;
/** A database that does not open keeps nobody waiting: there is the copy. */
const patience = 1_500;

export const grantPrefix = 'grant:';

/** Leads from each older version to the next, inside the one transaction that the browser undoes where it is interrupted. */
const upgrades: Readonly<Record<number, (database: IDBPDatabase<Database>, transaction: Upgrade) => Promise<void>>> = {
  0: async (database) => {
    database.createObjectStore('grants');
  },
  1: async (database, transaction) => {
    const records = database.createObjectStore('records');
    database.createObjectStore('tally');
    // Whoever opened it before without making anything in it, as developer tools do, left it empty.
    if (!database.objectStoreNames.contains('grants')) return;
    const grants = transaction.objectStore('grants');
    for (let cursor = await grants.openCursor(); cursor; cursor = await cursor.continue()) {
      await records.put(cursor.value, `${grantPrefix}${cursor.key}`);
    }
    database.deleteObjectStore('grants');
  },
};
type Upgrade = IDBPTransaction<Database, StoreNames<Database>[], 'versionchange'>;

let opening: Promise<IDBPDatabase<Database>> | null = null;
/** `slow`: it took longer than anybody should wait for it; it may still come. */
let state: 'closed' | 'opening' | 'slow' | 'open' = 'closed';

function forget(): void {
  opening = null;
  state = 'closed';
}

function openDatabase(): Promise<IDBPDatabase<Database>> {
  if (state === 'closed') state = 'opening';
  opening ??= openDB<Database>(name, version, {
    async upgrade(database, oldVersion, _newVersion, transaction) {
      for (let from = oldVersion; from < version; from += 1) await upgrades[from]?.(database, transaction);
    },
    blocking(_current, _blocked, event) {
      // A newer version of the extension wants to upgrade: give way.
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).then(
    (database) => {
      state = 'open';
      return database;
    },
    (error: unknown) => {
      forget();
      throw error;
    },
  );
  if (state === 'slow') return Promise.reject(tooSlow());
  return state === 'open' ? opening : Promise.race([opening, giveUp()]);
}

const tooSlow = (): Error => new DOMException('The database does not open', 'TimeoutError');

function giveUp(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => {
      if (state === 'opening') state = 'slow';
      reject(tooSlow());
    }, patience);
  });
}

export const grantDatabase: Place = {
  async read(keys) {
    const transaction = (await openDatabase()).transaction(['records', 'tally']);
    const records = transaction.objectStore('records');
    const [tally, count] = await Promise.all([transaction.objectStore('tally').get('tally'), records.count()]);
    const names = keys ?? (await records.getAllKeys());
    const values = keys ? await Promise.all(keys.map((key) => records.get(key))) : await records.getAll();
    const entries = names.map((key, index) => [key, values[index]] as const).filter(([, value]) => value !== undefined);
    return { generation: tally?.count === count ? tally.generation : 0, records: new Map(entries) };
  },
  write: (change, generation) => writeTransaction(change, false, generation),
  replace: ({ records, generation }: Holding) => writeTransaction({ put: records, remove: [] }, true, generation),
};

/** All of it, or nothing. */
async function writeTransaction({ put, remove }: Change, isAnew: boolean, generation: number): Promise<void> {
  // Resolved once it is on the disk, not only in the browser's memory.
  const transaction = (await openDatabase()).transaction(['records', 'tally'], 'readwrite', { durability: 'strict' });
  const records = transaction.objectStore('records');
  const write = async (): Promise<void> => {
    if (isAnew) await records.clear();
    await Promise.all([...remove.map((key) => records.delete(key)), ...[...put].map(([key, value]) => records.put(value, key))]);
    await transaction.objectStore('tally').put({ generation, count: await records.count() }, 'tally');
  };
  await Promise.all([write(), transaction.done]);
}
