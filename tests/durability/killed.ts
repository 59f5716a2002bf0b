import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import type {} from './build-victim';

export interface Death {
  /** What the victim said before it died. */
  readonly lines: readonly string[];
  readonly signal: NodeJS.Signals | null;
}

/** Starts the program and kills it so many milliseconds after its start, or after it says that it is ready. */
export async function killed(
  options: readonly string[],
  after: 'start' | 'ready',
  delay: number,
): Promise<Death> {
  const victim = spawn(process.execPath, [join(inject('victimFolder'), 'victim.mjs'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  let ready = (): void => undefined;
  const isReady = new Promise<void>((resolve) => (ready = resolve));
  const reader = createInterface({ input: victim.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    if (line === 'ready') ready();
  });
  const ended = once(victim, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const read = once(reader, 'close');
  if (after === 'ready') await Promise.race([isReady, ended]);
  await Promise.race([wait(delay), ended]);
  victim.kill('SIGKILL');
  const [, signal] = await ended;
  await read;
  return { lines, signal };
}

/** The same random numbers every time, whatever the machine does with them. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
