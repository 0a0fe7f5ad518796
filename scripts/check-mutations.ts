/**
 * `npm run mutations`: changes each permit row and each risk rule in turn and shows that a test of test/core/decision fails. A change
 * that no test notices survives; each survivor needs its reason in test/core/decision/mutation-survivors.ts. `npm run mutations -- "risk F"` tries
 * those whose names begin so.
 */
import { createVitest, type Vitest } from 'vitest/node';
import { permitRows } from '../core/decision/permit/index.ts';
import { riskRules } from '../core/decision/risk/index.ts';
import type { Mutation } from '../test/core/decision/mutate.setup.ts';
import { explanations } from '../test/core/decision/mutation-survivors.ts';
import { printStep, runMain } from './step.ts';

const permitChanges: readonly Mutation['change'][] = ['skipped', 'flipped'];
const riskChanges: readonly Mutation['change'][] = ['silent', 'higher', 'lower', 'untrusting', 'trusting'];
/** The tables: properties try hundreds of prompts and find nothing that these do not. */
const tables = ['vectors', 'risk-rules', 'permit-rows', 'decide.test', 'attacks', 'intervention'];

interface Mutant extends Mutation {
  readonly name: string;
}

await runMain(async () => {
  const beginning = process.argv[2] ?? '';
  const mutants = listMutants().filter(({ name }) => name.startsWith(beginning));
  const vitest = await createVitest('test', { watch: false, reporters: [], setupFiles: ['test/core/decision/mutate.setup.ts'] });
  try {
    return await tryAll(vitest, mutants);
  } finally {
    await vitest.close();
  }
});

async function tryAll(vitest: Vitest, mutants: readonly Mutant[]): Promise<number> {
  const unchanged = await failingTests(vitest, null);
  // The control: what fails without any change notices nothing.
  printStep(`unchanged: ${unchanged.size} tests fail`);
  const survivors: string[] = [];
  for (const mutant of mutants) {
    const failing = await failingTests(vitest, mutant);
    const noticed = [...failing].filter((name) => !unchanged.has(name));
    if (noticed.length === 0) survivors.push(mutant.name);
    console.log(`${noticed.length === 0 ? 'SURVIVES' : 'noticed '}  ${mutant.name.padEnd(44)} ${noticed.length} tests`);
  }
  return report(mutants, survivors);
}

function report(mutants: readonly Mutant[], survivors: readonly string[]): number {
  const unexplained = survivors.filter((name) => !Object.hasOwn(explanations, name));
  // Of the changes that were not tried nothing is known.
  const tried = new Set(mutants.map(({ name }) => name));
  const stale = Object.keys(explanations).filter((name) => tried.has(name) && !survivors.includes(name));
  console.log(`\n${mutants.length} changes, ${mutants.length - survivors.length} noticed, ${survivors.length} survive`);
  for (const name of survivors) console.log(`  ${name}: ${explanations[name] ?? 'not explained'}`);
  for (const name of stale) console.log(`  ${name}: explained, and noticed all the same`);
  return unexplained.length === 0 && stale.length === 0 ? 0 : 1;
}

async function failingTests(vitest: Vitest, mutation: Mutation | null): Promise<ReadonlySet<string>> {
  vitest.provide('mutation', mutation && { registry: mutation.registry, index: mutation.index, change: mutation.change });
  const specifications = await vitest.globTestSpecifications(tables.map((name) => `test/core/decision/${name}`));
  if (specifications.length < tables.length) throw new Error('a table of tests is missing');
  const { testModules } = await vitest.runTestSpecifications(specifications);
  const failing = new Set<string>();
  for (const module of testModules) {
    // A file that does not load has no tests to fail.
    if (module.errors().length > 0) failing.add(module.moduleId);
    for (const test of module.children.allTests('failed')) failing.add(test.fullName);
  }
  return failing;
}

function listMutants(): readonly Mutant[] {
  return [
    ...permitRows.flatMap((row, index) =>
      permitChanges.map((change) => ({ registry: 'permit' as const, index, change, name: `permit ${row.name} ${change}` })),
    ),
    ...riskRules.flatMap(({ rule, loweredBy }, index) =>
      riskChanges
        .filter((change) => !(change === 'untrusting' && loweredBy === 'nothing') && !(change === 'trusting' && loweredBy === 'entry'))
        .map((change) => ({ registry: 'risk' as const, index, change, name: `risk ${rule} ${change}` })),
    ),
  ];
}
