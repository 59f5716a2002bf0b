import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { chosenDataFolder } from '../data-folder';

export interface StartOptions {
  readonly dataDir: string;
  readonly demo: boolean;
  /** Throw the sample office away first; never the office's own data. */
  readonly resetDemo: boolean;
  /** Where the verdict of a self-test goes; null for an ordinary start. */
  readonly selfTest: string | null;
}

function valueOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  const next = at >= 0 ? args[at + 1] : undefined;
  return next === undefined || next.startsWith('--') ? undefined : next;
}

/** Chromium adds switches of its own to the command line, so unknown ones are left alone. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const demo = args.includes('--demo');
  return {
    dataDir: chosenDataFolder(valueOf(args, '--data'), demo),
    demo,
    resetDemo: demo && args.includes('--reset') && valueOf(args, '--data') === undefined,
    selfTest: args.includes('--self-test') ? resolve(valueOf(args, '--self-test') ?? 'self-test.json') : null,
  };
}

/** One window per data folder: the sample office may stand open beside the real one. */
export function profileFolder(base: string, dataDir: string): string {
  return join(base, 'ThuongTruc', 'cua-so', createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
}
