import { join } from 'node:path';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { Backup } from '@shared/safety/contract';
import type { SafetyServices } from '../../application/safety-services';
import type { OpenDatabase } from '../open-database';
import { parseBackupName } from './backup-name';
import { contentsOf } from './contents-worker';
import { countsIn, countsTakenBack } from './counts-taken-back';
import { createBackupDescriber } from './describe-backups';
import { lookInto } from './look-into';
import { lostNumbers, numbersIn } from './number-series';
import { PATIENCE_MS, within } from './second-folder';
import { listFolder } from './write-backup';

interface BackupShelf extends Pick<SafetyServices, 'listBackups' | 'describeBackups' | 'lostBy'> {
  /** Null for what is not the name of a backup. */
  fileOf(fileName: string, location: Backup['location']): string | null;
}

/** The copies that there are, in the data folder and in the second one: which, what is in them, and what they lack. */
export function createBackupShelf(
  folder: string,
  secondFolder: () => string,
  database: Pick<OpenDatabase, 'raw'>,
): BackupShelf {
  const pathOf = ({ fileName, location }: Pick<Backup, 'fileName' | 'location'>): string =>
    join(location === 'main' ? folder : secondFolder(), fileName);
  const fileOf: BackupShelf['fileOf'] = (fileName, location) =>
    parseBackupName(fileName) ? pathOf({ fileName, location }) : null;

  const listBackups: SafetyServices['listBackups'] = async (where = 'everywhere') => {
    const main = await listFolder(folder, 'main');
    if (where === 'main' || secondFolder() === '') return main;
    return [...main, ...(await within(PATIENCE_MS, listFolder(secondFolder(), 'second'), []))];
  };
  const describe = createBackupDescriber(pathOf);

  const lostBy: SafetyServices['lostBy'] = async (fileName, location) => {
    const source = fileOf(fileName, location);
    const made = parseBackupName(fileName);
    if (source === null || made === null) return err(appError('safety.backup-missing'));
    const other = await lookInto(source, (raw) => ({
      then: contentsOf(raw),
      numbers: numbersIn(raw),
      counts: countsIn(raw),
    }));
    if (!other.ok) return other;
    const { then, numbers, counts } = other.value;
    return ok({
      ...{ made, now: contentsOf(database.raw), then },
      numbers: lostNumbers(numbersIn(database.raw), numbers),
      counts: countsTakenBack(countsIn(database.raw), counts),
    });
  };

  return { fileOf, listBackups, describeBackups: async () => describe(await listBackups()), lostBy };
}
