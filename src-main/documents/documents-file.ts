import { zipSync } from 'fflate';
import { appError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { DocumentRecord } from '@shared/documents/contract';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, TaskContext } from '../application/context';
import { asItStands } from './room/as-it-stands';
import { findModel } from './room/document-store';
import { slug } from '../application/slug';
import { documentFileName } from './room/file-names';
import { MEDIA_TYPES, renderFile } from './room/render';

/** Stored papers to take away: one as it is, several as a ZIP under `name`. */
export async function documentsFile(
  context: TaskContext,
  records: readonly DocumentRecord[],
  format: 'pdf' | 'docx',
  name: string,
): Outcome<Artifact> {
  const files: { readonly fileName: string; readonly bytes: Uint8Array }[] = [];
  for (const record of records) {
    const model = await context.read(({ db }) => findModel(db, record.id));
    if (!model) return err(appError('not-found'));
    const bytes = await renderFile(asItStands(record, model), format, context.adapters.pdfPrinter);
    if (!bytes.ok) return bytes;
    files.push({ fileName: documentFileName(record, format), bytes: bytes.value });
  }
  const [only] = files;
  if (only && files.length === 1) return ok(context.files.put({ ...only, mediaType: MEDIA_TYPES[format] }));
  // Drafts of bodies whose names look alike to a file system still are files of their own.
  const named = files.map(({ bytes, fileName }, index) => [`${index + 1}-${fileName}`, bytes] as const);
  return ok(
    context.files.put({
      fileName: `${slug(name).slice(0, 80)}.zip`,
      mediaType: 'application/zip',
      // Word files and PDFs are compressed already.
      bytes: zipSync(Object.fromEntries(named), { level: 0 }),
    }),
  );
}
