import { createServer } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { createChromiumPdfPrinter } from '@main/hosts/loopback/adapters/chromium-pdf-printer';
import { pageBody } from './layout-check';
import { readPdf } from './pdf-reader';
import { printer, printedPage } from './printing';

const log = { info: () => undefined, error: () => undefined };

afterAll(() => printer.close());

test('several documents print at once, each with its own contents', async () => {
  const pages = await Promise.all(
    Array.from({ length: 7 }, (_, index) => printedPage(`<p style="margin:40mm">Trang ${index}</p>`)),
  );
  const texts = await Promise.all(pages.map(async (bytes) => pageBody((await readPdf(bytes)).pages[0]!)));
  expect(texts).toEqual(Array.from({ length: 7 }, (_, index) => `Trang${index}`));
});

test('a page reaches no server and runs no script', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const bytes = await printedPage(
    `<img src="http://127.0.0.1:${port}/a.png"><p style="margin:40mm">A</p><script>document.body.append('B')</script>`,
  );
  expect(pageBody((await readPdf(bytes)).pages[0]!)).toBe('A');
  expect(asked).toBe(0);
  await new Promise((resolve) => server.close(resolve));
});

test('no browser and a broken browser are answers, not crashes', async () => {
  const none = createChromiumPdfPrinter({ log, executablePath: null });
  expect(await none.print('<p>A</p>')).toEqual({ ok: false, error: { code: 'document.no-browser' } });
  const broken = createChromiumPdfPrinter({ log, executablePath: '/bin/false' });
  expect(await broken.print('<p>A</p>')).toEqual({ ok: false, error: { code: 'document.print-failed' } });
  await none.prepare?.();
  await broken.prepare?.();
  expect(await broken.print('<p>A</p>')).toEqual({ ok: false, error: { code: 'document.print-failed' } });
  await broken.close();
});

test('a printer that was made ready prints, also when it was made ready twice', async () => {
  const own = createChromiumPdfPrinter({ log });
  await Promise.all([own.prepare?.(), own.prepare?.()]);
  const bytes = await own.print('<p style="margin:40mm">A</p>');
  expect(bytes.ok && pageBody((await readPdf(bytes.value)).pages[0]!)).toBe('A');
  await own.close();
});

test('a closed printer starts again when asked', async () => {
  const own = createChromiumPdfPrinter({ log });
  expect((await own.print('<p>A</p>')).ok).toBe(true);
  await own.close();
  expect((await own.print('<p>B</p>')).ok).toBe(true);
  await own.close();
});
