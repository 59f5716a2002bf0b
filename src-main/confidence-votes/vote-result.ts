import type { VoteReply } from '@shared/confidence-votes/contract';
import type { BallotKindCount, EnteredBallots, Vote, VoteResult } from '@shared/confidence-votes/model';
import { endTimeNote, type ClosingMoment } from '@shared/confidence-votes/end-time';
import { isVotedOn } from '@shared/confidence-votes/set-up';
import { lastClosing } from '@shared/confidence-votes/state';
import { firstUnproved } from '@shared/confidence-votes/log/unproved';
import { computeResult } from '@shared/confidence-votes/tally';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Immutable } from '@shared/kernel/immutable';

/**
 * A kind of ballot that nobody stands on is not printed and has nothing to count. `open` is the moment at which figures
 * that are still open are closed, or would be; where nothing is to be closed it is left out.
 */
export function resultOf(vote: Vote, open: ClosingMoment | null = null): VoteResult {
  const used = new Set(vote.tally.map((row) => row.ballotKindId));
  return computeResult({
    procedure: vote.procedure,
    ruleSet: vote.ruleSet,
    deputiesTotal: vote.deputiesTotal,
    // Nobody sits in a rehearsal, and its test ballots went to no deputy.
    deputiesPresent: vote.rehearsalOf === null ? vote.deputiesPresent : null,
    ...(vote.rehearsalOf === null ? { meeting: meetingOf(vote, open) } : {}),
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

/** Figures that nothing proves to be those that were closed leave the program on no paper, file or slide. */
export function unprovedRefusal({ problems }: Pick<VoteResult, 'problems'>): AppError | null {
  const found = firstUnproved(problems);
  if (!found) return null;
  // Of changed figures the screen tells which; one sentence says it of all.
  if (found.ballotKindId !== undefined) return appError('countLog.figures-changed');
  return appError('countLog.unproved', { finding: found.message, advice: found.advice });
}

function meetingOf(vote: Vote, open: ClosingMoment | null) {
  const { startTime, endTime, board, officials, stateChanges } = vote;
  const closing = lastClosing(stateChanges);
  const moment = closing === null ? open : ({ at: closing.at, is: 'closing' } as const);
  return {
    startTime,
    endTime,
    votedOn: board.filter((member) => isVotedOn(member, officials)).map(({ name }) => name),
    endNote: moment === null ? null : endTimeNote(vote, moment),
  };
}

function counted({
  version: _version,
  released: _released,
  sheetsNoted: _noted,
  ...kind
}: EnteredBallots): BallotKindCount {
  return kind;
}

/** What every command on a vote answers: the vote as it now stands, and its one computed result. */
export function replyOf(vote: Vote, now: string): VoteReply {
  return {
    vote,
    result: resultOf(vote, vote.status === 'counting' ? { at: now, is: 'clock' } : null),
  } satisfies Immutable<VoteReply> as VoteReply;
}
