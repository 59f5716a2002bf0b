import { err, ok, type Result } from '@shared/kernel/result';
import { appError } from '@shared/contract/error-messages';
import type { HostAdapters } from '../../application/ports';
import type { SafetyServices } from '../../application/safety-services';
import { openDatabase, type OpenDatabase } from '../open-database';
import { schemaVersion } from '../migrate';
import type { StartupError } from '../startup-error';

export interface DatabaseKeeper {
  database(): OpenDatabase;
  readonly services: SafetyServices;
  noteChange(at: string): void;
  close(): Promise<void>;
}

export async function openSafely(
  dataDir: string,
  adapters: HostAdapters,
): Promise<Result<DatabaseKeeper, StartupError>> {
  const opened = await openDatabase(dataDir);
  if (!opened.ok) return err(opened.error);
  const database = opened.value;
  let savedAt: string | null = null;
  adapters.log.info('database-open', { version: schemaVersion(database.raw) });
  const missing = () => Promise.resolve(err(appError('safety.backup-missing')));
  return ok({
    database: () => database,
    services: {
      makeBackup: missing,
      listBackups: () => Promise.resolve([]),
      restore: missing,
      secondFolder: () => '',
      checkSecondFolder: missing,
      fillSecondFolder: () => Promise.resolve(),
      secondFolderProblem: () => Promise.resolve(''),
      lastSavedAt: () => savedAt,
      freeBytes: () => Promise.resolve(null),
      databaseSize: () => Promise.resolve(0),
      schemaVersion: () => schemaVersion(database.raw),
    },
    noteChange: (at) => {
      savedAt = at;
    },
    close: () => database.close(),
  });
}
