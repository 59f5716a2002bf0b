import type { RoomHandlers } from '../../application/context';
import { getPencilTotals, makeBatches, setPencilTotals } from './batches';
import { countStatus } from './count-status';
import { getStatistics } from './count-statistics';
import { listDifferences, resolveField } from './differences';
import { earlierPeople, takeEarlierPeople } from './earlier-people';
import { closeBallot, nextBallot } from './entries';
import { saveOperator } from './operators';
import { readAgain } from './read-again';
import { voidEntries } from './set-aside';
import { signIn, signOut, whoAmI } from './signing-in';

export const ballotCountHandlers: RoomHandlers<'ballotCount'> = {
  getCount: ({ db }, { voteId }) => countStatus(db, voteId),
  saveOperator,
  earlierPeople,
  takeEarlierPeople,
  signIn,
  signOut,
  whoAmI,
  makeBatches,
  nextBallot,
  closeBallot,
  voidEntries,
  listDifferences,
  resolveField,
  readAgain,
  getPencilTotals,
  setPencilTotals,
  getStatistics,
};
