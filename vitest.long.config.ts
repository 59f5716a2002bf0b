import { defineConfig } from 'vitest/config';

/** Kill tests: programs of their own that are killed hundreds of times. Minutes, so apart from the quick suites. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['tests/durability/**/*.test.ts'],
    globalSetup: ['tests/durability/build-victim.ts'],
    testTimeout: 2_400_000,
    fileParallelism: false,
  },
});
