import { defineConfig } from '@playwright/test';

/** No retries: a test that passes only the second time is a finding. Two workers, each with its own emulated sites. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: { screenshot: 'only-on-failure' },
});
