import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openApplication, type Application } from '@main/application/application';
import type { HostAdapters } from '@main/application/ports';
import { createChromiumPdfPrinter } from '@main/hosts/loopback/adapters/chromium-pdf-printer';
import { systemShell } from '@main/hosts/loopback/adapters/system-shell';
import { createFileLog, systemClock, systemIds } from '@main/hosts/node-adapters';
import type { Input, MethodName, Output } from '@shared/contract/registry';

/** The program as the loopback host puts it together, called without HTTP. */
export interface BenchProgram {
  readonly application: Application;
  /** The value of a call that must succeed. */
  call<N extends MethodName>(method: N, input: Input<N>): Promise<Output<N>>;
  close(): Promise<void>;
}

const ACTOR = { actor: 'bench' };

export async function openProgram(dataDir: string): Promise<BenchProgram> {
  const log = createFileLog(dataDir);
  const adapters: HostAdapters = {
    name: 'loopback',
    pdfPrinter: createChromiumPdfPrinter({ log }),
    shell: systemShell,
    log,
    clock: systemClock,
    ids: systemIds,
  };
  const opened = await openApplication({ dataDir, adapters, programVersion: __APP_VERSION__ });
  if (!opened.ok) throw new Error(`cannot open ${dataDir}: ${opened.error.code}`);
  const application = opened.value;
  return {
    application,
    call: async <N extends MethodName>(method: N, input: Input<N>) => {
      const reply = await application.dispatch(method, input, ACTOR);
      if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
      return reply.value as Output<N>;
    },
    close: () => application.close(),
  };
}

/** On the disk that holds the repository: /tmp is memory on many machines, and memory makes everything durable. */
const SCRATCH = join(process.cwd(), 'node_modules', '.cache', 'bench');

export async function withScratchFolder(work: (folder: string) => Promise<void>): Promise<void> {
  mkdirSync(SCRATCH, { recursive: true });
  const folder = mkdtempSync(join(SCRATCH, 'run-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
