import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Incident, type Keeper, keepTwice, type Records } from '../../../entrypoints/background/kept-twice.ts';
import { type Life, MemoryMarker, MemoryPlace } from './memory-place.ts';

const immortal = (): Life => ({ stepsLeft: Number.POSITIVE_INFINITY, onKilled: () => undefined });

function setUp() {
  const database = new MemoryPlace(true);
  const mirror = new MemoryPlace(false);
  const marker = new MemoryMarker();
  const incidents: Incident[] = [];
  const start = (life: Life = immortal()): Keeper =>
    keepTwice(
      database.openFor(life),
      mirror.openFor(life),
      marker.openFor(life),
      (work) => work(),
      async (incident) => void incidents.push(incident),
    );
  return { database, mirror, marker, incidents, start };
}

const put = (keeper: Keeper, key: string, value: unknown): Promise<void> =>
  keeper.change([key], () => ({ change: { put: new Map([[key, value]]), remove: [] }, result: undefined }));
const remove = (keeper: Keeper, key: string): Promise<void> =>
  keeper.change([key], () => ({ change: { put: new Map(), remove: [key] }, result: undefined }));
const entriesOf = async (keeper: Keeper): Promise<object> => Object.fromEntries((await keeper.read()).records);

test('some are read by their keys, and only where both places agree', async () => {
  const { database, start } = setUp();
  expect(await start().readAgreed(['a']), 'nothing was ever kept').toBeNull();
  await put(start(), 'a', 1);
  await put(start(), 'b', 2);
  expect(await start().readAgreed(['b', 'c'])).toEqual({ generation: 2, records: new Map([['b', 2]]) });
  database.damage(1);
  expect(await start().readAgreed(['b'])).toBeNull();
});

test('some are read by the beginning of their keys, from the copy too, and no other is', async () => {
  const { database, start } = setUp();
  for (const key of ['a1', 'a2', 'b1']) await put(start(), key, key);
  const keysOf = async (): Promise<readonly string[]> => [...(await start().read(['a', 'c'])).records.keys()];
  expect(await keysOf()).toEqual(['a1', 'a2']);
  database.isOff = true;
  expect(await keysOf()).toEqual(['a1', 'a2']);
});

describe('a place that was damaged', () => {
  test('is the database: the records come back from the copy, and it is said', async () => {
    const { database, incidents, start } = setUp();
    await put(start(), 'a', 1);
    await put(start(), 'b', 2);
    database.damage('all');
    expect(await entriesOf(start())).toEqual({ a: 1, b: 2 });
    expect(incidents).toEqual([{ kind: 'restored', keys: ['a', 'b'] }]);
    expect(database.disk.records.size, 'the database has them again').toBe(2);
  });

  test('went back some changes: what was added since comes back, what was removed does not', async () => {
    const { database, start } = setUp();
    await put(start(), 'a', 1);
    await put(start(), 'b', 2);
    await remove(start(), 'a');
    database.damage(2);
    expect(await entriesOf(start())).toEqual({ b: 2 });
  });

  test('is the copy: it is written anew, without a word', async () => {
    const { mirror, incidents, start } = setUp();
    await put(start(), 'a', 1);
    mirror.damage('all');
    expect(await entriesOf(start())).toEqual({ a: 1 });
    expect(mirror.disk.records.size).toBe(1);
    expect(incidents).toEqual([]);
  });

  test('and one that was emptied on purpose stays empty', async () => {
    const { database, incidents, start } = setUp();
    await put(start(), 'a', 1);
    await remove(start(), 'a');
    database.damage('all');
    expect(await entriesOf(start())).toEqual({});
    expect(incidents).toEqual([]);
  });
});

describe('a copy that was left behind', () => {
  async function leaveBehind(): Promise<ReturnType<typeof setUp>> {
    const places = setUp();
    await put(places.start(), 'a', 1);
    places.mirror.isOff = true;
    await put(places.start(), 'b', 2);
    await put(places.start(), 'c', 3);
    places.mirror.isOff = false;
    return places;
  }

  test('and is all that is left comes back, and what it lacks is said, once', async () => {
    const { database, mirror, incidents, start } = await leaveBehind();
    database.damage('all');
    expect(await entriesOf(start())).toEqual({ a: 1 });
    expect(incidents).toEqual([{ kind: 'restored', keys: ['a'] }, { kind: 'behind' }]);
    expect(await entriesOf(start())).toEqual({ a: 1 });
    expect(incidents).toHaveLength(2);
    expect(mirror.disk).toEqual(database.disk);
  });

  test('and stands in for a database that comes back later keeps what was acknowledged then', async () => {
    const { database, incidents, start } = await leaveBehind();
    database.isOff = true;
    await put(start(), 'd', 4);
    expect(incidents).toEqual([{ kind: 'behind' }]);
    database.isOff = false;
    expect(await entriesOf(start())).toEqual({ a: 1, d: 4 });
  });

  test('is not told from a whole one where nothing tells it, as before there was a mark', async () => {
    const { database, marker, incidents, start } = await leaveBehind();
    marker.counted = { acknowledged: 0, promised: 0 };
    database.damage('all');
    expect(await entriesOf(start())).toEqual({ a: 1 });
    expect(incidents).toEqual([{ kind: 'restored', keys: ['a'] }]);
  });
});

test('both places that went back as far are found out', async () => {
  const { database, mirror, incidents, start } = setUp();
  for (const key of ['a', 'b']) await put(start(), key, 1);
  for (const place of [database, mirror]) place.damage(1);
  expect(await entriesOf(start())).toEqual({ a: 1 });
  expect(incidents).toEqual([{ kind: 'behind' }]);
});

test('both places that are empty, and were not, are a loss, also where a change comes before anybody looks', async () => {
  const { database, mirror, incidents, start } = setUp();
  await put(start(), 'a', 1);
  for (const place of [database, mirror]) place.damage('all');
  await put(start(), 'b', 2);
  expect(incidents).toEqual([{ kind: 'lost' }]);
  expect(await entriesOf(start())).toEqual({ b: 2 });
  expect(incidents).toHaveLength(1);
});

describe('a database that is broken for good', () => {
  test('begins anew and has everything again, where the copy has it', async () => {
    const { database, incidents, start } = setUp();
    await put(start(), 'a', 1);
    database.isBroken = true;
    expect(await entriesOf(start())).toEqual({ a: 1 });
    expect(incidents).toEqual([{ kind: 'restored', keys: ['a'] }]);
    expect(database.disk.records.size).toBe(1);
  });

  test('is left alone where it alone has what was acknowledged, or nothing was copied', async () => {
    const { database, mirror, start } = setUp();
    await put(start(), 'a', 1);
    mirror.isOff = true;
    await put(start(), 'b', 2);
    mirror.isOff = false;
    database.isBroken = true;
    expect((await start().read()).health.database).toBeInstanceOf(Error);
    mirror.damage('all');
    await start().read();
    database.isBroken = false;
    expect(await entriesOf(start())).toEqual({ a: 1, b: 2 });
  });

  test('and stays so is tried once', async () => {
    const { database, start } = setUp();
    await put(start(), 'a', 1);
    database.isBroken = true;
    const mend = vi.spyOn(database, 'damage').mockImplementation(() => {
      database.isBroken = true;
    });
    const keeper = start();
    for (let time = 0; time < 3; time += 1) expect(await entriesOf(keeper)).toEqual({ a: 1 });
    expect(mend).toHaveBeenCalledTimes(1);
  });
});

test('records from before there was a count are kept, beside what the copy has', async () => {
  const { database, mirror, start } = setUp();
  database.disk = { generation: 0, records: new Map([['old', 1]]) };
  expect(await entriesOf(start())).toEqual({ old: 1 });
  expect(mirror.disk, 'and there is a copy').toEqual({ generation: 1, records: new Map([['old', 1]]) });
  database.disk = { generation: 0, records: new Map([['old', 1]]) };
  mirror.disk = { generation: 4, records: new Map([['new', 2]]) };
  expect(await entriesOf(start())).toEqual({ old: 1, new: 2 });
  expect(mirror.disk).toEqual(database.disk);
});

test('a change of one record copies those from before there was a count too', async () => {
  const { database, mirror, start } = setUp();
  database.disk = { generation: 0, records: new Map([['old', 1]]) };
  await put(start(), 'new', 2);
  expect(mirror.disk).toEqual(database.disk);
  expect(mirror.disk.records.size).toBe(2);
});

describe('a place that cannot be used', () => {
  test.each(['database', 'mirror'] as const)('is the %s: changes are kept in the other, and in both afterwards', async (name) => {
    const places = setUp();
    await put(places.start(), 'a', 1);
    places[name].isOff = true;
    await put(places.start(), 'b', 2);
    const { records, health } = await places.start().read();
    expect(Object.fromEntries(records)).toEqual({ a: 1, b: 2 });
    expect(health[name]).toBeInstanceOf(Error);
    places[name].isOff = false;
    expect(await entriesOf(places.start())).toEqual({ a: 1, b: 2 });
    expect(places.database.disk).toEqual(places.mirror.disk);
  });

  test('are both: the change is refused, and that is said', async () => {
    const { database, mirror, incidents, start } = setUp();
    const keeper = start();
    await put(keeper, 'a', 1);
    const change = keeper.change(['b'], () => {
      database.isOff = true;
      mirror.isOff = true;
      return { change: { put: new Map([['b', 2]]), remove: [] }, result: undefined };
    });
    await expect(change).rejects.toThrow('off');
    expect(incidents).toEqual([{ kind: 'not-kept' }]);
    await expect(keeper.read()).rejects.toThrow('off');
  });
});

/** One thing that happens: a change of one record by a worker that is killed after some steps, or to the place that fails. */
const event = fc.oneof(
  fc.record({
    type: fc.constant('change' as const),
    key: fc.constantFrom('a', 'b', 'c'),
    isRemoval: fc.boolean(),
    steps: fc.integer({ min: 0, max: 6 }),
  }),
  fc.record({ type: fc.constant('damage' as const), changesBack: fc.constantFrom(1, 2, 'all' as const) }),
  fc.record({ type: fc.constant('switch' as const) }),
  fc.record({ type: fc.constant('read' as const) }),
);
const events = fc.array(event, { maxLength: 12 });
type Event = typeof event extends fc.Arbitrary<infer One> ? One : never;

test('killed at any step, and with either place failing in any way: what was acknowledged stays, and nothing else appears', async () => {
  await fc.assert(
    fc.asyncProperty(events, fc.constantFrom('database' as const, 'mirror' as const), async (happenings, faulty) => {
      const places = setUp();
      // What may be there: an interrupted change may have been kept or not.
      let possible: readonly Records[] = [new Map()];
      for (const [value, event] of happenings.entries()) {
        possible = await possibleAfter(possible, event, value, places.start, places[faulty]);
      }
      expect(possible.map(toText)).toContain(toText((await places.start().read()).records));
    }),
    { numRuns: 2_000 },
  );
});

const places = ['database', 'mirror'] as const;

test('with both places failing in any way, what lacks something that was acknowledged says so', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(event, fc.constantFrom(...places)), { maxLength: 14 }), async (happenings) => {
      const world = setUp();
      let possible: readonly Records[] = [new Map()];
      for (const [value, [happening, faulty]] of happenings.entries()) {
        // Without either place nothing is read, and a change is refused.
        if (happening.type !== 'switch' && places.every((name) => world[name].isOff)) continue;
        const next = possibleAfter(possible, happening, value, world.start, world[faulty]);
        possible = await next.catch((error: unknown) => (hasToldLoss(world) ? possible : Promise.reject(error)));
        if (hasToldLoss(world)) return;
      }
    }),
    { numRuns: 2_000 },
  );
});

function hasToldLoss({ incidents }: ReturnType<typeof setUp>): boolean {
  return incidents.some(({ kind }) => kind === 'behind' || kind === 'lost');
}

async function possibleAfter(
  possible: readonly Records[],
  event: Event,
  value: number,
  start: (life?: Life) => Keeper,
  faulty: MemoryPlace,
): Promise<readonly Records[]> {
  switch (event.type) {
    case 'damage':
      faulty.damage(event.changesBack);
      return possible;
    case 'switch':
      faulty.isOff = !faulty.isOff;
      return possible;
    case 'read':
      expect(possible.map(toText)).toContain(toText((await start().read()).records));
      return possible;
    case 'change': {
      const change = { key: event.key, value: event.isRemoval ? null : value };
      const applied = possible.map((records) => apply(records, change));
      return (await isDoneBeforeKilled(event.steps, start, change)) ? applied : [...possible, ...applied];
    }
  }
}

/** A null value removes. */
interface OneChange {
  readonly key: string;
  readonly value: number | null;
}

function apply(records: Records, { key, value }: OneChange): Records {
  const others = [...records].filter(([name]) => name !== key);
  return new Map(value === null ? others : [...others, [key, value]]);
}

function toText(records: Records): string {
  return JSON.stringify([...records].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isDoneBeforeKilled(steps: number, start: (life: Life) => Keeper, { key, value }: OneChange): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const keeper = start({ stepsLeft: steps, onKilled: () => resolve(false) });
    (value === null ? remove(keeper, key) : put(keeper, key, value)).then(() => resolve(true), reject);
  });
}
