import type { RoomHandlers } from '../../application/context';
import { previewCountFile } from './count-file';
import { exportHistory } from './export-history';
import { getHistory, getPerson } from './get-history';
import { importCountFile, removeTakenOver } from './take-over';

export const voteHistoryHandlers: RoomHandlers<'voteHistory'> = {
  getHistory,
  getPerson,
  exportHistory,
  previewCountFile,
  importCountFile,
  removeTakenOver,
};
