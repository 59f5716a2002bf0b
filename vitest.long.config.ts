import { defineConfig } from 'vitest/config';

/** Minutes, not seconds: programs that are killed at random moments (always in CI, else `npm test -- --long`). */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['tests/durability/**/*.test.ts'],
    testTimeout: 30 * 60_000,
    hookTimeout: 5 * 60_000,
    fileParallelism: false,
  },
});
