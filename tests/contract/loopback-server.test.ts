import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstCalls } from '@shared/contract/first-calls';
import { MAX_UPLOAD_BYTES } from '@main/application/file-store';
import type { Application } from '@main/application/application';
import { handleFileRequest } from '@main/application/file-requests';
import { createFileStore } from '@main/application/file-store';
import { createLinks } from '@main/hosts/loopback/guards';
import { startServer, type RunningServer } from '@main/hosts/loopback/server';

/** Raw requests: fetch would not let a test lie about Host and Origin. */
interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** What an office may write somewhere, and the page must not take for its own. */
const NASTY = '</script><!--';

const PLACE = '/a-place-nobody-can-guess/';

let server: RunningServer;
let calls: string[];
let changes: number;
let dataOpen: boolean;
let listener: ((event: { topics: string[]; at: string }) => void) | undefined;
const links = createLinks(() => `token-${Math.random()}`);

beforeEach(async () => {
  calls = [];
  changes = 3;
  dataOpen = true;
  const rendererDir = mkdtempSync(join(tmpdir(), 'renderer-'));
  writeFileSync(
    join(rendererDir, 'index.html'),
    '<meta nonce="__CSP_NONCE__">trang chính<!--first-answers-->',
  );
  mkdirSync(join(rendererDir, 'assets'));
  writeFileSync(join(rendererDir, 'assets', 'a.js'), 'let a');
  let next = 0;
  const files = createFileStore(() => `file-number-000${++next}`);
  const application: Application = {
    actor: () => 'test',
    dispatch: (name, input) => {
      calls.push(name);
      return Promise.resolve({ ok: true, value: { name, input, note: NASTY } });
    },
    onEvent: (given) => {
      listener = given;
      return () => (listener = undefined);
    },
    changeMark: () => `run.${changes}`,
    prepare: () => undefined,
    handleFileRequest: (request) => handleFileRequest(files, request),
    close: () => Promise.resolve(),
  };
  server = await startServer(
    {
      application: () => (dataOpen ? application : null),
      startupPages: {
        page: () => Promise.resolve('chưa mở được'),
        act: () => Promise.resolve({ reload: true }),
      },
      rendererDir,
      links,
      place: PLACE,
      pass: 'the-pass',
      controlSecret: 'the-control-secret',
    },
    0,
  );
});

afterEach(() => server.close());

const authority = () => `127.0.0.1:${server.port}`;
const good = () => ({
  host: authority(),
  origin: `http://${authority()}`,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  cookie: `thuong-truc-${server.port}=the-pass`,
});

/** A request to the folder in which the window lives. */
const send = (
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | Buffer,
): Promise<Answer> => sendAt(method, `${PLACE.slice(0, -1)}${path}`, headers, body);

/** A request to any path of the origin. */
function sendAt(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: server.port, method, path, headers, setHost: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.on('error', fail);
    request.end(body);
  });
}

const without = (name: string) => Object.fromEntries(Object.entries(good()).filter(([key]) => key !== name));

describe('calls over HTTP', () => {
  it('reach the program from our own page', async () => {
    const answer = await send('POST', '/rpc/office.getHome', good(), '{"a":1}');
    const value = { name: 'office.getHome', input: { a: 1 }, note: NASTY };
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value });
  });

  it.each<[string, () => Record<string, string>, number]>([
    ['a foreign host name', () => ({ ...good(), host: 'evil.example' }), 421],
    ['a foreign origin', () => ({ ...good(), origin: 'http://evil.example' }), 403],
    ['a hidden origin', () => without('origin'), 403],
    ['a cross-site fetch', () => ({ ...good(), 'sec-fetch-site': 'cross-site' }), 403],
    ['a form body', () => ({ ...good(), 'content-type': 'application/x-www-form-urlencoded' }), 415],
    ['no cookie', () => without('cookie'), 401],
    ['a wrong cookie', () => ({ ...good(), cookie: `thuong-truc-${server.port}=guess` }), 401],
  ])('are refused from %s', async (_what, headers, status) => {
    const answer = await send('POST', '/rpc/office.getHome', headers(), '{}');
    expect(answer.status).toBe(status);
    expect(calls).toEqual([]);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('answer a body that is not JSON or is too large with a value, not a crash', async () => {
    for (const body of ['{', '', 'x'.repeat(5 * 1024 * 1024)]) {
      const answer = await send('POST', '/rpc/office.getHome', good(), body);
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
    expect(calls).toEqual([]);
  });

  it('are POST only', async () => {
    expect((await send('GET', '/rpc/office.getHome', good())).status).toBe(405);
    expect((await send('DELETE', '/rpc/office.getHome', good())).status).toBe(405);
  });
});

describe('the place of the window', () => {
  it('is the only one where the cookie counts, and the browser sends it nowhere else', async () => {
    for (const path of ['/', '/index.html', '/assets/a.js', '/events', '/a-place-nobody-can-guess']) {
      const answer = await sendAt('GET', path, good());
      expect([path, answer.status]).toEqual([path, 401]);
      expect(answer.body).not.toContain(PLACE);
      expect(answer.headers['location']).toBeUndefined();
    }
    expect((await sendAt('POST', '/rpc/office.getHome', good(), '{}')).status).toBe(401);
    expect(calls).toEqual([]);
  });

  it('takes nobody in without the cookie', async () => {
    expect((await send('GET', '/', without('cookie'))).status).toBe(401);
    expect((await send('GET', '/enter', without('cookie'))).status).toBe(401);
  });
});

describe('the one-time link', () => {
  it('gives the cookie once, to a browser on this address only', async () => {
    const path = `/enter?token=${links.make()}`;
    expect((await sendAt('GET', path, { host: 'evil.example' })).status).toBe(421);
    const first = await sendAt('GET', path, { host: authority() });
    expect(first.status).toBe(303);
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /=the-pass; HttpOnly; SameSite=Strict; Path=\/a-place-nobody-can-guess\/$/u,
    );
    expect(first.headers['location']).toBe(PLACE);
    const second = await sendAt('GET', path, { host: authority() });
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('is refused without a token', async () => {
    expect((await sendAt('GET', '/enter', { host: authority() })).status).toBe(401);
  });

  it('is made anew only for who knows the secret of the running program, never for a page', async () => {
    const secret = { host: authority(), 'x-thuong-truc-secret': 'the-control-secret' };
    expect((await sendAt('POST', '/control/link', { host: authority() })).status).toBe(403);
    expect((await sendAt('POST', '/control/link', { ...secret, origin: 'http://evil.example' })).status).toBe(
      403,
    );
    expect((await sendAt('POST', '/control/link', { ...secret, host: 'evil.example' })).status).toBe(403);
    const made = await sendAt('POST', '/control/link', secret);
    const { token } = JSON.parse(made.body) as { token: string };
    expect((await sendAt('GET', `/enter?token=${token}`, { host: authority() })).status).toBe(303);
  });
});

describe('files', () => {
  it('serve the window with a policy and a fresh nonce', async () => {
    const answers = await Promise.all([1, 2].map(() => send('GET', '/', good())));
    const nonces = answers.map((answer) => /nonce="([^"]+)"/u.exec(answer.body)?.[1]);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(answers[0]?.headers['content-security-policy']).toContain(`'nonce-${nonces[0]}'`);
    expect(answers[0]?.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await send('GET', '/assets/a.js', good())).body).toBe('let a');
  });

  it('are one plain page while the data cannot be opened, which runs no script and stands in no frame', async () => {
    dataOpen = false;
    const page = await send('GET', '/', good());
    expect(page.body).toBe('chưa mở được');
    const policy = page.headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('script-src');
    expect((await send('POST', '/rpc/office.getHome', good(), '{}')).status).toBe(503);
  });

  it('and pages ask for no camera, microphone or device', async () => {
    const { headers } = await send('GET', '/', good());
    for (const feature of ['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid']) {
      expect(headers['permissions-policy']).toContain(`${feature}=()`);
    }
  });

  it.each([
    ['/../../etc/passwd', 401],
    ['/%2e%2e/%2e%2e/etc/passwd', 401],
    ['/assets/..%2f..%2fx.json', 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/unknown.html', 404],
  ])('are not served from %s', async (path, status) => {
    expect((await send('GET', path, good())).status).toBe(status);
  });

  it('travel up and down outside the contract', async () => {
    const upload = { ...good(), 'content-type': 'application/octet-stream' };
    const up = await send(
      'POST',
      `/uploads?name=${encodeURIComponent('Đại biểu.xlsx')}`,
      upload,
      Buffer.from([1, 2, 3]),
    );
    const artifact = JSON.parse(up.body) as { id: string; fileName: string; size: number };
    expect(artifact).toMatchObject({ fileName: 'Đại biểu.xlsx', size: 3 });
    const down = await send('GET', `/artifacts/${artifact.id}?download`, good());
    expect(Buffer.from(down.body, 'latin1')).toHaveLength(3);
    expect(down.headers['content-disposition']).toContain(encodeURIComponent('Đại biểu.xlsx'));
    expect(down.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await send('GET', '/artifacts/unknown-file-0000000', good())).status).toBe(404);
    expect((await send('GET', `/artifacts/${artifact.id}`, without('cookie'))).status).toBe(401);
  });

  it('larger than the limit are refused before they fill the memory', async () => {
    const upload = { ...good(), 'content-type': 'application/octet-stream' };
    const answer = await send('POST', '/uploads?name=a', upload, Buffer.alloc(MAX_UPLOAD_BYTES + 1));
    expect(answer.status).toBe(413);
  });
});

describe('the page', () => {
  it('brings the answers to the first calls, as data that cannot end its element', async () => {
    const { body, headers } = await send('GET', '/', good());
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    const json =
      /<script type="application\/json" id="first-answers">([^<]*)<\/script>$/u.exec(body)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual({
      changeMark: 'run.3',
      answers: Object.fromEntries(
        firstCalls.map((name) => [name, { ok: true, value: { name, input: {}, note: NASTY } }]),
      ),
    });
  });

  it('brings none to somebody without a pass', async () => {
    expect((await send('GET', '/', without('cookie'))).status).toBe(401);
    expect(calls).toEqual([]);
  });
});

/** What the stream has sent by the time of its first event; meanwhile a change is announced. */
function firstEvent(path: string, headers = good()): Promise<string> {
  return new Promise<string>((done, fail) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: server.port, path: `${PLACE.slice(0, -1)}${path}`, headers, setHost: false },
      (response) => {
        response.setEncoding('utf8');
        let seen = '';
        response.on('data', (chunk: string) => {
          seen += chunk;
          if (seen.includes('data:')) {
            done(seen);
            request.destroy();
          } else {
            changes += 1;
            listener?.({ topics: ['vote'], at: 'now' });
          }
        });
      },
    );
    request.on('error', fail);
    request.end();
  });
}

describe('events', () => {
  it('stream to the window that may call', async () => {
    expect(await firstEvent('/events?known=run.3')).toContain(
      'id: run.4\ndata: {"topics":["vote"],"at":"now"}',
    );
    expect((await send('GET', '/events', without('cookie'))).status).toBe(401);
  });

  it('begin with everything for a window that has missed a change, at first or during a break', async () => {
    expect(await firstEvent('/events?known=run.2')).toContain('data: {"topics":["*"]');
    expect(await firstEvent('/events')).toContain('data: {"topics":["*"]');
    const again = { ...good(), 'last-event-id': 'run.2' };
    expect(await firstEvent('/events?known=run.3', again)).toContain('data: {"topics":["*"]');
  });
});
