import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstanceNote } from './instance-note';

const fileIn = (dataDir: string): string => join(dataDir, 'dang-chay.json');

export function writeInstanceNote(dataDir: string, note: InstanceNote): void {
  writeFileSync(fileIn(dataDir), JSON.stringify(note), { mode: 0o600 });
}

export function removeInstanceNote(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

const lastAddressFile = (dataDir: string): string => join(dataDir, 'cong-gan-nhat.txt');

/** Port and folder of the window, the latter without its slashes (guards.ts); each null when it is not known. */
export interface LastAddress {
  readonly port: number | null;
  readonly placeName: string | null;
}

/**
 * The address of the last start stays written down when the program has ended: a page that is still open in a browser
 * finds the next start where it looks for it. Never a reason not to start.
 */
export function rememberAddress(dataDir: string, port: number, placeName: string): void {
  try {
    // Whoever knows the place without the cookie of the run is let in nowhere; still it is nobody else's business.
    rmSync(lastAddressFile(dataDir), { force: true });
    writeFileSync(lastAddressFile(dataDir), `${port}\n${placeName}\n`, { mode: 0o600 });
  } catch {
    // The next start then takes any port and another place.
  }
}

export function lastAddress(dataDir: string): LastAddress {
  try {
    const [line = '', name = ''] = readFileSync(lastAddressFile(dataDir), 'utf8').split('\n');
    const port = Number(line);
    return {
      port: Number.isInteger(port) && port > 0 && port <= 65_535 ? port : null,
      placeName: /^[\w-]{32}$/u.test(name) ? name : null,
    };
  } catch {
    return { port: null, placeName: null };
  }
}

/** A new one-time link of the running program, or null when none answers there. */
export async function linkOfRunningInstance(dataDir: string): Promise<string | null> {
  if (!existsSync(fileIn(dataDir))) return null;
  try {
    const { InstanceNote, NewLink } = await import('./instance-note');
    const note = InstanceNote.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
    const origin = `http://127.0.0.1:${note.port}`;
    const response = await fetch(`${origin}/control/link`, {
      method: 'POST',
      headers: { 'x-thuong-truc-secret': note.secret },
      signal: AbortSignal.timeout(3000),
    });
    const { token } = NewLink.parse(await response.json());
    return `${origin}/enter?token=${token}`;
  } catch {
    return null;
  }
}
