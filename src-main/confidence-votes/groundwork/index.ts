import type { RoomHandlers } from '../../application/context';
import { getCalendar, resetStep, saveStep } from './calendar';
import { removeDuty, removeOpinion, saveDuty, saveOpinion, saveReport } from './dossier';
import { getRecords } from './records';
import { removeRequest, saveRequest } from './requests';

export { pressingSteps } from './pressing-steps';

export const groundworkHandlers: RoomHandlers<'groundwork'> = {
  getCalendar,
  saveStep,
  resetStep,
  getRecords,
  saveReport,
  saveOpinion,
  removeOpinion,
  saveDuty,
  removeDuty,
  saveRequest,
  removeRequest,
};
