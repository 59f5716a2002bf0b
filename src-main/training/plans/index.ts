import type { RoomHandlers } from '../../application/context';
import { getClassPlan, saveCosts, savePlanQuotas, saveTopics, setClassPlan, takeTopics } from './plan-lists';
import { getPlan, listPlans, removePlan, savePlan } from './plans';
import { listPoints, makePoints, placeTrainee, removePoints, renamePoint, undoPoints } from './points';

export const trainingPlansHandlers: RoomHandlers<'trainingPlans'> = {
  listPlans,
  getPlan,
  savePlan,
  removePlan,
  saveTopics,
  saveCosts,
  savePlanQuotas,
  setClassPlan,
  getClassPlan,
  takeTopics,
  listPoints,
  makePoints,
  undoPoints,
  placeTrainee,
  removePoints,
  renamePoint,
};
