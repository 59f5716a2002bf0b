import type { Backup } from '@shared/safety/contract';

type Reason = Backup['reason'];

/** thuong-truc_2026-11-17_09-41-22-123_daily_a1b2c3.sqlite: moment in Vietnam, reason, tag of the database. */
const PATTERN =
  /^thuong-truc_(\d{4}-\d\d-\d\d)_(\d\d)-(\d\d)-(\d\d)-(\d{3})_(daily|close|manual|import|merge|migration|restore|count|result|document)_([0-9a-f]{6})\.sqlite$/u;

const VIETNAM_MS = 7 * 3_600_000;

export interface BackupName {
  readonly fileName: string;
  /** Instant, ISO 8601 UTC. */
  readonly createdAt: string;
  readonly reason: Reason;
  readonly tag: string;
}

export function backupName(createdAt: string, reason: Reason, tag: string): BackupName {
  const local = new Date(Date.parse(createdAt) + VIETNAM_MS).toISOString();
  const moment = `${local.slice(0, 10)}_${local.slice(11, 23).replace(/[:.]/gu, '-')}`;
  return { fileName: `thuong-truc_${moment}_${reason}_${tag}.sqlite`, createdAt, reason, tag };
}

/** Null for everything that is not the exact name of a backup; so no name can reach out of its folder. */
export function parseBackupName(fileName: string): BackupName | null {
  const match = PATTERN.exec(fileName);
  if (!match) return null;
  const [, day = '', hours, minutes, seconds, millis, reason, tag = ''] = match;
  const local = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${millis}Z`);
  if (Number.isNaN(local)) return null;
  return { fileName, createdAt: new Date(local - VIETNAM_MS).toISOString(), reason: reason as Reason, tag };
}

export const isBackupName = (fileName: string): boolean => parseBackupName(fileName) !== null;

/** Unfinished backups carry a name that is not the name of a backup. */
export const UNFINISHED = 'unfinished-';
