import { randomBytes } from 'node:crypto';
import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { makeFolder, OWNER_ONLY } from '../database/make-folder';
import type { ClockPort, IdsPort, LogPort } from '../application/ports';

/** Clock and ids of the real world; tests bring fixed ones. */
export const systemClock: ClockPort = { now: () => new Date().toISOString() };

export const systemIds: IdsPort = {
  next: () => v7(),
  secret: () => randomBytes(24).toString('base64url'),
};

const MAX_LOG_BYTES = 2 * 1024 * 1024;

/**
 * A log file in the data folder, kept small by one older generation. It holds codes, ids and durations. Of an
 * exception it keeps the type, the code and the stack; a message may quote data and stays out.
 */
export function createFileLog(dataDir: string, clock: ClockPort = systemClock): LogPort {
  const file = join(dataDir, 'nhat-ky.log');

  function write(level: string, event: string, details: object, cause?: unknown): void {
    try {
      makeFolder(dataDir, OWNER_ONLY);
      rotate(file);
      const entry = { at: clock.now(), level, event, ...details, ...describe(cause) };
      appendFileSync(file, `${JSON.stringify(entry)}\n`);
    } catch {
      // A full disk or a read-only folder must not take the program down for the sake of its log.
    }
  }

  return {
    info: (event, details = {}) => write('info', event, details),
    error: (event, details = {}, cause) => write('error', event, details, cause),
  };
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) renameSync(file, `${file}.1`);
}

function describe(cause: unknown): object {
  if (!(cause instanceof Error)) return {};
  const code = 'code' in cause ? String(cause.code) : undefined;
  const stack = (cause.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { error: cause.name, ...(code ? { code } : {}), stack: stack.slice(0, 12) };
}
