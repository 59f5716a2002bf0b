import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChangeEvent } from '@shared/contract/envelope';
import type { Application } from '../../application/application';

/**
 * Announces changes to one window for as long as it listens. Each event carries its mark; a window that knows another
 * than the present one (from its page, or from the stream that broke off) has missed some and fetches everything.
 */
export function openEvents(
  application: Application,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.write(': open\n\n');
  const send = (event: ChangeEvent): void => {
    response.write(`id: ${application.changeMark()}\ndata: ${JSON.stringify(event)}\n\n`);
  };
  const known = request.headers['last-event-id'] ?? url.searchParams.get('known');
  if (known !== application.changeMark()) send({ topics: ['*'], at: new Date().toISOString() });
  const stop = application.onEvent(send);
  request.on('close', stop);
}
