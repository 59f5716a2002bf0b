import { describe, expect, it } from 'vitest';
import { manyInvalid } from '@shared/confidence-votes/ballots/many-invalid';
import { namesOnSeveralKinds } from '@shared/confidence-votes/who-on-ballot';
import type { WholeBallotReason } from '@shared/confidence-votes/ballots/model';

const kind = {
  ballotKindId: 'k',
  title: 'Khối UBND',
  persons: ['An', 'Bình', 'Cường', 'Dũng', 'Em'].map((name, index) => ({
    officialId: `o${index}`,
    no: index + 1,
    name,
  })),
};

const decided = (marks: string, invalidReason: WholeBallotReason | null = null) => ({
  outcome: { state: 'decided', marks, invalidReason } as const,
});
/** A stack of ordinary ballots with others in some places. */
const stack = (size: number, others: Readonly<Record<number, ReturnType<typeof decided>>>) =>
  Array.from({ length: size }, (_, index) => ({
    ballotNo: index + 1,
    ...(others[index + 1] ?? decided('11121')),
  }));

const told = (ballots: ReturnType<typeof stack>) =>
  manyInvalid('grading', kind, ballots).map(({ message }) => message);

describe('many ballots that are not valid', () => {
  it('are told with their numbers, as a whole', () => {
    const ballots = stack(47, { 7: decided('', 'no_seal'), 31: decided('', 'not_official_form') });
    expect(told(ballots)).toEqual(['Khối UBND: có 2 phiếu không hợp lệ trong 47 phiếu thu về: số 7, 31.']);
  });

  it('are told of one person with every ballot that counts for nobody in that row', () => {
    const ballots = stack(47, { 3: decided('10111'), 9: decided('19111') });
    expect(manyInvalid('grading', kind, ballots)).toMatchObject([
      { officialId: 'o1', no: 2, message: '2. Bình: không hợp lệ 2 trong 47 phiếu: số 3, 9.' },
    ]);
  });

  it('name the kind of ballot where somebody on another one bears the same name', () => {
    const ballots = stack(47, { 3: decided('10111'), 9: decided('19111') });
    const messages = (names: readonly string[]) =>
      manyInvalid(
        'grading',
        kind,
        ballots,
        namesOnSeveralKinds([
          ...kind.persons.map(({ name }) => ({ name, ballotKindId: 'k' })),
          ...names.map((name) => ({ name, ballotKindId: 'other' })),
        ]),
      ).map(({ message }) => message);
    expect(messages(['Hà', 'bình'])).toEqual([
      '2. Bình (Khối UBND): không hợp lệ 2 trong 47 phiếu: số 3, 9.',
    ]);
    expect(messages(['An'])).toEqual(['2. Bình: không hợp lệ 2 trong 47 phiếu: số 3, 9.']);
  });

  it('are told once where they go through many persons', () => {
    const ballots = stack(20, { 2: decided('00001'), 5: decided('11119') });
    expect(told(ballots)).toEqual(['Khối UBND: 5 người có từ 3% dòng không hợp lệ: phiếu số 2, 5.']);
  });

  it('are no news below three of a hundred, nor for a person whose ballots were invalid as a whole', () => {
    expect(told(stack(100, { 1: decided('', 'no_seal'), 2: decided('01111') }))).toEqual([]);
    expect(told(stack(10, { 1: decided('', 'no_seal') }))).toHaveLength(1);
  });

  it('count the wrong mark on a ballot of one person as an invalid ballot', () => {
    const one = { ...kind, persons: kind.persons.slice(0, 1) };
    const ballots = stack(20, { 4: decided('0') }).map((ballot) =>
      ballot.ballotNo === 4 ? ballot : { ...ballot, ...decided('1') },
    );
    expect(manyInvalid('decision', one, ballots).map(({ message }) => message)).toEqual([
      'Khối UBND: có 1 phiếu không hợp lệ trong 20 phiếu thu về: số 4.',
    ]);
  });

  it('are listed up to twenty numbers', () => {
    const all = stack(
      25,
      Object.fromEntries(Array.from({ length: 25 }, (_, at) => [at + 1, decided('', 'no_seal')])),
    );
    expect(told(all)[0]).toMatch(/18, 19, 20 và 5 phiếu nữa\.$/u);
  });
});
