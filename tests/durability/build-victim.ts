import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly victimFolder: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The victim bundled as the hosts are: it has to start hundreds of times. */
export default async function buildVictim({ provide }: TestProject): Promise<() => void> {
  // Inside node_modules, so that the native driver is found; of this run only, since it is started for a minute.
  const folder = `${root}node_modules/.cache/durability-${process.pid}`;
  provide('victimFolder', folder);
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    define: { __APP_VERSION__: '"0.0.0"' },
    ssr: { noExternal: true, external: ['better-sqlite3', 'playwright-core', 'electron'] },
    build: {
      ssr: `${root}tests/durability/victim.ts`,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      assetsInlineLimit: 10_000_000,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'victim.mjs' } },
    },
  });
  return () => rmSync(folder, { recursive: true, force: true });
}
