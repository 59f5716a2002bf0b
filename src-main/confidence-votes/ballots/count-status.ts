import { pencilState } from '@shared/confidence-votes/ballots/pencil';
import type { BatchStatus, CountStatus } from '@shared/confidence-votes/ballots/contract';
import { findings } from '@shared/confidence-votes/ballots/plausibility';
import type { KindProgress } from '@shared/confidence-votes/ballots/model';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { Selectable } from 'kysely';
import type { Outcome } from '../../application/context';
import type { BallotBatchTable, ReadDb } from '../../database/tables';
import { originOf } from '../../database/origin';
import { ownNames } from '../log/own-names';
import { stackEntry, typedAnewHere } from '../log/merge/typed-anew-here';
import { workElsewhere } from '../log/files/work-elsewhere';
import { findVote, loadKinds, type CountedVote } from './kinds';
import { loadBallots, outcomesOf, progressOf, strayNumbers, type NumberedOutcome } from './load-ballots';
import { toOperator } from './operators';
import { waivedPractice } from './waived-practice';

/** Where the count stands, for everybody who works at it and for the hall: no mark of any ballot is in it. */
export async function countStatus(db: ReadDb, voteId: string): Outcome<CountStatus> {
  const found = await findVote(db, voteId);
  if (!found.ok) return found.error.code === 'not-found' ? err(appError('not-found')) : found;
  const vote = found.value;
  const kinds = await loadKinds(db, voteId);
  const ballots = await loadBallots(db, voteId);
  const operators = await db
    .selectFrom('count_operator')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const names = new Map(operators.map((operator) => [operator.id, operator.name]));
  const own = await ownNames(db, voteId);
  const anew = await typedAnewHere(db, voteId);
  const elsewhere = Map.groupBy(
    (await workElsewhere(db, voteId)).filter(
      ({ batchId, entryNo }) => !anew.has(stackEntry(batchId, entryNo)),
    ),
    ({ batchId }) => batchId,
  );
  const all = kinds.map((kind) => {
    const outcomes = outcomesOf(ballots, kind.ballotKindId, {
      entries: vote.entries,
      persons: kind.persons.length,
    });
    const strays = strayNumbers(ballots, kind.ballotKindId, outcomes);
    return { kind, outcomes, progress: progressOf(kind.ballotKindId, vote.entries, outcomes, strays) };
  });
  // Of a kind that nobody handed in there is nothing to number and nothing to decide.
  const decided =
    all.length > 0 &&
    all.every(
      ({ kind, progress }) => (progress.ballots > 0 || kind.collected === 0) && progress.undecided === 0,
    );
  return ok({
    voteId,
    entries: vote.entries,
    operators: operators.map(toOperator),
    waived: await waivedPractice(db, voteId),
    kinds: all.map(({ kind, outcomes }) => ({
      ...kind,
      persons: [...kind.persons],
      batches: ballots.batches
        .filter((batch) => batch.ballot_kind_id === kind.ballotKindId)
        .map((batch) => ({
          ...batchStatus(vote, batch, outcomes, names),
          here: typedHere(vote, batch, outcomes, own),
          elsewhere: (elsewhere.get(batch.id) ?? []).map(
            ({ operatorId, entryNo, origin: pc, ballots: typed }) => ({
              ...{ entryNo, origin: pc, ballots: typed },
              typist: names.get(operatorId) ?? '',
            }),
          ),
        })),
    })),
    ballots: sum(all.map(({ progress }) => progress.ballots)),
    closed: Array.from({ length: vote.entries }, (_, index) =>
      sum(all.map(({ progress }) => progress.closed[index] ?? 0)),
    ),
    openDifferences: sum(all.map(({ progress }) => progress.openDifferences)),
    resolvedDifferences: ballots.resolutions.length,
    conflicts: sum(all.map(({ progress }) => progress.conflicts)),
    decided,
    // What ballots look like is said only when nobody types any more.
    warnings: decided
      ? all.flatMap(({ kind, outcomes }) => [...findings(vote.procedure, kind, outcomes, vote.batchSize)])
      : [],
    origin: await originOf(db),
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function batchStatus(
  vote: CountedVote,
  batch: Selectable<BallotBatchTable>,
  outcomes: readonly NumberedOutcome[],
  names: ReadonlyMap<string, string>,
): Omit<BatchStatus, 'here' | 'elsewhere'> {
  const own = outcomes.filter(
    ({ ballotNo }) => ballotNo >= batch.first_no && ballotNo < batch.first_no + batch.size,
  );
  const progress = progressOf(batch.ballot_kind_id, vote.entries, own);
  const namesOf = (typed: readonly Pick<NumberedOutcome, 'entries'>[]): string[] => [
    ...new Set(typed.flatMap(({ entries }) => entries).map((entry) => names.get(entry.operatorId) ?? '')),
  ];
  const typists = Array.from({ length: vote.entries }, (_, index) =>
    namesOf(own.map(({ entries }) => ({ entries: entries.filter((entry) => entry.entryNo === index + 1) }))),
  );
  const barred = Array.from({ length: vote.entries }, (_, index) =>
    namesOf(own.filter(({ entries }) => !entries.some((entry) => entry.entryNo === index + 1))),
  );
  return {
    batchId: batch.id,
    no: batch.batch_no,
    firstNo: batch.first_no,
    size: batch.size,
    version: batch.row_version,
    closed: [...progress.closed],
    typists,
    barred,
    openDifferences: progress.openDifferences,
    conflicts: progress.conflicts,
    pencil: pencilState(
      batch.pencil_totals === null ? null : (JSON.parse(batch.pencil_totals) as number[][]),
      own.map(({ outcome }) => (outcome.state === 'decided' ? outcome : null)),
    ),
    state: stateOf(progress, batch.size),
  };
}

function typedHere(
  { entries }: CountedVote,
  { first_no: first, size }: Selectable<BallotBatchTable>,
  outcomes: readonly NumberedOutcome[],
  own: ReadonlySet<string>,
): number[] {
  const typed = outcomes
    .filter(({ ballotNo }) => ballotNo >= first && ballotNo < first + size)
    .flatMap((ballot) => ballot.entries)
    .filter((entry) => own.has(entry.origin));
  return Array.from(
    { length: entries },
    (_, index) => typed.filter(({ entryNo }) => entryNo === index + 1).length,
  );
}

function stateOf({ closed, openDifferences, conflicts }: KindProgress, size: number): BatchStatus['state'] {
  if (openDifferences > 0 || conflicts > 0) return 'differs';
  if (closed.every((count) => count === size)) return 'done';
  if (closed.every((count) => count === 0)) return 'open';
  return closed[0] === size ? 'waiting' : 'first';
}
