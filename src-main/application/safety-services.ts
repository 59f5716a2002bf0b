import type { AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import type { Backup, BackupReason } from '@shared/safety/contract';
import type { z } from 'zod';

/** What the database room offers to the safety room: backups of the running database, and their way back. */
export interface SafetyServices {
  makeBackup(reason: z.infer<typeof BackupReason>): Promise<Result<Backup, AppError>>;
  listBackups(): Promise<readonly Backup[]>;
  /** Sets the present state aside, swaps, reopens. All later calls see the restored data. */
  restore(fileName: string, location: 'main' | 'second'): Promise<Result<null, AppError>>;
  secondFolder(): string;
  setSecondFolder(folder: string): Promise<Result<null, AppError>>;
  secondFolderProblem(): Promise<string>;
  lastSavedAt(): string | null;
  freeBytes(): Promise<number | null>;
  databaseSize(): Promise<number>;
  schemaVersion(): number;
}
