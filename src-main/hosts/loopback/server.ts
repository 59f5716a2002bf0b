import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { appError } from '@shared/contract/error-messages';
import type { Application } from '../../application/application';
import type { Reply } from '../../application/dispatcher';
import { securityHeaders } from '../content-policy';
import type { StartupPages } from '../startup-pages';
import { openEvents } from './events';
import { cookieName, isSameSecret, judge, pathInside, type Links } from './guards';
import { answerWithoutData, sendStatic } from './pages';
import { readBody, refuse, send } from './plain-answers';

export interface ServerParts {
  readonly application: () => Application | null;
  /** Shown instead of the program while the data cannot be opened. */
  readonly startupPages: StartupPages;
  readonly rendererDir: string;
  readonly links: Links;
  /** Where the window lives: "/…/", told by a redeemed link alone (guards.ts). */
  readonly place: string;
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
  const path = pathInside(parts.place, url.pathname);
  const verdict = judge(factsOf(request, path ?? url.pathname, path !== null), port, parts.pass);
  if (verdict !== 'allowed') return refuse(response, verdict);
  if (path === null) return enter(parts, port, url, response);
  url.pathname = path;

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
  return sendStatic(parts.rendererDir, application, url.pathname, response);
}

const factsOf = (request: IncomingMessage, path: string, inside: boolean) => ({
  method: request.method ?? '',
  path,
  inside,
  host: request.headers.host,
  origin: request.headers.origin,
  fetchSite: request.headers['sec-fetch-site'],
  contentType: request.headers['content-type'],
  cookie: request.headers.cookie,
});

function enter(parts: ServerParts, port: number, url: URL, response: ServerResponse): void {
  if (!parts.links.redeem(url.searchParams.get('token') ?? '')) {
    return send(response, 401, 'Liên kết đã được dùng. Hãy mở lại chương trình để lấy liên kết mới.');
  }
  response.writeHead(303, {
    location: parts.place,
    'cache-control': 'no-store',
    'set-cookie': `${cookieName(port)}=${parts.pass}; HttpOnly; SameSite=Strict; Path=${parts.place}`,
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
