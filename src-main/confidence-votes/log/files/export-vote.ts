import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldBallots, liveOf } from '@shared/confidence-votes/log/fold';
import { FILE_ENDING } from '@shared/confidence-votes/log/file-contract';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Outcome, QueryContext, TaskContext } from '../../../application/context';
import type { LoggedBallots } from '@shared/confidence-votes/log/model';
import { linesOfPart, type LogPart } from '@shared/confidence-votes/log/parts';
import type { ReadDb } from '../../../database/tables';
import { allowedOperator } from '../../ballots/sign-ins';
import { slug } from '../../../application/slug';
import { councilName } from '../../council-name';
import { loadVote } from '../../vote-store';
import { originOf } from '../../../database/origin';
import { codesOf } from '../codes/current-codes';
import { eventsOf, loadLines } from '../load-log';
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
  // While ballots are typed a file of another's entry is a way around the blindness of one's own.
  if (vote.status === 'counting') {
    const operator = await allowedOperator(db, input.token ?? '', 'export_files', vote.id);
    if (!operator.ok) return operator;
  }
  const found = await partOf(db, input);
  if (found === null) return err(appError('not-found'));
  const { part, words: partWords } = found;
  const all = await loadLines(db, vote.id);
  const events = eventsOf(all);
  if (!events.ok) return err(appError('countLog.damaged'));
  if (!hasBallots(part, liveOf(foldBallots(events.value)))) return err(appError('countLog.part-empty'));
  const lines = linesOfPart(all, events.value, part);
  const origin = await originOf(db);
  const codes = await codesOf(db, vote.id);
  const bytes = writeVoteFile(
    {
      program: program.version,
      exportedAt: now,
      scope: input.scope,
      part: partWords,
      voteId: vote.id,
      title: vote.title,
      office: await councilName(db),
      rehearsal: vote.rehearsalOf !== null,
      origin,
      headCode: codes.headCode,
      contentCode: codes.contentCode,
    },
    await loadSetUp(db, vote),
    lines,
  );
  const time = `${localDateOf(now)}-${localTimeOf(now).replace(':', '')}`;
  const words = [slug(vote.title).slice(0, 60), SCOPE_SLUGS[input.scope], slug(partWords), origin, time];
  return ok({ fileName: `${words.filter((word) => word !== '').join('_')}${FILE_ENDING}`, bytes });
}

/** A part of the work in which nobody has typed a ballot is the wrong part: it would be carried for nothing. */
function hasBallots(part: LogPart, { entries }: LoggedBallots): boolean {
  switch (part.scope) {
    case 'setup':
    case 'all':
      return true;
    case 'entry':
      return entries.some(({ entryNo }) => entryNo === part.entryNo);
    case 'batch': {
      const { kindId, firstNo, size } = part.batch;
      return entries.some(
        ({ entryNo, ballotKindId, ballotNo }) =>
          (part.entryNo === null || entryNo === part.entryNo) &&
          ballotKindId === kindId &&
          ballotNo >= firstNo &&
          ballotNo < firstNo + size,
      );
    }
  }
}

const SCOPE_SLUGS = { setup: 'thiet-lap', batch: '', entry: '', all: 'toan-bo' } as const;

interface NamedPart {
  readonly part: LogPart;
  /** "Xấp phiếu 3, Khối UBND, lần nhập 1". */
  readonly words: string;
}

/** Null where there is no such batch or the question makes no sense. */
async function partOf(
  db: ReadDb,
  { voteId, scope, batchId, entryNo }: ExportInput,
): Promise<NamedPart | null> {
  if (scope === 'entry') {
    return entryNo === null ? null : { part: { scope, entryNo }, words: `Lần nhập ${entryNo}` };
  }
  if (scope !== 'batch') return { part: { scope }, words: '' };
  const batch = await db
    .selectFrom('ballot_batch as batch')
    .innerJoin('ballot_kind as kind', 'kind.id', 'batch.ballot_kind_id')
    .select(['batch.id', 'batch.batch_no', 'batch.first_no', 'batch.size', 'kind.title'])
    .select('kind.id as kind_id')
    .where('batch.id', '=', batchId ?? '')
    .where('batch.vote_id', '=', voteId)
    .executeTakeFirst();
  if (!batch) return null;
  const { id, kind_id: kindId, first_no: firstNo, size } = batch;
  const entry = entryNo === null ? '' : `lần nhập ${entryNo}`;
  return {
    part: { scope, batch: { id, kindId, firstNo, size }, entryNo },
    words: [`Xấp phiếu ${batch.batch_no}`, batch.title, entry].filter((word) => word !== '').join(', '),
  };
}
