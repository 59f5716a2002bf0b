/**
 * Fetches the Electron binary (runs on Node 24, which Electron's own installer asks for). Without a connection it gives
 * up after four seconds instead of making the user wait; a stalled download after thirty.
 */
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { downloadArtifact } from '@electron/get';

const require = createRequire(import.meta.url);
const { version } = require('electron/package.json');
const controller = new AbortController();
let watch = setTimeout(() => controller.abort(), 4000);
let shown = -10;

function progress({ percent, total }) {
  clearTimeout(watch);
  watch = setTimeout(() => controller.abort(), 30_000);
  const now = Math.floor(percent * 100);
  if (!total || (now < shown + 10 && now !== 100) || now === shown) return;
  shown = now;
  process.stderr.write(`Đang tải Electron ${version}: ${now}% của ${Math.round(total / 1_048_576)} MB\n`);
}

try {
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: require('electron/checksums.json'),
    downloadOptions: { quiet: true, getProgressCallback: progress, signal: controller.signal },
  });
} catch {
  process.exit(1);
} finally {
  clearTimeout(watch);
}
// The archive is in the cache now; Electron's installer only unpacks it.
const { status } = spawnSync(process.execPath, [require.resolve('electron/install.js')], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
