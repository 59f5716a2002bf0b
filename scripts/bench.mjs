import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { ensureBuilt, vite } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { inRoot, runtime } from './setup/paths.mjs';
import { main, run, say } from './setup/run.mjs';
import { ensureBrowser, offerOffice } from './setup/system-packages.mjs';

/**
 * Runs every tests/bench/*.bench.ts as a program of its own on Node 24, one after another so that none disturbs the
 * next (`npm run bench -- NAME` only those whose name has NAME in it). Each appends what it measured to one file
 * (tests/bench/report.ts), and all of it is shown as one table.
 */
const FOLDER = inRoot('dist', 'bench');
const REPORT = inRoot('test-results', 'bench.jsonl');
const COLUMNS = {
  what: 'what',
  value: 'measured',
  limit: 'limit, same run',
  ratio: 'ratio',
  target: 'target',
  verdict: 'verdict',
};

function table(rows) {
  const keys = Object.keys(COLUMNS);
  const cells = [COLUMNS, ...rows].map((row) => keys.map((key) => String(row[key] ?? '–')));
  const widths = keys.map((_key, at) => Math.max(...cells.map((row) => row[at].length)));
  const lines = cells.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** A busy machine stretches what waits on several processes more than what computes alone: say how busy it is. */
const busyness = () => `load ${loadavg()[0].toFixed(1)} on ${availableParallelism()} processors`;

await main(async () => {
  await ensureDependencies();
  const browser = await ensureBrowser();
  await offerOffice();
  await ensureBuilt();
  rmSync(FOLDER, { recursive: true, force: true });
  rmSync(REPORT, { force: true });
  mkdirSync(inRoot('test-results'), { recursive: true });
  await vite(['build', '--config', 'vite.main.config.ts', '--mode', 'bench', '--logLevel', 'warn']);

  const wanted = process.argv[2] ?? '';
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.bench.mjs') && name.includes(wanted));
  let broken = 0;
  for (const name of names.sort()) {
    say(`— ${name.replace('.bench.mjs', '')} (${busyness()})`);
    const { code } = await run(runtime(), ['--expose-gc', inRoot('dist', 'bench', name)], {
      output: 'stderr',
      env: { BENCH_REPORT: REPORT, TEST_CHROMIUM: browser, NODE_ENV: 'production' },
    });
    if (code !== 0) broken += 1;
  }
  const rows = existsSync(REPORT)
    ? readFileSync(REPORT, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  console.log(table(rows));
  const missed = rows.filter((row) => row.verdict === 'MISSED').length;
  console.log(
    `${rows.length} measured, ${missed} missed, ${broken} of ${names.length} programs ended with an error`,
  );
  return missed + broken === 0 && rows.length > 0 ? 0 : 1;
});
