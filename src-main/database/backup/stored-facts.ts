import type { RawDatabase } from '../open-database';
import { contentsOf } from './contents-worker';

/** What the data say of themselves, read without the queries of a room: during a restore the data change under the rooms. */

export const backupTagOf = (raw: RawDatabase): string =>
  raw.prepare<[], string>("SELECT value FROM setting WHERE key = 'backup_tag'").pluck().get() ?? '000000';

/** When the last change was made, as the log has it. */
export const lastLogged = (raw: RawDatabase): string | null =>
  raw.prepare<[], string>('SELECT at FROM audit_log ORDER BY seq DESC LIMIT 1').pluck().get() ?? null;

/** A PC that only types ballots or checks a class declares no office; what was put into it is worth a copy all the same. */
export function isWorthCopying(raw: RawDatabase): boolean {
  const { office, deputies, votes, ballots, sessions, classes } = contentsOf(raw);
  return office !== null || deputies + votes + ballots + sessions + classes > 0;
}

/** Empty where there is none. */
export const secondFolderOf = (raw: RawDatabase): string =>
  raw.prepare<[], string>("SELECT value FROM setting WHERE key = 'second_backup_folder'").pluck().get() ?? '';

/** Where this PC keeps its second copies is a matter of this PC, not of the data that were restored. */
export function keepSecondFolder(raw: RawDatabase, folder: string): void {
  raw
    .prepare<[string]>(
      `INSERT INTO setting (key, value) VALUES ('second_backup_folder', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    )
    .run(folder);
}
