import type { RoomHandlers } from '../../application/context';
import { attachFile, makeVersionFile } from './paper-files';
import { getPapers, removePaper, savePaper, setApproval, setReceived } from './papers';
import { makePacket, makePacketAgain } from './packets';
import { proposePapers } from './propose-papers';
import { makeReminders } from './reminders';

/** Papers of a session before it meets. */
export const sessionPapersHandlers: RoomHandlers<'sessionPapers'> = {
  getPapers,
  savePaper,
  removePaper,
  proposePapers,
  setReceived,
  setApproval,
  attachFile,
  makeVersionFile,
  makeReminders,
  makePacket,
  makePacketAgain,
};
