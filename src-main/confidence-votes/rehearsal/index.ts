import type { RoomHandlers } from '../../application/context';
import { discardRehearsal } from './discard-rehearsal';
import { finishPractice, getPractice, wavePracticeThrough } from './practice';
import { getReadiness } from './readiness';
import { printAnswers, printDeck } from './printing';
import { checkRehearsal, getRehearsal, listRehearsals } from './rehearsals';
import { startRehearsal } from './start-rehearsal';

export const rehearsalHandlers: RoomHandlers<'rehearsal'> = {
  listRehearsals,
  startRehearsal,
  discardRehearsal,
  getRehearsal,
  printDeck,
  printAnswers,
  checkRehearsal,
  getReadiness,
  getPractice,
  finishPractice,
  wavePracticeThrough,
};
