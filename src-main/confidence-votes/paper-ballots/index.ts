import type { RoomHandlers } from '../../application/context';
import { recordBalance } from './balance';
import { previewBallot, printBallots } from './printing';
import { drawRecheckSample, listSamples, recordSample } from './samples';
import { getReleases, releaseBallots } from './releases';

export const paperBallotsHandlers: RoomHandlers<'paperBallots'> = {
  getReleases,
  previewBallot,
  releaseBallots,
  printBallots,
  recordBalance,
  listSamples,
  drawSample: drawRecheckSample,
  recordSample,
};
