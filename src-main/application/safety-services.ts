import type { AppError } from '@shared/contract/error-messages';
import type { VoteStatus } from '@shared/confidence-votes/model';
import type { Result } from '@shared/kernel/result';
import type { OfficeProfile } from '@shared/office/contract';
import type { Backup, BackupReason, LostNumbers } from '@shared/safety/contract';
import type { z } from 'zod';
import type { SeriesNumbers } from '@shared/documents/number-register';

/** Numbers of one kind and year that a restore carried over into the restored data. */
export interface KeptNumbers extends Omit<SeriesNumbers, 'highest'> {
  readonly abbreviation: string;
  readonly year: number;
}

/** Where the count of a vote stands in one state of the data. */
export interface CountState {
  readonly status: VoteStatus;
  /** Entries of ballots that count; none where totals are typed. */
  readonly ballots: number;
  /** When the figures were closed; null while they are open. */
  readonly closedAt: string | null;
}

/** A count that a restore would bring to an earlier state; `then` is null where the backup does not know the vote. */
export interface CountTakenBack {
  readonly voteId: string;
  readonly title: string;
  readonly now: CountState;
  readonly then: CountState | null;
}

/** What is in a database: enough to tell one state of the data from another. */
export interface DataContents {
  readonly office: Pick<OfficeProfile, 'level' | 'unitKind' | 'unitName' | 'provinceName'> | null;
  readonly deputies: number;
  readonly votes: number;
  /** Entries of ballots that count. */
  readonly ballots: number;
  readonly sessions: number;
  readonly classes: number;
  readonly lastChange: { readonly at: string; readonly actor: string } | null;
}

/** A backup with what is in it; null where its file cannot be read. */
export interface DescribedBackup extends Pick<Backup, 'fileName' | 'location'> {
  readonly contents: DataContents | null;
}

/** What a restore would change, of which a person must know before. */
export interface Losses {
  /** The backup itself. */
  readonly made: Pick<Backup, 'createdAt' | 'reason'>;
  readonly now: DataContents;
  readonly then: DataContents;
  /** Numbers that documents carry now and not in the backup. */
  readonly numbers: LostNumbers[];
  /** Of rehearsals nothing is told. */
  readonly counts: CountTakenBack[];
}

/** What the database room offers to the safety room: backups of the running database, and their way back. */
export interface SafetyServices {
  makeBackup(reason: z.infer<typeof BackupReason>): Promise<Result<Backup, AppError>>;
  /** Newest first, those of the data folder before those of the second folder, which may take a moment to answer. */
  listBackups(where?: 'main' | 'everywhere'): Promise<readonly Backup[]>;
  /** What is in each of them. One that was read once is not read again. */
  describeBackups(): Promise<readonly DescribedBackup[]>;
  /** Sets the present state aside, swaps, reopens. All later calls see the restored data. */
  restore(fileName: string, location: Backup['location']): Promise<Result<readonly KeptNumbers[], AppError>>;
  /** What a restore of this backup would lose that stands on paper, or that a board has counted. */
  lostBy(fileName: string, location: Backup['location']): Promise<Result<Losses, AppError>>;
  /** The folder as set; empty when there is none. */
  secondFolder(): string;
  /** Whether backups can be written there; the answer is the path in its full form. Changes nothing. */
  checkSecondFolder(folder: string): Promise<Result<string, AppError>>;
  /**
   * Goes over to the second folder that is set, and brings the newest backup there now, so that setting it proves that it
   * works. Where no office is declared nothing is brought there.
   */
  fillSecondFolder(): Promise<void>;
  /** As last seen: one sentence, or empty when all is well or no folder is set. Touches no disk. */
  secondFolderProblem(): string;
  /** Tries the second folder now; `secondFolderProblem` then answers what was found. */
  probeSecondFolder(): Promise<void>;
  lastSavedAt(): string | null;
  freeBytes(): Promise<number | null>;
  databaseSize(): Promise<number>;
  schemaVersion(): number;
}
