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
import { asItStands } from './as-it-stands';
import { openSubject } from '../subjects';
import { composeDraft } from './compose';
import { findModel, findRecord, listRecords } from './document-store';
import { archiveName, documentFileName } from './file-names';
import { ALL_STAGES, findPart } from './find-paper';
import { loadOfficeNames } from './office-names';
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
  const fileName = documentFileName({ kind, status: 'draft', symbol: '', partName: '' }, 'html');
  return ok(context.files.put({ fileName, mediaType: MEDIA_TYPES.html, bytes: page.value }));
}

export async function makeFile(
  context: TaskContext,
  { documentId, format }: Input<'documents.makeFile'>,
): Outcome<Artifact> {
  const stored = await findStored(context, documentId);
  return stored.ok ? storeFile(context, stored.value, format) : stored;
}

export async function print(
  context: TaskContext,
  { documentId }: Input<'documents.print'>,
): Outcome<Output<'documents.print'>> {
  const stored = await findStored(context, documentId);
  if (!stored.ok) return stored;
  const file = await storeFile(context, stored.value, 'pdf');
  if (!file.ok) return file;
  const { printPdf } = context.adapters.shell;
  const pdf = context.files.get(file.value.id);
  if (!printPdf || !pdf) return ok({ handled: false, file: file.value });
  const printed = await printPdf(pdf.bytes, stored.value.record.title);
  return printed.ok ? ok({ handled: true, file: file.value }) : printed;
}

/** What stands of a subject today, without what was withdrawn; all formats, made side by side. */
export async function makeAllFiles(
  context: TaskContext,
  { subject, stages }: Input<'documents.makeAllFiles'>,
): Outcome<Artifact> {
  const found = await context.read(({ db }) => currentDocuments(db, subject, stages));
  const [first] = found;
  if (!first) return err(appError('not-found'));
  return ok(archiveOf(context, first.record.subjectTitle, await renderAll(context, found)));
}

/** One file of an archive, or why it could not be made. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Result<Uint8Array, AppError>;
}

/** Every paper in every format, made side by side: what the printer makes first, so that it never waits for the rest. */
export function renderAll(
  { adapters }: TaskContext,
  documents: readonly StoredDocument[],
): Promise<readonly MadeFile[]> {
  return Promise.all(
    FORMATS.flatMap((format) =>
      documents.map(async ({ record, model }) => ({
        name: documentFileName(record, format),
        bytes: await renderFile(model, format, adapters.pdfPrinter),
      })),
    ),
  );
}

export function archiveOf(context: TaskContext, title: string, files: readonly MadeFile[]): Artifact {
  const archive: Zippable = {};
  for (const { name, bytes } of files) {
    if (bytes.ok) {
      archive[name] = [bytes.value, { level: name.endsWith('.html') ? 6 : 0 }];
    } else if (bytes.error.code !== 'document.no-spreadsheet') {
      // Without a browser there is no PDF; the other files still serve, and the archive says what is missing.
      archive[`${name}-khong-co.txt`] = strToU8(`${errorMessage(bytes.error)}\n`);
    }
  }
  return context.files.put({
    fileName: archiveName(title),
    mediaType: 'application/zip',
    bytes: zipSync(archive),
  });
}

const FORMATS: readonly FileFormat[] = ['pdf', 'docx', 'xlsx', 'html'];

function findStored(context: TaskContext, documentId: string): Promise<Result<StoredDocument, AppError>> {
  return context.read(async ({ db }) => {
    const record = await findRecord(db, documentId);
    const model = await findModel(db, documentId);
    return record && model ? ok({ record, model: asItStands(record, model) }) : err(appError('not-found'));
  });
}

export async function currentDocuments(
  db: Parameters<typeof findModel>[0],
  named: DocumentSubject,
  stages: readonly DocumentStage[] = ALL_STAGES,
): Promise<readonly StoredDocument[]> {
  const subject = await openSubject(db, named);
  if (!subject) return [];
  const all = await listRecords(db, named);
  const stored: StoredDocument[] = [];
  const made = new Set(all.map((record) => record.kind));
  const wanted = (Object.keys(DOCUMENT_KINDS) as DocumentKind[]).filter(
    (kind) => made.has(kind) && stages.includes(subject.stageOf(kind)),
  );
  const papers = wanted.flatMap((kind) => {
    const parts = new Set(all.filter((one) => one.kind === kind).map((one) => one.part));
    return [...parts].map((part) => currentDocument(all, kind, part));
  });
  for (const record of papers) {
    const model = record && record.status !== 'withdrawn' ? await findModel(db, record.id) : null;
    if (record && model) stored.push({ record, model: asItStands(record, model) });
  }
  return stored;
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
