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

const lastPortFile = (dataDir: string): string => join(dataDir, 'cong-gan-nhat.txt');

/**
 * The port of the last start stays written down when the program has ended: a page that is still open in a browser
 * finds the next start where it looks for it. Never a reason not to start.
 */
export function rememberPort(dataDir: string, port: number): void {
  try {
    writeFileSync(lastPortFile(dataDir), `${port}\n`);
  } catch {
    // The next start then takes any port.
  }
}

/** 0 when none is known. */
export function lastPort(dataDir: string): number {
  try {
    const port = Number(readFileSync(lastPortFile(dataDir), 'utf8'));
    return Number.isInteger(port) && port > 0 && port <= 65_535 ? port : 0;
  } catch {
    return 0;
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
