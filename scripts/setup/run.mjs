import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

const children = new Set();
let stopping = false;

/** Ends what was started, then this process: Ctrl+C never leaves a program running behind the terminal. */
function stop(signal) {
  stopping = true;
  for (const child of children) child.kill(signal);
  if (children.size === 0) process.exit(signal === 'SIGINT' ? 130 : 143);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  try {
    process.on(signal, () => stop(signal));
  } catch {
    // This system does not know the signal.
  }
}

/**
 * Runs a program and waits for its end. `output`: 'inherit' (the user sees all), 'stderr' (all chatter goes there, so
 * that stdout carries results only) or 'collect' (both are also returned).
 */
export function run(command, args, { output = 'inherit', env = {}, cwd = root, timeout } = {}) {
  return new Promise((resolve) => {
    const stdio = {
      inherit: 'inherit',
      stderr: ['inherit', process.stderr, process.stderr],
      collect: ['ignore', 'pipe', 'pipe'],
    }[output];
    const child = spawn(command, args, {
      cwd,
      stdio,
      env: { ...process.env, ...env },
      timeout,
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    children.add(child);
    const finish = (code, text) => {
      children.delete(child);
      if (stopping && children.size === 0) process.exit(130);
      resolve({ code, text });
    };
    child.on('error', (error) => finish(127, String(error.message)));
    child.on('close', (code, signal) =>
      finish(code ?? (signal ? 1 : 0), Buffer.concat(chunks).toString('utf8')),
    );
  });
}

export const say = (text) => process.stderr.write(`${text}\n`);

export class Stop extends Error {}

/** Every script ends through here: an expected failure is one sentence, not a stack trace. */
export async function main(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    say(error instanceof Stop ? error.message : (error.stack ?? String(error)));
    process.exitCode = 1;
  }
}
