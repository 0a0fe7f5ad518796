import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    allowOnly: false,
    // Properties try thousands of values; a busy machine may take its time over them.
    testTimeout: 60_000,
  },
});
