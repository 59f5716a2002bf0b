import type { RoomHandlers } from '../../application/context';
import { recordArrival, undoArrival } from './arrivals';
import { decideMark, getDoors } from './doors';
import { exportMarks } from './export-marks';
import { learnCard } from './learn-card';
import { makeCards } from './make-cards';
import { mergeMarks, previewMarks } from './merge-marks';

export const trainingDoorsHandlers: RoomHandlers<'trainingDoors'> = {
  recordArrival,
  undoArrival,
  learnCard,
  makeCards,
  exportMarks,
  previewMarks,
  mergeMarks,
  getDoors,
  decideMark,
};
