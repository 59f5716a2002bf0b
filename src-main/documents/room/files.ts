import { strToU8, zipSync, type Zippable } from 'fflate';
import { ruleOf, type DocumentStage } from '@shared/confidence-votes/documents';
import { appError, errorMessage, type AppError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { Input, Output } from '@shared/contract/registry';
import { VoteDocumentKind, type FileFormat } from '@shared/documents/contract';
import { currentDocument } from '@shared/documents/current-document';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Outcome, TaskContext } from '../../application/context';
import type { StoredDocument } from './all-documents';
import { asItStands } from './as-it-stands';
import { composeVoteDocument } from './compose';
import { findModel, findRecord, listRecords } from './document-store';
import { documentFileName, voteArchiveName } from './file-names';
import { loadOfficeNames } from './office-names';
import { findPaper, loadSource } from './source';
import { MEDIA_TYPES, renderFile } from './render';

/** The page as it would print with today's figures. Nothing is stored, and it is always marked as a draft. */
export async function preview(
  context: TaskContext,
  { voteId, kind, officialId, details }: Input<'documents.preview'>,
): Outcome<Artifact> {
  const composed = await context.read(async ({ db, now, program }) => {
    const source = await loadSource(db, voteId);
    if (!source) return err(appError('not-found'));
    const paper = findPaper(source, kind, officialId);
    if (!paper.ok) return paper;
    const office = await loadOfficeNames(db);
    if (!office.ok) return office;
    return ok(
      composeVoteDocument({
        kind,
        source,
        official: paper.value,
        office: office.value,
        details,
        status: 'draft',
        number: null,
        year: details.issueDate === null ? null : Number(details.issueDate.slice(0, 4)),
        madeBy: { programVersion: program.version, at: now, operator: '' },
      }),
    );
  });
  if (!composed.ok) return composed;
  const page = await renderFile(composed.value.model, 'html', context.adapters.pdfPrinter);
  if (!page.ok) return page;
  const fileName = documentFileName({ kind, status: 'draft', symbol: '', officialName: '' }, 'html');
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

/** What stands of a vote today, without what was withdrawn; all formats, made side by side. */
export async function makeAllFiles(
  context: TaskContext,
  { voteId, stages }: Input<'documents.makeAllFiles'>,
): Outcome<Artifact> {
  const found = await context.read(({ db }) => currentDocuments(db, voteId, stages));
  const [first] = found;
  if (!first) return err(appError('not-found'));
  return ok(archiveOf(context, first.record.voteTitle, await renderAll(context, found)));
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
    fileName: voteArchiveName(title),
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
  voteId: string,
  stages: readonly DocumentStage[] | undefined,
): Promise<readonly StoredDocument[]> {
  const all = await listRecords(db, voteId);
  const stored: StoredDocument[] = [];
  const vote = await db
    .selectFrom('confidence_vote')
    .select('procedure')
    .where('id', '=', voteId)
    .executeTakeFirst();
  if (!vote) return [];
  const wanted = VoteDocumentKind.options.filter(
    (kind) => stages === undefined || stages.includes(ruleOf(kind, vote).stage),
  );
  const papers = wanted.flatMap((kind) => {
    const persons = new Set(all.filter((one) => one.kind === kind).map((one) => one.officialId));
    return [...persons].map((officialId) => currentDocument(all, kind, officialId));
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
