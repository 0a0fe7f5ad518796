import { defineConfig } from 'vitest/config';

/** What core, the catalogue and the sentences are tested by: none of it keeps anything between tests, so files may share a process. */
const pure = ['core', 'catalogue', 'locales'].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    allowOnly: false,
    // Properties try thousands of values; a busy machine may take its time over them.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: { name: 'parts', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**', 'node_modules/**', ...pure] },
      },
    ],
  },
});
