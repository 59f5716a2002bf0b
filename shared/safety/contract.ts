import { z } from 'zod';
import { query, task } from '../contract/define';
import { Artifact, Id, Line, Nothing, RequiredLine, Token } from '../contract/fields';

/** Why a backup was made; also part of its file name. */
export const BackupReason = z.enum([
  'daily',
  'close',
  'manual',
  'import',
  'merge',
  'migration',
  'restore',
  'count',
  'result',
  'document',
]);

/** main: in the data folder; second: in the second target folder. */
const BackupLocation = z.enum(['main', 'second']);

export const Backup = z.strictObject({
  fileName: z.string(),
  createdAt: z.string(),
  reason: BackupReason,
  size: z.int(),
  location: BackupLocation,
});
export type Backup = z.infer<typeof Backup>;

/** What is in a backup, or in the data now: enough to tell one from another. */
export const DataContents = z.strictObject({
  /** "HĐND xã Tân Lập, tỉnh Đắk Lắk"; empty where no office is declared. */
  office: z.string(),
  deputies: z.int(),
  votes: z.int(),
  /** Entries of ballots that count. */
  ballots: z.int(),
  sessions: z.int(),
  classes: z.int(),
  lastChange: z.strictObject({ at: z.string(), actor: z.string() }).nullable(),
});
export type DataContents = z.infer<typeof DataContents>;

/** Numbers of one kind and year, in order, on documents that a backup does not know. */
export const LostNumbers = z.strictObject({
  abbreviation: z.string(),
  year: z.int(),
  symbols: z.array(z.string()),
});
export type LostNumbers = z.infer<typeof LostNumbers>;

/** An open count, or a result that was closed, that a restore brings back to an earlier state. */
export const CountTakenBack = z.strictObject({
  voteId: Id,
  title: z.string(),
  /** Where it stands now and in the backup, in words. */
  now: z.string(),
  then: z.string(),
  /** The head of the counting board who can sign with a PIN on this PC; null where nobody can. */
  head: z.strictObject({ operatorId: Id, name: z.string() }).nullable(),
});
export type CountTakenBack = z.infer<typeof CountTakenBack>;

/**
 * Who answers for taking a count back, and why: the head of the counting board signs with the PIN; where that person is not
 * there, the head of the office with the name.
 */
const RestoreConsent = z.union([
  z.strictObject({ reason: RequiredLine(300), token: Token }),
  z.strictObject({ reason: RequiredLine(300), by: RequiredLine(120) }),
]);

export const SafetyStatus = z.strictObject({
  dataFolder: z.string(),
  databaseSize: z.int(),
  schemaVersion: z.int(),
  programVersion: z.string(),
  host: z.enum(['electron', 'loopback']),
  lastSavedAt: z.string().nullable(),
  lastBackupAt: z.string().nullable(),
  secondFolder: z.string(),
  /** As last seen; empty when the second folder is well or not set, else one sentence. */
  secondFolderProblem: z.string(),
  freeBytes: z.int().nullable(),
});
export type SafetyStatus = z.infer<typeof SafetyStatus>;

export const HistoryEntry = z.strictObject({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  /** What was done, in words. */
  summary: z.string(),
  changes: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const HistoryEntity = z.enum([
  'profile',
  'body',
  'deputy',
  'person',
  'post',
  'unit',
  'vote',
  'session',
  'sitting',
  'sittingRule',
  'deadlineRule',
  'holiday',
  'petition',
  'training',
  'attendance',
  'document',
  'import',
  /** The data as a whole: restored, or kept in another place. */
  'data',
]);

export const safetyContract = {
  getStatus: query({ input: Nothing, output: SafetyStatus }),
  /** The same after trying the second folder, which may take a moment. */
  probeSecondFolder: query({ input: Nothing, output: SafetyStatus }),
  listBackups: query({ input: Nothing, output: z.array(Backup) }),
  /** What is in each that was read by now, which takes longer to find out; null where the file cannot be read. */
  describeBackups: query({
    input: Nothing,
    output: z.array(
      z.strictObject({
        fileName: z.string(),
        location: BackupLocation,
        contents: DataContents.nullable(),
        /** Of an office that is not the one declared here. */
        otherOffice: z.boolean(),
      }),
    ),
  }),
  makeBackup: task({ input: Nothing, output: Backup }),
  /** What a restore would lose that stands on paper already. Nothing is changed. */
  previewRestore: query({
    input: z.strictObject({ fileName: z.string().max(200), location: BackupLocation }),
    output: z.strictObject({
      now: DataContents,
      then: DataContents,
      otherOffice: z.boolean(),
      lostNumbers: z.array(LostNumbers),
      counts: z.array(CountTakenBack),
    }),
  }),
  /**
   * Sets the present state aside first, then puts the backup in its place. Numbers given since the backup are not
   * given again. Where counts are taken back somebody answers for it.
   */
  restoreBackup: task({
    input: z.strictObject({
      fileName: z.string().max(200),
      location: BackupLocation,
      consent: RestoreConsent.exactOptional(),
    }),
    output: Nothing,
  }),
  /** Empty turns the second target off. */
  setSecondFolder: task({ input: z.strictObject({ folder: Line(400) }), output: SafetyStatus }),
  /** Asks the system's folder dialog; `supported` is false where the host has none and a path is typed instead. */
  chooseFolder: task({
    input: Nothing,
    output: z.strictObject({ supported: z.boolean(), folder: z.string().nullable() }),
  }),
  openDataFolder: task({ input: Nothing, output: z.strictObject({ opened: z.boolean() }) }),
  /** Reads every attached file back; what is gone or altered comes back from the backups or is named. */
  checkFiles: task({
    input: Nothing,
    output: z.strictObject({
      checked: z.int(),
      problems: z.array(
        z.strictObject({
          session: z.string(),
          paper: z.string(),
          fileName: z.string(),
          trouble: z.enum(['missing', 'altered']),
        }),
      ),
    }),
  }),
  /** Everything in open formats (.xlsx, .csv, .json, documents) as one ZIP (D20). */
  exportAll: task({ input: Nothing, output: Artifact }),
  /** Newest first. */
  getHistory: query({
    input: z.strictObject({ entity: HistoryEntity, id: Id }),
    output: z.array(HistoryEntry),
  }),
};
