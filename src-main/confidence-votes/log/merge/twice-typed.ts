import type { Machines, MergeConflict } from '@shared/confidence-votes/log/contract';
import type { LoggedEntry } from '@shared/confidence-votes/log/model';

interface Stack {
  readonly id: string;
  readonly ballot_kind_id: string;
  readonly batch_no: number;
  readonly first_no: number;
  readonly size: number;
}

interface Names {
  readonly operatorName: (operatorId: string) => string;
  readonly origin: string;
}

type TwiceTyped = Machines['twiceTyped'][number];

/** From so many ballots on it is the stack that was typed twice, and not a ballot. */
const SEVERAL = 2;

/**
 * Stacks that two PCs typed: the head may set one side of all their ballots aside in one step. `entries` are live ones, in
 * the order of the log.
 */
export function twiceTyped(
  conflicts: readonly MergeConflict[],
  entries: readonly LoggedEntry[],
  stacks: readonly Stack[],
  names: Names,
): readonly TwiceTyped[] {
  return stacks.flatMap((stack) => {
    const isIn = (kindId: string, no: number): boolean =>
      kindId === stack.ballot_kind_id && no >= stack.first_no && no < stack.first_no + stack.size;
    const own = conflicts.filter(
      ({ kind, ballotKindId, ballotNo, sides }) =>
        (kind === 'entries_contradict' || kind === 'same_person') &&
        isIn(ballotKindId, ballotNo) &&
        new Set(sides.map(({ origin }) => origin)).size > 1,
    );
    const ballots = new Set(own.map(({ ballotNo }) => ballotNo)).size;
    if (ballots < SEVERAL) return [];
    const typed = entries.filter((entry) => isIn(entry.ballotKindId, entry.ballotNo));
    const sides = Map.groupBy(
      own.flatMap((conflict) => conflict.sides),
      ({ origin, entryNo }) => `${origin} ${entryNo}`,
    );
    return [
      {
        batchId: stack.id,
        batchNo: stack.batch_no,
        kindTitle: own[0]?.kindTitle ?? '',
        ballots,
        sides: [...sides.values()].flatMap(([side]) =>
          side && side.entryNo !== null ? [sideOf(typed, side.origin, side.entryNo, names)] : [],
        ),
      },
    ];
  });
}

function sideOf(
  typed: readonly LoggedEntry[],
  origin: string,
  entryNo: number,
  names: Names,
): TwiceTyped['sides'][number] {
  const ofEntry = typed.filter((entry) => entry.entryNo === entryNo);
  const own = ofEntry.filter((entry) => entry.origin === origin);
  const others = new Set(ofEntry.filter((entry) => entry.origin !== origin).map(({ ballotNo }) => ballotNo));
  return {
    origin,
    own: origin === names.origin,
    entryNo,
    by: [...new Set(own.map(({ operatorId }) => names.operatorName(operatorId)))].join(', '),
    entryIds: own.map(({ id }) => id),
    alone: new Set(own.map(({ ballotNo }) => ballotNo).filter((no) => !others.has(no))).size,
  };
}
