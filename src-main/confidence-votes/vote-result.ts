import type { VoteReply } from '@shared/confidence-votes/contract';
import type { BallotKindCount, EnteredBallots, Vote, VoteResult } from '@shared/confidence-votes/model';
import { isVotedOn } from '@shared/confidence-votes/set-up';
import { computeResult } from '@shared/confidence-votes/tally';
import type { Immutable } from '@shared/kernel/immutable';

/** A kind of ballot that nobody stands on is not printed and has nothing to count. */
export function resultOf(vote: Vote): VoteResult {
  const used = new Set(vote.tally.map((row) => row.ballotKindId));
  return computeResult({
    procedure: vote.procedure,
    ruleSet: vote.ruleSet,
    deputiesTotal: vote.deputiesTotal,
    deputiesPresent: vote.deputiesPresent,
    // Nobody sits in a rehearsal.
    ...(vote.rehearsalOf === null ? { meeting: meetingOf(vote) } : {}),
    kinds: vote.ballotKinds.filter((kind) => used.has(kind.ballotKindId)).map((kind) => counted(kind)),
    rows: vote.tally,
    releasedKinds: vote.ballotKinds.flatMap(({ ballotKindId, released }) => (released ? [ballotKindId] : [])),
    sheetsNoted: new Map(
      vote.ballotKinds.flatMap(({ ballotKindId, sheetsNoted }) =>
        sheetsNoted === undefined ? [] : [[ballotKindId, sheetsNoted] as const],
      ),
    ),
    ballotProgress: vote.ballotProgress,
    ballotFindings: vote.ballotFindings,
  });
}

const meetingOf = ({ startTime, endTime, board, officials }: Vote) => ({
  startTime,
  endTime,
  votedOn: board.filter((member) => isVotedOn(member, officials)).map(({ name }) => name),
});

function counted({
  version: _version,
  released: _released,
  sheetsNoted: _noted,
  ...kind
}: EnteredBallots): BallotKindCount {
  return kind;
}

/** What every command on a vote answers: the vote as it now stands, and its one computed result. */
export function replyOf(vote: Vote): VoteReply {
  return { vote, result: resultOf(vote) } satisfies Immutable<VoteReply> as VoteReply;
}
