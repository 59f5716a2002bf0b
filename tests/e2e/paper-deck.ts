import type { PaperBallot } from '@tests/fixtures/clerk';

/** Ballots as they lie on the table, and what they add up to, counted with nothing but loops. */

export const withMark = (marks: string, place: number, mark: string): string =>
  `${marks.slice(0, place)}${mark}${marks.slice(place + 1)}`;

export const valid = (marks: string): PaperBallot => ({ marks, invalidReason: null });

/** One field of the deck: ballot and place of the person, both from 0. */
export interface Field {
  readonly ballot: number;
  readonly place: number;
}

/** The deck as somebody types it who reads these fields otherwise. */
export function misreadAt(deck: readonly PaperBallot[], slips: readonly Field[]): readonly PaperBallot[] {
  return deck.map((paper, index) => {
    const slip = slips.find(({ ballot }) => ballot === index);
    if (!slip) return paper;
    const other = paper.marks[slip.place] === '1' ? '2' : '1';
    return { ...paper, marks: withMark(paper.marks, slip.place, other) };
  });
}

export interface PersonTally {
  /** Per level in the order of the ballot. */
  readonly counts: readonly number[];
  readonly invalid: number;
}

export function tallyOf(
  deck: readonly PaperBallot[],
  persons: number,
  levels: number,
): readonly PersonTally[] {
  const tallies: PersonTally[] = [];
  for (let place = 0; place < persons; place += 1) {
    const counts = Array.from({ length: levels }, () => 0);
    let invalid = 0;
    for (const { marks, invalidReason } of deck) {
      const level = invalidReason === null ? Number(marks[place]) : 0;
      if (level >= 1 && level <= levels) counts[level - 1] = (counts[level - 1] ?? 0) + 1;
      else invalid += 1;
    }
    tallies.push({ counts, invalid });
  }
  return tallies;
}
