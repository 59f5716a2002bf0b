import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import metadata from './package.json' with { type: 'json' };

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = `${process.env['BUILD_DIRECTORY'] ?? `${root}dist`}/main`;

/** What stays outside the bundles: native code, Electron itself, and the driver of an installed browser. */
const external = ['electron', 'better-sqlite3', 'playwright-core'];

/**
 * better-sqlite3 13 needs Node-API 10; on an older Node it ends the process without a word when a database is opened.
 * The sentence is printed before any of the program's own code runs.
 */
const runtimeCheck = `if (Number(process.versions.napi ?? 0) < 10) {
  process.stderr.write('Chương trình cần Node.js 22.14 trở lên (đang chạy ' + process.version + '). Hãy dùng lệnh "npm start".\\n');
  process.exit(70);
}`;

const programs: Record<string, string> = {
  electron: 'src-main/hosts/electron/main.ts',
  loopback: 'src-main/hosts/loopback/start.ts',
  count: 'src-main/hosts/count-main.ts',
  verify: 'src-main/hosts/verify-main.ts',
};

/**
 * Threads are files of their own: `new Worker(new URL('./NAME-worker.mjs', import.meta.url))`, all in one folder. A
 * benchmark has them too: without its thread the program does the work itself, and that is not what users wait for.
 */
function inputs(mode: string): Record<string, string> {
  const found = (pattern: string): [string, string][] =>
    globSync(pattern, { cwd: root }).map((file) => [basename(file, '.ts'), file]);
  const threads = found('src-main/**/*-worker.ts');
  const named = mode === 'bench' ? found('tests/bench/*.bench.ts') : Object.entries(programs);
  const there = [...named, ...threads].filter(([, file]) => existsSync(root + file));
  return Object.fromEntries(there.map(([name, file]) => [name, root + file]));
}

const shared: UserConfig = {
  root,
  publicDir: false,
  resolve: { tsconfigPaths: true },
  define: { __APP_VERSION__: JSON.stringify(metadata.version) },
};

/** Modes: `main` (the programs and their threads), `preload` (one CommonJS file for the sandbox), `bench`. */
export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'preload') {
    return {
      ...shared,
      build: {
        outDir,
        emptyOutDir: false,
        target: 'node24',
        minify: false,
        reportCompressedSize: false,
        lib: {
          entry: `${root}src-main/hosts/electron/preload.ts`,
          formats: ['cjs'],
          fileName: () => 'preload.cjs',
        },
        rolldownOptions: { external: ['electron'] },
      },
    };
  }
  return {
    ...shared,
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      outDir: mode === 'bench' ? `${root}dist/bench` : outDir,
      emptyOutDir: true,
      // Not newer, so that an old Node gets as far as the sentence above instead of a syntax error.
      target: 'node20.19',
      minify: false,
      sourcemap: mode !== 'bench',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      // Texts, fonts and data that the documents embed are read from the bundle, never from loose files.
      assetsInlineLimit: 10_000_000,
      rolldownOptions: {
        input: inputs(mode),
        output: {
          format: 'es',
          banner: (chunk) => (chunk.isEntry ? runtimeCheck : ''),
          entryFileNames: '[name].mjs',
          chunkFileNames: '[name]-[hash].mjs',
        },
      },
    },
  };
});
