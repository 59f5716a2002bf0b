import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { newestVersion } from '@main/database/migrate';
import {
  backupsIn,
  change,
  declareOffice,
  dataSummaries,
  openKeeper,
  originIn,
  QUIET,
  removeTemporaryFolders,
  summaries,
  summariesIn,
  temporaryFolder,
  testHost,
} from '@tests/fixtures/data-folder';

afterEach(removeTemporaryFolders);

/** One change in the backup, a second one after it. */
async function prepared() {
  const dataDir = temporaryFolder();
  const host = testHost();
  const keeper = await openKeeper(dataDir, host);
  await change(keeper, host, 'một');
  const made = await keeper.services.makeBackup('manual');
  if (!made.ok) throw new Error(made.error.code);
  await change(keeper, host, 'hai');
  return { dataDir, host, keeper, backup: made.value.fileName, folder: join(dataDir, 'backups') };
}

describe('restore inside the program', () => {
  it('brings the backup back under everybody who has the data open, and sets the present state aside', async () => {
    const { dataDir, host, keeper, backup, folder } = await prepared();
    const { kysely } = keeper.database();
    expect(await keeper.services.restore(backup, 'main')).toEqual({ ok: true, value: [] });
    expect(await summaries(keeper)).toEqual(['một']);
    expect(keeper.database().kysely).toBe(kysely);
    expect(keeper.database().raw.pragma('locking_mode', { simple: true })).toBe('exclusive');
    const aside = backupsIn(folder).find((name) => name.includes('_restore_')) ?? '';
    expect(summariesIn(join(folder, aside))).toEqual(['một', 'hai']);
    await change(keeper, host, 'ba');
    await keeper.close();
    expect(dataSummaries(dataDir)).toEqual(['một', 'ba']);
  });

  it('begins chains of its own, so that a log that others hold further never forks', async () => {
    const { keeper, backup, folder } = await prepared();
    const origin = (): unknown =>
      keeper.database().raw.prepare("SELECT value FROM setting WHERE key = 'origin'").pluck().get();
    const first = origin();
    expect((await keeper.services.restore(backup, 'main')).ok).toBe(true);
    const second = origin();
    expect(second).toMatch(/^[0-9a-f]{8}$/u);
    expect(second).not.toBe(first);
    // The backup itself stays as it was made.
    expect(originIn(join(folder, backup))).toBe(first);
    const aside = backupsIn(folder).find((name) => name.includes('_restore_')) ?? '';
    expect((await keeper.services.restore(aside, 'main')).ok).toBe(true);
    expect([first, second]).not.toContain(origin());
    await keeper.close();
  });

  it('drops the copies that wait for steps which it takes back', async () => {
    const dataDir = temporaryFolder();
    const host = testHost();
    const keeper = await openKeeper(dataDir, host, { ...QUIET, settleMs: 20 });
    await change(keeper, host, 'một');
    const made = await keeper.services.makeBackup('manual');
    if (!made.ok) throw new Error(made.error.code);
    await change(keeper, host, 'công bố');
    keeper.noteChange(host.clock.now(), 'result');
    // One waits for its time, the other already stands behind the restore.
    const restoring = keeper.services.restore(made.value.fileName, 'main');
    keeper.noteChange(host.clock.now(), 'document');
    expect((await restoring).ok).toBe(true);
    await new Promise((done) => setTimeout(done, 100));
    const names = backupsIn(join(dataDir, 'backups'));
    expect(names.filter((name) => /_(?:result|document)_/u.test(name))).toEqual([]);
    const aside = names.find((name) => name.includes('_restore_')) ?? '';
    expect(summariesIn(join(dataDir, 'backups', aside))).toEqual(['một', 'công bố']);
    await keeper.close();
  });

  it('can itself be taken back', async () => {
    const { keeper, backup, folder } = await prepared();
    expect((await keeper.services.restore(backup, 'main')).ok).toBe(true);
    const aside = backupsIn(folder).find((name) => name.includes('_restore_')) ?? '';
    expect((await keeper.services.restore(aside, 'main')).ok).toBe(true);
    expect(await summaries(keeper)).toEqual(['một', 'hai']);
    await keeper.close();
  });

  it('lets calls in progress finish before and calls waiting go on after', async () => {
    const { host, keeper, backup } = await prepared();
    const calls = Array.from({ length: 30 }, (_, n) =>
      n === 10 ? keeper.services.restore(backup, 'main') : change(keeper, host, `lúc ${n}`),
    );
    await Promise.all(calls);
    const left = await summaries(keeper);
    expect(left[0]).toBe('một');
    expect(left).not.toContain('hai');
    const aside = (await keeper.services.listBackups()).find(({ reason }) => reason === 'restore');
    expect(aside).toBeDefined();
    await keeper.close();
  });

  it('keeps where this PC sends its second copies', async () => {
    const { keeper, backup } = await prepared();
    const second = temporaryFolder();
    declareOffice(keeper);
    await keeper
      .database()
      .kysely.insertInto('setting')
      .values({ key: 'second_backup_folder', value: second })
      .execute();
    await keeper.services.fillSecondFolder();
    expect((await keeper.services.restore(backup, 'second')).ok).toBe(false);
    expect((await keeper.services.restore(backup, 'main')).ok).toBe(true);
    expect(keeper.services.secondFolder()).toBe(second);
    const stored = await keeper
      .database()
      .kysely.selectFrom('setting')
      .select('value')
      .where('key', '=', 'second_backup_folder')
      .execute();
    expect(stored).toEqual([{ value: second }]);
    const [copy = ''] = backupsIn(second);
    expect((await keeper.services.restore(copy, 'second')).ok).toBe(true);
    await keeper.close();
  });

  it('migrates an older backup', async () => {
    const { keeper, folder } = await prepared();
    const older = 'thuong-truc_2026-07-01_08-00-00-000_daily_a1b2c3.sqlite';
    const raw = new BetterSqlite3(join(folder, older));
    raw.exec(readFileSync(new URL('../../../fixtures/released/010.sql', import.meta.url), 'utf8'));
    raw.close();
    expect((await keeper.services.restore(older, 'main')).ok).toBe(true);
    expect(keeper.database().raw.pragma('user_version', { simple: true })).toBe(newestVersion());
    expect(await summaries(keeper)).toEqual(['Thêm đại biểu Nguyễn Văn Mẫu']);
    await keeper.close();
  });
});

describe('a restore that is refused changes nothing', () => {
  it.each([
    ['safety.backup-missing', 'thuong-truc_2020-01-01_00-00-00-000_daily_a1b2c3.sqlite', null],
    ['safety.backup-missing', '../thuong-truc.sqlite', null],
    ['safety.backup-damaged', 'thuong-truc_2020-01-01_00-00-00-000_daily_a1b2c3.sqlite', 'rubbish'],
    ['safety.backup-damaged', 'thuong-truc_2020-01-01_00-00-00-000_daily_a1b2c3.sqlite', ''],
  ])('%s', async (code, name, content) => {
    const { dataDir, keeper, folder } = await prepared();
    if (content !== null) writeFileSync(join(folder, name), content);
    expect(await keeper.services.restore(name, 'main')).toMatchObject({ ok: false, error: { code } });
    expect(await summaries(keeper)).toEqual(['một', 'hai']);
    expect(existsSync(join(dataDir, 'thuong-truc.sqlite.incoming'))).toBe(false);
    await keeper.close();
  });

  it('safety.backup-newer', async () => {
    const { keeper, backup, folder } = await prepared();
    const raw = new BetterSqlite3(join(folder, backup));
    raw.pragma(`user_version = ${newestVersion() + 10}`);
    raw.close();
    expect(await keeper.services.restore(backup, 'main')).toMatchObject({
      error: { code: 'safety.backup-newer' },
    });
    expect(await summaries(keeper)).toEqual(['một', 'hai']);
    await keeper.close();
  });

  it('when the restored data do not open after all, the previous state comes back', async () => {
    const { dataDir, host, keeper, backup, folder } = await prepared();
    // Whole and ours, but without the table that the opening asks for.
    const raw = new BetterSqlite3(join(folder, backup));
    raw.pragma('foreign_keys = OFF');
    raw.exec('DROP TABLE office_profile');
    raw.close();
    expect(await keeper.services.restore(backup, 'main')).toMatchObject({
      ok: false,
      error: { code: 'safety.backup-damaged' },
    });
    expect(await summaries(keeper)).toEqual(['một', 'hai']);
    await change(keeper, host, 'ba');
    await keeper.close();
    expect(dataSummaries(dataDir)).toEqual(['một', 'hai', 'ba']);
  });
});
