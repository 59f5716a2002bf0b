import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addOfficial } from '@tests/fixtures/council-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { cellsOf, importTable, preview, reasons, states, upload, uploadBytes } from './import-scene';
import { auditOf, created, deputy, newPerson, PROFILE } from './register-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await app.must('office.saveProfile', { profile: PROFILE, version: null });
});
afterEach(() => app.close());

const HEADING = ['STT', 'HỌ VÀ TÊN', 'Ngày, tháng, năm sinh', 'Giới tính', 'Tổ', 'Ban của HĐND', 'Đảng viên'];
const LIST = [
  HEADING,
  [1, 'Nguyễn Thị Ánh', { day: '1970-02-05' }, 'Nữ', '3', 'Ban Pháp chế HĐND tỉnh', 'x'],
  [2, 'Y Thắng Êban', '1968', 'nam', 'Tổ 3', 'Kinh tế - Ngân sách', 'Không'],
  [3, "H'Len Niê", '05/02/1988', 'Nữ', 'Tổ đại biểu số 10', '', ''],
] as const;

describe('a list of deputies', () => {
  test('is shown before anything is written, then written with a backup before', async () => {
    const shown = await preview(app, 'deputies', LIST);
    expect(shown.counts).toEqual({ new: 3, changed: 0, same: 0, wrong: 0 });
    expect(shown.rows[0]?.rowNumber).toBe(2);
    expect(shown.rows[0]?.changes).toEqual([
      { column: 'group', before: '', after: 'Tổ đại biểu số 3 (lập mới)' },
    ]);
    expect(shown.columns.find((column) => column.key === 'phone')?.found).toBe(false);
    expect(shown.ignoredHeadings).toEqual([]);
    expect(await app.must('council.listDeputies', {})).toEqual([]);
    expect(await app.must('council.listImports', {})).toEqual([]);

    const record = await app.must('council.commitImport', { id: shown.id });
    expect(record).toMatchObject({ added: 3, changed: 0, canUndo: true, undoneAt: null });
    expect(app.backups).toEqual(['import']);
    const list = await app.must('council.listDeputies', {});
    expect(list.map((one) => [one.fullName, one.birthDate, one.sex, one.groupName, one.boardName])).toEqual([
      ['Nguyễn Thị Ánh', '1970-02-05', 'female', 'Tổ đại biểu số 3', 'Ban Pháp chế'],
      ["H'Len Niê", '1988-02-05', 'female', 'Tổ đại biểu số 10', ''],
      ['Y Thắng Êban', '1968', 'male', 'Tổ đại biểu số 3', 'Ban Kinh tế - Ngân sách'],
    ]);
    expect(list.map((one) => one.partyJoined)).toEqual([true, null, false]);
    expect((await auditOf(app, 'deputy'))[0]).toMatchObject({
      method: 'council.commitImport',
      summary: 'Nhập từ danh-sach.xlsx',
    });
    expect(await auditOf(app, 'import', shown.id)).toHaveLength(1);
  });

  test('changes nothing when it is imported once more', async () => {
    await importTable(app, 'deputies', LIST);
    const again = await preview(app, 'deputies', LIST);
    expect(states(again)).toEqual(['same', 'same', 'same']);
    expect(await app.call('council.commitImport', { id: again.id })).toMatchObject({
      error: { code: 'council.import-nothing' },
    });
  });

  test('with other marks, capitals and code forms means the same people', async () => {
    await importTable(app, 'deputies', [['Họ và tên'], ['Lê Thị Hòa'], ['Đỗ Văn Thủy']]);
    const again = await preview(app, 'deputies', [
      ['Họ tên'.normalize('NFD')],
      ['LÊ THỊ HOÀ'.normalize('NFD')],
      ['Đỗ  Văn Thuỷ'],
    ]);
    expect(states(again)).toEqual(['same', 'same']);
  });

  test('changes only what its cells say, and empty cells erase nothing', async () => {
    await importTable(app, 'deputies', LIST);
    const shown = await preview(app, 'deputies', [
      ['Họ và tên', 'Năm sinh', 'Điện thoại', 'Ban'],
      ['Nguyễn Thị Ánh', '1970', '0262 385 0000', ''],
    ]);
    expect(shown.rows[0]?.changes).toEqual([{ column: 'phone', before: '', after: '0262 385 0000' }]);
    await app.must('council.commitImport', { id: shown.id });
    const [changed] = await app.must('council.listDeputies', {});
    expect(changed).toMatchObject({
      phone: '0262 385 0000',
      boardName: 'Ban Pháp chế',
      birthDate: '1970-02-05',
    });
  });

  test('may be pasted from Excel', async () => {
    const text = 'Họ và tên\tĐiện thoại\r\n"Trần Văn\r\nCường"\t0905\r\n';
    const shown = await app.must('council.previewImport', {
      kind: 'deputies',
      source: { type: 'paste', text },
    });
    await app.must('council.commitImport', { id: shown.id });
    expect(await app.must('council.listDeputies', {})).toMatchObject([
      { fullName: 'Trần Văn Cường', phone: '0905' },
    ]);
  });

  test('finds its heading below titles, skips the line of column numbers, names what it leaves out', async () => {
    const shown = await preview(app, 'deputies', [
      ['DANH SÁCH ĐẠI BIỂU HĐND TỈNH', '', ''],
      ['', '', ''],
      ['TT', 'Họ và tên', 'Trình độ (chuyên môn)'],
      ['(1)', '(2)', '(3)'],
      [1, 'Nguyễn Thị Ánh', 'Đại học'],
    ]);
    expect(shown.rows.map((row) => row.rowNumber)).toEqual([5]);
    expect(shown.ignoredHeadings).toEqual(['Trình độ (chuyên môn)']);
  });
});

describe('what cannot be told is asked, not guessed', () => {
  test('every fault of a row with its column and what to do', async () => {
    const shown = await preview(app, 'deputies', [
      ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Ban', 'Chuyên trách', 'Đại biểu từ ngày', 'Đại biểu đến ngày'],
      ['Nguyễn Thị Ánh', '31/02/1970', 'N', 'Ban Đối ngoại', 'có lẽ', '2026-05-01', '2026-04-01'],
      ['', '1970', 'Nam', '', '', '', ''],
      ['Tổng cộng: 47', '', '', '', '', '', ''],
      ['Ông Lê Đạt', '', '', '', '', '', ''],
      ['Lê Thị Mai', '2016', '', '', '', '', ''],
      ['Lê Thị Hòa', '2/5/70', '', '', '', '', ''],
      ['Lê Văn Đạt', '1980', '', '', '', '1975-04-30', ''],
    ]);
    expect(states(shown)).toEqual(['wrong', 'wrong', 'same', 'wrong', 'wrong', 'wrong', 'wrong']);
    expect(reasons(shown).toSorted()).toEqual(
      [
        '2 birthDate: “31/02/1970” không phải ngày sinh; ghi 05/02/1970 hoặc 1970.',
        '2 board: Chưa có “Ban Đối ngoại”; hãy thêm trong mục Cơ quan trước.',
        '2 sex: “N”: hãy ghi Nam / Nữ.',
        '2 fullTime: “có lẽ”: hãy ghi Có hoặc Không.',
        '2 mandateTo: Ngày kết thúc sớm hơn ngày bắt đầu.',
        '3 fullName: Thiếu họ và tên.',
        '4 : Dòng cuối bảng, không phải người.',
        '5 fullName: Chỉ ghi họ và tên, bỏ chữ ông, bà, đồng chí.',
        '6 birthDate: Sinh 2016 thì chưa đủ 21 tuổi; hãy xem lại.',
        '7 birthDate: “2/5/70” không phải ngày sinh; ghi 05/02/1970 hoặc 1970.',
        '8 mandateFrom: Lúc đó đại biểu chưa đủ 21 tuổi; hãy xem lại.',
      ].toSorted(),
    );
    expect(await app.call('council.commitImport', { id: shown.id })).toMatchObject({
      error: { code: 'council.import-nothing' },
    });
  });

  test('namesakes are told apart by birth dates only', async () => {
    const shown = await preview(app, 'deputies', [
      ['Họ và tên', 'Ngày sinh'],
      ['Lê Đạt', '05/02/1970'],
      ['Lê Đạt', '01/01/1980'],
      ['Lê Đạt', ''],
      ['Lê Đạt', '1970'],
    ]);
    expect(states(shown)).toEqual(['new', 'new', 'wrong', 'wrong']);
    expect(reasons(shown)).toEqual([
      '4 fullName: Trùng tên với dòng 2; hãy ghi ngày sinh.',
      '5 fullName: Trùng họ tên và ngày sinh với dòng 2; hãy xóa bớt một dòng.',
    ]);
    await app.must('council.commitImport', { id: shown.id });
    const later = await preview(app, 'deputies', [['Họ và tên'], ['Lê Đạt']]);
    expect(reasons(later)).toEqual(['2 fullName: Trong sổ có 2 người trùng tên; hãy ghi ngày sinh.']);
  });

  test('another birth date is another person or a mistake, and the office says which', async () => {
    await app.must('council.saveDeputy', created(deputy({ fullName: 'Lê Đạt', birthDate: '1970-02-05' })));
    const shown = await preview(app, 'deputies', [
      ['Họ và tên', 'Ngày sinh'],
      ['Lê Đạt', '05/02/1971'],
    ]);
    expect(reasons(shown)).toEqual([
      '2 fullName: Trong sổ có người trùng tên sinh 05/02/1970; hãy sửa ngày sinh, hoặc thêm người này bằng tay.',
    ]);
  });

  test('somebody of the register who is no deputy yet becomes one', async () => {
    const personId = await newPerson(app, 'Lê Đạt', '1970-02-05');
    await importTable(app, 'deputies', [
      ['Họ và tên', 'Ngày sinh'],
      ['Lê Đạt', '05/02/1970'],
    ]);
    expect(await app.must('council.listDeputies', {})).toMatchObject([{ personId, birthDate: '1970-02-05' }]);
  });

  test('wrong rows go out with their reasons and come back mended', async () => {
    const shown = await preview(app, 'deputies', [
      ['Họ và tên', 'Giới tính', 'Ghi chú'],
      ['Lê Đạt', 'Nam', ''],
      ['Đỗ Thị Mai', 'gái', '=1+1'],
    ]);
    const artifact = await app.must('council.exportWrongRows', { id: shown.id });
    const cells = await cellsOf(app, artifact);
    expect(cells).toEqual([
      ['Dòng', 'Họ và tên', 'Giới tính', 'Ghi chú', 'Lý do chưa nhập'],
      ['3', 'Đỗ Thị Mai', 'gái', "'=1+1", 'Giới tính: “gái”: hãy ghi Nam / Nữ.'],
    ]);
    const mended = await preview(app, 'deputies', [cells[0]!, ['3', 'Đỗ Thị Mai', 'Nữ', "'=1+1", '']]);
    expect(mended.ignoredHeadings).toEqual([]);
    await app.must('council.commitImport', { id: mended.id });
    expect(await app.must('council.listDeputies', {})).toMatchObject([{ sex: 'female', note: '=1+1' }]);
  });
});

describe('undo', () => {
  test('takes the whole import back, additions and changes', async () => {
    const old = await app.must('council.saveDeputy', created(deputy({ fullName: 'Nguyễn Thị Ánh' })));
    const bodies = (await app.must('council.listBodies', {})).length;
    const record = await importTable(app, 'deputies', LIST);
    expect(record).toMatchObject({ added: 2, changed: 1 });
    const undone = await app.must('council.undoImport', { id: record.id });
    expect(undone.canUndo).toBe(false);
    const list = await app.must('council.listDeputies', {});
    expect(list.map((one) => [one.fullName, one.birthDate])).toEqual([['Nguyễn Thị Ánh', null]]);
    expect(list[0]!.version).toBeGreaterThan(old.version);
    expect(await app.must('council.listBodies', {})).toHaveLength(bodies);
    expect(await app.must('council.listPeople', {})).toHaveLength(1);
    expect((await auditOf(app, 'deputy', old.id)).at(-1)?.summary).toBe('Hoàn tác nhập từ danh-sach.xlsx');
    expect(await app.call('council.undoImport', { id: record.id })).toMatchObject({
      error: { code: 'council.import-undone' },
    });
    expect((await app.must('council.listImports', {}))[0]?.undoneAt).not.toBeNull();
  });

  test('is refused as a whole when a record was changed or used since', async () => {
    const record = await importTable(app, 'deputies', LIST);
    const [first] = await app.must('council.listDeputies', {});
    const [post] = await app.must('council.listPosts', {});
    const personId = first!.personId;
    await app.must('council.saveHolding', {
      id: null,
      version: null,
      postId: post!.id,
      fields: { personId, from: null, to: null, decision: '', decisionDate: null, endReason: '' },
    });
    expect(await app.call('council.undoImport', { id: record.id })).toEqual({
      ok: false,
      error: { code: 'council.undo-impossible', params: { what: first!.fullName } },
    });
    const second = (await app.must('council.listDeputies', {}))[1]!;
    const { id, version } = second;
    await app.must('council.saveDeputy', {
      id,
      version,
      fields: deputy({ fullName: second.fullName, phone: '1' }),
    });
    expect(await app.call('council.undoImport', { id: record.id })).toMatchObject({
      // The person and the mandate of the second are one.
      error: { params: { what: `${first!.fullName}, ${second.fullName}` } },
    });
    expect(await app.must('council.listDeputies', {})).toHaveLength(3);
  });
});

test('whom somebody removed since does not stop an import from being taken back', async () => {
  const record = await importTable(app, 'deputies', LIST);
  const [first] = await app.must('council.listDeputies', {});
  await app.must('council.removeDeputy', { id: first!.id, version: first!.version });
  await app.must('council.undoImport', { id: record.id });
  expect(await app.must('council.listDeputies', {})).toEqual([]);
  expect(await app.must('council.listPeople', {})).toEqual([]);
});

test('an import is not taken back where what a record had before it was removed since', async () => {
  const columns = ['Họ và tên', 'Tổ đại biểu'];
  await importTable(app, 'deputies', [columns, ['Lê Đạt', 'Tổ 1']]);
  const record = await importTable(app, 'deputies', [columns, ['Lê Đạt', 'Tổ 2']]);
  const former = (await app.must('council.listBodies', {})).find(({ name }) => name === 'Tổ 1');
  await app.must('council.removeBody', { id: former!.id, version: former!.version });
  expect(await app.call('council.undoImport', { id: record.id })).toEqual({
    ok: false,
    error: { code: 'council.undo-impossible', params: { what: 'Lê Đạt' } },
  });
});

test('an import is not taken back once one of its deputies signed a petition', async () => {
  const record = await importTable(app, 'deputies', LIST);
  const [signer] = await app.must('council.listDeputies', {});
  await app.must('decisionTriggers.savePeriod', {
    id: null,
    version: null,
    fields: { title: 'Kỳ họp thứ 2', openedDate: '2026-07-01', closedDate: null },
  });
  await app.must('decisionTriggers.addPetition', {
    personId: await addOfficial(app, 'Đỗ Dũng', 'Phó Chủ tịch UBND tỉnh (thử)'),
    source: 'deputy',
    deputyIds: [signer!.id],
    receivedDate: '2026-07-10',
    content: 'Thiếu trách nhiệm trong quản lý',
  });
  expect(await app.call('council.undoImport', { id: record.id })).toEqual({
    ok: false,
    error: { code: 'council.undo-impossible', params: { what: signer!.fullName } },
  });
  expect(await app.must('council.listDeputies', {})).toHaveLength(3);
});

describe('refusals', () => {
  test('a preview is committed once, and only on the data it was made for', async () => {
    const first = await preview(app, 'deputies', LIST);
    const second = await preview(app, 'deputies', [['Họ và tên'], ['Lê Đạt']]);
    await app.must('council.commitImport', { id: first.id });
    expect(await app.call('council.commitImport', { id: first.id })).toMatchObject({
      error: { code: 'council.import-used' },
    });
    expect(await app.call('council.commitImport', { id: second.id })).toMatchObject({
      error: { code: 'council.import-stale' },
    });
    expect(await app.must('council.listDeputies', {})).toHaveLength(3);
  });

  test('no backup, no import', async () => {
    await app.close();
    app = await openTestApplication({
      safety: { makeBackup: () => Promise.resolve({ ok: false, error: { code: 'disk-full' } }) },
    });
    const shown = await preview(app, 'deputies', [['Họ và tên'], ['Lê Đạt']]);
    expect(await app.call('council.commitImport', { id: shown.id })).toMatchObject({
      error: { code: 'disk-full' },
    });
    expect(await app.must('council.listDeputies', {})).toEqual([]);
  });

  test.each([
    [
      'no heading',
      [
        ['Tên gì đó', 'Khác'],
        ['Lê Đạt', 'x'],
      ],
      'council.import-no-heading',
    ],
    ['only a heading', [['Họ và tên', 'Ngày sinh']], 'council.import-empty'],
    ['nothing at all', [['', '']], 'council.import-empty'],
  ] as const)('%s', async (_name, table, code) => {
    const source = await upload(app, table);
    expect(await app.call('council.previewImport', { kind: 'deputies', source })).toMatchObject({
      error: { code },
    });
  });

  test('files that are no workbooks, are too large, or have gone', async () => {
    const notes = new TextEncoder().encode('Họp lúc 8 giờ\nMang theo danh sách\n');
    for (const [name, code] of [
      ['ghi-chu.txt', 'council.import-unreadable'],
      ['ghi-chu.csv', 'council.import-no-heading'],
      // Renamed, or damaged on the way: no word of a heading, there is no table at all.
      ['danh-sach.xlsx', 'council.import-unreadable'],
    ] as const) {
      const source = uploadBytes(app, notes, name);
      const reply = await app.call('council.previewImport', { kind: 'deputies', source });
      expect(reply).toMatchObject({ error: { code } });
    }
    const exe = uploadBytes(app, new Uint8Array([0x4d, 0x5a, 0, 0, 1]), 'danh-sach.xlsx');
    expect(await app.call('council.previewImport', { kind: 'deputies', source: exe })).toMatchObject({
      error: { code: 'council.import-unreadable' },
    });
    const rows = Array.from({ length: 20_001 }, () => 'Lê Đạt').join('\n');
    expect(
      await app.call('council.previewImport', {
        kind: 'deputies',
        source: { type: 'paste', text: `Họ và tên\n${rows}` },
      }),
    ).toMatchObject({ error: { code: 'council.import-too-large' } });
    const gone = { type: 'upload' as const, fileId: 'a'.repeat(32), fileName: 'x.xlsx' };
    expect(await app.call('council.previewImport', { kind: 'deputies', source: gone })).toMatchObject({
      error: { code: 'file-missing' },
    });
    const nobody = '01890000-0000-7000-8000-000000000000';
    for (const name of ['council.commitImport', 'council.undoImport', 'council.exportWrongRows'] as const) {
      expect(await app.call(name, { id: nobody })).toMatchObject({ error: { code: 'not-found' } });
    }
  });
});

test('five thousand rows in a few seconds, and none of them twice', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => {
    const letters = index.toString(26).replace(/\d/gu, (digit) => 'qrstuvwxyz'[Number(digit)]!);
    return `Nguyễn Văn ${letters.toUpperCase()}\t${1950 + (index % 40)}\tTổ ${index % 12}\t09${index}`;
  });
  const text = ['Họ và tên\tNăm sinh\tTổ\tĐiện thoại', ...rows].join('\n');
  const started = performance.now();
  const shown = await app.must('council.previewImport', {
    kind: 'deputies',
    source: { type: 'paste', text },
  });
  expect(shown.counts).toEqual({ new: 5000, changed: 0, same: 0, wrong: 0 });
  const record = await app.must('council.commitImport', { id: shown.id });
  expect(record.added).toBe(5000);
  const again = await app.must('council.previewImport', {
    kind: 'deputies',
    source: { type: 'paste', text },
  });
  expect(again.counts.same).toBe(5000);
  await app.must('council.undoImport', { id: record.id });
  expect(await app.must('council.listDeputies', {})).toEqual([]);
  // About three seconds on an idle machine; the limit only catches a quadratic mistake.
  expect(performance.now() - started).toBeLessThan(60_000);
}, 90_000);
