import { invalidReasonNames, levelNames } from '@shared/confidence-votes/messages';
import { LEVELS_OF, type Procedure, type Vote } from '@shared/confidence-votes/model';
import { reasonOf, type DecidedBallot } from '@shared/confidence-votes/ballots/counted';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { Input } from '@shared/contract/registry';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Outcome, TaskContext } from '../../../application/context';
import type { ReadDb } from '../../../database/tables';
import { slug } from '../../../application/slug';
import { csvOf } from '../../../spreadsheets/csv';
import { writeWorkbook, XLSX_MEDIA_TYPE, type OutputSheet } from '../../../spreadsheets/write-workbook';
import { copyMark } from '@shared/confidence-votes/state';
import { loadKinds, type KindOfBallot } from '../../ballots/kinds';
import { loadBallots, outcomesOf } from '../../ballots/load-ballots';
import { unprovedRefusal } from '../../vote-result';
import { loadVote } from '../../vote-store';

interface NumberedBallot extends DecidedBallot {
  readonly ballotNo: number;
  readonly batchNo: number;
}

interface KindBallots {
  readonly kind: KindOfBallot;
  readonly ballots: readonly NumberedBallot[];
}

/**
 * Row T40: what every ballot says, by the number that it got after the box was opened; a number leads to nobody. Only
 * once the figures are frozen.
 */
export async function exportBallots(
  context: TaskContext,
  { voteId, format }: Input<'countLog.exportBallots'>,
): Outcome<Artifact> {
  const read = await context.read(({ db }) => readKinds(db, voteId));
  if (!read.ok) return read;
  const { vote, kinds } = read.value;
  const fileName = `tung-phieu-${slug(vote.title).slice(0, 80)}.${format}`;
  if (format === 'xlsx') {
    const bytes = await writeWorkbook(kinds.map((kind) => sheetOf(vote, kind)));
    return ok(context.files.put({ fileName, mediaType: XLSX_MEDIA_TYPE, bytes }));
  }
  const bytes = new TextEncoder().encode(csv(vote, kinds));
  return ok(context.files.put({ fileName, mediaType: 'text/csv; charset=utf-8', bytes }));
}

async function readKinds(
  db: ReadDb,
  voteId: string,
): Promise<Result<{ readonly vote: Vote; readonly kinds: readonly KindBallots[] }, AppError>> {
  const vote = await loadVote(db, voteId);
  if (!vote) return err(appError('not-found'));
  if (vote.countMode !== 'ballots') return err(appError('countLog.totals-mode'));
  if (vote.status === 'prepared' || vote.status === 'counting') return err(appError('countLog.not-counted'));
  const changed = unprovedRefusal({ problems: vote.ballotFindings });
  if (changed) return err(changed);
  const loaded = await loadBallots(db, voteId);
  const kinds = (await loadKinds(db, voteId)).map((kind) => ({
    kind,
    ballots: outcomesOf(loaded, kind.ballotKindId, {
      entries: vote.entries,
      persons: kind.persons.length,
    }).flatMap(({ ballotNo, outcome }) =>
      outcome.state === 'decided'
        ? [{ ...outcome, ballotNo, batchNo: batchOf(loaded.batches, kind.ballotKindId, ballotNo) }]
        : [],
    ),
  }));
  return ok({ vote, kinds });
}

function batchOf(
  batches: Awaited<ReturnType<typeof loadBallots>>['batches'],
  kindId: string,
  ballotNo: number,
): number {
  const found = batches.find(
    (batch) =>
      batch.ballot_kind_id === kindId && ballotNo >= batch.first_no && ballotNo < batch.first_no + batch.size,
  );
  return found?.batch_no ?? 0;
}

function sheetOf(vote: Vote, { kind, ballots }: KindBallots): OutputSheet {
  const { procedure } = vote;
  const mark = copyMark(vote);
  return {
    name: kind.title,
    columns: [
      { title: 'Phiếu số', width: 9 },
      { title: 'Xấp phiếu', width: 9 },
      { title: 'Phiếu không hợp lệ', width: 24 },
      // Every line says so: a sheet is sorted, filtered and copied in parts.
      ...(mark === null ? [] : [{ title: 'Tình trạng', width: 18 }]),
      ...kind.persons.map(({ no, name }) => ({ title: `${no}. ${name}`, width: 18 })),
    ],
    rows: ballots.map((ballot) => [
      ballot.ballotNo,
      ballot.batchNo,
      reasonWords(procedure, ballot),
      ...(mark === null ? [] : [mark]),
      ...kind.persons.map((_, place) => markWords(procedure, ballot, place)),
    ]),
  };
}

/** One line a field: kinds of ballot have different people, and a program reads long tables best. */
function csv(vote: Vote, kinds: readonly KindBallots[]): string {
  const { procedure } = vote;
  const status = copyMark(vote) ?? 'ĐÃ CÔNG BỐ';
  const columns = ['Loại phiếu', 'Phiếu số', 'Xấp phiếu', 'STT', 'Họ và tên', 'Mức', 'Phiếu không hợp lệ'];
  return csvOf(
    [...columns, 'Tình trạng'],
    kinds.flatMap(({ kind, ballots }) =>
      ballots.flatMap((ballot) =>
        kind.persons.map(({ no, name }, place) => ({
          'Loại phiếu': kind.title,
          'Phiếu số': ballot.ballotNo,
          'Xấp phiếu': ballot.batchNo,
          STT: no,
          'Họ và tên': name,
          Mức: markWords(procedure, ballot, place),
          'Phiếu không hợp lệ': reasonWords(procedure, ballot),
          'Tình trạng': status,
        })),
      ),
    ),
  );
}

function reasonWords(procedure: Procedure, ballot: DecidedBallot): string {
  const reason = reasonOf(procedure, ballot);
  return reason === null ? '' : invalidReasonNames[reason];
}

function markWords(procedure: Procedure, ballot: DecidedBallot, place: number): string {
  const mark = ballot.marks.charAt(place);
  if (mark === '' || reasonOf(procedure, ballot) !== null) return '';
  if (mark === '0') return invalidReasonNames.no_mark;
  if (mark === '9') return invalidReasonNames.multiple_marks;
  const level = LEVELS_OF[procedure][Number(mark) - 1];
  return level ? levelNames[level] : '';
}
