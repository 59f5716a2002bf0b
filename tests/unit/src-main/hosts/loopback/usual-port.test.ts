import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { startLoopbackHost, type LoopbackHost } from '@main/hosts/loopback/host';
import { temporaryFolder, testHost } from '@tests/fixtures/data-folder';

const start = (dataDir: string): Promise<LoopbackHost> =>
  startLoopbackHost({
    dataDir,
    port: 0,
    rendererDir: dataDir,
    programVersion: '0.0.0',
    adapters: testHost(),
  });

it('a new start listens where the last one did, so that an open page finds it', async () => {
  const dataDir = temporaryFolder();
  const first = await start(dataDir);
  const { port } = first;
  await first.close();
  const second = await start(dataDir);
  expect(second.port).toBe(port);
  await second.close();
});

it('takes any other port when that one is in use', async () => {
  const dataDir = temporaryFolder();
  const first = await start(dataDir);
  const { port } = first;
  await first.close();
  const stranger = createServer();
  await new Promise<void>((done) => stranger.listen(port, '127.0.0.1', done));
  expect((stranger.address() as AddressInfo).port).toBe(port);
  const second = await start(dataDir);
  expect(second.port).not.toBe(port);
  await second.close();
  await new Promise((done) => stranger.close(done));
});
