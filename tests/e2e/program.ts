import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A running loopback host on a data folder of its own, as a clerk's PC would have it. */
export interface RunningProgram {
  readonly dataDir: string;
  /** One-time link of this start. */
  readonly link: string;
  readonly output: () => string;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Another build may be tried without touching the one that `npm start` uses. */
const ENTRY = resolve(process.env['TEST_PROGRAM'] ?? join('dist', 'main', 'loopback.mjs'));

export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'thuong-truc-e2e-'));
}

export function removeDataFolder(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
}

/** Starts the built program and waits for its ready line; fails loudly with its output when none comes. */
export async function startProgram(dataDir: string, extra: readonly string[] = []): Promise<RunningProgram> {
  const child = spawn(process.execPath, [ENTRY, '--data', dataDir, '--no-open', ...extra], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const link = await new Promise<string>((ready, fail) => {
    const timer = setTimeout(() => fail(new Error(`no ready line:\n${output}`)), 30_000);
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/enter\?token=\S+/u.exec(output);
      if (found) {
        clearTimeout(timer);
        ready(found[0]);
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => fail(new Error(`program ended with ${code}:\n${output}`)));
  });
  return {
    dataDir,
    link,
    output: () => output,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill(signal);
  });
}
