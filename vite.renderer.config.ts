import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import mantinePreset from 'postcss-preset-mantine';
import type { Plugin } from 'postcss';
import { defineConfig } from 'vite';
import { compiledAhead } from './scripts/setup/compiled-ahead.mjs';
import { fontFaces } from './scripts/setup/font-faces.mjs';
import metadata from './package.json' with { type: 'json' };

/** The package comes without types. */
const mantine = mantinePreset as () => Plugin;

/**
 * The window: one page, served by both hosts under the same strict Content-Security-Policy. Therefore no inline
 * script, no inlined fonts (`font-src 'self'`), relative addresses, and a placeholder which the host replaces by the
 * nonce of the response (Mantine gives that nonce to the style elements it makes).
 */
export default defineConfig({
  root: fileURLToPath(new URL('./src-renderer', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [react(), compiledAhead(['index', 'react'])],
  resolve: { tsconfigPaths: true },
  html: { cspNonce: '__CSP_NONCE__' },
  css: { postcss: { plugins: [fontFaces(), mantine()] } },
  define: {
    __APP_VERSION__: JSON.stringify(metadata.version),
    // The router reads where each screen was scrolled to when its code is first loaded, and waits for another process
    // of the browser meanwhile. Without a storage it remembers the same in memory, as long as the window is open.
    sessionStorage: 'undefined',
  },
  build: {
    outDir: process.env['BUILD_DIRECTORY']
      ? `${process.env['BUILD_DIRECTORY']}/renderer`
      : fileURLToPath(new URL('./dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    // What the first screen needs comes as one file: forty small ones cost more in requests than they save in bytes.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules\/(?:react|react-dom|scheduler)\/|src-renderer\/app\/react-root/u,
              priority: 1,
            },
            { name: 'window', tags: ['$initial'] },
          ],
        },
      },
    },
  },
});
