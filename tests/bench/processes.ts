import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export interface Started {
  /** From asking the system for the process to the line that was waited for. */
  readonly ms: number;
  /** What the ready line matched. */
  readonly ready: RegExpExecArray;
  stop(): Promise<void>;
}

/** Starts a Node program under this very runtime and waits for its ready line. */
export function startProcess(file: string, args: readonly string[], line: RegExp): Promise<Started> {
  const started = performance.now();
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  return new Promise((resolve, fail) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const ready = line.exec(output);
      if (ready) resolve({ ms: performance.now() - started, ready, stop: () => stop(child) });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) =>
      fail(new Error(`${file} ended with ${code} before it was ready:\n${output}`)),
    );
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}

/** The built loopback host on a data folder; `ready[0]` is its one-time link. */
export const startLoopback = (dataDir: string): Promise<Started> =>
  startProcess(
    join(process.cwd(), 'dist', 'main', 'loopback.mjs'),
    ['--data', dataDir, '--no-open'],
    /http:\/\/127\.0\.0\.1:\d+\/enter\?token=\S+/u,
  );
