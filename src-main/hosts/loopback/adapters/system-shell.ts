import { spawn } from 'node:child_process';
import { platform } from 'node:os';
import type { ShellPort } from '../../../application/ports';

/** Opens a folder or a link with whatever the system has for it; false when it has nothing. */
export function openWithSystem(target: string): Promise<boolean> {
  const [command, ...args] = openerFor(target);
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => done(false));
    child.once('spawn', () => {
      child.unref();
      done(true);
    });
  });
}

function openerFor(target: string): [string, ...string[]] {
  switch (platform()) {
    case 'win32':
      return ['explorer.exe', target];
    case 'darwin':
      return ['open', target];
    default:
      return ['xdg-open', target];
  }
}

/** A browser page cannot ask for folders nor reach the system's print dialog: those stay undefined here. */
export const systemShell: ShellPort = { openFolder: openWithSystem };
