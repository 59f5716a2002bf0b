import type { RoomHandlers } from '../../application/context';
import { discardRehearsal } from './discard-rehearsal';
import { finishPractice, getPractice, wavePracticeThrough } from './practice';
import { getReadiness } from './readiness';
import { checkRehearsal, getRehearsal, listRehearsals, printDeck } from './rehearsals';
import { startRehearsal } from './start-rehearsal';

export const rehearsalHandlers: RoomHandlers<'rehearsal'> = {
  listRehearsals,
  startRehearsal,
  discardRehearsal,
  getRehearsal,
  printDeck,
  checkRehearsal,
  getReadiness,
  getPractice,
  finishPractice,
  wavePracticeThrough,
};
