import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tests/page/chromium-setup.ts'],
    include: ['tests/page/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    // A browser on a busy machine loses a key or a click now and then; the report tells what needed a second try.
    retry: 1,
  },
});
