import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstCalls } from '@shared/contract/first-calls';
import type { Application } from '@main/application/application';
import { sendStatic } from '@main/hosts/loopback/pages';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  writeFileSync(join(folder, 'index.html'), '<script src="./a.js"></script><!--first-answers--></html>');
  writeFileSync(join(folder, 'a.js'), 'export {};');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** One request; `onCall` sees the response when the program is asked for an answer. */
async function ask(path: string, onCall: (response: ServerResponse) => void): Promise<Response> {
  const server = createServer((_request, response) => {
    const application = {
      changeMark: () => 'run.1',
      actor: () => 'An',
      dispatch: (name: string) => {
        onCall(response);
        return Promise.resolve({ ok: true, value: name });
      },
    };
    void sendStatic(folder, application as unknown as Application, path, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return new Response(await answer.text(), answer);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

it('lets the top of the page go before the answers are looked up, so that its files are fetched meanwhile', async () => {
  const heldBack: number[] = [];
  const answer = await ask('/', (response) => heldBack.push(response.socket?.writableLength ?? NaN));
  expect(heldBack).toEqual(firstCalls.map(() => 0));
  expect(await answer.text()).toMatch(
    /^<script src="\.\/a\.js"><\/script><script type="application\/json".*<\/html>$/u,
  );
});

it('says how long a file is', async () => {
  const answer = await ask('/a.js', () => undefined);
  expect(answer.headers.get('content-length')).toBe('10');
  expect(await answer.text()).toBe('export {};');
});
