import { rmSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';
import { isInUse } from '../database/open-database';

/**
 * Where the data live when nobody says otherwise: the usual place of the system, on a local disk, the same for
 * both hosts. Never the program's own folder: removing the program must not remove the data.
 */
export function defaultDataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  switch (platform()) {
    case 'win32':
      return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'ThuongTruc', 'du-lieu');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'ThuongTruc', 'du-lieu');
    default:
      return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'thuong-truc');
  }
}

/** The sample office never touches the office's own data. */
export const demoDataFolder = (environment: NodeJS.ProcessEnv = process.env): string =>
  `${defaultDataFolder(environment)}-mau`;

export const chosenDataFolder = (given: string | undefined, demo: boolean): string =>
  given ? resolve(given) : demo ? demoDataFolder() : defaultDataFolder();

/** Throws the sample office away for a new one; false, and nothing is touched, while any program has it open. */
export function removeSampleData(dataDir: string): boolean {
  if (isInUse(dataDir)) return false;
  rmSync(dataDir, { recursive: true, force: true });
  return true;
}
