import { LEVELS_OF, type Problem, type Procedure } from '../model';
import { levelNames } from '../messages';
import type { BallotOutcome } from './model';

/**
 * What a finished count is worth a second look for (T14). Nothing here blocks: ballots may be alike. Said only once
 * every ballot is decided, so that nobody types differently because of it.
 */

interface Kind {
  readonly ballotKindId: string;
  readonly title: string;
  readonly persons: readonly unknown[];
}

interface Numbered {
  readonly ballotNo: number;
  readonly outcome: BallotOutcome;
}

/** From this many people on a ballot, two ballots alike one after the other are hardly chance. */
const MANY_PERSONS = 5;
/** A batch whose share of a level is this far from the rest, in hundredths of all marks. */
const RATE_DISTANCE = 30;
/** Longer lists of numbers are read by nobody. */
const SHOWN_NUMBERS = 6;

export function findings(
  procedure: Procedure,
  kind: Kind,
  outcomes: readonly Numbered[],
  batchSize: number,
): readonly Problem[] {
  const marks = outcomes.flatMap(({ ballotNo, outcome }) =>
    outcome.state === 'decided' && outcome.invalidReason === null ? [{ ballotNo, marks: outcome.marks }] : [],
  );
  return [
    ...alikeInARow(kind, marks),
    ...allTheLowest(procedure, kind, marks),
    ...unlikeTheRest(procedure, kind, marks, batchSize),
  ];
}

interface Marked {
  readonly ballotNo: number;
  readonly marks: string;
}

function warning(kind: Kind, code: Problem['code'], message: string, advice: string): Problem {
  return {
    code,
    severity: 'warning',
    ballotKindId: kind.ballotKindId,
    message: `${kind.title}: ${message}`,
    advice,
  };
}

const isUniform = (marks: string): boolean => [...marks].every((mark) => mark === marks[0]);

/** The same sheet typed twice looks like this; one level for everybody is too common to say anything. */
function alikeInARow(kind: Kind, ballots: readonly Marked[]): readonly Problem[] {
  if (kind.persons.length < MANY_PERSONS) return [];
  const pairs = ballots.flatMap(({ ballotNo, marks }, index) => {
    const before = ballots[index - 1];
    return before?.marks === marks && !isUniform(marks) ? [`${before.ballotNo}–${ballotNo}`] : [];
  });
  if (pairs.length === 0) return [];
  return [
    warning(
      kind,
      'ballots_alike',
      `phiếu liền nhau giống hệt: ${listed(pairs)}.`,
      'Lật lại xem có nhập một phiếu hai lần.',
    ),
  ];
}

function allTheLowest(procedure: Procedure, kind: Kind, ballots: readonly Marked[]): readonly Problem[] {
  const levels = LEVELS_OF[procedure];
  const lowest = String(levels.length);
  if (kind.persons.length < MANY_PERSONS) return [];
  const found = ballots.filter(({ marks }) => isUniform(marks) && marks.startsWith(lowest));
  const level = levels.at(-1);
  if (found.length === 0 || level === undefined) return [];
  return [
    warning(
      kind,
      'ballots_all_lowest',
      `phiếu số ${listed(found.map(({ ballotNo }) => String(ballotNo)))} chỉ có ${levelNames[level].toLowerCase()}.`,
      'Xem lại các phiếu này trước khi xác nhận.',
    ),
  ];
}

/** A stack typed one row off has other shares than the rest. Compared in whole numbers, cross-multiplied. */
function unlikeTheRest(
  procedure: Procedure,
  kind: Kind,
  ballots: readonly Marked[],
  batchSize: number,
): readonly Problem[] {
  const found: Problem[] = [];
  const batches = Map.groupBy(ballots, ({ ballotNo }) => Math.ceil(ballotNo / batchSize));
  if (batches.size < 2) return [];
  for (const [index, level] of LEVELS_OF[procedure].entries()) {
    const digit = String(index + 1);
    const count = (list: readonly Marked[]): number =>
      list.reduce((sum, { marks }) => sum + [...marks].filter((mark) => mark === digit).length, 0);
    const size = (list: readonly Marked[]): number => list.length * kind.persons.length;
    for (const [batchNo, own] of batches) {
      const rest = ballots.filter((ballot) => !own.includes(ballot));
      const distance = Math.abs(count(own) * size(rest) - count(rest) * size(own)) * 100;
      if (own.length * 2 > batchSize && distance >= RATE_DISTANCE * size(own) * size(rest)) {
        found.push(
          warning(
            kind,
            'batch_unlike_rest',
            `tệp ${batchNo} có tỷ lệ ${levelNames[level].toLowerCase()} khác hẳn các tệp khác.`,
            'Lật lại tệp này, so vài phiếu với màn hình.',
          ),
        );
      }
    }
  }
  return found;
}

function listed(items: readonly string[]): string {
  const shown = items.slice(0, SHOWN_NUMBERS).join(', ');
  return items.length > SHOWN_NUMBERS ? `${shown} và ${items.length - SHOWN_NUMBERS} chỗ nữa` : shown;
}
