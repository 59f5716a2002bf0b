import type { RoomHandlers } from '../../application/context';
import { recordBalance } from './balance';
import { previewBallot, printBallots, recordPrinting } from './printing';
import { drawRecheckSample, listSamples, recordSample } from './samples';
import { getReleases, releaseBallots } from './releases';

export const paperBallotsHandlers: RoomHandlers<'paperBallots'> = {
  getReleases,
  previewBallot,
  releaseBallots,
  printBallots,
  recordPrinting,
  recordBalance,
  listSamples,
  drawSample: drawRecheckSample,
  recordSample,
};
