/** The records in IndexedDB. */
import { endOf, resultOf } from './await-database.ts';
import type { Change, Holding, Place } from './kept-twice.ts';

interface Tally {
  readonly generation: number;
  /** How many records there were then: fewer are a damaged database. */
  readonly count: number;
}

const name = 'consent-lens';
const version = 2;
/** A database that does not open keeps nobody waiting: there is the copy. */
const patience = 1_500;

export const grantPrefix = 'grant:';

/** Leads from each older version to the next, inside the one transaction that the browser undoes where it is interrupted. */
const upgrades: Readonly<Record<number, (database: IDBDatabase, transaction: IDBTransaction) => void>> = {
  0: (database) => {
    database.createObjectStore('grants');
  },
  1: (database, transaction) => {
    const records = database.createObjectStore('records');
    database.createObjectStore('tally');
    // Whoever opened it before without making anything in it, as developer tools do, left it empty.
    if (!database.objectStoreNames.contains('grants')) return;
    const reading = transaction.objectStore('grants').openCursor();
    reading.onsuccess = () => {
      const cursor = reading.result;
      if (cursor === null) {
        database.deleteObjectStore('grants');
        return;
      }
      records.put(cursor.value, `${grantPrefix}${cursor.key}`);
      cursor.continue();
    };
  },
};

let opening: Promise<IDBDatabase> | null = null;
/** `slow`: it took longer than anybody should wait for it; it may still come. */
let state: 'closed' | 'opening' | 'slow' | 'open' = 'closed';

function forget(): void {
  opening = null;
  state = 'closed';
}

function openDatabase(): Promise<IDBDatabase> {
  if (state === 'closed') state = 'opening';
  opening ??= requestDatabase().then(
    (database) => {
      state = 'open';
      // A newer version of the extension wants to upgrade: give way.
      database.onversionchange = () => {
        database.close();
        forget();
      };
      database.onclose = forget;
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

function requestDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = ({ oldVersion }) => {
    for (let from = oldVersion; from < version; from += 1) upgrades[from]?.(request.result, request.transaction as IDBTransaction);
  };
  return resultOf(request);
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
  async mend(error) {
    // What the browser calls so stays broken for good, and deleting it is all that may help.
    if (!(error instanceof DOMException) || error.name !== 'UnknownError') return false;
    await Promise.race([resultOf(indexedDB.deleteDatabase(name)), giveUp()]);
    return true;
  },
  async read(starts) {
    const transaction = (await openDatabase()).transaction(['records', 'tally']);
    const records = transaction.objectStore('records');
    const [tally, count, entries] = await Promise.all([
      resultOf<Tally | undefined>(transaction.objectStore('tally').get('tally')),
      resultOf(records.count()),
      readEntries(records, starts),
    ]);
    return { generation: tally?.count === count ? tally.generation : 0, records: new Map(entries) };
  },
  write: (change, generation) => writeTransaction(change, false, generation),
  replace: ({ records, generation }: Holding) => writeTransaction({ put: records, remove: [] }, true, generation),
};

async function readEntries(records: IDBObjectStore, starts?: readonly string[]): Promise<readonly (readonly [string, unknown])[]> {
  const ranges = starts?.map((start) => IDBKeyRange.bound(start, `${start}\uFFFF`)) ?? [undefined];
  const parts = await Promise.all(
    ranges.map(async (range) => {
      const [keys, values] = await Promise.all([resultOf(records.getAllKeys(range)), resultOf<unknown[]>(records.getAll(range))]);
      // Every key is one of ours, a text.
      return keys.map((key, index) => [key as string, values[index]] as const);
    }),
  );
  return parts.flat();
}

/** All of it, or nothing. */
async function writeTransaction({ put, remove }: Change, isAnew: boolean, generation: number): Promise<void> {
  // Resolved once it is on the disk, not only in the browser's memory.
  const transaction = (await openDatabase()).transaction(['records', 'tally'], 'readwrite', { durability: 'strict' });
  const records = transaction.objectStore('records');
  const write = async (): Promise<void> => {
    if (isAnew) records.clear();
    for (const key of remove) records.delete(key);
    for (const [key, value] of put) records.put(value, key);
    const count = await resultOf(records.count());
    await resultOf(transaction.objectStore('tally').put({ generation, count }, 'tally'));
  };
  await Promise.all([write(), endOf(transaction)]);
}
