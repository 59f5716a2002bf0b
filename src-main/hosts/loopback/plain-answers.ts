import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Verdict } from './guards';

const REFUSALS: Readonly<Record<Exclude<Verdict, 'allowed'>, readonly [number, string]>> = {
  'wrong-host': [421, 'Địa chỉ này không thuộc chương trình.'],
  'wrong-origin': [403, 'Yêu cầu bị từ chối vì đến từ trang khác.'],
  'cross-site': [403, 'Yêu cầu bị từ chối vì đến từ trang khác.'],
  'wrong-type': [415, 'Yêu cầu không đúng dạng dữ liệu.'],
  'wrong-method': [405, 'Yêu cầu không được phép.'],
  'no-pass': [401, 'Phiên làm việc đã hết. Hãy mở lại chương trình để lấy liên kết mới.'],
};

export function refuse(response: ServerResponse, verdict: Exclude<Verdict, 'allowed'>): void {
  const [status, words] = REFUSALS[verdict];
  send(response, status, words);
}

/** One sentence and nothing else. */
export function send(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(words);
}

/** Null when it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
