import { mayAct } from '@shared/confidence-votes/ballots/permissions';
import type { Vote } from '@shared/confidence-votes/model';
import { useState, type ReactNode } from 'react';
import { useCall, whenAnswered } from '../../api/queries';
import { useSignIn } from '../ballots/people/sign-in-store';
import { HeadPinDialog } from '../publication/head-pin-dialog';
import type { Pass } from '../publication/use-head-sign';
import { knownVote, useVoteCommand } from '../vote/vote-data';

export interface Opening {
  readonly running: boolean;
  /** Opens the count, or asks for the head's PIN first where people sign in at the count. */
  readonly open: () => Promise<void>;
  readonly dialog: ReactNode;
}

/**
 * Opening the count is signed as soon as the head has a PIN on this PC: by whoever is signed in here and may do it, else by
 * the head's PIN. Where totals are typed, and before people are declared, nobody can sign and nothing is asked.
 */
export function useOpening(vote: Pick<Vote, 'id' | 'version' | 'countMode'>, onOpened: () => void): Opening {
  const open = useVoteCommand('confidenceVotes.openCounting');
  const byBallot = vote.countMode === 'ballots';
  const on = { voteId: vote.id };
  useCall('ballotCount.getCount', on, { enabled: byBallot });
  const signIn = useSignIn(vote.id);
  const [asking, setAsking] = useState(false);
  const canSign = async () =>
    byBallot &&
    ((await whenAnswered('ballotCount.getCount', on))?.operators ?? []).some(
      ({ active, hasPin, role }) => active && hasPin && mayAct(role, 'open_count'),
    );
  const own = signIn.state === 'in' && mayAct(signIn.operator.role, 'open_count') ? signIn.token : null;

  const send = async (pass: Pass) => {
    const now = knownVote(vote.id) ?? vote;
    const reply = await open.run({ voteId: now.id, version: now.version, ...pass });
    if (reply.ok) onOpened();
  };
  return {
    running: open.running,
    open: async () => {
      if (!(await canSign())) await send({});
      else if (own !== null) await send({ token: own });
      else setAsking(true);
    },
    dialog: asking && (
      <HeadPinDialog
        vote={vote}
        title="Trưởng ban ký để bắt đầu kiểm phiếu"
        confirm="Bắt đầu kiểm phiếu"
        onSigned={send}
        onClose={() => setAsking(false)}
      >
        Đã khai người kiểm phiếu thì trưởng ban bắt đầu bằng mã PIN.
      </HeadPinDialog>
    ),
  };
}
