import { ok } from '@shared/kernel/result';
import type { RoomHandlers } from '../../application/context';
import { findVote } from '../ballots/kinds';
import { closedElsewhere } from './closed-elsewhere';
import { codesOf } from './codes/current-codes';
import { exportBallots } from './files/export-ballots';
import { exportVote } from './files/export-vote';
import { listLog } from './list-log';
import { getMachines } from './merge/machines';
import { mergeVote, previewMerge } from './merge/merge-vote';
import { openedElsewhere } from './opened-elsewhere';
import { readSides } from './merge/read-sides';
import { setAside, setStackAside } from './merge/set-aside';
import { verifyLog } from './verify/verify-log';

export const countLogHandlers: RoomHandlers<'countLog'> = {
  getCodes: async ({ db }, { voteId }) => {
    const vote = await findVote(db, voteId);
    return vote.ok ? ok(await codesOf(db, voteId)) : vote;
  },
  getElsewhere: async ({ db }, { voteId }) => {
    const vote = await findVote(db, voteId);
    if (!vote.ok) return vote;
    return ok({
      opened: await openedElsewhere(db, voteId),
      closed: [...(await closedElsewhere(db, voteId))],
    });
  },
  listLog,
  verifyLog,
  getMachines,
  exportVote,
  previewMerge,
  mergeVote,
  setAside,
  setStackAside,
  readSides,
  exportBallots,
};
