import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkBuilds } from './check-builds.ts';
import { checkCorePurity } from './check-core-purity.ts';
import { checkSizes as measureSizes } from './check-sizes.ts';
import { ensureChromium } from './find-chromium.ts';
import { ensureFirefox } from './find-firefox.ts';
import { runTool } from './run-tool.ts';
import { printStep, runMain, StepError } from './step.ts';
import { readPlaywrightCounts, readVitestCounts, type TestCounts } from './test-counts.ts';

/** The only folder of reports; git-ignored. */
const reports = join(import.meta.dirname, '..', 'test-results');
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

const one = (isPassed: boolean): TestCounts => ({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 });
const runGate = (packageName: string, tool: string, ...parameters: string[]): TestCounts =>
  one(runTool(packageName, tool, parameters) === 0);

/** Runs every check in order, goes on past a failing one, and ends with the line `N passed, N failed`. */
async function testAll(): Promise<number> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const results: TestCounts[] = [];
  const run = (name: string, step: () => TestCounts): boolean => {
    const counts = runStep(name, step);
    results.push(counts);
    return counts.failed === 0;
  };

  run('Generated types', () => runGate('wxt', 'wxt', 'prepare'));
  run('Format and lint', () => runGate('@biomejs/biome', 'biome', 'check', '--error-on-warnings'));
  run('Types', () => runGate('typescript', 'tsc', '--noEmit', '-p', '.'));
  run('Types of core alone', () => runGate('typescript', 'tsc', '--noEmit', '-p', 'core'));
  run('Core purity gate sees planted violations', () => listProblems(checkCorePurity()));
  run('Dead code', () => runGate('knip', 'knip'));
  run('Unit tests', () =>
    countTests(
      runTool('vitest', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
      unitReport,
      readVitestCounts,
    ),
  );
  const isBuilt =
    run('Build', () => runGate('wxt', 'wxt', 'build')) && run('Build for Firefox', () => runGate('wxt', 'wxt', 'build', '-b', 'firefox'));
  run('Add-on rules of Firefox', () => runGate('addons-linter', 'addons-linter', '--warnings-as-errors', join('.output', 'firefox-mv3')));
  run('Content script, worker and catalogue within their sizes', checkSizes);
  run('The same sources build to the same bytes, and the store’s package has no key', () => listProblems(checkBuilds()));
  const isThere = run('A Chromium and a Firefox for the browser tests', prepareBrowsers);
  run('Browser tests', () => {
    if (!isBuilt || !isThere) {
      console.log('Not run, because a step before it failed.');
      return one(false);
    }
    return countTests(runTool('@playwright/test', 'playwright', ['test']), browserReport, readPlaywrightCounts);
  });

  const passed = results.reduce((sum, counts) => sum + counts.passed, 0);
  const failed = results.reduce((sum, counts) => sum + counts.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function checkSizes(): TestCounts {
  const sizes = measureSizes();
  for (const { text } of sizes) console.log(text);
  return one(sizes.every(({ isWithin }) => isWithin));
}

function listProblems(problems: readonly string[]): TestCounts {
  for (const problem of problems) console.log(problem);
  return one(problems.length === 0);
}

function runStep(name: string, step: () => TestCounts): TestCounts {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const { passed, failed, skipped } = tryStep(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (skipped > 0) console.log(`${skipped} skipped tests count as failed: run them or delete them.`);
  console.log(`== ${name}: ${passed} passed, ${failed + skipped} failed, ${seconds} s`);
  return { passed, failed: failed + skipped, skipped: 0 };
}

function tryStep(step: () => TestCounts): TestCounts {
  try {
    return step();
  } catch (error) {
    console.log(error instanceof StepError ? `${error.message}\n${error.advice}` : error);
    return one(false);
  }
}

/** The tests themselves; the runner's own failure, or no test at all, counts as one more. */
function countTests(status: number, report: string, read: (path: string) => TestCounts): TestCounts {
  if (!existsSync(report)) return one(false);
  const counts = read(report);
  const isUnexplained = (status !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
  return isUnexplained ? { ...counts, failed: counts.failed + 1 } : counts;
}

function prepareBrowsers(): TestCounts {
  const { executable, version } = ensureChromium();
  printStep(`${version.text}: ${executable}`);
  // The browser tests start many browsers: they need not search again.
  process.env['CONSENT_LENS_CHROMIUM'] = executable;
  const firefox = ensureFirefox();
  printStep(`Firefox: ${firefox}`);
  process.env['CONSENT_LENS_FIREFOX'] = firefox;
  return one(true);
}

await runMain(testAll);
