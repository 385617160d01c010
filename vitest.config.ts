import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// The page tests need Chromium and have a configuration of their own: vitest.page.config.ts.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/page/**', 'tests/bench/**'],
    testTimeout: 20_000,
    // On a busy machine a bot of its own may miss its three seconds once; the report tells what needed a second try.
    retry: 1,
    // One core is left free by default, which halves the speed where there are two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
