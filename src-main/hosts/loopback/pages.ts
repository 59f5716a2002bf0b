import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Application } from '../../application/application';
import { STARTUP_PAGE_POLICY, windowPolicy, withNonce } from '../content-policy';
import type { StartupPages } from '../startup-pages';
import { locateStaticFile, mediaTypeOf, readStaticFile } from '../static-files';
import { ANSWERS_PLACE, firstAnswers } from './first-answers';
import { readBody, send } from './plain-answers';

/** A built file, or the page itself. */
export async function sendStatic(
  rendererDir: string,
  application: Application,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const file = locateStaticFile(rendererDir, path);
  const bytes = file ? readStaticFile(file) : null;
  if (!file || !bytes) return send(response, 404, 'Không có trang này.');
  if (file.endsWith('.html')) return sendPage(application, bytes.toString('utf8'), response);
  response.writeHead(200, {
    'content-type': mediaTypeOf(file),
    'content-length': bytes.byteLength,
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
  // The browser fetches script and styles while the answers are looked up. Node holds back what is written until a turn ends.
  response.write(head);
  await nextTurn();
  response.end(rest === undefined ? '' : (await firstAnswers(application)) + rest);
}

/** While the data cannot be opened: one plain page with its buttons. */
export async function answerWithoutData(
  { startupPages, place }: { readonly startupPages: StartupPages; readonly place: string },
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (url.pathname.startsWith('/rpc/')) return send(response, 503, 'Chưa mở được dữ liệu.');
  const acting = request.method === 'POST' && url.pathname.startsWith('/startup/');
  const outcome = acting
    ? await startupPages.act(
        url.pathname.slice('/startup/'.length),
        new URLSearchParams((await readBody(request, 10_000)) ?? ''),
      )
    : { html: await startupPages.page() };
  if ('reload' in outcome) {
    response.writeHead(303, { location: place });
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
  // The page knows its buttons from the root of whatever host shows it.
  response.end(outcome.html.replaceAll('action="/', `action="${place}`));
}
