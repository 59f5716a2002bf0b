import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Tells a second start of the program where the first one listens, so that it opens a new window instead of an
 * error. Readable by the same user only. The database lock, not this file, decides who is first.
 */
const InstanceNote = z.strictObject({
  port: z.int().min(1).max(65_535),
  secret: z.string().min(16).max(100),
});
export type InstanceNote = z.infer<typeof InstanceNote>;

const fileIn = (dataDir: string): string => join(dataDir, 'dang-chay.json');

export function writeInstanceNote(dataDir: string, note: InstanceNote): void {
  writeFileSync(fileIn(dataDir), JSON.stringify(note), { mode: 0o600 });
}

export function removeInstanceNote(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** A new one-time link of the running program, or null when none answers there. */
export async function linkOfRunningInstance(dataDir: string): Promise<string | null> {
  try {
    const note = InstanceNote.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
    const origin = `http://127.0.0.1:${note.port}`;
    const response = await fetch(`${origin}/control/link`, {
      method: 'POST',
      headers: { 'x-thuong-truc-secret': note.secret },
      signal: AbortSignal.timeout(3000),
    });
    const { token } = z.object({ token: z.string() }).parse(await response.json());
    return `${origin}/enter?token=${token}`;
  } catch {
    return null;
  }
}
