import type { RoomHandlers } from '../../application/context';
import { attachFile, makeVersionFile } from './paper-files';
import { getPapers, removePaper, removePapers, savePaper } from './papers';
import { setApproval, setReceived } from './paper-states';
import { makePacket, makePacketAgain, namePacket } from './packets';
import { addUsualPapers } from './usual-papers';
import { makeReminders } from './reminders';

/** Papers of a session before it meets. */
export const sessionPapersHandlers: RoomHandlers<'sessionPapers'> = {
  getPapers,
  savePaper,
  removePaper,
  removePapers,
  addUsualPapers,
  setReceived,
  setApproval,
  attachFile,
  makeVersionFile,
  makeReminders,
  makePacket,
  makePacketAgain,
  namePacket,
};
