import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { randomBytes } from 'node:crypto';
import { openApplication, type Application } from '@main/application/application';
import type { HostAdapters } from '@main/application/ports';
import { createLinks } from '@main/hosts/loopback/guards';
import { startServer } from '@main/hosts/loopback/server';
import type { ChangeEvent } from '@shared/contract/envelope';
import { Reply } from '@shared/contract/envelope';
import { appError } from '@shared/contract/error-messages';
import type { Input, MethodName, Output } from '@shared/contract/registry';
import { err } from '@shared/kernel/result';
import type { z } from 'zod';
import type { FakeIpc } from './fake-ipc';

type WireReply = z.infer<typeof Reply>;

/** The program as a window sees it through one of its doors. */
export interface Door {
  call(name: string, input: unknown): Promise<WireReply>;
  must<N extends MethodName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** The bytes behind /artifacts/<id>, as the window fetches them. */
  fetchFile(id: string): Promise<Response>;
  readonly events: readonly ChangeEvent[];
  close(): Promise<void>;
}

function adapters(name: HostAdapters['name']): HostAdapters {
  return {
    name,
    pdfPrinter: {
      print: () => Promise.resolve(err(appError('document.no-browser'))),
      close: () => Promise.resolve(),
    },
    shell: { openFolder: () => Promise.resolve(false) },
    log: { info: () => undefined, error: () => undefined },
    clock: { now: () => new Date().toISOString() },
    ids: { next: () => v7(), secret: () => randomBytes(24).toString('base64url') },
  };
}

async function openProgram(name: HostAdapters['name']) {
  const dataDir = mkdtempSync(join(tmpdir(), 'thuong-truc-door-'));
  const opened = await openApplication({
    dataDir,
    adapters: adapters(name),
    programVersion: '0.0.0',
    checkOutput: true,
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const application = opened.value;
  return {
    application,
    close: async () => {
      await application.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function doorOf(parts: Omit<Door, 'must'>): Door {
  return {
    ...parts,
    must: async <N extends MethodName>(name: N, input: Input<N>) => {
      const reply = await parts.call(name, input);
      if (!reply.ok) throw new Error(`${name} refused: ${JSON.stringify(reply.error)}`);
      return reply.value as Output<N>;
    },
  };
}

function fileThrough(application: Application) {
  return (id: string) => application.handleFileRequest(new Request(`http://localhost/artifacts/${id}`));
}

export async function directDoor(): Promise<Door> {
  const { application, close } = await openProgram('loopback');
  const events: ChangeEvent[] = [];
  application.onEvent((event) => events.push(event));
  return doorOf({
    call: async (name, input) => Reply.parse(await application.dispatch(name, input, { actor: 'Trực tiếp' })),
    fetchFile: fileThrough(application),
    events,
    close,
  });
}

/** The Electron host's own transport; `ipc` stands for Electron and clones what crosses, as Electron does. */
export async function electronDoor(ipc: FakeIpc): Promise<Door> {
  const { openTransport } = await import('@main/hosts/electron/transport');
  const { application, close } = await openProgram('electron');
  const window = ipc.newWindow();
  openTransport(application, () => [window.asElectronPage()]);
  return doorOf({
    call: async (name, input) => Reply.parse(await window.invoke('rpc', name, input)),
    fetchFile: fileThrough(application),
    events: window.received,
    close,
  });
}

export async function httpDoor(): Promise<Door> {
  const { application, close } = await openProgram('loopback');
  const links = createLinks(() => randomBytes(24).toString('base64url'));
  const server = await startServer(
    {
      application: () => application,
      startupPages: { page: () => Promise.resolve(''), act: () => Promise.resolve({ reload: true }) },
      rendererDir: tmpdir(),
      links,
      place: '/the-place-of-this-test/',
      pass: 'the-pass-of-this-test',
      controlSecret: 'unused',
    },
    0,
  );
  const origin = `http://127.0.0.1:${server.port}`;
  const address = `${origin}/the-place-of-this-test`;
  const entered = await fetch(`${origin}/enter?token=${links.make()}`, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const own = { cookie, origin, 'sec-fetch-site': 'same-origin' };
  const events: ChangeEvent[] = [];
  const stopListening = await listen(`${address}/events`, own, events);
  return doorOf({
    call: async (name, input) => {
      const response = await fetch(`${address}/rpc/${name}`, {
        method: 'POST',
        headers: { ...own, 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
      return Reply.parse(await response.json());
    },
    fetchFile: (id) => fetch(`${address}/artifacts/${id}`, { headers: own }),
    events,
    close: async () => {
      stopListening();
      await server.close();
      await close();
    },
  });
}

async function listen(url: string, headers: Record<string, string>, events: ChangeEvent[]) {
  const control = new AbortController();
  const stream = await fetch(url, { headers, signal: control.signal });
  const read = async () => {
    let rest = '';
    for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + chunk).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const data = part.split('\n').find((line) => line.startsWith('data: '));
        if (data) events.push(JSON.parse(data.slice(6)) as ChangeEvent);
      }
    }
  };
  read().catch(() => undefined);
  return () => control.abort();
}
