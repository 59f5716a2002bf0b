import { ensureDependencies } from './setup/dependencies.mjs';
import { LINT_RUNS } from './setup/lint.mjs';
import { inRoot, runtime } from './setup/paths.mjs';
import { main, run } from './setup/run.mjs';

/** The quick answer while working: types, lint, and the suites that need no browser and make no whole documents. */
await main(async () => {
  await ensureDependencies();
  const node = runtime();
  const steps = [
    ...['shared', 'src-main', 'src-renderer', '.'].map((folder) => ['typescript/bin/tsc', '-p', folder]),
    ...LINT_RUNS.map((part) => ['eslint/bin/eslint.js', ...part]),
    ['vitest/vitest.mjs', 'run', '--exclude', 'tests/documents/**'],
  ];
  let failed = 0;
  for (const [tool, ...args] of steps) {
    const { code } = await run(node, [inRoot('node_modules', ...tool.split('/')), ...args]);
    if (code !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
});
