import type { AppError } from '@shared/contract/error-messages';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import { signer, type OfficialDocument, type PaperContext } from '@shared/official-documents';
import type { Artifact } from '@shared/contract/fields';
import type { QueryContext, TaskContext } from '../application/context';
import { slug } from '../application/slug';
import { loadOfficeNames, symbolFor } from './room/office-names';
import { bundledFonts } from './fonts/font-source';
import { MEDIA_TYPES, renderFile } from './room/render';

export type PaperFormat = 'pdf' | 'docx' | 'xlsx';

/** What a paper is made with that gets no number and is not kept: blanks where the office writes by hand, its usual signer. */
export async function unkeptContext(
  { db, now, program }: QueryContext,
  kind: string,
): Promise<Result<PaperContext, AppError>> {
  const office = await loadOfficeNames(db);
  if (!office.ok) return office;
  const { council, placeName, standingAbbreviation, wholeFoot } = office.value;
  return ok({
    draftMark: 'DỰ THẢO',
    council,
    issue: {
      symbol: symbolFor(office.value, { kind, body: standingAbbreviation, number: null, year: null }),
      date: null,
      place: placeName,
      recipients: ['Thường trực HĐND', 'Các cơ quan, đơn vị có tên trên', 'Lưu: VT'],
      signer: signer({
        authority: 'on_behalf',
        body: 'Thường trực Hội đồng nhân dân',
        post: 'Chủ tịch',
        name: '',
      }),
      remarks: '',
      extraBases: [],
    },
    verification: {
      program: `Thường Trực ${program.version}`,
      madeOn: localDateOf(now),
      madeAt: `${localTimeOf(now)} ngày ${formatDate(localDateOf(now))}`,
      operator: '',
      // It is not kept, so there is nothing to hold it against.
      checkCode: '',
      always: wholeFoot,
    },
  });
}

/** The paper as a file to take away. */
export async function unkeptFile(
  context: TaskContext,
  model: OfficialDocument,
  format: PaperFormat,
  name: string,
): Promise<Result<Artifact, AppError>> {
  const bytes = await renderFile(model, format, context.adapters.pdfPrinter);
  if (!bytes.ok) return err(bytes.error);
  const fileName = `${slug(name).slice(0, 80)}.${format}`;
  return ok(context.files.put({ fileName, mediaType: MEDIA_TYPES[format], bytes: bytes.value }));
}

/** Many papers as one file: a ZIP with each of them by its name. */
export async function unkeptFiles(
  context: TaskContext,
  papers: readonly { readonly name: string; readonly model: OfficialDocument }[],
  format: PaperFormat,
  name: string,
): Promise<Result<Artifact, AppError>> {
  const { zipSync } = await import('fflate');
  const entries: Record<string, Uint8Array> = {};
  for (const [index, { name: fileName, model }] of papers.entries()) {
    const bytes = await renderFile(model, format, context.adapters.pdfPrinter);
    if (!bytes.ok) return err(bytes.error);
    const number = String(index + 1).padStart(String(papers.length).length, '0');
    entries[`${number}-${slug(fileName).slice(0, 80)}.${format}`] = bytes.value;
  }
  return ok(
    context.files.put({
      fileName: `${slug(name).slice(0, 80)}.zip`,
      mediaType: 'application/zip',
      // Word files and PDFs are compressed already.
      bytes: zipSync(entries, { level: 0 }),
    }),
  );
}

const letterFonts = bundledFonts();

/** Letters to many people in one PDF, each on a page of its own. */
export async function lettersFile(
  context: TaskContext,
  letters: readonly OfficialDocument[],
  name: string,
): Promise<Result<Artifact, AppError>> {
  const [first, ...others] = letters;
  if (first === undefined) throw new Error('there are no letters');
  const { lettersToHtml } = await import('./html/to-html');
  const bytes = await context.adapters.pdfPrinter.print(await lettersToHtml([first, ...others], letterFonts));
  if (!bytes.ok) return bytes;
  const fileName = `${slug(name).slice(0, 80)}.pdf`;
  return ok(context.files.put({ fileName, mediaType: MEDIA_TYPES.pdf, bytes: bytes.value }));
}
