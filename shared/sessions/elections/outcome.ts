import { formatPercent } from '../../kernel/percent';
import { isReached, neededOf, shareInWords } from '../sitting-rules/shares';
import type { Election, ElectionCandidate } from './model';

/** `tied`: has enough, but as many as others for fewer seats than they are. */
export type CandidateResult = 'elected' | 'tied' | 'not_elected';

interface RankedCandidate {
  readonly candidate: ElectionCandidate;
  readonly result: CandidateResult;
  /** More than half, or what the rule asks. */
  readonly reached: boolean;
  /** Of the base, two decimals: "54,88"; null where the base is 0 or nothing was counted. */
  readonly percentFor: string | null;
}

export interface ElectionOutcome {
  /** `waiting`: not counted; `unsettled`: the figures contradict each other; `filled`: every seat is; `open`: some are not. */
  readonly state: 'waiting' | 'unsettled' | 'filled' | 'open';
  readonly problems: readonly string[];
  readonly base: number;
  /** The smallest number of votes with which somebody can be elected. */
  readonly needed: number;
  readonly arithmetic: string;
  readonly valid: number;
  /** In the order of the ballot. */
  readonly candidates: readonly RankedCandidate[];
  readonly elected: readonly RankedCandidate[];
  readonly openSeats: number;
  /** What has to be voted on once more, in words; '' where nothing has. */
  readonly nextVote: string;
}

type Counted = Pick<Election, 'candidates' | 'count' | 'rule' | 'seats'>;

/** Every equality that is broken, all at once. Whoever is not for a candidate on a valid ballot is counted as not for. */
export function electionProblems({ candidates, count, seats }: Counted): readonly string[] {
  if (count === null) return [];
  const { collected, invalid, issued, present, total } = count;
  const valid = collected - invalid;
  const votes = candidates.reduce((sum, { votesFor }) => sum + (votesFor ?? 0), 0);
  const found: (string | false)[] = [
    present > total && `Có mặt ${present} nhiều hơn tổng số ${total} đại biểu.`,
    issued > present && `Phát ra ${issued} phiếu, nhiều hơn ${present} đại biểu có mặt.`,
    collected > issued && `Thu về ${collected} phiếu, nhiều hơn ${issued} phiếu phát ra.`,
    invalid > collected && `Không hợp lệ ${invalid} phiếu, nhiều hơn ${collected} phiếu thu về.`,
    ...candidates.map(({ name, votesAgainst, votesFor }) => {
      const sum = (votesFor ?? 0) + (votesAgainst ?? 0);
      return (
        sum !== valid &&
        `${name}: đồng ý ${votesFor ?? 0} + không đồng ý ${votesAgainst ?? 0} = ${sum}, khác ${valid} phiếu hợp lệ.`
      );
    }),
    votes > valid * seats &&
      `Cộng phiếu đồng ý ${votes}, nhiều hơn ${valid} phiếu hợp lệ × ${seats} người được bầu.`,
  ];
  return found.filter((sentence) => sentence !== false);
}

/**
 * Who is elected: of those with the share of the rule (more than half of all deputies) the ones with most votes, as many as
 * there are seats. Candidates with as many votes as each other for fewer seats than they are stay tied, and the seats open:
 * the council votes on them anew. Decided on whole numbers; nobody is elected while the figures contradict each other.
 */
export function electionOutcome(election: Counted): ElectionOutcome {
  const { count, rule, seats } = election;
  const base = count === null ? 0 : rule.base === 'all_deputies' ? count.total : count.present;
  const problems = electionProblems(election);
  const settled = count !== null && problems.length === 0;
  const votesOf = ({ votesFor }: ElectionCandidate): number => votesFor ?? 0;
  const reached = new Set(
    count === null ? [] : election.candidates.filter((one) => isReached(rule, votesOf(one), base)),
  );
  const ranked = [...reached].toSorted((left, right) => votesOf(right) - votesOf(left));
  const last = ranked[seats - 1];
  const first = ranked[seats];
  // The last seat and the first behind it have as many votes: nobody of that number is in.
  const tiedAt = last && first && votesOf(last) === votesOf(first) ? votesOf(last) : null;
  const resultOf = (one: ElectionCandidate): CandidateResult => {
    if (!settled || !reached.has(one)) return 'not_elected';
    if (tiedAt !== null && votesOf(one) === tiedAt) return 'tied';
    return ranked.indexOf(one) < seats ? 'elected' : 'not_elected';
  };
  const candidates = election.candidates.map((candidate): RankedCandidate => ({
    candidate,
    result: resultOf(candidate),
    reached: reached.has(candidate),
    percentFor:
      candidate.votesFor === null || base === 0
        ? null
        : formatPercent(candidate.votesFor, base, 2, 'half_up'),
  }));
  const elected = candidates
    .filter(({ result }) => result === 'elected')
    .toSorted((left, right) => votesOf(right.candidate) - votesOf(left.candidate));
  const openSeats = settled ? seats - elected.length : seats;
  return {
    state: count === null ? 'waiting' : !settled ? 'unsettled' : openSeats === 0 ? 'filled' : 'open',
    problems,
    base,
    needed: neededOf(rule, base),
    arithmetic: base === 0 ? '' : shareInWords(rule, base),
    valid: count === null ? 0 : count.collected - count.invalid,
    candidates,
    elected,
    openSeats,
    nextVote: settled && openSeats > 0 ? nextVoteWords(candidates, openSeats) : '',
  };
}

function nextVoteWords(candidates: readonly RankedCandidate[], openSeats: number): string {
  const tied = candidates.filter(({ result }) => result === 'tied');
  const [one] = tied;
  if (one) {
    const names = tied.map(({ candidate }) => candidate.name).join(', ');
    return `${names} bằng phiếu nhau (${one.candidate.votesFor ?? 0}), còn ${openSeats} người phải bầu: bầu lại giữa những người này.`;
  }
  return `Còn thiếu ${openSeats} người, không ai khác đủ số phiếu: Hội đồng quyết định bầu tiếp hay để khuyết.`;
}
