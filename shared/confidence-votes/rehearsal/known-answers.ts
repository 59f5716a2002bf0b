import { invalidReasonNames, levelNames } from '../messages';
import { LEVELS_OF, type InvalidReason, type Procedure, type Vote } from '../model';
import type { TestDeck } from './deck';
import { makeDeck } from './deck';

type RehearsedVote = Pick<Vote, 'procedure' | 'deckSeed' | 'ballotKinds' | 'tally'>;

export interface KindDeck {
  readonly ballotKindId: string;
  readonly title: string;
  readonly deck: TestDeck;
}

/** The test deck of each kind that somebody stands on; the seed of the rehearsal and the kind's place fix it. */
export function decksOf(vote: RehearsedVote): readonly KindDeck[] {
  return vote.ballotKinds.flatMap(({ ballotKindId, title }, place) => {
    const persons = vote.tally.filter((row) => row.ballotKindId === ballotKindId).length;
    if (persons === 0) return [];
    const levels = LEVELS_OF[vote.procedure].length;
    const deck = makeDeck({ seed: `${vote.deckSeed}|${place + 1}`, persons, levels });
    return [{ ballotKindId, title, deck }];
  });
}

export interface KnownBallots {
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly reasons: Readonly<Partial<Record<InvalidReason, number>>>;
}

/** On the ballot of one person a wrong mark makes the ballot invalid, in a grading vote only its row. */
export function knownBallots(procedure: Procedure, deck: TestDeck): KnownBallots {
  const [row] = deck.rows;
  const noMark = procedure === 'decision' ? (row?.noMark ?? 0) : 0;
  const multipleMarks = procedure === 'decision' ? (row?.multipleMarks ?? 0) : 0;
  const collected = deck.ballots.length;
  const invalid = deck.unsealed + noMark + multipleMarks;
  return {
    collected,
    valid: collected - invalid,
    invalid,
    reasons: {
      no_seal: deck.unsealed,
      ...(noMark > 0 ? { no_mark: noMark } : {}),
      ...(multipleMarks > 0 ? { multiple_marks: multipleMarks } : {}),
    },
  };
}

/** Ballots that are not valid for one person, the ballots invalid as a whole included. */
export function knownInvalidRows(deck: TestDeck, place: number): number {
  const row = deck.rows[place];
  return deck.unsealed + (row?.noMark ?? 0) + (row?.multipleMarks ?? 0);
}

/** One figure of the result beside its known answer; null is a figure that was not counted yet. */
export interface ComparedFigure {
  readonly ballotKindId: string;
  readonly kindTitle: string;
  /** Empty where the figure is about the ballots of the kind. */
  readonly officialId: string;
  readonly no: number;
  readonly who: string;
  readonly figure: string;
  readonly known: number;
  readonly counted: number | null;
}

/** Every figure of a rehearsal beside what the stack was made to give, in the order of the sheet. */
export function compareWithAnswers(vote: RehearsedVote): readonly ComparedFigure[] {
  return decksOf(vote).flatMap(({ ballotKindId, title, deck }) => {
    const kind = vote.ballotKinds.find((candidate) => candidate.ballotKindId === ballotKindId)!;
    const known = knownBallots(vote.procedure, deck);
    const about = { ballotKindId, kindTitle: title };
    const ballots = (figure: string, answer: number, counted: number | null): ComparedFigure => ({
      ...about,
      officialId: '',
      no: 0,
      who: '',
      figure,
      known: answer,
      counted,
    });
    const reasons = Object.entries(known.reasons) as [InvalidReason, number][];
    const rows = vote.tally.filter((row) => row.ballotKindId === ballotKindId);
    return [
      ballots('Phiếu thu về', known.collected, kind.collected),
      ballots('Phiếu hợp lệ', known.valid, kind.valid),
      ballots('Phiếu không hợp lệ', known.invalid, kind.invalid),
      ...reasons.map(([reason, answer]) =>
        ballots(
          invalidReasonNames[reason],
          answer,
          kind.invalid === null ? null : (kind.invalidReasons[reason] ?? 0),
        ),
      ),
      ...rows.flatMap((row, place) => {
        const person = { ...about, officialId: row.officialId, no: row.no, who: row.name };
        const levels = LEVELS_OF[vote.procedure].map((level, at) => ({
          ...person,
          figure: levelNames[level],
          known: deck.rows[place]?.counts[at] ?? 0,
          counted: row.counts[level] ?? null,
        }));
        const invalid = {
          ...person,
          figure: 'Không hợp lệ',
          known: knownInvalidRows(deck, place),
          counted: row.invalidRows,
        };
        return [...levels, invalid];
      }),
    ];
  });
}

export interface Comparison {
  readonly figures: number;
  /** Figures that differ from their answer. */
  readonly different: readonly ComparedFigure[];
  /** Figures nobody counted yet. */
  readonly open: number;
}

export function summaryOf(figures: readonly ComparedFigure[]): Comparison {
  return {
    figures: figures.length,
    different: figures.filter(({ counted, known }) => counted !== null && counted !== known),
    open: figures.filter(({ counted }) => counted === null).length,
  };
}
