import { errorMessage } from '@shared/contract/error-messages';
import { headWhoSigns } from '@shared/confidence-votes/ballots/permissions';
import type { Vote } from '@shared/confidence-votes/model';
import { err, ok, type Result } from '@shared/kernel/result';
import { useCall, useCommand } from '../../api/queries';

export interface HeadSign {
  /** Where people sign in at the count, the head's name alone is no signature. */
  readonly needsPin: boolean;
  /** A pass for one step, against the head's PIN; nothing to hand over where totals are typed. */
  readonly sign: (pin: string) => Promise<Result<{ readonly token?: string }, string>>;
  /** The pass is for this step alone. */
  readonly release: (pass: { readonly token?: string }) => void;
}

export function useHeadSign(vote: Pick<Vote, 'id' | 'countMode'>): HeadSign {
  const needsPin = vote.countMode === 'ballots';
  const status = useCall('ballotCount.getCount', { voteId: vote.id }, { enabled: needsPin });
  const signIn = useCommand('ballotCount.signIn', { quiet: true });
  const signOut = useCommand('ballotCount.signOut', { quiet: true });
  const head = headWhoSigns(status.data?.operators ?? []);
  return {
    needsPin,
    sign: async (pin) => {
      if (!needsPin) return ok({});
      if (!head) return err('Chưa khai trưởng ban trong danh sách người kiểm phiếu.');
      const reply = await signIn.run({ voteId: vote.id, operatorId: head.id, pin });
      return reply.ok ? ok({ token: reply.value.token }) : err(errorMessage(reply.error));
    },
    release: ({ token }) => {
      if (token !== undefined) void signOut.run({ token });
    },
  };
}
