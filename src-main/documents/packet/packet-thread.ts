import { Worker } from 'node:worker_threads';
import type { PacketPlan, PacketResult } from './packet-plan';

export type PacketJob =
  | { readonly kind: 'packet'; readonly plan: PacketPlan }
  | { readonly kind: 'count'; readonly bytes: Uint8Array };

/** Tests run from the sources, which a thread cannot read; the program has the thread's bundle beside this one. */
const bundled = !import.meta.url.endsWith('.ts');

async function inThread<T>(job: PacketJob): Promise<T> {
  const worker = new Worker(new URL('./packet-worker.mjs', import.meta.url), { workerData: job, env: {} });
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the packet thread ended without an answer')));
    });
  } finally {
    await worker.terminate();
  }
}

export async function makePacketPdf(plan: PacketPlan): Promise<PacketResult> {
  if (bundled) return inThread<PacketResult>({ kind: 'packet', plan });
  const { buildPacket } = await import('./build-packet');
  return buildPacket(plan);
}

/** Pages of a PDF; null where they cannot be counted (a password, damaged bytes). */
export async function countPages(bytes: Uint8Array): Promise<number | null> {
  if (bundled) return inThread<number | null>({ kind: 'count', bytes });
  const { lookAtPdf } = await import('./build-packet');
  const found = await lookAtPdf(bytes);
  return found.kind === 'pages' ? found.count : null;
}
