import { errorMessage } from '@shared/contract/error-messages';
import { headWhoSigns } from '@shared/confidence-votes/ballots/permissions';
import type { Vote } from '@shared/confidence-votes/model';
import { useState } from 'react';
import { useCall, useCommand, whenAnswered } from '../../api/queries';

export interface HeadSign {
  /** Where people sign in at the count, the head's name alone is no signature. */
  readonly needsPin: boolean;
  /** Whose PIN is asked for; empty while nobody is declared. */
  readonly name: string;
  readonly pin: string;
  readonly error: string | null;
  readonly type: (pin: string) => void;
  /** A pass for one step, against the PIN as typed; nothing to hand over where totals are typed, null where it is wrong. */
  readonly sign: () => Promise<Pass | null>;
  /** The pass is for this step alone. */
  readonly release: (pass: Pass) => void;
}

export interface Pass {
  readonly token?: string;
}

export function useHeadSign(vote: Pick<Vote, 'id' | 'countMode'>): HeadSign {
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string | null>(null);
  const needsPin = vote.countMode === 'ballots';
  const on = { voteId: vote.id };
  const status = useCall('ballotCount.getCount', on, { enabled: needsPin });
  const signIn = useCommand('ballotCount.signIn', { quiet: true });
  const signOut = useCommand('ballotCount.signOut', { quiet: true });
  return {
    needsPin,
    name: headWhoSigns(status.data?.operators ?? [])?.name ?? '',
    pin,
    error,
    type: (typed) => {
      setPin(typed);
      setError(null);
    },
    sign: async () => {
      if (!needsPin) return {};
      // Whoever has not come to the field yet has not tried anything.
      if (pin === '') {
        setError('Hãy nhập mã PIN của trưởng ban.');
        return null;
      }
      const head = headWhoSigns((await whenAnswered('ballotCount.getCount', on))?.operators ?? []);
      if (!head) {
        setError('Chưa khai trưởng ban trong danh sách người kiểm phiếu.');
        return null;
      }
      const reply = await signIn.run({ voteId: vote.id, operatorId: head.id, pin });
      if (reply.ok) return { token: reply.value.token };
      setError(errorMessage(reply.error));
      return null;
    },
    release: ({ token }) => {
      if (token !== undefined) void signOut.run({ token });
    },
  };
}
