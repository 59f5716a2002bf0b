import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { appError } from '@shared/contract/error-messages';
import type { Application } from '../../application/application';
import type { Reply } from '../../application/dispatcher';
import { securityHeaders, STARTUP_PAGE_POLICY, windowPolicy, withNonce } from '../content-policy';
import type { StartupPages } from '../startup-pages';
import { locateStaticFile, mediaTypeOf, readStaticFile } from '../static-files';
import { openEvents } from './events';
import { ANSWERS_PLACE, firstAnswers } from './first-answers';
import { cookieName, isSameSecret, judge, type Links, type Verdict } from './guards';

export interface ServerParts {
  readonly application: () => Application | null;
  /** Shown instead of the program while the data cannot be opened. */
  readonly startupPages: StartupPages;
  readonly rendererDir: string;
  readonly links: Links;
  /** The cookie of this run; only a redeemed link gives it away. */
  readonly pass: string;
  /** Lets a second start of the program ask for a new link (instance-file.ts). */
  readonly controlSecret: string;
}

export interface RunningServer {
  readonly port: number;
  readonly server: Server;
  close(): Promise<void>;
}

const MAX_CALL_BYTES = 4 * 1024 * 1024;

/** Listens on 127.0.0.1 only. `port` 0 lets the system choose. */
export async function startServer(parts: ServerParts, port: number): Promise<RunningServer> {
  const streams = new Set<ServerResponse>();
  let ownPort = 0;
  const server = createServer((request, response) => {
    answer(parts, ownPort, streams, request, response).catch(() => {
      if (!response.headersSent) send(response, 500, 'Có lỗi ngoài dự kiến; hãy thử lại.');
      else response.destroy();
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done());
  });
  ownPort = (server.address() as AddressInfo).port;
  return {
    port: ownPort,
    server,
    close: async () => {
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

async function answer(
  parts: ServerParts,
  port: number,
  streams: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);

  if (url.pathname === '/control/link') return newLink(parts, port, request, response);
  const verdict = judge(factsOf(request, url.pathname), port, parts.pass);
  if (verdict !== 'allowed') return refuse(response, verdict);
  if (url.pathname === '/enter') return enter(parts, port, url, response);

  const application = parts.application();
  if (!application) return answerWithoutData(parts, url, request, response);
  if (url.pathname.startsWith('/rpc/')) return call(application, url, request, response);
  if (url.pathname === '/events') {
    streams.add(response);
    request.on('close', () => streams.delete(response));
    return openEvents(application, url, request, response);
  }
  if (url.pathname.startsWith('/artifacts/') || url.pathname === '/uploads') {
    return passOn(application, url, request, response);
  }
  return sendStatic(parts, application, url.pathname, response);
}

const factsOf = (request: IncomingMessage, path: string) => ({
  method: request.method ?? '',
  path,
  host: request.headers.host,
  origin: request.headers.origin,
  fetchSite: request.headers['sec-fetch-site'],
  contentType: request.headers['content-type'],
  cookie: request.headers.cookie,
});

const REFUSALS: Readonly<Record<Exclude<Verdict, 'allowed'>, readonly [number, string]>> = {
  'wrong-host': [421, 'Địa chỉ này không thuộc chương trình.'],
  'wrong-origin': [403, 'Yêu cầu bị từ chối vì đến từ trang khác.'],
  'cross-site': [403, 'Yêu cầu bị từ chối vì đến từ trang khác.'],
  'wrong-type': [415, 'Yêu cầu không đúng dạng dữ liệu.'],
  'wrong-method': [405, 'Yêu cầu không được phép.'],
  'no-pass': [401, 'Phiên làm việc đã hết. Hãy mở lại chương trình để lấy liên kết mới.'],
};

function refuse(response: ServerResponse, verdict: Exclude<Verdict, 'allowed'>): void {
  const [status, words] = REFUSALS[verdict];
  send(response, status, words);
}

function send(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(words);
}

function enter(parts: ServerParts, port: number, url: URL, response: ServerResponse): void {
  if (!parts.links.redeem(url.searchParams.get('token') ?? '')) {
    return send(response, 401, 'Liên kết đã được dùng. Hãy mở lại chương trình để lấy liên kết mới.');
  }
  response.writeHead(303, {
    location: '/',
    'cache-control': 'no-store',
    'set-cookie': `${cookieName(port)}=${parts.pass}; HttpOnly; SameSite=Strict; Path=/`,
  });
  response.end();
}

function newLink(parts: ServerParts, port: number, request: IncomingMessage, response: ServerResponse): void {
  const fromBrowser = request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined;
  const rightHost = request.headers.host === `127.0.0.1:${port}`;
  const knowsSecret = isSameSecret(request.headers['x-thuong-truc-secret'], parts.controlSecret);
  if (fromBrowser || !rightHost || !knowsSecret || request.method !== 'POST') {
    return send(response, 403, 'Yêu cầu bị từ chối.');
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ token: parts.links.make() }));
}

async function call(
  application: Application,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 'wrong-method');
  const body = await readBody(request, MAX_CALL_BYTES);
  const input = body === null ? undefined : parseJson(body);
  const reply: Reply =
    input === undefined
      ? { ok: false, error: appError('invalid-input') }
      : await application.dispatch(url.pathname.slice('/rpc/'.length), input, { actor: application.actor() });
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(reply));
}

async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function passOn(
  application: Application,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET';
  const contentLength = request.headers['content-length'];
  const init: RequestInit = { method, headers: contentLength ? { 'content-length': contentLength } : {} };
  if (method === 'POST') {
    init.body = Readable.toWeb(request) as ReadableStream<Uint8Array>;
    init.duplex = 'half';
  }
  const answered = await application.handleFileRequest(new Request(url, init));
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}

async function sendStatic(
  parts: ServerParts,
  application: Application,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const file = locateStaticFile(parts.rendererDir, path);
  const bytes = file ? await readStaticFile(file) : null;
  if (!file || !bytes) return send(response, 404, 'Không có trang này.');
  if (file.endsWith('.html')) return sendPage(application, bytes.toString('utf8'), response);
  response.writeHead(200, {
    'content-type': mediaTypeOf(file),
    'content-security-policy': windowPolicy('none'),
    // Built files carry a hash in their name.
    'cache-control': 'private, max-age=31536000, immutable',
  });
  response.end(bytes);
}

/** New each time because of the nonce and the answers. */
async function sendPage(application: Application, html: string, response: ServerResponse): Promise<void> {
  const nonce = randomBytes(18).toString('base64url');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': windowPolicy(nonce),
    'cache-control': 'no-store',
  });
  const [head = '', rest] = withNonce(html, nonce).split(ANSWERS_PLACE);
  // The browser fetches script and styles while the answers are looked up.
  response.write(head);
  response.end(rest === undefined ? '' : (await firstAnswers(application)) + rest);
}

async function answerWithoutData(
  parts: ServerParts,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (url.pathname.startsWith('/rpc/')) return send(response, 503, 'Chưa mở được dữ liệu.');
  const acting = request.method === 'POST' && url.pathname.startsWith('/startup/');
  const outcome = acting
    ? await parts.startupPages.act(
        url.pathname.slice('/startup/'.length),
        new URLSearchParams((await readBody(request, 10_000)) ?? ''),
      )
    : { html: await parts.startupPages.page() };
  if ('reload' in outcome) {
    response.writeHead(303, { location: '/' });
    response.end();
    return;
  }
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': STARTUP_PAGE_POLICY,
    // Without a referrer the browser hides where a plain form comes from, and the guards would refuse our own buttons.
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  response.end(outcome.html);
}
