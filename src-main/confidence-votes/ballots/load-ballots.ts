import { countKind, type CountedKind, type DecidedBallot } from '@shared/confidence-votes/ballots/counted';
import { personsByName } from '@shared/confidence-votes/ballots/one-person';
import { ballotOutcome, countedEntries } from '@shared/confidence-votes/ballots/outcome';
import type {
  BallotEntry,
  BallotOutcome,
  FieldResolution,
  KindProgress,
} from '@shared/confidence-votes/ballots/model';
import type { Procedure } from '@shared/confidence-votes/model';
import type { BallotBatchTable, ReadDb } from '../../database/tables';
import { loadNamesWorkedUnder } from '../log/load-names';
import type { Selectable } from 'kysely';

/** Everything typed for one vote that counts, and what the ballots say. */
export interface LoadedBallots {
  /** One id for each person, under however many ids they were declared; the ballots name people by it. */
  readonly personOf: (operatorId: string) => string;
  readonly batches: readonly Selectable<BallotBatchTable>[];
  readonly entries: readonly BallotEntry[];
  readonly resolutions: readonly FieldResolution[];
  /** Who typed what was set aside. */
  readonly former: readonly {
    readonly ballotKindId: string;
    readonly ballotNo: number;
    readonly operatorId: string;
  }[];
}

export interface NumberedOutcome {
  readonly ballotNo: number;
  readonly entries: readonly BallotEntry[];
  readonly resolutions: readonly FieldResolution[];
  readonly outcome: BallotOutcome;
}

export async function loadBallots(db: ReadDb, voteId: string): Promise<LoadedBallots> {
  const batches = await db
    .selectFrom('ballot_batch')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy('batch_no')
    .execute();
  const operators = await db
    .selectFrom('count_operator')
    .select(['id', 'name'])
    .where('vote_id', '=', voteId)
    .execute();
  const personOf = personsByName([...operators, ...(await loadNamesWorkedUnder(db, voteId))]);
  const entries = await db
    .selectFrom('ballot_entry')
    .select(['id', 'ballot_kind_id', 'ballot_no', 'entry_no', 'operator_id', 'marks', 'invalid_reason'])
    .select(['closed_at', 'origin'])
    .where('vote_id', '=', voteId)
    .where('voided_at', 'is', null)
    .execute();
  const resolutions = await db
    .selectFrom('field_resolution')
    .selectAll()
    .where('vote_id', '=', voteId)
    .where('voided_at', 'is', null)
    .execute();
  const former = await db
    .selectFrom('ballot_entry')
    .select(['ballot_kind_id', 'ballot_no', 'operator_id'])
    .where('vote_id', '=', voteId)
    .where('voided_at', 'is not', null)
    .execute();
  return {
    personOf,
    batches,
    former: former.map((row) => ({
      ballotKindId: row.ballot_kind_id,
      ballotNo: row.ballot_no,
      operatorId: personOf(row.operator_id),
    })),
    entries: entries.map((row) => ({
      id: row.id,
      ballotKindId: row.ballot_kind_id,
      ballotNo: row.ballot_no,
      entryNo: row.entry_no,
      operatorId: personOf(row.operator_id),
      marks: row.marks,
      invalidReason: row.invalid_reason,
      closedAt: row.closed_at,
      origin: row.origin,
    })),
    resolutions: resolutions.map((row) => ({
      id: row.id,
      ballotKindId: row.ballot_kind_id,
      ballotNo: row.ballot_no,
      place: row.place,
      value: row.value,
      operatorId: personOf(row.operator_id),
      resolvedAt: row.resolved_at,
      origin: row.origin,
    })),
  };
}

/** What every numbered ballot of a kind says, in the order of the numbers. */
export function outcomesOf(
  { batches, entries, resolutions, former }: LoadedBallots,
  kindId: string,
  shape: { readonly entries: number; readonly persons: number },
): readonly NumberedOutcome[] {
  const entriesByNo = Map.groupBy(
    entries.filter((entry) => entry.ballotKindId === kindId),
    (entry) => entry.ballotNo,
  );
  const resolutionsByNo = Map.groupBy(
    resolutions.filter((resolution) => resolution.ballotKindId === kindId),
    (resolution) => resolution.ballotNo,
  );
  const formerByNo = Map.groupBy(
    former.filter((one) => one.ballotKindId === kindId),
    (one) => one.ballotNo,
  );
  return batches
    .filter((batch) => batch.ballot_kind_id === kindId)
    .flatMap((batch) => Array.from({ length: batch.size }, (_, index) => batch.first_no + index))
    .map((ballotNo) => {
      const ofBallot = entriesByNo.get(ballotNo) ?? [];
      const readAgain = resolutionsByNo.get(ballotNo) ?? [];
      return {
        ballotNo,
        entries: ofBallot,
        resolutions: readAgain,
        outcome: ballotOutcome(
          ofBallot,
          readAgain,
          shape,
          (formerByNo.get(ballotNo) ?? []).map(({ operatorId }) => operatorId),
        ),
      };
    });
}

/**
 * Numbers that were typed, on another PC, though no ballot bears them any more: the head decides what they are, and until
 * then nothing is counted.
 */
export function strayNumbers(
  { entries }: LoadedBallots,
  kindId: string,
  outcomes: readonly NumberedOutcome[],
): number {
  const numbered = new Set(outcomes.map(({ ballotNo }) => ballotNo));
  return new Set(
    entries
      .filter((entry) => entry.ballotKindId === kindId && !numbered.has(entry.ballotNo))
      .map(({ ballotNo }) => ballotNo),
  ).size;
}

export function progressOf(
  kindId: string,
  entriesNeeded: number,
  outcomes: readonly NumberedOutcome[],
  strays = 0,
): KindProgress {
  const closed = Array.from({ length: entriesNeeded }, () => 0);
  let undecided = strays;
  let openDifferences = 0;
  let conflicts = strays;
  for (const { entries, outcome } of outcomes) {
    for (const [index, entry] of countedEntries(entries, entriesNeeded).counted.entries()) {
      if (entry) closed[index] = (closed[index] ?? 0) + 1;
    }
    if (outcome.state !== 'decided') undecided += 1;
    if (outcome.state === 'differs') openDifferences += outcome.places.length;
    if (outcome.state === 'conflict') conflicts += 1;
  }
  return { ballotKindId: kindId, ballots: outcomes.length, closed, undecided, openDifferences, conflicts };
}

export function decidedBallots(outcomes: readonly NumberedOutcome[]): readonly DecidedBallot[] {
  return outcomes.flatMap(({ outcome }) => (outcome.state === 'decided' ? [outcome] : []));
}

/** The sheet of a kind, or null while a single ballot of it is open: no figure of a part is ever shown. */
export function countedOf(
  procedure: Procedure,
  persons: number,
  outcomes: readonly NumberedOutcome[],
): CountedKind | null {
  const decided = decidedBallots(outcomes);
  if (outcomes.length === 0 || decided.length < outcomes.length) return null;
  return countKind(procedure, persons, decided);
}
