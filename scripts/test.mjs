import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ensureBuilt } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { electronBinary, electronObstacle } from './setup/electron.mjs';
import { LINT_RUNS } from './setup/lint.mjs';
import { inRoot, runtime } from './setup/paths.mjs';
import { main, run, say } from './setup/run.mjs';
import { ensureBrowser, ensurePdfTools, offerOffice } from './setup/system-packages.mjs';

/**
 * Everything that proves the program: types, lint, quick suites, 200 kills while rows are entered, and journeys in a
 * real browser. Each part adds its counts; the last line is their sum and nothing else.
 */
const REPORTS = inRoot('test-results');
const bin = (...parts) => inRoot('node_modules', ...parts);
const total = { passed: 0, failed: 0 };

function count(name, passed, failed, note = '') {
  total.passed += passed;
  total.failed += failed;
  console.log(`  ${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed${note}`);
}

async function check(name, args) {
  const { code, text } = await run(runtime(), args, { output: 'collect' });
  if (code !== 0) say(text);
  count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1);
}

const types = (folder) => check(`types ${folder}`, [bin('typescript', 'bin', 'tsc'), '-p', inRoot(folder)]);

/** The counts of a JSON report; a run that failed without a failed test (or never ran) counts as one failure. */
function countReport(name, file, code, read) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  try {
    ({ passed, failed, skipped } = read(JSON.parse(readFileSync(file, 'utf8'))));
  } catch {
    failed = 1;
  }
  if (code !== 0 && failed === 0) failed = 1;
  if (passed + failed === 0) failed = 1;
  count(name, passed, failed, skipped > 0 ? ` (${skipped} did not run)` : '');
}

async function vitest(name, args, env) {
  const file = `${REPORTS}/${name}.json`;
  const { code } = await run(
    runtime(),
    [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ],
    { output: 'stderr', env },
  );
  countReport(name, file, code, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

async function playwright(name, project, env) {
  const file = `${REPORTS}/${name}.json`;
  const { code } = await run(
    runtime(),
    [bin('@playwright', 'test', 'cli.js'), 'test', '--project', project, '--reporter=list,json'],
    { output: 'stderr', env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
  );
  countReport(name, file, code, ({ stats }) => ({
    passed: stats.expected,
    // A test that passes only when repeated has failed once.
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

async function everything() {
  await ensureDependencies();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const browser = await ensureBrowser();
  await ensurePdfTools();
  await offerOffice();
  await ensureBuilt();
  // The suites start the same browser, and programs of their own under the same runtime.
  const env = { TEST_CHROMIUM: browser };

  const sources = ['shared', 'src-main', 'src-renderer', '.'];
  if (availableParallelism() > 1) {
    await Promise.all([types('shared').then(() => types('src-main')), types('src-renderer')]);
    await types('.');
  } else {
    for (const folder of sources) await types(folder);
  }
  for (const part of LINT_RUNS) await check(`lint ${part[0]}`, [bin('eslint', 'bin', 'eslint.js'), ...part]);
  await vitest('unit, contract, migrations, documents', [], env);
  // By themselves: a kill is meant to meet the program at work, not waiting for a processor.
  await vitest('kill tests', ['--config', 'vitest.long.config.ts'], env);
  await playwright('browser', 'browser', env);
  if (spawnSync('soffice', ['--version']).status !== 0)
    console.log('  – LibreOffice: not run (it is not on this machine)');
  const obstacle = electronBinary() ? electronObstacle() : 'its binary is not on this machine';
  if (obstacle) console.log(`  – electron: not run (${obstacle})`);
  else await playwright('electron', 'electron', env);
}

await main(async () => {
  try {
    await everything();
  } catch (error) {
    total.failed += 1;
    say(error.stack ?? String(error));
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
