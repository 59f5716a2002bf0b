import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { ensureBuilt, vite } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { inRoot, runtime } from './setup/paths.mjs';
import { main, run, say } from './setup/run.mjs';
import { ensureBrowser, ensureDocumentTools } from './setup/system-packages.mjs';

/**
 * Runs every tests/bench/*.bench.ts as a program of its own on Node 24, one after another so that none disturbs the
 * next. A program prints one JSON object per line for each thing it measured:
 *   { "name", "value", "unit", "limit"?, "limitName"?, "target", "ok" }
 * where `limit` is what the machine itself can do, measured in the same run. Other lines are its talk.
 */
function readLines(text) {
  const rows = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith('{')) continue;
    try {
      const row = JSON.parse(line);
      if (typeof row.name === 'string' && typeof row.ok === 'boolean') rows.push(row);
    } catch {
      // Talk that happens to begin like an object.
    }
  }
  return rows;
}

const number = (value) =>
  typeof value === 'number'
    ? new Intl.NumberFormat('en', { maximumSignificantDigits: 4 }).format(value)
    : value;

function table(rows) {
  const head = ['what', 'measured', 'limit, same run', 'target', 'verdict'];
  const cells = rows.map((row) => [
    row.name,
    `${number(row.value)} ${row.unit ?? ''}`.trim(),
    row.limit === undefined
      ? '–'
      : `${number(row.limit)} ${row.unit ?? ''}${row.limitName ? ` (${row.limitName})` : ''}`,
    String(row.target ?? ''),
    row.ok ? 'ok' : 'MISSED',
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...cells.map((row) => row[at].length)));
  const line = (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...cells.map(line)].join(
    '\n',
  );
}

await main(async () => {
  await ensureDependencies();
  const browser = await ensureBrowser();
  await ensureDocumentTools();
  await ensureBuilt();
  rmSync(inRoot('dist', 'bench'), { recursive: true, force: true });
  mkdirSync(inRoot('dist', 'bench'), { recursive: true });
  await vite(['build', '--config', 'vite.main.config.ts', '--mode', 'bench', '--logLevel', 'warn']);

  const rows = [];
  let failed = 0;
  const wanted = process.argv[2] ?? '';
  const programs = readdirSync(inRoot('dist', 'bench')).filter(
    (name) => name.endsWith('.bench.mjs') && name.includes(wanted),
  );
  for (const program of programs.sort()) {
    say(`… ${program.replace('.bench.mjs', '')}`);
    const { code, text } = await run(runtime(), ['--expose-gc', inRoot('dist', 'bench', program)], {
      output: 'collect',
      env: { TEST_CHROMIUM: browser, NODE_ENV: 'production' },
    });
    const found = readLines(text);
    rows.push(...found);
    if (code !== 0 || found.length === 0) {
      failed += 1;
      say(text);
    }
  }
  console.log(table(rows));
  const missed = rows.filter((row) => !row.ok).length;
  console.log(`${rows.length - missed} within target, ${missed} missed, ${failed} programs failed`);
  return missed + failed === 0 ? 0 : 1;
});
