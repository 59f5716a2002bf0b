import type { RoomHandlers } from '../application/context';
import { createClass, getClass, listClasses, removeClass, saveClass } from './classes';
import { trainingEvaluationHandlers } from './evaluation';
import { exportResult } from './export-result';
import { trainingCertificatesHandlers } from './certificates';
import { trainingDoorsHandlers } from './doors';
import { trainingStatisticsHandlers } from './overview';
import { getMarks, listMarkEvents, recordAllPresent, recordMark, recordPasted } from './marks';
import { trainingPapersHandlers } from './papers';
import { trainingPaymentsHandlers } from './payments';
import { trainingPlansHandlers } from './plans';
import { saveQuotas } from './quotas';
import { addFromRegister, listPostChoices } from './register-choices';
import { getHistory, getPersonHistory } from './histories';
import { moveSlots } from './move-slots';
import { getResult } from './results';
import { makeSignInSheet } from './sign-in-sheet';
import { removeSlot, saveSlot } from './slots';
import { exportWrongTrainees, makeTemplate, previewTrainees, saveTrainees } from './take-list';
import { removeTrainee, saveEssays, saveTrainee } from './trainees';
import { getLastImport, undoTraineeImport } from './undo-import';
import { undoMarks } from './undo-marks';
import { listUnitPostChoices } from './unit-officer-choices';
import { unlinkWalkIn } from './unlink-walk-in';
import { addWalkIn, linkWalkIn, listWalkIn } from './walk-ins';

export { openClassPapers, openPlanPapers } from './paper-subject';

const trainingHandlers: RoomHandlers<'training'> = {
  listClasses,
  getClass,
  createClass,
  saveClass,
  removeClass,
  saveSlot,
  moveSlots,
  removeSlot,
  saveQuotas,
  saveTrainee,
  removeTrainee,
  listPostChoices,
  listUnitPostChoices,
  addFromRegister,
  previewTrainees,
  exportWrongTrainees,
  saveTrainees,
  makeTemplate,
  getLastImport,
  undoTraineeImport,
  getMarks,
  recordMark,
  recordAllPresent,
  recordPasted,
  undoMarks,
  listMarkEvents,
  addWalkIn,
  linkWalkIn,
  unlinkWalkIn,
  listWalkIn,
  saveEssays,
  getResult,
  exportResult,
  makeSignInSheet,
  getHistory,
  getPersonHistory,
};

/** The rooms of the contract that classes are kept in. */
export const trainingRooms = {
  training: trainingHandlers,
  trainingDoors: trainingDoorsHandlers,
  trainingCertificates: trainingCertificatesHandlers,
  trainingStatistics: trainingStatisticsHandlers,
  trainingPayments: trainingPaymentsHandlers,
  trainingPlans: trainingPlansHandlers,
  trainingEvaluation: trainingEvaluationHandlers,
  trainingPapers: trainingPapersHandlers,
};
