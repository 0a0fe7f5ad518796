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
