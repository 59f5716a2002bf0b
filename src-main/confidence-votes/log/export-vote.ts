import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_ENDING } from '@shared/confidence-votes/log/file-contract';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Outcome, QueryContext, TaskContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { slug } from '../../documents/room/file-names';
import { loadVote } from '../vote-store';
import { originOf } from '../../database/origin';
import { codesOf } from './current-codes';
import { loadLines } from './load-log';
import { loadSetUp } from './set-up-store';
import { writeVoteFile } from './vote-file';

type ExportInput = Input<'countLog.exportVote'>;

const MEDIA_TYPE = 'application/json';

interface MadeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Row T30: the count as a file for another PC, put where the caller wants it. */
export async function exportVote(
  context: TaskContext,
  input: ExportInput,
): Outcome<Output<'countLog.exportVote'>> {
  const folder = await folderFor(context, input.to);
  if (!folder.ok) return folder;
  if (input.to === 'chosen_folder' && folder.value === null) return ok({ artifact: null, saved: null });
  const made = await context.read((query) => makeFile(query, input));
  if (!made.ok) return made;
  if (folder.value === null) {
    return ok({ artifact: context.files.put({ ...made.value, mediaType: MEDIA_TYPE }), saved: null });
  }
  return writeInto(folder.value, made.value);
}

/** Null where the file is fetched as an artifact, or where nobody chose a folder. */
async function folderFor(
  context: TaskContext,
  to: ExportInput['to'],
): Promise<Result<string | null, AppError>> {
  if (to === 'download') return ok(null);
  if (to === 'second_folder') {
    const folder = context.safety.secondFolder();
    return folder === '' ? err(appError('countLog.no-second-folder')) : ok(folder);
  }
  return ok((await context.adapters.shell.chooseFolder?.()) ?? null);
}

/** Under another name first: whoever looks into the folder never finds half a file. */
async function writeInto(
  folder: string,
  { fileName, bytes }: MadeFile,
): Outcome<Output<'countLog.exportVote'>> {
  const target = join(folder, fileName);
  const unfinished = join(folder, `.${fileName}.${randomBytes(4).toString('hex')}`);
  try {
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, target);
    return ok({ artifact: null, saved: target });
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    return err(appError('countLog.not-written', { why: WHY[code] ?? 'thư mục không dùng được' }));
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'không có thư mục',
  ENOSPC: 'hết chỗ trống',
  EACCES: 'không có quyền ghi',
  EPERM: 'không có quyền ghi',
  EROFS: 'thư mục chỉ đọc',
};

async function makeFile(
  { db, now, program }: QueryContext,
  input: ExportInput,
): Promise<Result<MadeFile, AppError>> {
  const vote = await loadVote(db, input.voteId);
  if (!vote) return err(appError('not-found'));
  if (vote.countMode !== 'ballots') return err(appError('countLog.totals-mode'));
  if (vote.status === 'prepared') return err(appError('countLog.not-opened'));
  const part = await partOf(db, input);
  if (part === null) return err(appError('not-found'));
  const lines = await loadLines(db, vote.id);
  const origin = await originOf(db);
  const codes = await codesOf(db, vote.id);
  const bytes = writeVoteFile(
    {
      program: program.version,
      exportedAt: now,
      scope: input.scope,
      part,
      voteId: vote.id,
      title: vote.title,
      rehearsal: vote.rehearsalOf !== null,
      origin,
      headCode: codes.headCode,
      contentCode: codes.contentCode,
    },
    await loadSetUp(db, vote),
    lines,
  );
  const time = `${localDateOf(now)}-${localTimeOf(now).replace(':', '')}`;
  const words = [slug(vote.title).slice(0, 60), SCOPE_SLUGS[input.scope], slug(part), origin, time];
  return ok({ fileName: `${words.filter((word) => word !== '').join('_')}${FILE_ENDING}`, bytes });
}

const SCOPE_SLUGS = { setup: 'thiet-lap', batch: '', entry: '', all: 'toan-bo' } as const;

/** "Tệp phiếu 3, lần nhập 1"; null where there is no such batch or the question makes no sense. */
async function partOf(db: ReadDb, { voteId, scope, batchId, entryNo }: ExportInput): Promise<string | null> {
  const entry = entryNo === null ? '' : `lần nhập ${entryNo}`;
  if (scope === 'entry') return entryNo === null ? null : `Lần nhập ${entryNo}`;
  if (scope !== 'batch') return '';
  const batch = await db
    .selectFrom('ballot_batch as batch')
    .innerJoin('ballot_kind as kind', 'kind.id', 'batch.ballot_kind_id')
    .select(['batch.batch_no', 'kind.title'])
    .where('batch.id', '=', batchId ?? '')
    .where('batch.vote_id', '=', voteId)
    .executeTakeFirst();
  return batch
    ? [`Tệp phiếu ${batch.batch_no}`, batch.title, entry].filter((word) => word !== '').join(', ')
    : null;
}
