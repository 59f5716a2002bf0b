import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCodeOf } from './startup-error';

/** For what only the person who works here may read: names, ballots, minutes. Windows keeps a profile so by itself. */
export const OWNER_ONLY = 0o700;

/**
 * Makes a folder with those above it; one that exists is left. Throws at once where none can be made: Node's own
 * recursive mkdir never ends where the system says "not found" below a folder that exists, as Linux does under /proc.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  try {
    mkdirSync(folder, { mode });
  } catch (cause) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
    const above = dirname(folder);
    if (errorCodeOf(cause) !== 'ENOENT' || existsSync(above)) throw cause;
    // A drive that is not there has nothing above it.
    if (above === folder) throw cause;
    makeFolder(above, mode);
    mkdirSync(folder, { mode });
  }
}
