import { strFromU8, unzipSync } from 'fflate';
import { read, utils } from '@e965/xlsx';
import { rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { newestVersion } from '@main/database/migrate';
import type { AppError } from '@shared/contract/error-messages';
import { NUMBER_REGISTER_ID } from '@shared/documents/number-register';
import { findSeries } from '@main/documents/room/number-series';
import { givenNumbers } from '@main/training/certificates/certificate-store';
import { DATA_RECORD } from '@shared/safety/record';
import { tableNames } from '@main/database/table-names';
import { csvOf } from '@main/spreadsheets/csv';
import { openKeptProgram } from '@tests/fixtures/kept-program';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { backupsIn, removeTemporaryFolders, temporaryFolder } from '@tests/fixtures/data-folder';

afterEach(removeTemporaryFolders);

const start = openKeptProgram;
type Started = Awaited<ReturnType<typeof start>>;

async function addUnit({ keeper }: Started, id: string, name: string): Promise<void> {
  const at = '2026-07-15T02:00:00.000Z';
  await keeper
    .database()
    .kysely.insertInto('administrative_unit')
    .values({
      id,
      code: '00001',
      name,
      unit_type: 'ward',
      phone: '',
      email: '',
      address: '',
      valid_from: null,
      valid_to: null,
      old_district: '',
      population: null,
      note: '',
      search_key: '',
      sort_key: '',
      created_at: at,
      updated_at: at,
      version: 1,
    })
    .execute();
}

const MOMENT = '2026-07-15T02:00:00.000Z';

const outside = (abbreviation: string, upTo: number) => ({
  abbreviation,
  year: 2026,
  given_outside: upTo,
  given_before_restore: 0,
  created_at: MOMENT,
  updated_at: MOMENT,
  version: 1,
});

/** A number in the register; of the document that carries it only the id matters here. */
async function giveNumber({ keeper }: Started, abbreviation: string, number: number): Promise<void> {
  const { raw, kysely } = keeper.database();
  raw.pragma('foreign_keys = OFF');
  await kysely
    .insertInto('document_number')
    .values({
      abbreviation,
      year: 2026,
      number,
      symbol: `${number}/${abbreviation}`,
      document_id: 'x',
      given_at: MOMENT,
    })
    .execute();
  raw.pragma('foreign_keys = ON');
}

describe('status and backups through the contract', () => {
  it('say where the data are and when they were last saved and backed up', async () => {
    const program = await start();
    const before = await program.must('safety.getStatus', {});
    expect(before).toMatchObject({
      dataFolder: program.dataDir,
      schemaVersion: newestVersion(),
      programVersion: '1.2.3',
      host: 'loopback',
      lastSavedAt: null,
      lastBackupAt: null,
      secondFolder: '',
      secondFolderProblem: '',
    });
    expect(before.databaseSize).toBeGreaterThan(4096);
    expect(before.freeBytes).toBeGreaterThan(0);
    const backup = await program.must('safety.makeBackup', {});
    expect(backup.reason).toBe('manual');
    expect((await program.must('safety.getStatus', {})).lastBackupAt).toBe(backup.createdAt);
    expect(await program.must('safety.listBackups', {})).toEqual([backup]);
    await program.keeper.close();
  });

  it('restore, log it in the restored data and tell the window', async () => {
    const program = await start();
    await addUnit(program, '1', 'Phường Một');
    const backup = await program.must('safety.makeBackup', {});
    await addUnit(program, '2', 'Phường Hai');
    await program.must('safety.restoreBackup', { fileName: backup.fileName, location: 'main' });
    const { kysely } = program.keeper.database();
    expect(await kysely.selectFrom('administrative_unit').select('name').execute()).toEqual([
      { name: 'Phường Một' },
    ]);
    const [logged] = await kysely.selectFrom('audit_log').select(['entity', 'method', 'summary']).execute();
    expect(logged).toMatchObject({ entity: 'data', method: 'safety.restoreBackup' });
    expect(logged?.summary).toBe('Khôi phục dữ liệu về lúc 09:00:00 ngày 15/07/2026');
    expect(program.events.map(({ topics }) => topics)).toEqual([['data']]);
    await program.keeper.close();
  });

  it('names the numbers given since the backup, and never gives them again', async () => {
    const program = await start();
    const { kysely } = program.keeper.database();
    await giveNumber(program, 'NQ', 1);
    const backup = await program.must('safety.makeBackup', {});
    const file = { fileName: backup.fileName, location: 'main' } as const;
    expect(await program.must('safety.previewRestore', file)).toMatchObject({ lostNumbers: [], counts: [] });
    await giveNumber(program, 'NQ', 2);
    await giveNumber(program, 'NQ', 3);
    await giveNumber(program, 'BB', 1);
    await kysely.insertInto('number_series').values(outside('BC', 40)).execute();
    expect(await program.must('safety.previewRestore', file)).toMatchObject({
      lostNumbers: [
        { abbreviation: 'BB', year: 2026, symbols: ['1/BB'] },
        { abbreviation: 'NQ', year: 2026, symbols: ['2/NQ', '3/NQ'] },
      ],
      counts: [],
    });
    await program.must('safety.restoreBackup', file);
    const kept = () =>
      kysely
        .selectFrom('number_series')
        .select(['abbreviation', 'given_outside', 'given_before_restore'])
        .orderBy('abbreviation')
        .execute();
    const expected = [
      { abbreviation: 'BB', given_outside: 0, given_before_restore: 1 },
      { abbreviation: 'BC', given_outside: 40, given_before_restore: 0 },
      { abbreviation: 'NQ', given_outside: 0, given_before_restore: 3 },
    ];
    expect(await kept()).toEqual(expected);
    expect((await findSeries(kysely, 'NQ', 2026)).next).toBe(4);
    const [logged] = await program.must('safety.getHistory', { entity: 'document', id: NUMBER_REGISTER_ID });
    expect(logged?.changes).toContainEqual({
      field: 'NQ năm 2026',
      before: '',
      after: 'Đã cấp trước khi khôi phục dữ liệu đến số 3.',
    });
    // Once more, and what the first time kept stays kept.
    await program.must('safety.restoreBackup', file);
    expect(await kept()).toEqual(expected);
    await program.keeper.close();
  });

  it('names numbers of resolutions and certificates too, and never gives them again', async () => {
    const program = await start();
    const { kysely, raw } = program.keeper.database();
    const backup = await program.must('safety.makeBackup', {});
    const file = { fileName: backup.fileName, location: 'main' } as const;
    raw.pragma('foreign_keys = OFF');
    const stamp = `'${MOMENT}', '${MOMENT}', 1`;
    const resolution = (id: string, kind: string, number: number, symbol: string) =>
      raw.exec(
        `INSERT INTO resolution VALUES ('${id}', 's', NULL, NULL, '${kind}', 2026, ${number}, '${symbol}',
          't', '', '', '', '', '', NULL, NULL, '', '', '', ${stamp}, NULL, '', NULL)`,
      );
    resolution('a', 'individual', 4, '04/NQ-HĐND');
    resolution('b', 'normative', 2, '02/2026/NQ-HĐND');
    raw.exec(`INSERT INTO number_series VALUES ('GCN', 2026, 0, 9, ${stamp})`);
    raw.pragma('foreign_keys = ON');
    expect(await program.must('safety.previewRestore', file)).toMatchObject({
      lostNumbers: [
        { abbreviation: 'NQ', year: 2026, symbols: ['04/NQ-HĐND'] },
        { abbreviation: 'NQ-QPPL', year: 2026, symbols: ['02/2026/NQ-HĐND'] },
      ],
      counts: [],
    });
    await program.must('safety.restoreBackup', file);
    expect((await findSeries(kysely, 'NQ', 2026)).next).toBe(5);
    expect((await findSeries(kysely, 'NQ-QPPL', 2026)).next).toBe(3);
    expect(await givenNumbers(kysely)).toEqual([{ year: 2026, no: 9 }]);
    await program.keeper.close();
  });

  it.each(['../../etc/passwd', 'C:\\x.sqlite', '', '\0'])('refuse %j as a backup', async (fileName) => {
    const program = await start();
    const reply = await program.call('safety.restoreBackup', { fileName, location: 'main' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'safety.backup-missing' } });
    const looked = await program.call('safety.previewRestore', { fileName, location: 'main' });
    expect(looked).toMatchObject({ ok: false, error: { code: 'safety.backup-missing' } });
    await program.keeper.close();
  });

  it('set the second folder, fill it, and turn it off again', async () => {
    const program = await start();
    const second = temporaryFolder();
    // A new PC looks for the backups of another one there: its own, empty, is not put above them.
    await program.must('safety.setSecondFolder', { folder: second });
    await program.must('safety.makeBackup', {});
    expect(backupsIn(second)).toEqual([]);
    await saveProfile(program);
    const status = await program.must('safety.setSecondFolder', { folder: second });
    expect(status).toMatchObject({ secondFolder: second, secondFolderProblem: '' });
    expect(backupsIn(second)).toHaveLength(1);
    const refused = await program.call('safety.setSecondFolder', { folder: join(second, 'không có') });
    expect(refused).toMatchObject({ ok: false, error: { code: 'safety.folder-unusable' } });
    expect((await program.must('safety.getStatus', {})).secondFolder).toBe(second);
    expect(await program.must('safety.setSecondFolder', { folder: '' })).toMatchObject({ secondFolder: '' });
    await program.must('safety.makeBackup', {});
    expect(backupsIn(second)).toHaveLength(1);
    await program.keeper.close();
  });

  it('have one history of all that was done to the data as a whole', async () => {
    const program = await start();
    const second = temporaryFolder();
    await program.must('safety.setSecondFolder', { folder: second });
    const backup = await program.must('safety.makeBackup', {});
    await program.must('safety.restoreBackup', { fileName: backup.fileName, location: 'main' });
    const history = await program.must('safety.getHistory', { entity: 'data', id: DATA_RECORD });
    expect(history.map(({ summary, actor }) => [summary, actor])).toEqual([
      ['Khôi phục dữ liệu về lúc 09:00:00 ngày 15/07/2026', 'Văn phòng'],
      ['Đặt thư mục sao lưu thứ hai', 'Văn phòng'],
    ]);
    expect(history[0]?.changes).toEqual([
      { field: 'Bản sao lưu', before: '', after: 'Sao lưu bằng tay, máy này' },
    ]);
    expect(history[1]?.changes).toEqual([{ field: 'Thư mục', before: '', after: second }]);
    await program.keeper.close();
  });

  it('leave the second folder alone when the state is asked for', async () => {
    const program = await start();
    const second = temporaryFolder();
    await program.must('safety.setSecondFolder', { folder: second });
    const touched = new Set<string | null>();
    const watcher = watch(second, (_event, name) => touched.add(name));
    for (let asked = 0; asked < 5; asked += 1) await program.must('safety.getStatus', {});
    await wait(100);
    expect([...touched]).toEqual([]);
    rmSync(second, { recursive: true });
    expect(await program.must('safety.probeSecondFolder', {})).toMatchObject({
      secondFolder: second,
      secondFolderProblem: 'Chưa sao lưu được vào thư mục thứ hai: không tìm thấy thư mục.',
    });
    watcher.close();
    await program.keeper.close();
  });

  it('say when the host has no folder dialog', async () => {
    const program = await start();
    expect(await program.must('safety.chooseFolder', {})).toEqual({ supported: false, folder: null });
    expect(await program.must('safety.openDataFolder', {})).toEqual({ opened: true });
    await program.keeper.close();
  });
});

describe('a disk that fills up while the program runs', () => {
  it('answers with what to do, keeps what was saved, and goes on when there is room again', async () => {
    const program = await start();
    const { raw } = program.keeper.database();
    const logged = () => raw.prepare<[], number>('SELECT count(*) FROM audit_log').pluck().get() ?? 0;
    const pages = Number(raw.pragma('page_count', { simple: true }));
    raw.pragma(`max_page_count = ${pages + 2}`);
    let saved = 0;
    let refusal: AppError | null = null;
    while (!refusal && saved < 2000) {
      const reply = await program.call('safety.setSecondFolder', { folder: '' });
      if (reply.ok) saved += 1;
      else refusal = reply.error;
    }
    expect(refusal).toEqual({ code: 'disk-full' });
    expect(logged()).toBe(saved);
    raw.pragma(`max_page_count = ${pages + 1000}`);
    expect((await program.call('safety.setSecondFolder', { folder: '' })).ok).toBe(true);
    expect(logged()).toBe(saved + 1);
    await program.keeper.close();
  });
});

describe('history', () => {
  it('is of one record, newest first', async () => {
    const program = await start();
    const { kysely } = program.keeper.database();
    const ids = ['01980b5e-0000-7000-8000-000000000001', '01980b5e-0000-7000-8000-000000000002'];
    const change = (entity: string, id: string | undefined, summary: string) => ({
      at: '2026-07-15T02:00:00.000Z',
      actor: 'Văn phòng',
      method: 'council.saveUnit',
      entity,
      entity_id: id ?? '',
      summary,
      changes: '[{"field":"Tên","before":"","after":"Xã Mẫu"}]',
    });
    await kysely
      .insertInto('audit_log')
      .values([
        change('unit', ids[0], 'Thêm'),
        change('unit', ids[1], 'Khác'),
        change('vote', ids[0], 'Khác'),
        change('unit', ids[0], 'Sửa'),
      ])
      .execute();
    const history = await program.must('safety.getHistory', { entity: 'unit', id: ids[0] ?? '' });
    expect(history.map(({ summary }) => summary)).toEqual(['Sửa', 'Thêm']);
    expect(history[0]).toMatchObject({
      seq: 4,
      actor: 'Văn phòng',
      changes: [{ field: 'Tên', before: '', after: 'Xã Mẫu' }],
    });
    const plan = program.keeper
      .database()
      .raw.prepare('EXPLAIN QUERY PLAN SELECT * FROM audit_log WHERE entity = ? AND entity_id = ?')
      .all('unit', '1');
    expect(JSON.stringify(plan)).toContain('audit_log_by_entity');
    await program.keeper.close();
  });
});

describe('full export', () => {
  it('holds every table as CSV and JSON, the main lists as a workbook, and says what is what', async () => {
    const program = await start();
    await addUnit(program, '1', '=HYPERLINK("http://x")');
    await addUnit(program, '2', 'Phường "Đông, Tây"');
    const artifact = await program.must('safety.exportAll', {});
    expect(artifact.fileName).toBe('du-lieu-thuong-truc-2026-07-15.zip');
    const files = unzipSync(program.files.get(artifact.id)?.bytes ?? new Uint8Array());
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const names = Object.keys(files).filter((name) => name.startsWith('bang/'));
    expect(names).toHaveLength(2 * tableNames.length);
    for (const name of names)
      expect(text('README.txt')).toContain(name.replace(/^bang\/|\.(csv|json)$/gu, ''));

    expect(files['bang/don-vi.csv']?.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(text('bang/don-vi.csv')).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text('bang/don-vi.csv')).toContain('"Phường ""Đông, Tây"""');
    expect(JSON.parse(text('bang/don-vi.json'))).toMatchObject([
      { name: '=HYPERLINK("http://x")', valid_from: null },
      { name: 'Phường "Đông, Tây"', version: 1 },
    ]);

    const workbook = read(files['danh-sach-chinh.xlsx'], { type: 'array' });
    expect(workbook.SheetNames).toEqual([
      'Đại biểu',
      'Chức danh',
      'Đơn vị',
      'Kỳ họp',
      'Việc của kỳ họp',
      'Chương trình kỳ họp',
      'Kết quả lấy phiếu',
      'Sổ số văn bản',
    ]);
    const units = workbook.Sheets['Đơn vị'];
    if (!units) throw new Error('no sheet');
    expect(units['B2']).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")' });
    expect(units['B2'].f).toBeUndefined();
    expect(utils.sheet_to_json<string[]>(units, { header: 1 })[2]).toEqual([
      '00001',
      'Phường "Đông, Tây"',
      'Phường',
    ]);
    await program.keeper.close();
  });

  it('neutralises everything a spreadsheet takes for a formula', () => {
    const dangerous = ['=1+1', '+1+A1', '-1+cmd|x', '@SUM(A1)', '\t=1', '\r=1'];
    const csv = csvOf(
      ['a'],
      dangerous.map((a) => ({ a })),
    );
    const cells = csv.slice(1).split('\r\n').slice(1, -1);
    expect(cells).toHaveLength(dangerous.length);
    for (const cell of cells) expect(cell.replace(/^"/u, '')).toMatch(/^'/u);
    expect(csvOf(['a', 'b'], [{ a: -5, b: null }])).toBe('\uFEFFa,b\r\n-5,\r\n');
  });
});
