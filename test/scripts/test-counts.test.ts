import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPlaywrightCounts, readVitestCounts } from '../../scripts/test-counts.ts';

let folder = '';
const writeReport = (report: unknown): string => {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
};

describe('counting tests', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'consent-lens-counts-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('counts a unit test file that did not load as a failure', () => {
    const path = writeReport({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    });
    expect(readVitestCounts(path)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it('counts errors outside browser tests as failures', () => {
    const path = writeReport({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 4 }, errors: [{}] });
    expect(readPlaywrightCounts(path)).toEqual({ passed: 7, failed: 3, skipped: 4 });
  });
});
