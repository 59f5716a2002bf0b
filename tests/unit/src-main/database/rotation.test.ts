import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, parseBackupName, type BackupName } from '@main/database/backup/backup-name';
import { backupsToDelete, MOST_KEPT } from '@main/database/backup/rotation';
import { localDateOf } from '@shared/kernel/local-date';

const NOW = '2026-11-17T05:00:00.000Z';
const DAY = 86_400_000;
const reasons = ['daily', 'close', 'manual', 'import', 'migration', 'restore', 'count'] as const;

const someBackup = fc
  .record({
    // Two years back to two days ahead.
    age: fc.integer({ min: -2 * DAY, max: 730 * DAY }),
    reason: fc.constantFrom(...reasons),
  })
  .map(({ age, reason }) => backupName(new Date(Date.parse(NOW) - age).toISOString(), reason, 'a1b2c3'));
const someBackups = fc.uniqueArray(someBackup, { maxLength: 150, selector: (backup) => backup.createdAt });

const keptOf = (all: readonly BackupName[], now = NOW): BackupName[] => {
  const gone = new Set(backupsToDelete(all, now));
  return all.filter((backup) => !gone.has(backup));
};

describe('names of backups', () => {
  it('carry the moment in Vietnam, the reason and the tag, and read back', () => {
    const name = backupName('2026-11-17T02:41:22.123Z', 'daily', 'a1b2c3');
    expect(name.fileName).toBe('thuong-truc_2026-11-17_09-41-22-123_daily_a1b2c3.sqlite');
    expect(parseBackupName(name.fileName)).toEqual(name);
    fc.assert(
      fc.property(someBackup, (backup) => {
        expect(parseBackupName(backup.fileName)).toEqual(backup);
      }),
    );
  });

  it.each([
    '../thuong-truc_2026-11-17_09-41-22-123_daily_a1b2c3.sqlite',
    'thuong-truc_2026-11-17_09-41-22-123_daily_a1b2c3.sqlite-wal',
    'unfinished-thuong-truc_2026-11-17_09-41-22-123_daily_a1b2c3.sqlite',
    'thuong-truc_2026-13-17_09-41-22-123_daily_a1b2c3.sqlite',
    'thuong-truc.sqlite',
    '',
  ])('%s is not one', (name) => {
    expect(parseBackupName(name)).toBeNull();
  });
});

describe('rotation', () => {
  it('always keeps the newest, never more than the rule allows, and is done after once', () => {
    fc.assert(
      fc.property(someBackups, (all) => {
        const kept = keptOf(all);
        const newest = [...all].sort((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1);
        if (newest) expect(kept).toContain(newest);
        expect(kept.length).toBeLessThanOrEqual(MOST_KEPT);
        expect(backupsToDelete(kept, NOW)).toEqual([]);
      }),
    );
  });

  it('keeps three of today, and one of each of the 14 days and 12 months that have any', () => {
    fc.assert(
      fc.property(someBackups, (all) => {
        const kept = keptOf(all);
        const today = localDateOf(NOW);
        const on = (list: readonly BackupName[], day: string) =>
          list.filter((backup) => localDateOf(backup.createdAt) === day).length;
        expect(on(kept, today)).toBeGreaterThanOrEqual(Math.min(3, on(all, today)));
        for (let back = 1; back <= 14; back += 1) {
          const day = localDateOf(new Date(Date.parse(NOW) - back * DAY).toISOString());
          if (on(all, day) > 0) expect(on(kept, day), day).toBeGreaterThanOrEqual(1);
        }
        for (let back = 0; back < 12; back += 1) {
          const month = new Date(Date.UTC(2026, 10 - back, 1)).toISOString().slice(0, 7);
          const within = (list: readonly BackupName[]) =>
            list.some(
              ({ createdAt }) => localDateOf(createdAt).startsWith(month) && localDateOf(createdAt) <= today,
            );
          expect(within(kept), month).toBe(within(all));
        }
      }),
    );
  });

  it('goes back a year when the program was used every day', () => {
    let folder: BackupName[] = [];
    const start = Date.parse('2025-11-01T01:00:00.000Z');
    for (let day = 0; day < 400; day += 1) {
      for (const [hour, reason] of [
        [0, 'daily'],
        [3, 'count'],
        [5, 'count'],
        [8, 'close'],
      ] as const) {
        const now = new Date(start + day * DAY + hour * 3_600_000).toISOString();
        folder.push(backupName(now, reason, 'a1b2c3'));
        folder = keptOf(folder, now);
      }
    }
    const days = folder.map((backup) => localDateOf(backup.createdAt));
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(12);
    // Today, two weeks (the end of November among them), and the last day of each of ten months.
    expect(folder).toHaveLength(3 + 14 + 10);
    expect(days).toContain('2026-06-30');
  });

  it('does not let a busy day push out what was made before a restore', () => {
    const restore = backupName('2026-11-17T01:00:00.000Z', 'restore', 'a1b2c3');
    const counts = [2, 3, 4, 5].map((hour) =>
      backupName(`2026-11-17T0${hour}:00:00.000Z`, 'count', 'a1b2c3'),
    );
    expect(keptOf([restore, ...counts])).toContain(restore);
    expect(keptOf([restore, ...counts])).toHaveLength(4);
  });

  it('does not let backups of a clock once set wrong push out those of today', () => {
    const future = [1, 2, 3, 4].map((n) => backupName(`2031-01-0${n}T00:00:00.000Z`, 'daily', 'a1b2c3'));
    const today = backupName(NOW, 'daily', 'a1b2c3');
    expect(keptOf([...future, today])).toContain(today);
  });
});
