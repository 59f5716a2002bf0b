import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkBackup, inspectBackup } from '@main/database/backup/backup-check';
import {
  backupsIn,
  change,
  declareOffice,
  mountSmallDisk,
  openKeeper,
  QUIET,
  removeTemporaryFolders,
  summariesIn,
  temporaryFolder,
  testHost,
} from '@tests/fixtures/data-folder';

afterEach(removeTemporaryFolders);

async function start(times = QUIET) {
  const dataDir = temporaryFolder();
  const host = testHost();
  const keeper = await openKeeper(dataDir, host, times);
  return { dataDir, host, keeper, folder: join(dataDir, 'backups') };
}

async function useSecondFolder(
  keeper: Awaited<ReturnType<typeof start>>['keeper'],
  folder: string,
  { office } = { office: true },
) {
  if (office) declareOffice(keeper);
  await keeper
    .database()
    .kysely.insertInto('setting')
    .values({ key: 'second_backup_folder', value: folder })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: folder }))
    .execute();
  await keeper.services.fillSecondFolder();
}

describe('a backup', () => {
  it('is one readable file with everything in it', async () => {
    const { host, keeper, folder } = await start();
    await change(keeper, host, 'một');
    const made = await keeper.services.makeBackup('manual');
    if (!made.ok) throw new Error(made.error.code);
    expect(readdirSync(folder)).toEqual([made.value.fileName]);
    expect(summariesIn(join(folder, made.value.fileName))).toEqual(['một']);
    const raw = new BetterSqlite3(join(folder, made.value.fileName), { readonly: true });
    expect(raw.pragma('journal_mode', { simple: true })).toBe('delete');
    raw.close();
    expect(await keeper.services.listBackups()).toEqual([made.value]);
    await keeper.close();
  });

  it('waits for a running transaction, so it never holds half a command', async () => {
    const { keeper, folder } = await start();
    const { kysely } = keeper.database();
    let finish = (): void => undefined;
    const inside = new Promise<void>((go) => (finish = go));
    const row = { at: '2026-07-15T02:00:00.000Z', actor: '', method: '', entity: 'unit', changes: '[]' };
    const command = kysely.transaction().execute(async (tx) => {
      await tx
        .insertInto('audit_log')
        .values({ ...row, entity_id: '1', summary: 'đầu' })
        .execute();
      await inside;
      await tx
        .insertInto('audit_log')
        .values({ ...row, entity_id: '1', summary: 'cuối' })
        .execute();
    });
    const backup = keeper.services.makeBackup('manual');
    setTimeout(finish, 50);
    await command;
    const made = await backup;
    expect(made.ok && summariesIn(join(folder, made.value.fileName))).toEqual(['đầu', 'cuối']);
    await keeper.close();
  });

  it('gets a name of its own even within one millisecond', async () => {
    const { keeper, folder } = await start();
    await Promise.all([1, 2, 3].map(() => keeper.services.makeBackup('manual')));
    expect(backupsIn(folder)).toHaveLength(3);
    await keeper.close();
  });

  it('is refused with the reason on a full disk; the data stay open', async () => {
    const { dataDir, host, keeper, folder } = await start();
    await change(keeper, host, 'một');
    mkdirSync(folder, { recursive: true });
    if (!mountSmallDisk(folder, 40)) {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'not a folder');
    }
    const made = await keeper.services.makeBackup('manual');
    expect(made).toMatchObject({ ok: false, error: { code: 'safety.backup-failed' } });
    await change(keeper, host, 'hai');
    await keeper.close();
    expect(summariesIn(join(dataDir, 'thuong-truc.sqlite'))).toEqual(['một', 'hai']);
  });

  it('that was spoilt afterwards is recognised', async () => {
    const { host, keeper, folder } = await start();
    for (let n = 0; n < 100; n += 1) await change(keeper, host, 'x'.repeat(300));
    const made = await keeper.services.makeBackup('manual');
    await keeper.close();
    const file = join(folder, made.ok ? made.value.fileName : '');
    expect(inspectBackup(file).ok).toBe(true);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xee, 8192, 40_000));
    expect(inspectBackup(file)).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
});

describe('the check of a backup', () => {
  it('runs beside the program, and finds what the check at the start finds', async () => {
    const { host, keeper, folder } = await start();
    for (let n = 0; n < 100; n += 1) await change(keeper, host, 'x'.repeat(300));
    const made = await keeper.services.makeBackup('manual');
    await keeper.close();
    const file = join(folder, made.ok ? made.value.fileName : '');
    expect(await checkBackup(file, 'as-found')).toEqual(inspectBackup(file));
    writeFileSync(file, readFileSync(file).fill(0xee, 8192, 40_000));
    expect(await checkBackup(file, 'as-found')).toEqual(inspectBackup(file));
    expect(await checkBackup(join(folder, 'none.sqlite'), 'as-found')).toMatchObject({
      ok: false,
      error: { code: 'no-access' },
    });
  });
});

describe('backups by themselves', () => {
  it('come at closing when something changed, and only then', async () => {
    const { dataDir, host, keeper, folder } = await start();
    await change(keeper, host, 'một');
    await keeper.close();
    expect(backupsIn(folder)).toEqual([expect.stringContaining('_close_')]);
    const again = await openKeeper(dataDir, host);
    await again.close();
    expect(backupsIn(folder)).toHaveLength(1);
  });

  it('come at closing when the program was killed the last time, before it could make one', async () => {
    const { dataDir, host, keeper, folder } = await start();
    await change(keeper, host, 'một');
    // As a kill leaves it: closed without a word.
    await keeper.database().close();
    host.setNow('2026-07-15T03:00:00.000Z');
    await (await openKeeper(dataDir, host)).close();
    expect(backupsIn(folder)).toHaveLength(1);
  });

  it('come once a day at first use', async () => {
    const { dataDir, host, keeper, folder } = await start();
    await change(keeper, host, 'một');
    await keeper.close();
    host.setNow('2026-07-16T01:00:00.000Z');
    const next = await openKeeper(dataDir, host, { ...QUIET, dailyAfterMs: 0 });
    await vi.waitFor(() => expect(backupsIn(folder)).toContainEqual(expect.stringContaining('_daily_')));
    await next.close();
    const third = await openKeeper(dataDir, host, { ...QUIET, dailyAfterMs: 0 });
    await third.close();
    expect(backupsIn(folder)).toHaveLength(2);
  });

  it('come at the first change after midnight while the program stays open', async () => {
    const { host, keeper, folder } = await start();
    await change(keeper, host, 'một');
    expect((await keeper.services.makeBackup('manual')).ok).toBe(true);
    host.setNow('2026-07-15T18:00:00.000Z');
    await change(keeper, host, 'hai');
    await vi.waitFor(() => expect(backupsIn(folder)).toContainEqual(expect.stringContaining('_daily_')));
    await keeper.close();
  });

  it('come after every so many changes, not more often than the pause', async () => {
    const { host, keeper, folder } = await start({ ...QUIET, changesPerBackup: 5, pauseMs: 60_000 });
    for (let n = 0; n < 5; n += 1) await change(keeper, host, `${n}`);
    await vi.waitFor(() => expect(backupsIn(folder)).toEqual([expect.stringContaining('_count_')]));
    for (let n = 0; n < 9; n += 1) await change(keeper, host, `${n}`);
    expect(backupsIn(folder)).toHaveLength(1);
    host.setNow('2026-07-15T02:02:00.000Z');
    await change(keeper, host, 'x');
    await vi.waitFor(() => expect(backupsIn(folder)).toHaveLength(2));
    await keeper.close();
  });

  it('come on the first day too, once there is something to keep', async () => {
    const { host, keeper, folder } = await start({ ...QUIET, dailyAfterMs: 0 });
    await change(keeper, host, 'một');
    await vi.waitFor(() => expect(backupsIn(folder)).toEqual([expect.stringContaining('_daily_')]));
    await keeper.close();
  });

  it('come at steps that are worth one; steps that follow at once share the next', async () => {
    const { host, keeper, folder } = await start();
    for (let n = 0; n < 4; n += 1) {
      await change(keeper, host, `${n}`);
      keeper.noteChange(host.clock.now(), 'document');
    }
    await vi.waitFor(() => expect(backupsIn(folder)).toEqual([expect.stringContaining('_document_')]));
    await keeper.close();
    const made = backupsIn(folder);
    expect(made.length).toBeLessThan(5);
    expect(summariesIn(join(folder, made.at(-1) ?? ''))).toEqual(['0', '1', '2', '3']);
  });

  it('wait while the papers of the step are made, and are not left out when the program ends before', async () => {
    const { host, keeper, folder } = await start({ ...QUIET, settleMs: 3_600_000 });
    await change(keeper, host, 'chốt số liệu');
    keeper.noteChange(host.clock.now(), 'count');
    expect(existsSync(folder) && backupsIn(folder).length > 0).toBe(false);
    await keeper.close();
    const [closing = ''] = backupsIn(folder);
    expect(summariesIn(join(folder, closing))).toEqual(['chốt số liệu']);
  });

  it('do not come on an empty first start', async () => {
    const { keeper, folder } = await start({ ...QUIET, dailyAfterMs: 0 });
    await keeper.close();
    expect(existsSync(folder) && backupsIn(folder).length > 0).toBe(false);
  });
});

describe('the second folder', () => {
  it('receives the newest backup at once and every later one', async () => {
    const { host, keeper } = await start();
    await change(keeper, host, 'một');
    const second = temporaryFolder();
    await useSecondFolder(keeper, second);
    expect(backupsIn(second)).toHaveLength(1);
    await change(keeper, host, 'hai');
    expect((await keeper.services.makeBackup('manual')).ok).toBe(true);
    expect(backupsIn(second)).toHaveLength(2);
    expect(summariesIn(join(second, backupsIn(second)[1] ?? ''))).toEqual(['một', 'hai']);
    // Windows keeps no modes: there the folder's own rights hold.
    const mode = process.platform === 'win32' ? 0o666 : 0o600;
    expect(backupsIn(second).map((name) => statSync(join(second, name)).mode & 0o777)).toEqual([mode, mode]);
    expect(keeper.services.secondFolderProblem()).toBe('');
    const listed = await keeper.services.listBackups();
    expect(listed.map(({ location }) => location)).toEqual(['main', 'main', 'second', 'second']);
    await keeper.close();
  });

  it('receives what a PC without an office counted or checked, and nothing of an empty one', async () => {
    const { host, keeper } = await start();
    const second = temporaryFolder();
    await useSecondFolder(keeper, second, { office: false });
    await change(keeper, host, 'một');
    expect((await keeper.services.makeBackup('manual')).ok).toBe(true);
    expect(backupsIn(second)).toEqual([]);
    keeper
      .database()
      .raw.prepare(
        `INSERT INTO confidence_vote (id, title, procedure, rule_set, status, session_name, start_time, end_time, place,
           count_mode, entries, batch_size, deck_seed, search_key, created_at, updated_at, version, meeting_version)
         VALUES ('v', 'Lấy phiếu', 'grading', '{}', 'counting', '', '', '', '', 'ballots', 2, 25, '', '', ?, ?, 1, 1)`,
      )
      .run(host.clock.now(), host.clock.now());
    expect((await keeper.services.makeBackup('manual')).ok).toBe(true);
    expect(backupsIn(second)).toHaveLength(1);
    await keeper.close();
  });

  it('may be gone: the backup is made, and one sentence says so', async () => {
    const { host, keeper, folder } = await start();
    const second = temporaryFolder();
    await useSecondFolder(keeper, second);
    rmSync(second, { recursive: true });
    await change(keeper, host, 'một');
    expect((await keeper.services.makeBackup('manual')).ok).toBe(true);
    expect(backupsIn(folder)).toHaveLength(2);
    expect(keeper.services.secondFolderProblem()).toBe(
      'Chưa sao lưu được vào thư mục thứ hai: không tìm thấy thư mục.',
    );
    await keeper.close();
  });

  it('is tried at a backup or when asked for, and only remembered in between', async () => {
    const { dataDir, host, keeper } = await start();
    const second = temporaryFolder();
    await change(keeper, host, 'một');
    await useSecondFolder(keeper, second);
    const gone = 'Chưa sao lưu được vào thư mục thứ hai: không tìm thấy thư mục.';
    rmSync(second, { recursive: true });
    expect(keeper.services.secondFolderProblem()).toBe('');
    await keeper.services.probeSecondFolder();
    expect(keeper.services.secondFolderProblem()).toBe(gone);
    mkdirSync(second);
    expect(keeper.services.secondFolderProblem()).toBe(gone);
    expect((await keeper.services.makeBackup('manual')).ok).toBe(true);
    expect(keeper.services.secondFolderProblem()).toBe('');
    await keeper.close();
    // A stick that was taken out in between is noticed at the next start.
    rmSync(second, { recursive: true });
    const again = await openKeeper(dataDir, host);
    await vi.waitFor(() => expect(again.services.secondFolderProblem()).toBe(gone));
    await again.close();
  });

  it('rotates only the backups of its own database', async () => {
    const { host, keeper } = await start();
    const second = temporaryFolder();
    const foreign = 'thuong-truc_2020-01-01_00-00-00-000_daily_ffffff.sqlite';
    const letter = 'thư.txt';
    writeFileSync(join(second, foreign), 'x');
    writeFileSync(join(second, letter), 'x');
    await change(keeper, host, 'một');
    await useSecondFolder(keeper, second);
    for (let day = 10; day < 31; day += 1) {
      host.setNow(`2026-08-${day}T01:00:00.000Z`);
      expect((await keeper.services.makeBackup('close')).ok).toBe(true);
    }
    const names = readdirSync(second);
    expect(names).toContain(foreign);
    expect(names).toContain(letter);
    expect(names).not.toContainEqual(expect.stringContaining('2026-08-11'));
    expect(names).toContainEqual(expect.stringContaining('2026-08-30'));
    await keeper.close();
  });

  it('is refused when it cannot serve', async () => {
    const { dataDir, keeper } = await start();
    const check = keeper.services.checkSecondFolder;
    expect(await check('sao-luu')).toMatchObject({ error: { code: 'safety.folder-unusable' } });
    expect(await check(join(dataDir, 'backups'))).toMatchObject({ error: { code: 'safety.folder-same' } });
    expect(await check(`${dataDir}/./`)).toMatchObject({ error: { code: 'safety.folder-same' } });
    const nowhere = join(temporaryFolder(), 'không có');
    expect(await check(nowhere)).toMatchObject({ error: { params: { why: 'không tìm thấy thư mục' } } });
    const file = join(temporaryFolder(), 'tệp');
    writeFileSync(file, '');
    expect(await check(file)).toMatchObject({ error: { params: { why: 'đây không phải thư mục' } } });
    // A neighbour whose name begins alike is another folder.
    mkdirSync(`${dataDir}-2`);
    expect(await check(`${dataDir}-2`)).toEqual({ ok: true, value: `${dataDir}-2` });
    rmSync(`${dataDir}-2`, { recursive: true });
    await keeper.close();
  });
});
