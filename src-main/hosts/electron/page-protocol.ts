import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Session } from 'electron';
import type { Application } from '@main/application/application';
import { securityHeaders, STARTUP_PAGE_POLICY, windowPolicy, withNonce } from '../content-policy';
import type { StartupPages } from '../startup-pages';
import { locateStaticFile, mediaTypeOf, readStaticFile } from '../static-files';
import { placeOf } from './security/file-address';
import { SCHEME, isOwnAddress } from './security/own-address';

export interface PageSource {
  /** Folder of the built window. */
  readonly folder: string;
  /** Null while the data cannot be opened; then the startup pages answer. */
  readonly application: () => Pick<Application, 'handleFileRequest'> | null;
  readonly startupPages: StartupPages;
  /** Called when a button of the startup page opened the data after all. */
  readonly showPage: () => void;
}

const notHere = (): Response => new Response('Không có trang này.', { status: 404 });

function answer(body: string | Uint8Array<ArrayBuffer>, type: string, nonce: string): Response {
  return new Response(body, {
    headers: {
      ...securityHeaders,
      'content-type': type,
      'content-security-policy': windowPolicy(nonce),
      'cache-control': 'no-store',
    },
  });
}

function page(folder: string): Response {
  const nonce = randomBytes(18).toString('base64url');
  const html = readStaticFile(join(folder, 'index.html'));
  return html
    ? answer(withNonce(html.toString('utf8'), nonce), 'text/html; charset=utf-8', nonce)
    : notHere();
}

function file(folder: string, pathname: string): Response {
  const found = locateStaticFile(folder, pathname);
  const bytes = found === null ? null : readStaticFile(found);
  if (found === null || bytes === null) return notHere();
  return answer(new Uint8Array(bytes), mediaTypeOf(found), 'none');
}

function startupPage(html: string): Response {
  return new Response(html, {
    headers: {
      ...securityHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': STARTUP_PAGE_POLICY,
      'cache-control': 'no-store',
    },
  });
}

async function withoutData(source: PageSource, pathname: string, request: Request): Promise<Response> {
  if (request.method !== 'POST') return startupPage(await source.startupPages.page());
  const fields = new URLSearchParams((await request.text()).slice(0, 10_000));
  const outcome = await source.startupPages.act(pathname.slice('/startup/'.length), fields);
  if ('html' in outcome) return startupPage(outcome.html);
  source.showPage();
  // Nothing to show here: the window is on its way to the page.
  return new Response(null, { status: 204 });
}

/** Answers every request of the window: the page, its files, and documents on their way. */
export async function answerPageRequest(source: PageSource, request: Request): Promise<Response> {
  if (!isOwnAddress(request.url)) return notHere();
  const { pathname } = new URL(request.url);
  const place = placeOf(pathname);
  const application = source.application();
  if (place === 'refused') return notHere();
  if (!application) {
    return place === 'page' || place === 'startup' ? withoutData(source, pathname, request) : notHere();
  }
  if (place === 'application') return application.handleFileRequest(request);
  if (place === 'startup') return notHere();
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  return place === 'page' ? page(source.folder) : file(source.folder, pathname);
}

export function servePage(session: Session, source: PageSource): void {
  session.protocol.handle(SCHEME, (request) => answerPageRequest(source, request));
}
