import { rmSync, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

function base() {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
}

export const defaultDataFolder = () => join(base(), 'thuong-truc');
export const demoDataFolder = () => join(base(), 'thuong-truc-demo');

/** Only ever the sample office's own folder: there is no command that empties real data. */
export function resetDemo() {
  const folder = demoDataFolder();
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}
