import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Election } from '@shared/sessions/elections/model';
import { electionOutcome, electionProblems } from '@shared/sessions/elections/outcome';
import { confirmingResolution, electionSentence } from '@shared/sessions/elections/words';
import { minutesModel } from '@shared/sessions/minutes/model';
import { SESSION_SOURCE } from '@tests/documents/session-fixtures';

/** 82 deputies, 76 present, 75 valid ballots; votes for each candidate in their order. */
const election = (seats: number, votes: readonly number[], changes: Partial<Election> = {}): Election => ({
  ...{ id: 'e', version: 1, refNo: 3, sittingId: null, itemId: null, note: '', repeatOfId: null },
  ...{ title: 'Ủy viên UBND tỉnh', seats, countedAt: '2026-12-08T03:00:00.000Z' },
  rule: {
    ...{ numerator: 1, denominator: 2, comparison: 'more_than', base: 'all_deputies' },
    ...{ basis: '', verification: 'unverified' },
  },
  count: { total: 82, present: 76, issued: 76, collected: 76, invalid: 1 },
  candidates: votes.map((votesFor, index) => ({
    ...{ id: `c${index}`, name: `Người ${index + 1}`, post: '', votesFor, votesAgainst: 75 - votesFor },
  })),
  ...changes,
});

const results = (seats: number, votes: readonly number[]) =>
  electionOutcome(election(seats, votes)).candidates.map(({ result }) => result);

describe('who is elected', () => {
  it('has more than half of all deputies, whoever was there', () => {
    expect(electionOutcome(election(1, [42]))).toMatchObject({ state: 'filled', needed: 42, openSeats: 0 });
    expect(electionOutcome(election(1, [41]))).toMatchObject({ state: 'open', openSeats: 1 });
  });

  it('has the most votes where more reach half than there are seats', () => {
    expect(results(2, [60, 45, 44])).toEqual(['elected', 'elected', 'not_elected']);
  });

  it('is nobody of those who are tied for the last seat: they are voted on anew, and named', () => {
    expect(results(2, [50, 45, 45])).toEqual(['elected', 'tied', 'tied']);
    const { nextVote, openSeats, state } = electionOutcome(election(2, [50, 45, 45]));
    expect({ openSeats, state }).toEqual({ openSeats: 1, state: 'open' });
    expect(nextVote).toBe(
      'Người 2, Người 3 bằng phiếu nhau (45), còn 1 người phải bầu: bầu lại giữa những người này.',
    );
  });

  it('is everybody of as many votes where the seats are enough', () => {
    expect(results(2, [45, 45])).toEqual(['elected', 'elected']);
    // A tie below half is none: neither was elected.
    expect(results(1, [37, 37])).toEqual(['not_elected', 'not_elected']);
  });

  it('leaves seats open, and says so', () => {
    expect(electionOutcome(election(2, [60, 30]))).toMatchObject({
      openSeats: 1,
      nextVote: 'Còn thiếu 1 người, không ai khác đủ số phiếu: Hội đồng quyết định bầu tiếp hay để khuyết.',
    });
  });

  it('is never more than there are seats, never under half, and never passes over somebody with more votes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 75 }), { minLength: 1, maxLength: 8 }),
        (seats, votes) => {
          fc.pre(votes.reduce((sum, one) => sum + one, 0) <= 75 * seats);
          const { candidates, elected, openSeats } = electionOutcome(election(seats, votes));
          expect(elected.length + openSeats).toBe(seats);
          const least = Math.min(...elected.map(({ candidate }) => candidate.votesFor ?? 0));
          for (const { candidate, result } of candidates) {
            const votesFor = candidate.votesFor ?? 0;
            if (result === 'elected') expect(2 * votesFor).toBeGreaterThan(82);
            else if (elected.length > 0) expect(votesFor).toBeLessThan(least);
          }
          const tied = candidates.filter(({ result }) => result === 'tied').length;
          if (tied > 0) expect(tied).toBeGreaterThan(openSeats);
        },
      ),
    );
  });
});

describe('figures that contradict each other', () => {
  it('are all named, and nobody is elected', () => {
    const wrong = election(1, [60], {
      count: { total: 82, present: 83, issued: 84, collected: 85, invalid: 1 },
    });
    expect(electionProblems(wrong)).toHaveLength(4);
    expect(electionOutcome(wrong)).toMatchObject({ state: 'unsettled', elected: [], nextVote: '' });
  });

  it('are found in the votes of a candidate and in the sum over the seats', () => {
    const candidates = [{ id: 'c', name: 'Lê Thị Hoa', post: '', votesFor: 60, votesAgainst: 14 }];
    expect(electionProblems(election(1, [], { candidates }))).toEqual([
      'Lê Thị Hoa: đồng ý 60 + không đồng ý 14 = 74, khác 75 phiếu hợp lệ.',
    ]);
    expect(electionProblems(election(1, [50, 50]))).toEqual([
      'Cộng phiếu đồng ý 100, nhiều hơn 75 phiếu hợp lệ × 1 người được bầu.',
    ]);
  });
});

describe('what is told of an election', () => {
  it('is one sentence with ballots, votes, who is elected and what is voted on anew', () => {
    expect(electionSentence(election(1, [60]))).toBe(
      'Bầu Ủy viên UBND tỉnh (lượt 3), số người được bầu 1: phát ra 76 phiếu, thu về 76, hợp lệ 75, không hợp lệ 1; ' +
        'đồng ý: Người 1 60/82; phải đạt ít nhất 42 phiếu. Trúng cử: Người 1.',
    );
  });

  it('is confirmed by a resolution with names and votes, and by none while nobody is elected', () => {
    expect(confirmingResolution(election(1, [60]))).toMatchObject({
      title: 'Xác nhận kết quả bầu Ủy viên UBND tỉnh',
      articles: expect.stringContaining('Người 1 (60/82 phiếu đồng ý, bằng 73,17%)'),
    });
    expect(confirmingResolution(election(1, [41]))).toBeNull();
  });

  it('stands in the minutes under its item, or beside the items, and is missed while it is not counted', () => {
    const { minutes } = SESSION_SOURCE.held;
    const itemId = minutes.items[0]?.id ?? '';
    const waiting = { ...election(1, [1]), id: 'w', count: null, countedAt: null };
    const model = minutesModel({
      ...minutes,
      elections: [{ ...election(1, [60]), itemId }, waiting],
    });
    const items = model.sittings.flatMap((sitting) => sitting.items);
    expect(items.find(({ item }) => item.id === itemId)?.elections).toHaveLength(1);
    expect(model.otherElections.map(({ id }) => id)).toEqual(['w']);
    expect(model.gaps).toContainEqual({
      ...{ code: 'election-open', about: 'w', sentence: 'Lượt bầu 3: chưa ghi số phiếu.' },
    });
  });

  it('that tied is missed until the council voted anew, and is held against the roll of its sitting', () => {
    const { minutes } = SESSION_SOURCE.held;
    const [roll] = minutes.rolls;
    const everybody = {
      ...roll!,
      marks: roll!.deputies.map(({ id }, index) => ({
        ...roll!.marks[0]!,
        deputyId: id,
        status: index < 70 ? ('present' as const) : ('absent' as const),
      })),
    };
    const tied: Election = { ...election(2, [50, 45, 45]), sittingId: roll!.sitting.id };
    const next: Election = { ...election(1, [60, 10]), id: 'next', refNo: 4, repeatOfId: tied.id };
    const told = (elections: readonly Election[]) =>
      minutesModel({ ...minutes, rolls: [everybody], elections }).gaps.map(({ sentence }) => sentence);
    const open = 'Lượt bầu 3: bằng phiếu, còn 1 người phải bầu lại.';
    expect(told([tied])).toContain(open);
    expect(told([tied, next])).not.toContain(open);
    expect(told([tied]).join('\n')).toContain('Lượt bầu 3: ghi 76 có mặt, nhiều hơn 70 người dự');
    const { elections } = minutesModel({ ...minutes, elections: [tied, next] });
    expect(elections).toEqual({ total: 2, elected: 2 });
  });
});
