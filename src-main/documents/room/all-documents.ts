import type { DocumentRecord, FileFormat } from '@shared/documents/contract';
import type { OfficialDocument } from '@shared/official-documents';
import type { PdfPrinterPort } from '../../application/ports';
import type { ReadDb } from '../../database/tables';
import { asItStands } from './as-it-stands';
import { findModel, listRecords } from './document-store';
import { slug } from '../../application/slug';
import { documentFileName } from './file-names';
import { renderFile } from './render';

export interface StoredDocument {
  readonly record: DocumentRecord;
  readonly model: OfficialDocument;
}

/** Every document there is, also what was withdrawn. */
export async function readAllDocuments(db: ReadDb): Promise<readonly StoredDocument[]> {
  const stored: StoredDocument[] = [];
  for (const record of await listRecords(db, null)) {
    const model = await findModel(db, record.id);
    if (model) stored.push({ record, model: asItStands(record, model) });
  }
  return stored;
}

/** Read without this program: by a word processor, by any browser, and as it was printed. */
const FORMATS: readonly FileFormat[] = ['docx', 'html', 'pdf'];

export interface PrintedDocument {
  readonly record: DocumentRecord;
  /** Name with its folder, and bytes; one for each format that could be made. */
  readonly files: readonly (readonly [string, Uint8Array])[];
}

/**
 * The documents as files, one folder for each subject. One after another, so that the program goes on answering; where
 * the PC has no browser that prints, the PDF files are left out.
 */
export async function printedOf(
  documents: readonly StoredDocument[],
  printer: PdfPrinterPort,
): Promise<readonly PrintedDocument[]> {
  const taken = new Set<string>();
  const printed: PrintedDocument[] = [];
  const folders = foldersOf(documents);
  let prints = true;
  for (const { record, model } of documents) {
    const stem = freeStem(`${folders.get(record.subject.id) ?? ''}/${stemOf(record)}`, taken);
    taken.add(stem);
    const files: [string, Uint8Array][] = [];
    for (const format of FORMATS) {
      if (format === 'pdf' && !prints) continue;
      const bytes = await renderFile(model, format, printer);
      if (bytes.ok) files.push([`${stem}.${format}`, bytes.value]);
      else if (bytes.error.code === 'document.no-browser') prints = false;
    }
    printed.push({ record, files });
  }
  return printed;
}

/** All files of the documents by their names. */
export async function filesOf(
  documents: readonly StoredDocument[],
  printer: PdfPrinterPort,
): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map((await printedOf(documents, printer)).flatMap(({ files }) => files));
}

function foldersOf(documents: readonly StoredDocument[]): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const { record } of documents) {
    if (folders.has(record.subject.id)) continue;
    const name = slug(record.subjectTitle).slice(0, 60) || 'van-ban';
    const taken = [...folders.values()].filter(
      (folder) => folder === name || folder.startsWith(`${name}-lan-`),
    );
    folders.set(record.subject.id, taken.length === 0 ? name : `${name}-lan-${taken.length + 1}`);
  }
  return folders;
}

function stemOf(record: DocumentRecord): string {
  const name = documentFileName(record, 'docx').replace(/\.docx$/u, '');
  return record.status === 'withdrawn' ? `${name}-da-thu-hoi` : name;
}

/** A table has no number, so that two withdrawn ones would share a name. */
function freeStem(stem: string, taken: ReadonlySet<string>): string {
  let name = stem;
  for (let copy = 2; taken.has(name); copy += 1) name = `${stem}-${copy}`;
  return name;
}
