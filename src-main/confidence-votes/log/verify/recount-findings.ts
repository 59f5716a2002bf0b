import { LEVELS_OF, type Vote } from '@shared/confidence-votes/model';
import type { SheetSetUp } from '@shared/confidence-votes/log/closed-sheets';
import type { CountEvent } from '@shared/confidence-votes/log/event-contract';
import { recheckBallots, type RecheckedKind } from '@shared/confidence-votes/log/recheck';
import type { ReadDb } from '../../../database/tables';
import type { KindOfBallot } from '../../ballots/kinds';

/** Who was counted on which kind of ballot, for the second count of a freezing. */
export async function recheckPeople(
  db: ReadDb,
  vote: Pick<Vote, 'id' | 'procedure' | 'entries'>,
  kinds: readonly KindOfBallot[],
): Promise<SheetSetUp> {
  const people = await db
    .selectFrom('count_operator')
    .select(['id', 'name'])
    .where('vote_id', '=', vote.id)
    .execute();
  return {
    people,
    decision: vote.procedure === 'decision',
    levels: LEVELS_OF[vote.procedure].length,
    entries: vote.entries,
    kinds: kinds.map(({ ballotKindId: id, title, persons }) => ({
      id,
      title,
      officialIds: persons.map(({ officialId }) => officialId),
    })),
  };
}

/** The ballots of every kind, counted a second time from the lines. */
export async function recounted(
  db: ReadDb,
  vote: Vote,
  kinds: readonly KindOfBallot[],
  events: readonly CountEvent[],
): Promise<readonly RecheckedKind[]> {
  const batches = await db
    .selectFrom('ballot_batch')
    .select(['ballot_kind_id', 'first_no', 'size'])
    .where('vote_id', '=', vote.id)
    .orderBy('first_no')
    .execute();
  const people = await db
    .selectFrom('count_operator')
    .select(['id', 'name'])
    .where('vote_id', '=', vote.id)
    .execute();
  return recheckBallots(events, {
    people,
    decision: vote.procedure === 'decision',
    levels: LEVELS_OF[vote.procedure].length,
    entries: vote.entries,
    kinds: kinds.map(({ ballotKindId, persons }) => ({
      id: ballotKindId,
      persons: persons.length,
      numbers: batches
        .filter(({ ballot_kind_id: id }) => id === ballotKindId)
        .flatMap(({ first_no: first, size }) => Array.from({ length: size }, (_, index) => first + index)),
    })),
  });
}

/** The sheet that all screens and papers read, against the second count. */
export function countFindings(
  vote: Vote,
  kinds: readonly KindOfBallot[],
  counted: readonly RecheckedKind[],
): readonly string[] {
  const zero = (id: string): boolean =>
    vote.ballotKinds.find(({ ballotKindId }) => ballotKindId === id)?.collected === 0;
  // While a ballot of one kind is open no figure of any kind is told.
  const open = counted.some(({ id, ballots, tally }) => tally === null && !(zero(id) && ballots === 0));
  return counted.flatMap(({ id, ballots, tally: second, invalidReasons }) => {
    const tally = open ? null : second;
    const kind = vote.ballotKinds.find(({ ballotKindId }) => ballotKindId === id);
    const persons = kinds.find(({ ballotKindId }) => ballotKindId === id)?.persons ?? [];
    const rows = persons.map(({ officialId }) => vote.tally.find((row) => row.officialId === officialId));
    const sheet = [
      kind?.valid ?? null,
      kind?.invalid ?? null,
      ...rows.map((row) => [
        ...LEVELS_OF[vote.procedure].map((level) => row?.counts[level] ?? null),
        row?.invalidRows ?? null,
      ]),
    ];
    // Where no ballot came back everybody has none; elsewhere an open ballot leaves everything unknown.
    const nothing = !open && kind?.collected === 0 && ballots === 0 ? 0 : null;
    const again = tally
      ? [
          tally.valid,
          tally.invalid,
          ...tally.persons.map(({ counts, invalidRows }) => [...counts, invalidRows]),
        ]
      : [nothing, nothing, ...persons.map(() => [...LEVELS_OF[vote.procedure].map(() => nothing), nothing])];
    const reasons = Object.entries(tally ? invalidReasons : {}).every(
      ([reason, count]) => (kind?.invalidReasons as Record<string, number> | undefined)?.[reason] === count,
    );
    const equal = JSON.stringify(sheet) === JSON.stringify(again) && reasons;
    return equal ? [] : [`${kind?.title ?? ''}: số liệu khác kết quả đếm lại.`];
  });
}
