import { statfs } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { appError, type AppError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Backup } from '@shared/safety/contract';
import type { HostAdapters } from '../../application/ports';
import type { SafetyServices } from '../../application/safety-services';
import { backupsFolder, journalFile } from '../data-files';
import { newestVersion } from '../migrate';
import { openDatabase, type OpenDatabase } from '../open-database';
import type { StartupError } from '../startup-error';
import { backupName, type BackupName } from './backup-name';
import { createBackupShelf } from './backup-shelf';
import { removeIncoming, restoreInside } from './restore';
import { createSecondCopies } from './second-copies';
import { checkFolder, reasonOf, removeUnfinished, rotateFolder } from './second-folder';
import { backupTagOf, isWorthCopying, lastLogged, secondFolderOf } from './stored-facts';
import { listFolder, writeBackup } from './write-backup';

type Reason = Backup['reason'];

/** The open data with everything that protects them. */
export interface DatabaseKeeper {
  database(): OpenDatabase;
  readonly services: SafetyServices;
  /** Something was committed at this instant; with a reason, it is worth a backup of its own now. */
  noteChange(at: string, reason?: Reason): void;
  /** Waits for a running backup, makes the closing one when something changed, closes. */
  close(): Promise<void>;
}

export interface KeeperTimes {
  /** The first backup of the day waits until the first screen stands. */
  readonly dailyAfterMs: number;
  /** A further backup after so many changes, but not more often than the pause. */
  readonly changesPerBackup: number;
  readonly pauseMs: number;
  /** What people wait for after such a step, the papers of a result, goes before its backup. */
  readonly settleMs: number;
}

const USUAL_TIMES: KeeperTimes = {
  dailyAfterMs: 3_000,
  changesPerBackup: 50,
  pauseMs: 120_000,
  settleMs: 3_000,
};

/** Opens the data of a folder and keeps them backed up while they are open. */
export async function openSafely(
  dataDir: string,
  adapters: HostAdapters,
  times: KeeperTimes = USUAL_TIMES,
): Promise<Result<DatabaseKeeper, StartupError>> {
  const { log, clock } = adapters;
  const folder = backupsFolder(dataDir);
  const opened = await openDatabase(dataDir, async (raw) => {
    await writeBackup(raw, folder, backupName(clock.now(), 'migration', backupTagOf(raw)));
  });
  if (!opened.ok) {
    log.error('database-not-opened', { code: opened.error.code });
    return opened;
  }
  const database = opened.value;
  await removeIncoming(dataDir);
  await removeUnfinished(folder);

  let savedAt = lastLogged(database.raw);
  let lastBackup = (await listFolder(folder, 'main'))[0]?.createdAt ?? null;
  let changed = savedAt !== null && (lastBackup === null || savedAt > lastBackup);
  let changesSince = 0;
  let closing = false;
  let dailyTimer: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let tag = backupTagOf(database.raw);
  const copies = createSecondCopies(folder, clock, log);
  copies.useFolder(secondFolderOf(database.raw));
  void copies.probe();
  const shelf = createBackupShelf(folder, copies.folder, database);

  /** Of empty data a copy is worth nothing, and would stand above those that somebody came for. */
  function copyToSecond(fileName: string, worth: boolean): void {
    if (worth) copies.copy(fileName, tag);
  }

  /** Backups and restores one after another; a failed one does not stop the next. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = queue.then(work, work);
    queue = run.catch(() => undefined);
    return run;
  }

  /** Two backups in one millisecond must not share a name. */
  function nextName(reason: Reason): BackupName {
    const now = clock.now();
    const at = lastBackup !== null && now <= lastBackup && sameDay(now, lastBackup) ? later(lastBackup) : now;
    return backupName(at, reason, tag);
  }

  async function backUp(reason: Reason): Promise<Result<Backup, AppError>> {
    const wasChanged = changed;
    try {
      changed = false;
      changesSince = 0;
      const backup = await writeBackup(database.raw, folder, nextName(reason), database.exclusively);
      lastBackup = backup.createdAt;
      log.info('backup', { reason, size: backup.size });
      await rotateFolder(folder, clock.now());
      copyToSecond(backup.fileName, isWorthCopying(database.raw));
      return ok(backup);
    } catch (cause) {
      changed = wasChanged || changed;
      log.error('backup-failed', { reason }, cause);
      return err(appError('safety.backup-failed', { why: reasonOf(cause) }));
    }
  }

  const hasBackupOf = (day: string): boolean => lastBackup !== null && localDateOf(lastBackup) >= day;
  /** One backup of a kind waits at a time: papers issued one after another share the next one. */
  const waiting = new Set<Reason>();
  /** What was to be copied before a restore is no longer there after it. */
  let restores = 0;
  function inBackground(reason: Reason): void {
    if (waiting.has(reason)) return;
    waiting.add(reason);
    const asked = restores;
    void inTurn(() => {
      waiting.delete(reason);
      return closing || asked !== restores ? Promise.resolve(null) : backUp(reason);
    });
  }

  /** A step is safe in the database as soon as it is told; the copy of it can come when the hall has its papers. */
  const settling = new Map<Reason, NodeJS.Timeout>();
  function afterStep(reason: Reason): void {
    if (settling.has(reason)) return;
    const timer = setTimeout(() => {
      settling.delete(reason);
      inBackground(reason);
    }, times.settleMs).unref();
    settling.set(reason, timer);
  }

  /** The copy that a restore sets aside holds the steps; one made afterwards under their names would not. */
  function forgetSteps(): void {
    restores += 1;
    for (const timer of settling.values()) clearTimeout(timer);
    settling.clear();
  }

  function dailySoon(): void {
    dailyTimer ??= setTimeout(() => {
      if (!hasBackupOf(localDateOf(clock.now()))) inBackground('daily');
    }, times.dailyAfterMs).unref();
  }
  if (savedAt !== null && !hasBackupOf(localDateOf(clock.now()))) dailySoon();

  function noteChange(at: string, reason?: Reason): void {
    savedAt = at;
    changed = true;
    changesSince += 1;
    const due =
      changesSince >= times.changesPerBackup &&
      (lastBackup === null || Date.parse(at) - Date.parse(lastBackup) >= times.pauseMs);
    // Also when the program stays open over midnight.
    if (lastBackup === null) dailySoon();
    const newDay = lastBackup !== null && !hasBackupOf(localDateOf(at)) && changesSince === 1;
    if (reason) afterStep(reason);
    else if (due || newDay) inBackground(due ? 'count' : 'daily');
    if (due) changesSince = 0;
  }

  const restore: SafetyServices['restore'] = async (fileName, location) => {
    const source = shelf.fileOf(fileName, location);
    if (source === null) return err(appError('safety.backup-missing'));
    return inTurn(async () => {
      forgetSteps();
      const worth = isWorthCopying(database.raw);
      const asideAs = nextName('restore');
      const restored = await restoreInside({ dataDir, database, log, source, asideAs });
      const aside = (await listFolder(folder, 'main')).find((backup) => backup.fileName === asideAs.fileName);
      if (aside) {
        lastBackup = aside.createdAt;
        copyToSecond(aside.fileName, worth);
      }
      if (restored.ok) {
        savedAt = lastLogged(database.raw);
        tag = backupTagOf(database.raw);
      }
      return restored;
    });
  };

  const services: SafetyServices = {
    makeBackup: async (reason) => {
      const backup = await inTurn(() => backUp(reason));
      await copies.settled();
      return backup;
    },
    listBackups: shelf.listBackups,
    describeBackups: shelf.describeBackups,
    restore,
    lostBy: shelf.lostBy,
    secondFolder: copies.folder,
    checkSecondFolder: (wanted) => checkFolder(wanted, dataDir),
    fillSecondFolder: async () => {
      copies.useFolder(secondFolderOf(database.raw));
      if (copies.folder() === '' || !isWorthCopying(database.raw)) return;
      const newest = (await listFolder(folder, 'main'))[0];
      if (newest && !changed) copies.copy(newest.fileName, tag);
      else void (await inTurn(() => backUp('manual')));
      await copies.settled();
    },
    secondFolderProblem: copies.problem,
    probeSecondFolder: copies.probe,
    lastSavedAt: () => savedAt,
    freeBytes: async () => {
      const disk = await statfs(dataDir).catch(() => null);
      return disk ? disk.bavail * disk.bsize : null;
    },
    databaseSize: () => Promise.resolve(sizeOf(database.file) + sizeOf(journalFile(dataDir))),
    schemaVersion: () => newestVersion(),
  };

  return ok({
    database: () => database,
    services,
    noteChange,
    close: async () => {
      closing = true;
      clearTimeout(dailyTimer);
      await queue;
      const firstToday = savedAt !== null && !hasBackupOf(localDateOf(clock.now()));
      // A refused backup is in the log; the data themselves are safe and the program must close.
      if (changed || firstToday) void (await inTurn(() => backUp(changed ? 'close' : 'daily')));
      await copies.settled();
      await database.close();
    },
  });
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const sameDay = (a: string, b: string): boolean => localDateOf(a) === localDateOf(b);
const later = (at: string): string => new Date(Date.parse(at) + 1).toISOString();
