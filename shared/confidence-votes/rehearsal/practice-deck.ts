import { levelNames } from '../messages';
import { LEVELS_OF, type Procedure } from '../model';
import { seededOrder } from './seeded-order';

/** Two minutes at an unhurried pace. */
export const PRACTICE_BALLOTS = 6;

export interface PracticePerson {
  readonly no: number;
  readonly name: string;
  readonly posts: string;
}

export interface PracticeBallot {
  readonly no: number;
  /** What the paper shows, one digit a person as typed; empty on the ballot without a seal. */
  readonly marks: string;
  readonly invalidReason: 'no_seal' | null;
}

export interface PracticeDeck {
  readonly kindTitle: string;
  readonly levels: readonly string[];
  readonly persons: readonly PracticePerson[];
  readonly ballots: readonly PracticeBallot[];
}

const GRADING_PERSONS = 8;

/**
 * Sample ballots to learn the keys on: people without names, so that nobody remembers a mark. Mostly one level as on
 * real ballots, then single exceptions, a row without a mark, a row with two, and a ballot without a seal.
 */
export function practiceDeck(procedure: Procedure, seed: string): PracticeDeck {
  const order = seededOrder(`practice|${seed}`);
  const levels = LEVELS_OF[procedure];
  const count = procedure === 'grading' ? GRADING_PERSONS : 1;
  const persons = Array.from({ length: count }, (_, at) => ({
    no: at + 1,
    name: `Người số ${at + 1}`,
    posts: 'Chức vụ ví dụ',
  }));
  // Never the usual one: an exception that is none teaches no key.
  const [one = '', other = ''] = order.shuffled(levels.slice(1).map((_, at) => String(at + 2)));
  const mostly = (usual: string, others: readonly string[]): string => {
    const places = order.shuffled(persons.map((_, at) => at)).slice(0, others.length);
    return persons
      .map((_, at) => {
        const which = places.indexOf(at);
        return which < 0 ? usual : (others[which] ?? usual);
      })
      .join('');
  };
  const exceptions: readonly (readonly string[])[] =
    procedure === 'grading'
      ? [[], [one], [other, one], ['0'], ['9', other]]
      : [['1'], ['2'], ['1'], ['0'], ['9']];
  const papers: readonly Omit<PracticeBallot, 'no'>[] = [
    ...exceptions.map((others) => ({ marks: mostly('1', others), invalidReason: null })),
    { marks: '', invalidReason: 'no_seal' as const },
  ];
  return {
    kindTitle: 'Phiếu luyện tập',
    levels: levels.map((level) => levelNames[level]),
    persons,
    // The first ballots show the easy case first; the ballot without a seal comes somewhere after them.
    ballots: [...papers.slice(0, 2), ...order.shuffled(papers.slice(2))].map((paper, at) => ({
      no: at + 1,
      ...paper,
    })),
  };
}

/** Fields of a typed ballot that the paper shows otherwise; a ballot taken for the other kind is wrong as a whole. */
export function practiceErrors(
  shown: PracticeBallot,
  typed: { readonly marks: string; readonly invalidReason: string | null },
): number {
  if (shown.invalidReason !== typed.invalidReason) return Math.max(shown.marks.length, typed.marks.length, 1);
  return [...shown.marks].filter((mark, at) => typed.marks[at] !== mark).length;
}
