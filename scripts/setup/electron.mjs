import { existsSync, readFileSync } from 'node:fs';
import { inRoot, runtime } from './paths.mjs';
import { run } from './run.mjs';

const installed = (...parts) => inRoot('node_modules', 'electron', ...parts);

/** The path of the Electron program, or nothing when its binary was never fetched. */
export function electronBinary() {
  try {
    const { version } = JSON.parse(readFileSync(installed('package.json'), 'utf8'));
    if (readFileSync(installed('dist', 'version'), 'utf8').trim().replace(/^v/, '') !== version)
      return undefined;
    const file = installed('dist', readFileSync(installed('path.txt'), 'utf8').trim());
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

export async function fetchElectron() {
  await run(runtime(), [inRoot('scripts', 'setup', 'electron-download.mjs')], { output: 'stderr' });
  return electronBinary();
}

/** Why a window of Electron cannot open on this machine, or nothing when it can. */
export function electronObstacle() {
  if (process.platform !== 'linux') return undefined;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'máy không có màn hình đồ họa';
  // Chromium's sandbox refuses the administrator, and the program never runs without its sandbox.
  if (process.getuid() === 0) return 'đang dùng tài khoản root';
  return undefined;
}
