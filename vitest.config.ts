import { defineConfig } from 'vitest/config';

/** The quick suites: pure rules, storage on real temporary databases, contract, documents, renderer pieces. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['tests/{unit,contract,migrations,documents}/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
  },
});
