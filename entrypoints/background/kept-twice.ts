/**
 * Keeps the same records in two places. A damaged IndexedDB opens empty and says nothing, and so does local storage (both seen in
 * Chromium 156), so each place counts its changes: the one that counted further is right, and the other is made equal to it. A
 * change is acknowledged once at least one place has it, and it may be interrupted anywhere: what was acknowledged stays.
 */

export type Records = ReadonlyMap<string, unknown>;

export interface Change {
  readonly put: Records;
  readonly remove: readonly string[];
}

/** `generation`: how many changes were counted; 0 where the place has no count, or not all of what it counted. */
export interface Holding {
  readonly generation: number;
  readonly records: Records;
}

/** One place that holds the records. Every function rejects where the place cannot be used. */
export interface Place {
  /** Begins anew, empty, where nothing else mends that error; resolves to whether it did. */
  mend?(error: unknown): Promise<boolean>;
  /** The records whose keys begin so, or all of them. A whole key is a beginning, too. */
  read(starts?: readonly string[]): Promise<Holding>;
  write(change: Change, generation: number): Promise<void>;
  /** Makes it hold exactly these; interrupted, it keeps its earlier count. */
  replace(holding: Holding): Promise<void>;
}

/** `acknowledged`: the count of the last change that was. `promised`: the highest that was given to one, kept or not: no other gets it again. */
export interface Counted {
  readonly acknowledged: number;
  readonly promised: number;
}

/** Where the counts stand, in a third place; 0 where there are none, or they cannot be told. Never rejects. */
export interface Marker {
  read(): Promise<Counted>;
  note(counted: Counted): Promise<void>;
}

/**
 * What a person should know: records came back from the copy; the better place lacks changes that were acknowledged (`behind`), because the
 * other one was damaged while this one could not be written; both are empty and were not before (`lost`); a change could not be kept anywhere.
 */
export type Incident = { readonly kind: 'restored'; readonly keys: readonly string[] } | { readonly kind: 'behind' | 'lost' | 'not-kept' };

export interface Health {
  /** Why the database cannot be used now; null where it can. */
  readonly database: unknown;
  /** Why the copy cannot be used now; null where it can. */
  readonly mirror: unknown;
}

export interface Keeper {
  /** The records whose keys begin so, or all of them, and perhaps others. */
  read(starts?: readonly string[]): Promise<Holding & { readonly health: Health }>;
  /** The records of these keys and how many changes were counted, where both places agree; null where they do not. */
  readAgreed(keys: readonly string[]): Promise<Holding | null>;
  /** Reads these records (or all), and keeps what `compute` makes of them; one change after the other, also from other pages. */
  change<Result>(keys: readonly string[] | undefined, compute: (records: Records) => Planned<Result>): Promise<Result>;
}

export interface Planned<Result> {
  readonly change: Change;
  readonly result: Result;
}

/** `alone` runs one piece of work at a time, whichever page of the extension asks for it. `onIncident` runs before what it tells of. */
export function keepTwice(
  database: Place,
  mirror: Place,
  marker: Marker,
  alone: <Result>(work: () => Promise<Result>) => Promise<Result>,
  onIncident: (incident: Incident) => Promise<void>,
): Keeper {
  /** The count of the database at which the places could not be made equal: not tried again with every reading. */
  let unmended: { readonly generation: number; readonly health: Health } | null = null;
  let hasMended = false;

  const look = (starts?: readonly string[]) =>
    Promise.all([attempt(database.read(starts)), attempt(mirror.read([])), marker.read()] as const);

  /** Where they are equal afterwards, what both hold of those; else what the better one holds. */
  async function agree(
    starts?: readonly string[],
  ): Promise<{ readonly holding: Holding; readonly health: Health; readonly promised: number }> {
    const [first, second, { acknowledged, promised }] = await look(starts);
    // Without a count, records of other keys may wait to be copied.
    const isCounted = first.ok && first.value.generation > 0;
    if (isCounted && second.ok && isAgreed(first.value, second.value, acknowledged))
      return { holding: first.value, health: whole, promised };
    if (!first.ok) {
      const isCopied = second.ok && second.value.generation > 0 && second.value.generation >= acknowledged;
      // Nothing that was acknowledged is in the database alone.
      if (isCopied && (await isMended(first.error))) return agree(starts);
      // Only the copy is left: it answers, and counts on.
      return {
        holding: await caughtUp(await mirror.read(starts), acknowledged),
        health: { database: first.error, mirror: null },
        promised,
      };
    }
    const inDatabase = await database.read();
    const inMirror = await attempt(mirror.read());
    if (!inMirror.ok) {
      return { holding: await caughtUp(inDatabase, acknowledged), health: { database: null, mirror: inMirror.error }, promised };
    }
    return { ...(await settle(inDatabase, inMirror.value, acknowledged)), promised };
  }

  /** Once: what fails again is not mended by it. */
  async function isMended(error: unknown): Promise<boolean> {
    if (hasMended) return false;
    hasMended = true;
    const result = await attempt(database.mend?.(error) ?? Promise.resolve(false));
    return result.ok && result.value;
  }

  /** Counts on from what was acknowledged, so that a place that comes back with less is not taken for the better one. */
  async function caughtUp(holding: Holding, acknowledged: number): Promise<Holding> {
    if (holding.generation >= acknowledged) return holding;
    const isLost = holding.generation === 0;
    await onIncident({ kind: isLost ? 'lost' : 'behind' });
    return isLost ? holding : { ...holding, generation: acknowledged };
  }

  async function settle(
    inDatabase: Holding,
    inMirror: Holding,
    acknowledged: number,
  ): Promise<{ readonly holding: Holding; readonly health: Health }> {
    const better = chooseHolding(inDatabase, inMirror);
    const keys = [...better.records.keys()].filter((key) => !inDatabase.records.has(key));
    // One that counts and lacks something was left behind for a while, as one without room is: that is no damage.
    if (keys.length > 0 && inDatabase.generation === 0) await onIncident({ kind: 'restored', keys });
    const holding = await caughtUp(better, acknowledged);
    if (holding.generation === 0) return { holding, health: whole };
    const isSame = (place: Holding): boolean => place.generation === holding.generation;
    const results = [
      isSame(inDatabase) ? done : await attempt(database.replace(holding)),
      isSame(inMirror) ? done : await attempt(mirror.replace(holding)),
    ] as const;
    const health = { database: errorOf(results[0]), mirror: errorOf(results[1]) };
    unmended = isWhole(health) ? null : { generation: (results[0].ok ? holding : inDatabase).generation, health };
    return { holding, health };
  }

  return {
    async read(starts) {
      // Without waiting for its turn, where there is nothing to mend: a prompt may be waiting for the answer.
      const [first, second, { acknowledged }] = await look(starts);
      if (first.ok && second.ok && isAgreed(first.value, second.value, acknowledged)) return { ...first.value, health: whole };
      if (first.ok && unmended?.health.database === null && first.value.generation === Math.max(unmended.generation, acknowledged)) {
        return { ...first.value, health: unmended.health };
      }
      const { holding, health } = await alone(() => agree(starts));
      return { ...holding, health };
    },
    async readAgreed(keys) {
      const [first, second, { acknowledged }] = await look(keys);
      return first.ok && second.ok && first.value.generation > 0 && isAgreed(first.value, second.value, acknowledged) ? first.value : null;
    },
    change: (keys, compute) =>
      alone(async () => {
        const { holding, health, promised } = await agree(keys);
        const { change, result } = compute(holding.records);
        if (change.put.size === 0 && change.remove.length === 0) return result;
        // A place that cannot be read may hold a change more, which nobody was told of: this one must count further than that.
        const generation = Math.max(holding.generation, promised) + 1;
        await marker.note({ acknowledged: holding.generation, promised: generation });
        // A place that lacks an earlier change must not count this one: it is made equal first, or left behind.
        const results = [
          health.database === null ? await attempt(database.write(change, generation)) : failed(health.database),
          health.mirror === null ? await attempt(mirror.write(change, generation)) : failed(health.mirror),
        ] as const;
        if (results.some(({ ok }) => ok)) {
          await marker.note({ acknowledged: generation, promised: generation });
          return result;
        }
        await onIncident({ kind: 'not-kept' });
        throw errorOf(results[0]);
      }),
  };
}

/**
 * The place that counted further. One with records and no count (a database from before there was a count) is no older than the
 * other: both are kept.
 */
function chooseHolding(database: Holding, mirror: Holding): Holding {
  const [newer, older] = mirror.generation > database.generation ? [mirror, database] : [database, mirror];
  if (older.generation === 0 && older.records.size > 0) {
    return { generation: newer.generation + 1, records: new Map([...older.records, ...newer.records]) };
  }
  return newer.generation === 0 && newer.records.size > 0 ? { ...newer, generation: 1 } : newer;
}

/** Whether the copy need not be read. Records without a count are not in it yet. */
function isAgreed({ generation, records }: Holding, mirror: Holding, acknowledged: number): boolean {
  return generation === mirror.generation && generation >= acknowledged && (generation > 0 || records.size === 0);
}

type Attempt<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown };

const whole: Health = { database: null, mirror: null };
const isWhole = ({ database, mirror }: Health): boolean => database === null && mirror === null;

const failed = (error: unknown): Attempt<void> => ({ ok: false, error });
const done: Attempt<void> = { ok: true, value: undefined };

async function attempt<Value>(work: Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    return { ok: false, error };
  }
}

function errorOf(result: Attempt<unknown> | undefined): unknown {
  return result === undefined || result.ok ? null : result.error;
}
