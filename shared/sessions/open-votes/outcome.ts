import { formatPercent } from '../../kernel/percent';
import { isReached, neededOf, shareInWords } from '../sitting-rules/shares';
import type { Share } from '../sitting-rules/model';
import type { OpenVote, VoteFigures, VoteForm } from './model';

/** An equality that does not hold, with both sides in words. */
export interface VoteProblem {
  readonly code:
    | 'present-over-total'
    | 'absent-mismatch'
    | 'votes-mismatch'
    | 'ballots-mismatch'
    | 'collected-over-issued'
    | 'issued-over-present';
  readonly sentence: string;
}

/** `unsettled`: the figures contradict each other, so nothing is said. */
export type Verdict = 'passed' | 'failed' | 'unsettled';

export interface VoteOutcome {
  readonly verdict: Verdict;
  readonly problems: readonly VoteProblem[];
  /** The number that the share is taken of. */
  readonly base: number;
  /** The smallest number of votes in favour that passes. */
  readonly needed: number;
  /** "1/2 × 82 = 41; phải quá 41, ít nhất 42" */
  readonly arithmetic: string;
  /** Of the base, two decimals: "51,22"; null where the base is 0. */
  readonly percentFor: string | null;
}

type Counted = VoteFigures & { readonly form: VoteForm; readonly rule: Share };

/** Every equality that is broken, all at once. */
export function voteProblems(vote: VoteFigures & { readonly form: VoteForm }): readonly VoteProblem[] {
  const { absent, ballots, notVoting, present, total, votesAgainst, votesFor } = vote;
  const problems: VoteProblem[] = [];
  const add = (code: VoteProblem['code'], sentence: string): void => {
    problems.push({ code, sentence });
  };
  if (present > total) add('present-over-total', `Có mặt ${present} nhiều hơn tổng số ${total} đại biểu.`);
  if (present + absent !== total) {
    add(
      'absent-mismatch',
      `Có mặt ${present} + vắng ${absent} = ${present + absent}, khác tổng số ${total} đại biểu.`,
    );
  }
  const votes = votesFor + votesAgainst + notVoting;
  const sum = `Tán thành ${votesFor} + không tán thành ${votesAgainst}`;
  if (vote.form !== 'ballot' || ballots === null) {
    if (votes !== present) {
      add('votes-mismatch', `${sum} + không biểu quyết ${notVoting} = ${votes}, khác số có mặt ${present}.`);
    }
    return problems;
  }
  const { collected, invalid, issued } = ballots;
  if (issued > present)
    add('issued-over-present', `Phát ra ${issued} phiếu, nhiều hơn ${present} đại biểu có mặt.`);
  if (collected > issued)
    add('collected-over-issued', `Thu về ${collected} phiếu, nhiều hơn ${issued} phiếu phát ra.`);
  if (votes + invalid !== collected) {
    add(
      'ballots-mismatch',
      `${sum} + phiếu trắng ${notVoting} + không hợp lệ ${invalid} = ${votes + invalid}, khác số phiếu thu về ${collected}.`,
    );
  }
  return problems;
}

/** Decided on whole numbers; a percentage is only printed. Nothing is passed while the figures contradict each other. */
export function voteOutcome(vote: Counted): VoteOutcome {
  const base = vote.rule.base === 'all_deputies' ? vote.total : vote.present;
  const problems = voteProblems(vote);
  const passed = isReached(vote.rule, vote.votesFor, base);
  return {
    verdict: problems.length > 0 ? 'unsettled' : passed ? 'passed' : 'failed',
    problems,
    base,
    needed: neededOf(vote.rule, base),
    arithmetic: shareInWords(vote.rule, base),
    percentFor: base === 0 ? null : formatPercent(vote.votesFor, base, 2, 'half_up'),
  };
}

/** The votes that stand: those that no later vote was taken instead of, in their order. */
export function standingVotes<T extends Pick<OpenVote, 'id' | 'repeatOfId'>>(
  votes: readonly T[],
): readonly T[] {
  const repeated = new Set(votes.map(({ repeatOfId }) => repeatOfId));
  return votes.filter(({ id }) => !repeated.has(id));
}
