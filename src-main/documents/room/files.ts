import { setImmediate } from 'node:timers/promises';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { appError, errorMessage, type AppError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { Input, Output } from '@shared/contract/registry';
import type { FileFormat } from '@shared/documents/contract';
import { currentDocument } from '@shared/documents/current-document';
import { DOCUMENT_KINDS, type DocumentKind, type DocumentStage } from '@shared/documents/kinds';
import type { DocumentSubject } from '@shared/documents/subject';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Outcome, TaskContext } from '../../application/context';
import type { StoredDocument } from './all-documents';
import { asItStands, isAltered } from './as-it-stands';
import { openSubject } from '../subjects';
import { composeDraft } from './compose';
import { findModel, findModels, findRecord, listRecords } from './document-store';
import { archiveName, documentFileName } from './file-names';
import { ALL_STAGES, findPart } from './find-paper';
import { loadOfficeNames } from './office-names';
import { recordHandingOut, recordPrinting } from './paper-steps';
import { MEDIA_TYPES, renderFile } from './render';

/**
 * The page as it would print with today's figures. Nothing is stored, and it is always marked as a draft. A picture of a
 * moment that is over is shown as it was made.
 */
export async function preview(
  context: TaskContext,
  { subject: named, kind, part, details }: Input<'documents.preview'>,
): Outcome<Artifact> {
  const composed = await context.read(async ({ db, now, program }) => {
    const subject = await openSubject(db, named);
    if (!subject) return err(appError('not-found'));
    const found = findPart(subject, kind, part);
    if (!found.ok) return found;
    const refused = subject.whyNotShown?.(kind) ?? null;
    if (refused !== null) {
      const made = currentDocument(await listRecords(db, named), kind, part ?? null);
      const model = made && subject.isPicture(kind) ? await findModel(db, made.id) : null;
      return made && model ? ok({ model: asItStands(made, model) }) : err(refused);
    }
    const office = await loadOfficeNames(db);
    if (!office.ok) return office;
    return ok(
      composeDraft({
        kind,
        subject,
        part: found.value,
        office: office.value,
        details,
        madeBy: { programVersion: program.version, at: now, operator: '' },
      }),
    );
  });
  if (!composed.ok) return composed;
  const page = await renderFile(composed.value.model, 'html', context.adapters.pdfPrinter);
  if (!page.ok) return page;
  const fileName = documentFileName({ kind, status: 'draft', symbol: '', partName: '', fileTag: '' }, 'html');
  return ok(context.files.put({ fileName, mediaType: MEDIA_TYPES.html, bytes: page.value }));
}

/** The page of a paper as the screen shows it. */
export async function showPage(
  context: TaskContext,
  { documentId }: Input<'documents.showPage'>,
): Outcome<Artifact> {
  const stored = await findStored(context, documentId);
  return stored.ok ? storeFile(context, stored.value, 'html') : stored;
}

export async function makeFile(
  context: TaskContext,
  { documentId, format }: Input<'documents.makeFile'>,
): Outcome<Artifact> {
  const stored = await findIntact(context, documentId);
  if (!stored.ok) return stored;
  const file = await storeFile(context, stored.value, format);
  if (!file.ok) return file;
  const recorded = await recordHandingOut(context, format, [stored.value.record]);
  return recorded.ok ? file : recorded;
}

export async function print(
  context: TaskContext,
  { documentId }: Input<'documents.print'>,
): Outcome<Output<'documents.print'>> {
  const stored = await findIntact(context, documentId);
  if (!stored.ok) return stored;
  const file = await storeFile(context, stored.value, 'pdf');
  if (!file.ok) return file;
  const { printPdf } = context.adapters.shell;
  const pdf = context.files.get(file.value.id);
  const handled = printPdf !== undefined && pdf !== undefined;
  if (handled) {
    const shown = await printPdf(pdf.bytes, stored.value.record.title);
    if (!shown.ok) return shown;
    // The dialog was put away without printing.
    if (!(await shown.value.printed)) return ok({ handled, file: file.value });
  }
  // Where the host cannot print, the page is opened for whoever asked for it: whether it is printed nobody knows.
  const recorded = handled
    ? await recordPrinting(context, stored.value.record)
    : await recordHandingOut(context, 'print_page', [stored.value.record]);
  return recorded.ok ? ok({ handled, file: file.value }) : recorded;
}

/** What stands of a subject today, without what was withdrawn; all formats, made side by side. */
export async function makeAllFiles(
  context: TaskContext,
  { subject, stages }: Input<'documents.makeAllFiles'>,
): Outcome<Artifact> {
  const found = await context.read(({ db }) => currentDocuments(db, subject, stages));
  const [first] = found;
  if (!first) return err(appError('not-found'));
  const files = await renderAll(context, found);
  const recorded = await recordHandingOut(
    context,
    'zip',
    found.map(({ record }) => record),
  );
  return recorded.ok ? ok(archiveOf(context, first.record.subjectTitle, files)) : recorded;
}

/** One file of an archive, or why it could not be made. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Result<Uint8Array, AppError>;
}

export type FileToMake = () => Promise<MadeFile>;

/** Every paper in one format, or in every one that the printer does not make. */
export function filesToMake(
  { adapters }: TaskContext,
  documents: readonly StoredDocument[],
  of: 'printer' | 'program',
): readonly FileToMake[] {
  const formats = FORMATS.filter((format) => (format === 'pdf') === (of === 'printer'));
  return formats.flatMap((format) =>
    documents.map(({ record, model }) => async () => ({
      name: documentFileName(record, format),
      bytes: await renderFile(model, format, adapters.pdfPrinter),
    })),
  );
}

/**
 * The printer, another program, gets all of its pages at once and works on a processor of its own while this one makes the
 * rest. That goes file by file: between two of them it hands the printer the next page and answers the window.
 */
export async function makeBeside(
  printed: readonly FileToMake[],
  own: readonly FileToMake[],
): Promise<readonly MadeFile[]> {
  const printing = Promise.all(printed.map((make) => make()));
  // A page that fails is told at the end, also where that is before the program's own files are made.
  printing.catch(() => undefined);
  const made: MadeFile[] = [];
  for (const make of own) {
    await setImmediate();
    made.push(await make());
  }
  return [...(await printing), ...made];
}

const renderAll = (
  context: TaskContext,
  documents: readonly StoredDocument[],
): Promise<readonly MadeFile[]> =>
  makeBeside(filesToMake(context, documents, 'printer'), filesToMake(context, documents, 'program'));

export function archiveOf(context: TaskContext, title: string, files: readonly MadeFile[]): Artifact {
  const archive: Zippable = {};
  for (const { name: wanted, bytes } of files) {
    const name = freeName(wanted, archive);
    if (bytes.ok) {
      archive[name] = bytes.value;
    } else if (bytes.error.code !== 'document.no-spreadsheet') {
      // Without a browser there is no PDF; the other files still serve, and the archive says what is missing.
      archive[`${name}-khong-co.txt`] = strToU8(`${errorMessage(bytes.error)}\n`);
    }
  }
  return context.files.put({
    fileName: archiveName(title),
    mediaType: 'application/zip',
    // Files of Word, Excel and PDF are compressed already, and so are the fonts that most of an .html page consists of.
    bytes: zipSync(archive, { level: 0 }),
  });
}

/** Papers about two people whose names a file system cannot tell apart both stay in the archive. */
function freeName(wanted: string, taken: Zippable): string {
  const [, stem = wanted, ending = ''] = /^(.*)(\.[a-z]+)$/u.exec(wanted) ?? [];
  let name = wanted;
  for (let copy = 2; name in taken; copy += 1) name = `${stem}-${copy}${ending}`;
  return name;
}

const FORMATS: readonly FileFormat[] = ['pdf', 'docx', 'xlsx', 'html'];

function findStored(
  context: TaskContext,
  documentId: string,
): Promise<Result<StoredDocument & { readonly altered: boolean }, AppError>> {
  return context.read(async ({ db }) => {
    const record = await findRecord(db, documentId);
    const model = await findModel(db, documentId);
    return record && model
      ? ok({ record, model: asItStands(record, model), altered: isAltered(record, model) })
      : err(appError('not-found'));
  });
}

/** A paper that is to be taken away alone; one that is not what was issued is shown, marked, and given to nobody. */
async function findIntact(
  context: TaskContext,
  documentId: string,
): Promise<Result<StoredDocument, AppError>> {
  const stored = await findStored(context, documentId);
  return stored.ok && stored.value.altered ? err(appError('document.contents-changed')) : stored;
}

export async function currentDocuments(
  db: Parameters<typeof findModel>[0],
  named: DocumentSubject,
  stages: readonly DocumentStage[] = ALL_STAGES,
): Promise<readonly StoredDocument[]> {
  const subject = await openSubject(db, named);
  if (!subject) return [];
  const all = await listRecords(db, named);
  const made = new Set(all.map((record) => record.kind));
  const wanted = (Object.keys(DOCUMENT_KINDS) as DocumentKind[]).filter(
    (kind) => made.has(kind) && stages.includes(subject.stageOf(kind)),
  );
  const papers = wanted.flatMap((kind) => {
    const parts = new Set(all.filter((one) => one.kind === kind).map((one) => one.part));
    return [...parts].flatMap((part) => {
      const record = currentDocument(all, kind, part);
      return record && record.status !== 'withdrawn' ? [record] : [];
    });
  });
  const models = await findModels(
    db,
    subject,
    papers.map(({ id }) => id),
  );
  return papers.flatMap((record) => {
    const model = models.get(record.id);
    return model ? [{ record, model: asItStands(record, model) }] : [];
  });
}

async function storeFile(
  context: TaskContext,
  { record, model }: StoredDocument,
  format: FileFormat,
): Outcome<Artifact> {
  const bytes = await renderFile(model, format, context.adapters.pdfPrinter);
  if (!bytes.ok) return bytes;
  return ok(
    context.files.put({
      fileName: documentFileName(record, format),
      mediaType: MEDIA_TYPES[format],
      bytes: bytes.value,
    }),
  );
}
