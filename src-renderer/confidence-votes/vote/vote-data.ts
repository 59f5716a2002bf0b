import type { AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { VoteReply } from '@shared/confidence-votes/contract';
import type { Vote } from '@shared/confidence-votes/model';
import type { Result } from '@shared/kernel/result';
import { useCallback } from 'react';
import { queryClient } from '../../api/query-client';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { callKey } from '../../api/read-calls';

/** Commands that answer with the whole vote and its result. */
export type VoteCommand =
  | 'confidenceVotes.saveFields'
  | 'confidenceVotes.saveOfficials'
  | 'confidenceVotes.saveBallotKinds'
  | 'confidenceVotes.saveBoard'
  | 'confidenceVotes.openCounting'
  | 'confidenceVotes.takeBackOpening'
  | 'confidenceVotes.recordBallots'
  | 'confidenceVotes.recordMeeting'
  | 'paperBallots.recordBalance'
  | 'confidenceVotes.finishCounting'
  | 'confidenceVotes.confirmResult'
  | 'confidenceVotes.publishResult'
  | 'confidenceVotes.reopen';

export function useVote(voteId: string) {
  return useCall('confidenceVotes.getVote', { voteId });
}

/** The vote as this window last heard of it: what an autosave is based on when its turn comes. */
export function knownVote(voteId: string): Vote | undefined {
  return queryClient.getQueryData<VoteReply>(callKey('confidenceVotes.getVote', { voteId }))?.vote;
}

/** Somebody else changed a vote: what stands there now is on hand when this ends. */
export function reloadVotes(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['confidenceVotes.getVote'] });
}

/** Somebody else was faster, or a warning came up with the hour (the end of the meeting is compared with the clock). */
const OTHERWISE_THAN_SHOWN: ReadonlySet<string> = new Set(['conflict', 'vote.reason-needed']);

export interface VoteAction<N extends VoteCommand> {
  readonly run: (input: Input<N>) => Promise<Result<VoteReply, AppError>>;
  readonly running: boolean;
}

/** Runs a command of one vote and shows its answer at once on every screen of that vote. */
export function useVoteCommand<N extends VoteCommand>(
  name: N,
  options: { readonly quiet?: boolean } = {},
): VoteAction<N> {
  const command = useCommand(name, options);
  const send = command.run;
  const run = useCallback(
    async (input: Input<N>): Promise<Result<VoteReply, AppError>> => {
      const reply = (await send(input)) as Result<VoteReply, AppError>;
      if (reply.ok) {
        rememberAnswer('confidenceVotes.getVote', { voteId: reply.value.vote.id }, reply.value);
      } else if (OTHERWISE_THAN_SHOWN.has(reply.error.code)) {
        // Show what stands there now, so that the next attempt is based on it.
        await reloadVotes();
      }
      return reply;
    },
    [send],
  );
  return { run, running: command.running };
}

/** Shows an answer that came from elsewhere (a vote just created) without asking again. */
export function useVoteAnswer(): (reply: VoteReply) => void {
  return useCallback((reply: VoteReply) => {
    rememberAnswer('confidenceVotes.getVote', { voteId: reply.vote.id }, reply);
  }, []);
}
