import { closingsOf } from '@shared/confidence-votes/log/closings';
import { reachOf } from '@shared/confidence-votes/log/reach';
import { differentField } from '@shared/confidence-votes/log/set-up-differences';
import {
  changedBallots,
  places,
  setAsideNotes,
  type ChangedBallot,
} from '@shared/confidence-votes/log/changed-ballots';
import { namesWorkedUnder } from '@shared/confidence-votes/log/names-worked-under';
import { pinNotes } from '@shared/confidence-votes/log/pins-elsewhere';
import { united, uniteChains } from '@shared/confidence-votes/log/chains';
import type { MergeConflict } from '@shared/confidence-votes/log/contract';
import type { FileSetUp } from '@shared/confidence-votes/log/file-contract';
import { foldBallots, liveOf } from '@shared/confidence-votes/log/fold';
import { foldBoardWork, LAST_WORD_KINDS, type BoardWork } from '@shared/confidence-votes/log/fold-board-work';
import type { LogEventKind, LogLine, LoggedBallots } from '@shared/confidence-votes/log/model';
import { machineName } from '@shared/kernel/machine-name';
import type { Vote } from '@shared/confidence-votes/model';
import { canEditTally } from '@shared/confidence-votes/state';
import { appError, type AppError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { ReadDb } from '../../../database/tables';
import { loadVote } from '../../vote-store';
import { originOf } from '../../../database/origin';
import { momentWords } from '@shared/confidence-votes/log/board-findings';
import { conflictsIn } from './conflicts';
import { unknownWork } from './foreign-work';
import { eventsOf, loadLines } from '../load-log';
import { OPENED_ANEW, openingTold } from './opened-anew';
import { mergeNotes, roleNotes } from './merge-notes';
import { loadSetUp } from '../files/set-up-store';
import type { VoteFile } from '../files/vote-file';

/** What taking a file in would do; computed anew in the transaction that does it. */
export interface MergePlan {
  readonly file: VoteFile;
  /** Null where the vote comes with the file. */
  readonly mine: { readonly vote: Vote; readonly setUp: FileSetUp } | null;
  /** The count was opened anew where this vote came from, and nobody typed here: its set-up takes the place of the one here. */
  readonly renews: boolean;
  readonly origin: string;
  readonly added: readonly LogLine[];
  /** Lines that were here without their contents. */
  readonly filled: readonly LogLine[];
  readonly known: number;
  /** All chains together, as they stand afterwards. */
  readonly lines: readonly LogLine[];
  readonly ballots: LoggedBallots;
  readonly work: BoardWork;
  readonly newEntries: number;
  readonly conflicts: readonly MergeConflict[];
  readonly notes: readonly string[];
  /** Decided here, and something else afterwards though nothing contradicts: the head is asked. */
  readonly changed: readonly ChangedBallot[];
  readonly changedWords: string;
  /** Roles of people who are known here that the file would change, in sentences. */
  readonly roles: readonly string[];
}

/** `voteId` names the vote on screen; null where the file may bring one that is not on this PC. */
export async function planMerge(
  db: ReadDb,
  voteId: string | null,
  file: VoteFile,
): Promise<Result<MergePlan, AppError>> {
  const found = await findMine(db, voteId, file);
  if (!found.ok) return found;
  const mine = found.value;
  const origin = await originOf(db);
  const standing = mine ? await loadLines(db, mine.vote.id) : [];
  const follows = await mayFollow(db, mine, standing, file);
  if (!follows.ok) return follows;
  const renews = follows.value;
  const union = uniteChains(standing, file.lines);
  if (union.fork) {
    const { origin: shared, seq } = union.fork;
    return err(appError('countLog.fork', { origin: machineName(shared), seq }));
  }
  const lines = united(standing, union);
  const events = eventsOf(lines);
  const told = [...union.added, ...union.filled];
  const added = eventsOf(told);
  if (!events.ok || !added.ok) return err(appError('countLog.damaged'));
  if (mine && !canEditTally(mine.vote.status)) {
    const isFrozenIn = frozenIn(standing, origin);
    // The contents of what was closed may come later than its lines: they are what the closing counted.
    const changing = [...union.added, ...union.filled.filter((line) => !isFrozenIn(line))];
    if (changing.some(changesResult)) return err(appError('countLog.frozen'));
  }
  const ballots = foldBallots(events.value);
  const live = liveOf(ballots);
  if (unknownWork(added.value, live, file.setUp, mine?.setUp ?? null))
    return err(appError('countLog.damaged'));
  const operators = new Map(
    [...(mine?.setUp.operators ?? []), ...file.setUp.operators].map(({ id, name }) => [id, name]),
  );
  const work = foldBoardWork(events.value);
  const titles = new Map(file.setUp.kinds.map(({ id, title }) => [id, title]));
  const kindTitle = (id: string): string => titles.get(id) ?? '';
  const operatorName = (id: string): string => operators.get(id) ?? '';
  const workedUnder = namesWorkedUnder(events.value);
  const known = eventsOf(standing);
  const before = foldBallots(known.ok ? known.value : []);
  const changed = changedBallots(before, ballots, {
    entries: file.setUp.vote.entries,
    personsOf: (kindId) =>
      file.setUp.officials.filter((official) => official.included && official.kindId === kindId).length,
    people: [...[...operators].map(([id, name]) => ({ id, name })), ...workedUnder],
  });
  return ok({
    file,
    mine,
    renews,
    origin,
    added: union.added,
    filled: union.filled,
    known: union.known,
    lines,
    ballots,
    work,
    newEntries: added.value.filter(({ eventKind }) => eventKind === 'ballot_closed').length,
    conflicts: conflictsIn(ballots, {
      kindTitle,
      operatorName,
      workedUnder,
      origin,
      isNumbered: (kindId, no) =>
        (work.batches.get(kindId) ?? []).some(([, , first, size]) => no >= first && no < first + size),
    }),
    notes: [
      ...(renews ? [OPENED_ANEW] : []),
      ...setAsideNotes(before, added.value, { kindTitle, operatorName }),
      ...mergeNotes(file, mine, added.value, work),
      ...pinNotes(added.value, origin, operatorName, momentWords),
    ],
    changed,
    changedWords: places(changed, kindTitle),
    roles: mine ? roleNotes(file, mine.setUp) : [],
  });
}

async function findMine(
  db: ReadDb,
  voteId: string | null,
  { header, setUp }: VoteFile,
): Promise<Result<MergePlan['mine'], AppError>> {
  if (voteId !== null && voteId !== header.voteId) {
    const onScreen = await loadVote(db, voteId);
    if (!onScreen) return err(appError('not-found'));
    return err(otherVote(onScreen, header));
  }
  const vote = await loadVote(db, header.voteId);
  if (!vote) {
    if (voteId !== null) return err(appError('not-found'));
    return (await realVoteIsMissing(db, setUp)) ? err(appError('countLog.real-missing')) : ok(null);
  }
  if (vote.countMode !== 'ballots') return err(appError('countLog.totals-mode'));
  if (vote.status === 'prepared') return err(appError('countLog.not-opened'));
  if ((vote.rehearsalOf !== null) !== (setUp.vote.rehearsalOf !== null)) return err(otherVote(vote, header));
  return ok({ vote, setUp: await loadSetUp(db, vote) });
}

/** Whether the set-up here follows the one of the file, which is of a later opening; two that differ do not count one vote. */
async function mayFollow(
  db: ReadDb,
  mine: MergePlan['mine'],
  standing: readonly LogLine[],
  { lines, setUp }: VoteFile,
): Promise<Result<boolean, AppError>> {
  if (mine === null) return ok(false);
  const opening = await openingTold(db, mine.vote, standing, lines);
  if (!opening.ok) return opening;
  if (opening.value === 'anew') return ok(true);
  const field = differentField(mine.setUp, setUp);
  return field === null ? ok(false) : err(appError('countLog.other-set-up', { field }));
}

/** A rehearsal never mixes with a real vote; everything else is simply another vote. */
function otherVote(vote: Vote, header: VoteFile['header']): AppError {
  const rehearsal = vote.rehearsalOf !== null;
  if (header.rehearsal && !rehearsal) return appError('countLog.rehearsal-file');
  if (!header.rehearsal && rehearsal) return appError('countLog.real-file');
  const sameName = searchKey(vote.title) === searchKey(header.title);
  return appError('countLog.other-vote', {
    title: header.title,
    ...(sameName ? { sameName: 1 } : {}),
    ...(header.office ? { office: header.office } : {}),
  });
}

async function realVoteIsMissing(db: ReadDb, { vote }: FileSetUp): Promise<boolean> {
  if (vote.rehearsalOf === null) return false;
  const real = await db
    .selectFrom('confidence_vote')
    .select('id')
    .where('id', '=', vote.rehearsalOf)
    .executeTakeFirst();
  return real === undefined;
}

const RESULT_KINDS: ReadonlySet<LogEventKind> = new Set([
  'ballot_closed',
  'entries_voided',
  'field_resolved',
  'resolution_voided',
  ...LAST_WORD_KINDS,
]);

/** Whether the closing that stands on this PC was made with a line in view. */
function frozenIn(lines: readonly LogLine[], origin: string): (line: LogLine) => boolean {
  const events = eventsOf(lines);
  const closing = events.ok ? closingsOf(events.value, origin).own : null;
  const known = closing === null ? new Map<string, number>() : reachOf(closing);
  return (line) => line.seq <= (known.get(line.origin) ?? 0);
}

/** What is printed with the result may not change under figures that are frozen, whether the line tells its contents or not. */
const changesResult = ({ eventKind }: LogLine): boolean => RESULT_KINDS.has(eventKind);
