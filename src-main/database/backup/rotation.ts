import { localDateOf } from '@shared/kernel/local-date';
import type { BackupName } from './backup-name';

const OF_TODAY = 3;
const DAYS = 14;
const MONTHS = 12;
/** Made by hand or before a risky step: kept for the same two weeks, so that a busy day does not push them out. */
const DELIBERATE = 5;
const DELIBERATE_REASONS: ReadonlySet<BackupName['reason']> = new Set([
  'manual',
  'import',
  'merge',
  'migration',
  'restore',
]);

/**
 * The backups that may go: all but three of today, the last of each of the 14 days before, the last of each of 12
 * months, and the five newest deliberate ones of those days. Backups from the future (a clock once set wrong) are
 * kept like those of today, apart from them, so that neither pushes the other out.
 */
export function backupsToDelete<T extends BackupName>(all: readonly T[], now: string): T[] {
  const today = localDateOf(now);
  const newestFirst = [...all].sort(
    (a, b) => compare(b.createdAt, a.createdAt) || compare(b.fileName, a.fileName),
  );
  const kept = new Set<T>();
  const keep = (candidates: readonly T[], count: number): void =>
    candidates.slice(0, count).forEach((backup) => kept.add(backup));
  const dayOf = (backup: T): string => localDateOf(backup.createdAt);

  keep(
    newestFirst.filter((backup) => dayOf(backup) > today),
    OF_TODAY,
  );
  keep(
    newestFirst.filter((backup) => dayOf(backup) === today),
    OF_TODAY,
  );
  const firstDay = daysBefore(today, DAYS);
  const recent = newestFirst.filter((backup) => dayOf(backup) >= firstDay && dayOf(backup) <= today);
  keep(
    lastOfEach(
      recent.filter((backup) => dayOf(backup) < today),
      dayOf,
    ),
    DAYS,
  );
  keep(
    recent.filter((backup) => DELIBERATE_REASONS.has(backup.reason)),
    DELIBERATE,
  );
  const past = newestFirst.filter((backup) => dayOf(backup) <= today);
  const firstMonth = monthsBefore(today, MONTHS - 1);
  keep(
    lastOfEach(past, (backup) => dayOf(backup).slice(0, 7)).filter(
      (backup) => dayOf(backup).slice(0, 7) >= firstMonth,
    ),
    MONTHS,
  );
  // Whatever the calendar says, the newest backup stays.
  keep(newestFirst, 1);
  return newestFirst.filter((backup) => !kept.has(backup));
}

export const MOST_KEPT = 2 * OF_TODAY + DAYS + MONTHS + DELIBERATE;

function lastOfEach<T>(newestFirst: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return newestFirst.filter((item) => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7);
}
