import type { RoomHandlers } from '../application/context';
import { fillFromTemplate, getAgenda, placeItems, removeItem, saveItem } from './agenda';
import { createSession } from './create-session';
import { hallRooms } from './hall-rooms';
import { listDays, removeDay, saveDay } from './holidays';
import { invitationsHandlers } from './invitations';
import { sessionPapersHandlers } from './papers';
import { addItems, removeItems } from './pasted-agenda';
import { previewRemoval, removeSession } from './remove-session';
import { saveJointMeeting, savePetition } from './session-facts';
import { getSeating, saveRoom, saveSeats } from './seating/seating';
import { moveOpening, previewOpening, saveFields } from './session-fields';
import { getSession, listSessions, proposeSession } from './sessions';
import { saveSittings } from './sittings';
import { getSteps, removeStep, saveStep } from './steps';
import { getTemplate, resetRule, saveRule } from './templates';
import { addMeetings, getMeetings, removeMeetings, saveMeeting } from './voter-meetings/meetings';

export { searchMatters } from './archive/search';
export { openSessionPapers } from './paper-subject';
export { pressingPromises, type PressingPromise } from './pressing-promises';
export { pressingSessionSteps } from './pressing-steps';

const sessionsHandlers: RoomHandlers<'sessions'> = {
  listSessions,
  proposeSession,
  getSession,
  createSession,
  saveFields,
  saveJointMeeting,
  savePetition,
  previewOpening,
  moveOpening,
  saveSittings,
  previewRemoval,
  removeSession,
};

const sessionStepsHandlers: RoomHandlers<'sessionSteps'> = { getSteps, saveStep, removeStep };
const agendaHandlers: RoomHandlers<'agenda'> = {
  getAgenda,
  saveItem,
  placeItems,
  addItems,
  removeItems,
  removeItem,
  fillFromTemplate,
};
const seatingHandlers: RoomHandlers<'seating'> = { getSeating, saveRoom, saveSeats };
const voterMeetingsHandlers: RoomHandlers<'voterMeetings'> = {
  getMeetings,
  saveMeeting,
  addMeetings,
  removeMeetings,
};
const deadlineRulesHandlers: RoomHandlers<'deadlineRules'> = { getTemplate, saveRule, resetRule };
const holidaysHandlers: RoomHandlers<'holidays'> = { listDays, saveDay, removeDay };

/** The rooms of the contract that sessions are prepared in. */
export const sessionRooms = {
  sessions: sessionsHandlers,
  sessionSteps: sessionStepsHandlers,
  agenda: agendaHandlers,
  sessionPapers: sessionPapersHandlers,
  invitations: invitationsHandlers,
  voterMeetings: voterMeetingsHandlers,
  seating: seatingHandlers,
  deadlineRules: deadlineRulesHandlers,
  holidays: holidaysHandlers,
  ...hallRooms,
};
