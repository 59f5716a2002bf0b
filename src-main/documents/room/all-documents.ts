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

/**
 * The documents as files, one folder for each subject. One after another, so that the program goes on answering; where
 * the PC has no browser that prints, the PDF files are left out.
 */
export async function filesOf(
  documents: readonly StoredDocument[],
  printer: PdfPrinterPort,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const folders = foldersOf(documents);
  let prints = true;
  for (const { record, model } of documents) {
    const stem = freeStem(`${folders.get(record.subject.id) ?? ''}/${stemOf(record)}`, files);
    for (const format of FORMATS) {
      if (format === 'pdf' && !prints) continue;
      const bytes = await renderFile(model, format, printer);
      if (bytes.ok) files.set(`${stem}.${format}`, bytes.value);
      else if (bytes.error.code === 'document.no-browser') prints = false;
    }
  }
  return files;
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
function freeStem(stem: string, files: ReadonlyMap<string, unknown>): string {
  const isFree = (name: string): boolean => FORMATS.every((format) => !files.has(`${name}.${format}`));
  let name = stem;
  for (let copy = 2; !isFree(name); copy += 1) name = `${stem}-${copy}`;
  return name;
}
