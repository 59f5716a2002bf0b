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
