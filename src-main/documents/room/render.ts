import { appError, type AppError } from '@shared/contract/error-messages';
import type { FileFormat } from '@shared/documents/contract';
import { err, ok, type Result } from '@shared/kernel/result';
import type { OfficialDocument } from '@shared/official-documents';
import type { PdfPrinterPort } from '../../application/ports';
import { bundledFonts } from '../fonts/font-source';

const fonts = bundledFonts();

export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
};

/** One document in one format. The builders of each format load with the first document that needs them. */
export async function renderFile(
  model: OfficialDocument,
  format: FileFormat,
  printer: PdfPrinterPort,
): Promise<Result<Uint8Array, AppError>> {
  switch (format) {
    case 'html':
      return ok(new TextEncoder().encode(await htmlPage(model)));
    case 'pdf':
      return printer.print(await htmlPage(model));
    case 'docx': {
      const { toDocx } = await import('../docx/to-docx');
      return ok(await toDocx(model));
    }
    case 'xlsx': {
      if (!hasTable(model)) return err(appError('document.no-spreadsheet'));
      const { toXlsx } = await import('../xlsx/to-xlsx');
      return ok(await toXlsx(model));
    }
  }
}

async function htmlPage(model: OfficialDocument): Promise<string> {
  const { toHtml } = await import('../html/to-html');
  return toHtml(model, fonts);
}

/** A document without a table has nothing that a spreadsheet could hold. */
function hasTable(model: OfficialDocument): boolean {
  return [model.body, ...model.annexes.map((annex) => annex.body)].some((blocks) =>
    blocks.some((block) => block.kind === 'table'),
  );
}
