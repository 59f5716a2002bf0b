import { describe, expect, it } from 'vitest';
import { numbersOf, planBatches } from '@shared/confidence-votes/ballots/batches';
import { pencilState } from '@shared/confidence-votes/ballots/pencil';
import { findings } from '@shared/confidence-votes/ballots/plausibility';

const kind = { ballotKindId: 'kind', title: 'Khối UBND', persons: Array.from({ length: 6 }) };

const numbered = (marks: readonly string[]) =>
  marks.map((line, index) => ({
    ballotNo: index + 1,
    outcome: { state: 'decided', marks: line, invalidReason: null } as const,
  }));

const codes = (marks: readonly string[], batchSize = 10) =>
  findings('grading', kind, numbered(marks), batchSize).map(({ code, severity }) => [code, severity]);

describe('what is worth a second look', () => {
  it('is nothing in an ordinary count', () => {
    expect(codes(['111112', '111121', '112111', '121113', '111211'])).toEqual([]);
  });

  it('are two ballots alike one after the other, unless they give everybody the same', () => {
    const found = findings('grading', kind, numbered(['121131', '121131', '111111', '111111']), 10).filter(
      ({ code }) => code === 'ballots_alike',
    );
    expect(found.map(({ message }) => message)).toEqual(['Khối UBND: phiếu liền nhau giống hệt: 1–2.']);
  });

  it('are no neighbours where an invalid ballot lies between them', () => {
    const [one, two, three] = numbered(['121131', '', '121131']);
    const between = { ...two!, outcome: { state: 'decided', marks: '', invalidReason: 'no_seal' } as const };
    expect(findings('grading', kind, [one!, between, three!], 10)).toEqual([]);
  });

  it('are ballots that give everybody the same, whatever it is; at the top of the scale that is told and asks for nothing', () => {
    const told = (marks: readonly string[]) =>
      findings('grading', kind, numbered(marks), 10).map(({ severity, message }) => [severity, message]);
    expect(told(['111112', '333333', '121111', '333333'])).toEqual([
      ['warning', 'Khối UBND: phiếu số 2, 4 chỉ có tín nhiệm thấp.'],
    ]);
    expect(told(['222222', '112111'])).toEqual([['warning', 'Khối UBND: phiếu số 1 chỉ có tín nhiệm.']]);
    expect(told(['111111', '112111', '111111'])).toEqual([
      ['note', 'Khối UBND: phiếu số 1, 3 chỉ có tín nhiệm cao.'],
    ]);
    expect(told(['112111', '000000'])).toEqual([
      ['warning', 'Khối UBND: phiếu số 2 không đánh dấu người nào.'],
    ]);
    expect(told(['112111', '999999'])).toEqual([
      ['warning', 'Khối UBND: phiếu số 2 đánh nhiều mức ở mọi người.'],
    ]);
  });

  it('is a stack unlike all others that has an invalid ballot, but not a handful of ballots', () => {
    const usual = Array.from({ length: 20 }, () => '111111');
    const other = Array.from({ length: 9 }, () => '221222');
    const invalid = {
      ballotNo: 30,
      outcome: { state: 'decided', marks: '', invalidReason: 'no_seal' } as const,
    };
    const tellsOf = (ballots: readonly string[]) =>
      findings('grading', kind, [...numbered(ballots), invalid], 10).filter(
        ({ code }) => code === 'batch_unlike_rest',
      );
    expect(tellsOf([...usual, ...other])).not.toEqual([]);
    expect(tellsOf([...usual, ...other.slice(0, 4)])).toEqual([]);
  });

  it('is a stack unlike all others', () => {
    const usual = [
      '111112',
      '112111',
      '111121',
      '211111',
      '111211',
      '112111',
      '121111',
      '111112',
      '211111',
      '112112',
    ];
    const other = usual.map((line) => line.replaceAll('1', '4').replaceAll('2', '1').replaceAll('4', '2'));
    const found = findings('grading', kind, numbered([...usual, ...usual.toReversed(), ...other]), 10);
    expect(found.filter(({ code }) => code === 'batch_unlike_rest')).toMatchObject([
      { severity: 'warning', message: 'Khối UBND: xấp 3 khác hẳn các xấp khác: tín nhiệm cao, tín nhiệm.' },
    ]);
  });
});

describe('a stack with another rate', () => {
  const stacks = (...lines: readonly (readonly string[])[]) =>
    findings('grading', { ...kind, persons: [1, 2, 3, 4] }, numbered(lines.flat()), 10).filter(
      ({ code }) => code === 'batch_unlike_rest',
    );
  const times = (count: number, line: string) => Array.from({ length: count }, () => line);

  it('is no news where the others are a handful', () => {
    expect(stacks(times(10, '1111'), times(2, '2222'))).toEqual([]);
  });

  it('is no news where single ballots differ as much as the stacks do', () => {
    const mixed = (high: number) => [...times(high, '1111'), ...times(10 - high, '2222')];
    expect(stacks(mixed(7), mixed(3))).toEqual([]);
    expect(stacks(mixed(10), mixed(1)).length).toBeGreaterThan(0);
  });

  it('is told once of two stacks, with the levels that differ; of two levels one says it', () => {
    const [high, middle] = [times(10, '1111'), times(10, '2222')];
    expect(stacks(high, middle).map(({ message }) => message)).toEqual([
      'Khối UBND: xấp 1 và 2 khác hẳn nhau: tín nhiệm cao, tín nhiệm.',
    ]);
    const decision = findings(
      'decision',
      { ...kind, persons: [1] },
      numbered([...times(10, '1'), ...times(20, '2')]),
      10,
    );
    expect(decision.filter(({ code }) => code === 'batch_unlike_rest').map(({ message }) => message)).toEqual(
      ['Khối UBND: xấp 1 khác hẳn các xấp khác: tín nhiệm.'],
    );
  });
});

describe('stacks', () => {
  it.each([
    [47, 10, [10, 10, 10, 10, 7]],
    [50, 25, [25, 25]],
    [1, 25, [1]],
    [0, 10, []],
  ])('of %d ballots by %d', (ballots, size, sizes) => {
    const plan = planBatches(ballots, size);
    expect(plan.map((batch) => batch.size)).toEqual(sizes);
    expect(plan.flatMap(numbersOf)).toEqual(Array.from({ length: ballots }, (_, index) => index + 1));
  });

  it('are compared with the pencil once they are decided', () => {
    const ballots = [
      { marks: '12', invalidReason: null },
      { marks: '', invalidReason: 'no_seal' as const },
    ];
    const totals = [
      [1, 0, 0],
      [0, 1, 0],
    ];
    expect(pencilState(null, ballots)).toBe('none');
    expect(pencilState(totals, [...ballots, null])).toBe('waiting');
    expect(pencilState(totals, ballots)).toBe('equal');
    expect(
      pencilState(
        [
          [1, 0, 0],
          [1, 0, 0],
        ],
        ballots,
      ),
    ).toBe('differs');
  });
});
