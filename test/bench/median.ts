/** Times in microseconds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  /** Batches measured. */
  readonly n: number;
}

const batches = 60;
/** A batch long enough for the clock to tell. */
const batchMilliseconds = 3;

/**
 * How long each piece of work takes. They are measured in turns, a batch of one and then of the next, so that whatever else the machine
 * does falls on all of them alike.
 */
export function measureInTurns(works: readonly (() => unknown)[]): readonly Timing[] {
  const sizes = works.map(sizeOfBatch);
  const times: number[][] = works.map(() => []);
  for (let batch = 0; batch < batches; batch += 1) {
    works.forEach((work, index) => {
      const size = sizes[index] ?? 1;
      times[index]?.push((runBatch(work, size) / size) * 1_000);
    });
  }
  return times.map((each) => {
    const sorted = each.toSorted((one, other) => one - other);
    return { median: at(sorted, 0.5), p95: at(sorted, 0.95), n: sorted.length };
  });
}

/** Doubles until a batch lasts; that also warms the code up. */
function sizeOfBatch(work: () => unknown): number {
  let size = 1;
  while (runBatch(work, size) < batchMilliseconds) size *= 2;
  return size;
}

/** In milliseconds. What the work gives is looked at, or it might be left out as useless. */
function runBatch(work: () => unknown, size: number): number {
  const start = performance.now();
  let results = 0;
  for (let index = 0; index < size; index += 1) results += work() === undefined ? 0 : 1;
  const time = performance.now() - start;
  if (results !== size) throw new Error('the work gave nothing');
  return time;
}

/** The value below which that share of the values lies. */
export function shareOf(values: readonly number[], share: number): number {
  return at(
    values.toSorted((one, other) => one - other),
    share,
  );
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
