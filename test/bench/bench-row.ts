import { shareOf } from './median.ts';

/** One figure of a benchmark, beside its control. */
export interface BenchRow {
  readonly what: string;
  readonly median: number;
  readonly p95: number;
  readonly n: number;
  /** Against the first row of its group. */
  readonly ratio: number;
  readonly goal: string;
  readonly isMet: boolean | null;
}

/** Met where the ratio of the medians is at most `atMost`; null where there is no goal. */
export function rowOf(what: string, values: readonly number[], against: readonly number[], goal: string, atMost: number | null): BenchRow {
  const median = shareOf(values, 0.5);
  const ratio = median / shareOf(against, 0.5);
  return { what, median, p95: shareOf(values, 0.95), n: values.length, ratio, goal, isMet: atMost === null ? null : ratio <= atMost };
}
