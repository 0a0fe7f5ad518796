/**
 * `npm run bench`: the benchmarks of test/bench as tables, controls beside the figures; `npm run bench -- popup` one of them. They are no
 * tests: a busy machine may miss a goal. Those in a browser measure the builds in .output.
 */
import type { BenchRow } from '../test/bench/bench-row.ts';
import { benchDecide } from '../test/bench/decide.bench.ts';
import { benchPopup } from '../test/bench/popup.ts';
import { runGate } from '../test/bench/run-gate.ts';
import { benchWorker } from '../test/bench/worker.bench.ts';

const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  decide: async () => print('decide', 'µs', benchDecide()),
  popup: async () => print('popup', 'ms', await benchPopup()),
  worker: async () => print('worker', 'ms', await benchWorker()),
  gate: runGate,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) throw new Error(`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}`);

for (const [name, run] of Object.entries(benchmarks)) {
  if (asked.length === 0 || asked.includes(name)) await run();
}

function print(name: string, unit: string, tables: readonly (readonly BenchRow[])[]): void {
  for (const group of tables) {
    console.log(`\n${line(name, `median ${unit}`, `p95 ${unit}`, 'n', '× first', 'goal')}`);
    for (const row of group) console.log(lineOf(row));
  }
}

function lineOf({ what, median, p95, n, ratio, goal, isMet }: BenchRow): string {
  const verdict = isMet === null ? '' : isMet ? 'met' : 'MISSED';
  return line(what, median.toFixed(2), p95.toFixed(2), String(n), ratio.toFixed(2), `${goal} ${verdict}`);
}

function line(what: string, ...[median = '', p95 = '', n = '', ratio = '', goal = '']: readonly string[]): string {
  return `${what.padEnd(44)} ${median.padStart(12)} ${p95.padStart(12)} ${n.padStart(5)} ${ratio.padStart(9)}  ${goal}`.trimEnd();
}
