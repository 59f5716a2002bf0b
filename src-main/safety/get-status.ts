import type { Handler, QueryContext } from '../application/context';
import type { SafetyStatus } from '@shared/safety/contract';
import { ok } from '@shared/kernel/result';

export async function readStatus({ program }: Pick<QueryContext, 'program'>): Promise<SafetyStatus> {
  const { safety } = program;
  const [databaseSize, backups, freeBytes] = await Promise.all([
    safety.databaseSize(),
    safety.listBackups('main'),
    safety.freeBytes(),
  ]);
  const newest = backups.map((backup) => backup.createdAt).reduce((a, b) => (a > b ? a : b), '');
  return {
    dataFolder: program.dataDir,
    databaseSize,
    schemaVersion: safety.schemaVersion(),
    programVersion: program.version,
    host: program.host,
    lastSavedAt: safety.lastSavedAt(),
    lastBackupAt: newest === '' ? null : newest,
    secondFolder: safety.secondFolder(),
    secondFolderProblem: safety.secondFolderProblem(),
    freeBytes,
  };
}

export const getStatus: Handler<'safety.getStatus'> = async (context) => ok(await readStatus(context));

/** For the screen that shows the second folder: everybody else takes what was seen last. */
export const probeSecondFolder: Handler<'safety.probeSecondFolder'> = async (context) => {
  await context.program.safety.probeSecondFolder();
  return ok(await readStatus(context));
};
