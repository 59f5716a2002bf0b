import type { RoomHandlers } from '../application/context';
import { ok } from '@shared/kernel/result';
import { checkFiles } from './attached-files';
import { describeBackups } from './data-contents';
import { exportAll } from './export/export-all';
import { chooseFolder, openDataFolder, setSecondFolder } from './folders';
import { getHistory } from './get-history';
import { getStatus, probeSecondFolder } from './get-status';
import { previewRestore, restoreBackup } from './restore-backup';

export const safetyHandlers: RoomHandlers<'safety'> = {
  getStatus,
  probeSecondFolder,
  listBackups: async ({ program }) => ok([...(await program.safety.listBackups())]),
  describeBackups,
  makeBackup: ({ safety }) => safety.makeBackup('manual'),
  previewRestore,
  restoreBackup,
  setSecondFolder,
  chooseFolder,
  openDataFolder,
  checkFiles,
  exportAll,
  getHistory,
};
