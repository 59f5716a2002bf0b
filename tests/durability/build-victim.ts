import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Beside node_modules, so that the native driver is found. */
const root = fileURLToPath(new URL('../../', import.meta.url));
export const VICTIM_FOLDER = `${root}node_modules/.cache/durability`;

/** The victim as one file, as the hosts are bundled: it has to start hundreds of times. */
export default async function buildVictim(): Promise<void> {
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
      outDir: VICTIM_FOLDER,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      assetsInlineLimit: 10_000_000,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'victim.mjs' } },
    },
  });
}
