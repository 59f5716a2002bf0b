import { appError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { Handler } from '../../application/context';
import { keepFile, readStoredFile } from '../../database/files/stored-files';
import { isUnreadable } from '@shared/sessions/papers/state';
import { approvalNames } from '@shared/sessions/papers/messages';
import type { FileFormat } from '@shared/sessions/papers/model';
import { formatOf, MEDIA_TYPE_OF, nameThatOpens } from './file-format';
import { NOT_APPROVED, papersReply } from './paper-store';
import { openPapers } from './papers';

/**
 * Keeps an uploaded file as the newest version of a paper: first its bytes, then the row that names them, so that no row
 * ever names bytes that are not on disk. The same bytes again are no new version.
 */
export const attachFile: Handler<'sessionPapers.attachFile'> = async (
  context,
  { sessionId, paperId, fileId },
) => {
  const upload = context.files.get(fileId);
  if (!upload) return err(appError('file-missing'));
  const { bytes } = upload;
  const name = upload.artifact.fileName;
  if (bytes.byteLength === 0) return err(appError('paper.file-empty', { name }));
  const format = formatOf(bytes);
  if (format === null) return err(appError('paper.file-kind', { name }));
  const fileName = nameThatOpens(name, format);
  const sha256 = await keepFile(context.program.dataDir, bytes);
  const pageCount = await pagesOf(format, bytes);
  const isReadable = format !== 'pdf' || pageCount !== null;
  return context.write(async (change) => {
    const opened = await openPapers(change, sessionId);
    if (!opened.ok) return opened;
    const paper = opened.value.papers.find(({ id }) => id === paperId);
    if (!paper) return err(appError('not-found'));
    const newest = paper.versions.at(-1);
    // A sound file is not replaced by one that nobody can open: it stays, with its approval.
    if (!isReadable && newest && !isUnreadable(paper))
      return err(appError('paper.file-unreadable', { name }));
    if (newest?.sha256 !== sha256) {
      await change.tx
        .insertInto('stored_file')
        .values({ sha256, byte_size: bytes.byteLength, created_at: change.now })
        .onConflict((conflict) => conflict.column('sha256').doNothing())
        .execute();
      const no = (newest?.no ?? 0) + 1;
      await change.tx
        .insertInto('session_paper_version')
        .values({
          id: change.newId(),
          paper_id: paperId,
          version_no: no,
          sha256,
          file_name: fileName,
          file_format: format,
          page_count: pageCount,
          received_at: change.now,
          actor: change.actor,
        })
        .execute();
      await change.tx
        .updateTable('session_paper')
        .set({
          // What nobody can open was not handed in.
          received_date: paper.receivedDate ?? (isReadable ? localDateOf(change.now) : null),
          dropped: 0,
          // Nobody approved a file that was not there: what was approved, or sent, was the one before.
          ...NOT_APPROVED,
          updated_at: change.now,
          version: paper.version + 1,
        })
        .where('id', '=', paperId)
        .execute();
      change.audit({
        entity: 'session',
        entityId: sessionId,
        summary: `Nhận tệp lần ${no}: ${paper.title}`,
        changes: [
          { field: 'Tệp', before: newest?.fileName ?? '', after: fileName },
          ...(paper.status === 'draft'
            ? []
            : [{ field: 'Duyệt', before: approvalNames[paper.status], after: approvalNames.draft }]),
        ],
      });
    }
    return ok(await papersReply(change.tx, opened.value.session, change.now));
  });
};

async function pagesOf(format: FileFormat, bytes: Uint8Array): Promise<number | null> {
  if (format === 'jpg' || format === 'png') return 1;
  if (format !== 'pdf') return null;
  const { countPages } = await import('../../documents/packet/packet-thread');
  return countPages(bytes);
}

/** A file as it was handed in: its bytes are compared with the SHA-256 of that day before anybody sees them. */
export const makeVersionFile: Handler<'sessionPapers.makeVersionFile'> = async (context, { versionId }) => {
  const row = await context.read(({ db }) =>
    db
      .selectFrom('session_paper_version')
      .select(['sha256', 'file_name', 'file_format'])
      .where('id', '=', versionId)
      .executeTakeFirst(),
  );
  if (!row) return err(appError('not-found'));
  const bytes = await readStoredFile(context.program.dataDir, row.sha256);
  if (!bytes.ok) {
    const code = bytes.error === 'missing' ? 'paper.file-missing' : 'paper.file-altered';
    return err(appError(code, { name: row.file_name }));
  }
  return ok(
    context.files.put({
      fileName: nameThatOpens(row.file_name, row.file_format),
      mediaType: MEDIA_TYPE_OF[row.file_format],
      bytes: bytes.value,
    }),
  );
};
