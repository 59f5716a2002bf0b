import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenVote, VoteFigures, VoteForm } from '@shared/sessions/open-votes/model';
import { standingVotes, voteOutcome, voteProblems } from '@shared/sessions/open-votes/outcome';
import { proposedSubject, proposedVote } from '@shared/sessions/open-votes/proposal';
import { DEFAULT_SITTING_RULES } from '@shared/sessions/sitting-rules/defaults';
import type { ShareCode } from '@shared/sessions/sitting-rules/model';

const ruleOf = (code: ShareCode) => DEFAULT_SITTING_RULES.shares.find((rule) => rule.code === code)!;

const vote = (
  votesFor: number,
  votesAgainst: number,
  notVoting: number,
  changes: Partial<VoteFigures> & { readonly form?: VoteForm; readonly code?: ShareCode } = {},
) => {
  const { code = 'resolution', form = 'card', ...rest } = changes;
  const present = votesFor + votesAgainst + notVoting;
  const figures = {
    total: 82,
    present,
    absent: 82 - present,
    votesFor,
    votesAgainst,
    notVoting,
    ballots: null,
  };
  return { ...figures, form, ...rest, rule: ruleOf(code) };
};

describe('an open vote of a council of 82', () => {
  it.each([
    [41, 35, 0, 'failed'],
    [42, 34, 0, 'passed'],
    [76, 0, 0, 'passed'],
    [0, 76, 0, 'failed'],
  ] as const)('%i for, %i against, %i not voting: %s', (votesFor, against, none, verdict) => {
    expect(voteOutcome(vote(votesFor, against, none)).verdict).toBe(verdict);
  });

  it('fails at 41 although more than half of those present were for it', () => {
    const outcome = voteOutcome(vote(41, 19, 0));
    expect(outcome).toMatchObject({ verdict: 'failed', needed: 42, base: 82, percentFor: '50,00' });
    expect(outcome.arithmetic).toBe('1/2 × 82 = 41; phải quá 41, ít nhất 42');
  });

  it.each([
    [54, 'failed'],
    [55, 'passed'],
  ] as const)('a removal with %i of 82 has %s', (votesFor, verdict) => {
    expect(voteOutcome(vote(votesFor, 5, 0, { code: 'removal' })).verdict).toBe(verdict);
  });

  it('prints percentages of all deputies, as the published resolutions do', () => {
    // 430 of 474 deputies of the National Assembly on 24/10/2025.
    const outcome = voteOutcome(vote(430, 2, 2, { total: 474, absent: 40 }));
    expect(outcome.percentFor).toBe('90,72');
  });

  it('of those present where the rule says so', () => {
    const present = { ...vote(31, 29, 0), rule: { ...ruleOf('resolution'), base: 'present' as const } };
    expect(voteOutcome(present)).toMatchObject({
      verdict: 'passed',
      base: 60,
      needed: 31,
      percentFor: '51,67',
    });
  });
});

describe('figures that contradict each other', () => {
  it('are told all at once, and nothing is passed', () => {
    const wrong = vote(50, 5, 5, { present: 70, absent: 10 });
    expect(voteOutcome(wrong).verdict).toBe('unsettled');
    expect(voteProblems(wrong).map(({ sentence }) => sentence)).toEqual([
      'Có mặt 70 + vắng 10 = 80, khác tổng số 82 đại biểu.',
      'Tán thành 50 + không tán thành 5 + không biểu quyết 5 = 60, khác số có mặt 70.',
    ]);
  });

  it('more present than there are', () => {
    expect(voteProblems(vote(83, 0, 0, { absent: 0 })).map(({ code }) => code)).toEqual([
      'present-over-total',
      'absent-mismatch',
    ]);
  });

  it('paper ballots balance on what was collected', () => {
    const ballots = { issued: 60, collected: 59, invalid: 1 };
    const good = vote(50, 6, 2, { form: 'ballot', present: 60, absent: 22, ballots });
    expect(voteProblems(good)).toEqual([]);
    const bad = { ...good, ballots: { issued: 61, collected: 62, invalid: 1 } };
    expect(voteProblems(bad).map(({ code }) => code)).toEqual([
      'issued-over-present',
      'collected-over-issued',
      'ballots-mismatch',
    ]);
  });
});

/** Written anew from Luật 72/2025 Điều 35, with nothing of the program: deputies raise their hands one by one. */
function oracle(deputies: readonly ('for' | 'against' | 'none' | 'away')[], twoThirds: boolean): string {
  let hands = 0n;
  for (const deputy of deputies) if (deputy === 'for') hands += 1n;
  const all = BigInt(deputies.length);
  if (all === 0n) return 'failed';
  return (twoThirds ? hands * 3n >= all * 2n : hands + hands > all) ? 'passed' : 'failed';
}

describe('an independent count', () => {
  it('comes to the same verdict for every hall', () => {
    const hall = fc.array(fc.constantFrom('for', 'against', 'none', 'away'), { maxLength: 130 });
    fc.assert(
      fc.property(hall, fc.boolean(), (deputies, twoThirds) => {
        const count = (kind: string) => deputies.filter((one) => one === kind).length;
        const absent = count('away');
        const outcome = voteOutcome({
          ...vote(count('for'), count('against'), count('none'), {
            total: deputies.length,
            absent,
            code: twoThirds ? 'removal' : 'resolution',
          }),
        });
        expect(outcome.problems).toEqual([]);
        expect(outcome.verdict).toBe(oracle(deputies, twoThirds));
      }),
    );
  });
});

describe('a vote that was repeated', () => {
  const one = (id: string, repeatOfId: string | null): Pick<OpenVote, 'id' | 'repeatOfId'> => ({
    id,
    repeatOfId,
  });

  it('stands no longer, however often', () => {
    const votes = [one('a', null), one('b', 'a'), one('c', null), one('d', 'b')];
    expect(standingVotes(votes).map(({ id }) => id)).toEqual(['c', 'd']);
  });
});

describe('what a vote begins with', () => {
  const item = (title: string, changes: Partial<Parameters<typeof proposedVote>[0]> = {}) =>
    proposedVote({ title, kind: 'vote', secretBallot: false, ...changes });

  it.each(['Bãi nhiệm đại biểu HĐND tỉnh', 'Nghị quyết về việc bãi nhiệm ông Trần Văn Lâm, đại biểu HĐND'])(
    'two thirds where a deputy is removed: %s',
    (title) => {
      expect(item(title).ruleCode).toBe('removal');
      // As some keyboards type it.
      expect(item(title.normalize('NFD')).ruleCode).toBe('removal');
    },
  );

  it('more than half otherwise, also where another post is left', () => {
    expect(item('Miễn nhiệm Chủ tịch UBND tỉnh').ruleCode).toBe('resolution');
    expect(proposedVote(null)).toEqual({ ruleCode: 'resolution', form: 'card' });
  });

  it('a secret ballot where the agenda or the matter asks for it', () => {
    expect(item('Bầu', { kind: 'election' }).form).toBe('ballot');
    expect(item('Xác nhận kết quả', { secretBallot: true }).form).toBe('ballot');
    expect(item('Nghị quyết về dự toán').form).toBe('card');
  });
});

it.each([
  ['Tờ trình và dự thảo Nghị quyết về dự toán', 'Nghị quyết về dự toán'],
  ['Dự thảo Nghị quyết về biên chế', 'Nghị quyết về biên chế'],
  ['Các dự thảo nghị quyết', 'Các dự thảo nghị quyết'],
])('what is voted on under “%s”', (title, subject) => {
  expect(proposedSubject(title)).toBe(subject);
});
