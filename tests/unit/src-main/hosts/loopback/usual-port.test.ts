import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
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

/** What a browser learns from the one-time link: where the window lives, and for which path the cookie is. */
async function entered(host: LoopbackHost): Promise<{ address: string; path: string }> {
  const answer = await fetch(host.newLink(), { redirect: 'manual' });
  const path = /Path=(\S+)$/u.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
  return { address: new URL(answer.headers.get('location') ?? '', host.newLink()).href, path };
}

it('a new start listens where the last one did, so that an open page finds it', async () => {
  const dataDir = temporaryFolder();
  const first = await start(dataDir);
  const { address, path } = await entered(first);
  await first.close();
  const second = await start(dataDir);
  expect(await entered(second)).toEqual({ address, path });
  expect(address).toBe(`http://127.0.0.1:${first.port}${path}`);
  await second.close();
});

it('no two data folders give their cookie for one place, and none for the whole origin', async () => {
  const hosts = await Promise.all([start(temporaryFolder()), start(temporaryFolder())]);
  const paths = (await Promise.all(hosts.map(entered))).map(({ path }) => path);
  expect(new Set(paths).size).toBe(2);
  for (const path of paths) expect(path).toMatch(/^\/[\w-]{32}\/$/u);
  await Promise.all(hosts.map((host) => host.close()));
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

it('a folder that takes no note of the running program is a page that says so, and not the end of the start', async () => {
  const dataDir = temporaryFolder();
  mkdirSync(join(dataDir, 'dang-chay.json'));
  const host = await start(dataDir);
  expect(host.application()).toBeNull();
  expect(host.startupError()?.detail).toContain('EISDIR');
  await host.close();
});
