import { bundledFonts } from '@main/documents/fonts/font-source';
import { createChromiumPdfPrinter } from '@main/hosts/loopback/adapters/chromium-pdf-printer';
import { toHtml } from '@main/documents/html/to-html';
import type { OfficialDocument } from '@shared/official-documents';

const failures: unknown[] = [];

export const fonts = bundledFonts();

export const printer = createChromiumPdfPrinter({
  log: { info: () => undefined, error: (_event, _details, cause) => failures.push(cause) },
});

export async function printed(document: OfficialDocument): Promise<Uint8Array> {
  return printedPage(await toHtml(document, fonts));
}

export async function printedPage(html: string): Promise<Uint8Array> {
  const outcome = await printer.print(html);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${String(failures.at(-1))}`);
  return outcome.value;
}
