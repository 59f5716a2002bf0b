import { Line } from '@shared/contract/fields';
import { MAX_UPLOAD_BYTES, MAX_UPLOAD_MEGABYTES, type FileStore } from './file-store';

/**
 * Answers GET /artifacts/<id> and POST /uploads?name=<file name> for both hosts, with web-standard requests and
 * responses. The host has already decided that the caller is our own window.
 */
export async function handleFileRequest(files: FileStore, request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (request.method === 'GET' && url.pathname.startsWith('/artifacts/')) {
    return sendFile(files, url.pathname.slice('/artifacts/'.length), url.searchParams.has('download'));
  }
  if (request.method === 'POST' && url.pathname === '/uploads') {
    return receiveFile(files, request, url.searchParams.get('name') ?? '');
  }
  return new Response('Không có trang này.', { status: 404 });
}

function sendFile(files: FileStore, id: string, download: boolean): Response {
  const file = files.get(id);
  if (!file) return new Response('Tệp tạm không còn; hãy tạo lại.', { status: 404, headers: plainText });
  const { fileName, mediaType } = file.artifact;
  const disposition = download ? 'attachment' : 'inline';
  return new Response(new Blob([new Uint8Array(file.bytes)]), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      // A produced page may show itself and nothing more: no script, no network, no form.
      'content-security-policy': PRODUCED_PAGE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

const plainText = { 'content-type': 'text/plain; charset=utf-8' };

const PRODUCED_PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; object-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

async function receiveFile(files: FileStore, request: Request, name: string): Promise<Response> {
  const declared = Number(request.headers.get('content-length') ?? '0');
  if (declared > MAX_UPLOAD_BYTES) return tooLarge();
  const bytes = await readLimited(request);
  if (bytes === null) return tooLarge();
  const fileName = Line(240).safeParse(name);
  const artifact = files.put({
    fileName: fileName.success && fileName.data !== '' ? fileName.data : 'tep-tai-len',
    mediaType: 'application/octet-stream',
    bytes,
  });
  return Response.json(artifact);
}

async function readLimited(request: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > MAX_UPLOAD_BYTES) return null;
      chunks.push(chunk);
    }
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const tooLarge = (): Response =>
  new Response(`Tệp lớn hơn ${MAX_UPLOAD_MEGABYTES} MB; hãy chia nhỏ tệp.`, {
    status: 413,
    headers: plainText,
  });
