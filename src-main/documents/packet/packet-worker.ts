/** The thread in which papers are merged: hundreds of pages take seconds, and entering goes on meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildPacket, lookAtPdf } from './build-packet';
import type { PacketJob } from './packet-thread';

async function run(job: PacketJob): Promise<void> {
  if (job.kind === 'count') {
    const found = await lookAtPdf(job.bytes);
    parentPort?.postMessage(found.kind === 'pages' ? found.count : null);
    return;
  }
  const result = await buildPacket(job.plan);
  parentPort?.postMessage(result, [result.bytes.buffer as ArrayBuffer]);
}

void run(workerData as PacketJob);
