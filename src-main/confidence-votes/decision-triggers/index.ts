import { localDateOf } from '@shared/kernel/local-date';
import { ok } from '@shared/kernel/result';
import type { RoomHandlers } from '../../application/context';
import { deputiesOn } from './deputies';
import { getTriggers } from './get-triggers';
import { currentHoldings, electedHolders, postsInWords } from './holders';
import { makeVote } from './make-vote';
import { addPetition, removePetition, savePeriod, setWithdrawn } from './petitions';
import { noteResignation, takeBackResignation } from './resignation';

export const decisionTriggersHandlers: RoomHandlers<'decisionTriggers'> = {
  getTriggers,
  listChoices: async ({ db, now }) => {
    const today = localDateOf(now);
    const holders = [...(await electedHolders(db)).values()];
    return ok({
      persons: holders
        .filter((holder) => currentHoldings(holder, today).length > 0)
        .map((holder) => ({
          personId: holder.personId,
          name: holder.name,
          posts: postsInWords(holder, today),
        })),
      deputies: [...(await deputiesOn(db, today))],
    });
  },
  savePeriod,
  addPetition,
  setWithdrawn,
  removePetition,
  noteResignation,
  takeBackResignation,
  makeVote,
};
