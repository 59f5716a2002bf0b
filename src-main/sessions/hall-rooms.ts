import type { RoomHandlers } from '../application/context';
import { makeCards } from './roll-call/make-cards';
import { makeArchive } from './archive/make-archive';
import { previewArchive } from './archive/preview-archive';
import { search } from './archive/search';
import { getElections, makeResolution, removeElection, saveElection } from './elections/elections';
import { getMinutes, saveNote, saveParts } from './minutes/minutes';
import { closeSitting, correctTimes, endItem, getHall, openSitting, showScreen, startItem } from './now/hall';
import { getVotes, removeVote, saveVote } from './open-votes/votes';
import { listPromises, removePromise, savePromise } from './questions/promises';
import { getQuestions, removeQuestion, saveQuestion } from './questions/questions';
import { fillDispatches, removeDispatch, saveDispatch } from './resolutions/dispatches';
import {
  getResolutions,
  listRegister,
  removeResolution,
  saveResolution,
  takeNumber,
  voidResolution,
} from './resolutions/resolutions';
import {
  closeRoll,
  getRoll,
  getRolls,
  listEvents,
  recordAllPresent,
  recordMark,
  recordRestAbsent,
} from './roll-call/roll-call';
import { getRules, resetRule, saveShare, saveTime } from './sitting-rules/rules';
import {
  addSpeaker,
  endSpeech,
  extendSpeech,
  getSpeakers,
  placeSpeakers,
  removeSpeaker,
  startSpeech,
} from './speaking/speakers';

const sittingRules: RoomHandlers<'sittingRules'> = { getRules, saveShare, saveTime, resetRule };
const rollCall: RoomHandlers<'rollCall'> = {
  getRoll,
  getRolls,
  recordMark,
  recordAllPresent,
  recordRestAbsent,
  closeRoll,
  makeCards,
  listEvents,
};
const openVotes: RoomHandlers<'openVotes'> = { getVotes, saveVote, removeVote };
const elections: RoomHandlers<'elections'> = {
  getElections,
  saveElection,
  removeElection,
  makeResolution,
};
const interpellations: RoomHandlers<'interpellations'> = {
  getQuestions,
  saveQuestion,
  removeQuestion,
  savePromise,
  removePromise,
  listPromises,
};
const speaking: RoomHandlers<'speaking'> = {
  getSpeakers,
  addSpeaker,
  placeSpeakers,
  startSpeech,
  endSpeech,
  extendSpeech,
  removeSpeaker,
};
const hall: RoomHandlers<'hall'> = {
  getHall,
  openSitting,
  closeSitting,
  correctTimes,
  startItem,
  endItem,
  showScreen,
};
const sessionMinutes: RoomHandlers<'sessionMinutes'> = { getMinutes, saveNote, saveParts };
const resolutions: RoomHandlers<'resolutions'> = {
  getResolutions,
  listRegister,
  saveResolution,
  takeNumber,
  voidResolution,
  removeResolution,
  saveDispatch,
  removeDispatch,
  fillDispatches,
};

const sessionArchive: RoomHandlers<'sessionArchive'> = { search, previewArchive, makeArchive };

/** The rooms of the contract that are used while a session sits and afterwards. */
export const hallRooms = {
  sittingRules,
  rollCall,
  openVotes,
  elections,
  interpellations,
  speaking,
  hall,
  sessionMinutes,
  resolutions,
  sessionArchive,
};
