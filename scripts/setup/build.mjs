import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, root, runtime } from './paths.mjs';
import { Stop, run, say } from './run.mjs';

const SOURCES = ['src-main', 'src-renderer', 'shared'];
const SETTINGS = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'vite.main.config.ts',
  'vite.renderer.config.ts',
];
const STAMP = 'build-stamp.json';

function* filesBelow(folder) {
  if (!existsSync(folder)) return;
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

/** Contents, not times: a clone or a change of branch sets times that say nothing. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = [
    ...SETTINGS.map((name) => inRoot(name)),
    ...SOURCES.flatMap((name) => [...filesBelow(inRoot(name))]),
  ];
  for (const file of files) {
    if (existsSync(file))
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  }
  return hash.digest('hex');
}

function stampOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, STAMP), 'utf8')).fingerprint;
  } catch {
    return undefined;
  }
}

export async function vite(args, env = {}) {
  const { code, text } = await run(runtime(), [inRoot('node_modules', 'vite', 'bin', 'vite.js'), ...args], {
    output: 'collect',
    env: { NODE_ENV: 'production', ...env },
  });
  if (code !== 0) {
    say(text);
    throw new Stop(`Chưa biên dịch được (vite ${args.join(' ')}).`);
  }
}

/**
 * Builds into a folder beside `dist` and swaps at the end: a build that fails or is stopped leaves the last good one,
 * and a running program never meets half-written files.
 */
export async function ensureBuilt({ force = false } = {}) {
  const wanted = fingerprint();
  if (!force && stampOf(inRoot('dist')) === wanted) return;
  say('Đang biên dịch chương trình…');
  const folder = inRoot('node_modules', '.cache', `build-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const env = { BUILD_DIRECTORY: folder };
    await Promise.all([
      vite(['build', '--config', 'vite.renderer.config.ts', '--logLevel', 'warn'], env),
      vite(['build', '--config', 'vite.main.config.ts', '--mode', 'main', '--logLevel', 'warn'], env).then(
        () =>
          vite(['build', '--config', 'vite.main.config.ts', '--mode', 'preload', '--logLevel', 'warn'], env),
      ),
    ]);
    writeFileSync(join(folder, STAMP), `${JSON.stringify({ fingerprint: wanted })}\n`);
    rmSync(inRoot('dist'), { recursive: true, force: true });
    renameSync(folder, inRoot('dist'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
