import { ok } from '@shared/kernel/result';
import type { RoomHandlers } from '../../application/context';
import { findVote } from '../ballots/kinds';
import { closedElsewhere } from './closed-elsewhere';
import { codesOf } from './current-codes';
import { exportBallots } from './export-ballots';
import { exportVote } from './export-vote';
import { listLog } from './list-log';
import { getMachines } from './machines';
import { mergeVote, previewMerge } from './merge-vote';
import { openedElsewhere } from './opened-elsewhere';
import { readSides } from './read-sides';
import { setAside, setStackAside } from './set-aside';
import { verifyLog } from './verify-log';

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
