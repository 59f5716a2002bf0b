import { LEVELS_OF, type Level, type Problem, type Procedure } from '../model';
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
/** Fewer ballots, in the batch or in all others together, have a share that says nothing. */
const FEWEST_BALLOTS = 8;
/**
 * How many standard errors apart: ballots drawn at random lie further apart in less than one comparison of a thousand
 * (3,3 for the normal distribution, both sides).
 */
const STANDARD_ERRORS = 3.3;
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
    ...allTheSame(procedure, kind, marks),
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
    // One that is not valid between them is no neighbour's fault.
    const next = before !== undefined && before.ballotNo + 1 === ballotNo;
    return next && before.marks === marks && !isUniform(marks) ? [`${before.ballotNo}–${ballotNo}`] : [];
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

/**
 * One level for everybody is what many deputies give at the top of the scale: there it is told and asks for nothing. Below,
 * and with no mark or two marks all the way down, the paper is looked at again.
 */
function allTheSame(procedure: Procedure, kind: Kind, ballots: readonly Marked[]): readonly Problem[] {
  if (kind.persons.length < MANY_PERSONS) return [];
  const told = [
    ...LEVELS_OF[procedure].map((level, index) => ({
      mark: String(index + 1),
      words: `chỉ có ${levelNames[level].toLowerCase()}`,
      severity: index === 0 ? ('note' as const) : ('warning' as const),
    })),
    { mark: '0', words: 'không đánh dấu người nào', severity: 'warning' as const },
    { mark: '9', words: 'đánh nhiều mức ở mọi người', severity: 'warning' as const },
  ];
  return told.flatMap(({ mark, words, severity }) => {
    const found = ballots.filter(({ marks }) => isUniform(marks) && marks.startsWith(mark));
    if (found.length === 0) return [];
    const numbers = listed(found.map(({ ballotNo }) => String(ballotNo)));
    return [
      {
        ...warning(
          kind,
          'ballots_all_same',
          `phiếu số ${numbers} ${words}.`,
          severity === 'note'
            ? 'Thường gặp; nên lật lại vài phiếu nhập bằng phím điền hết.'
            : 'Xem lại các phiếu này trước khi xác nhận.',
        ),
        severity,
      },
    ];
  });
}

/**
 * A stack typed one row off has other shares than the rest. The ballot is what is drawn, not the mark: marks of one ballot
 * are alike, so that the spread is that of the shares of single ballots within the two groups, and the difference of the two
 * means is held against its standard error (Welch's t). Small groups differ by chance and are not told.
 */
function unlikeTheRest(
  procedure: Procedure,
  kind: Kind,
  ballots: readonly Marked[],
  batchSize: number,
): readonly Problem[] {
  const found: Problem[] = [];
  const tell = (message: string, advice: string) =>
    found.push(warning(kind, 'batch_unlike_rest', message, advice));
  let left = ballots;
  // One at a time, the furthest first: beside it the others would be unlike a rest that it is part of.
  for (;;) {
    const batches = Map.groupBy(left, ({ ballotNo }) => Math.ceil(ballotNo / batchSize));
    if (batches.size < 2) return found;
    const [furthest] = [...batches]
      .map(([batchNo, own]) => ({ batchNo, own, ...unlikeLevels(procedure, kind, own, left) }))
      .filter(({ levels }) => levels.length > 0)
      .toSorted((one, other) => other.distance - one.distance);
    if (furthest === undefined) return found;
    const { batchNo, own, levels } = furthest;
    // Of two levels what one gains the other loses.
    const named = procedure === 'decision' ? levels.slice(0, 1) : levels;
    const words = named.map((level) => levelNames[level].toLowerCase()).join(', ');
    if (batches.size === 2) {
      // Either is unlike the other, which is one thing to look at.
      const both = [...batches.keys()].toSorted((one, other) => one - other).join(' và ');
      tell(`xấp ${both} khác hẳn nhau: ${words}.`, 'Lật lại hai xấp, so vài phiếu với màn hình.');
      return found;
    }
    tell(`xấp ${batchNo} khác hẳn các xấp khác: ${words}.`, 'Lật lại xấp này, so vài phiếu với màn hình.');
    left = left.filter((ballot) => !own.includes(ballot));
  }
}

/** The levels of which a stack has another share than the other ballots, and how far the furthest share is away. */
function unlikeLevels(
  procedure: Procedure,
  { persons }: Kind,
  own: readonly Marked[],
  all: readonly Marked[],
): { readonly levels: readonly Level[]; readonly distance: number } {
  const here = new Set(own);
  const rest = all.filter((ballot) => !here.has(ballot));
  if (Math.min(own.length, rest.length) < FEWEST_BALLOTS) return { levels: [], distance: 0 };
  const compared = LEVELS_OF[procedure].map((level, index) => {
    const shares = (list: readonly Marked[]): readonly number[] =>
      list.map(
        ({ marks }) => [...marks].filter((mark) => mark === String(index + 1)).length / persons.length,
      );
    const [ofOwn, ofRest] = [shares(own), shares(rest)];
    return { level, far: farApart(ofOwn, ofRest), distance: Math.abs(meanOf(ofOwn) - meanOf(ofRest)) };
  });
  return {
    levels: compared.filter(({ far }) => far).map(({ level }) => level),
    distance: Math.max(...compared.map(({ distance }) => distance)),
  };
}

function farApart(own: readonly number[], rest: readonly number[]): boolean {
  const distance = Math.abs(meanOf(own) - meanOf(rest));
  const error = Math.sqrt(varianceOf(own) / own.length + varianceOf(rest) / rest.length);
  return distance * 100 >= RATE_DISTANCE && distance >= STANDARD_ERRORS * error;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

function listed(items: readonly string[]): string {
  const shown = items.slice(0, SHOWN_NUMBERS).join(', ');
  return items.length > SHOWN_NUMBERS ? `${shown} và ${items.length - SHOWN_NUMBERS} chỗ nữa` : shown;
}
