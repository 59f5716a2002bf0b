import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { importTable, preview, reasons, states, upload, uploadBytes } from './import-scene';
import { PROFILE } from './register-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await app.must('office.saveProfile', { profile: PROFILE, version: null });
});
afterEach(() => app.close());

const OFFICIALS = [
  ['Họ và tên', 'Chức danh'],
  ['Trần Văn Cường', 'Chủ tịch HĐND tỉnh'],
  ['Lê Thị Dung', 'Chủ tịch UBND tỉnh'],
] as const;

describe('an empty seat', () => {
  test('what the program exports it takes in again without a change, empty seats and all', async () => {
    await importTable(app, 'officials', OFFICIALS);
    await importTable(app, 'deputies', [
      ['Họ và tên', 'Ngày sinh', 'Dân tộc'],
      ['Nguyễn Thị Ánh', '1970', 'kinh'],
      ["H'Len Niê", '05/02/1980', 'Ê Đê'],
    ]);
    await importTable(app, 'units', [
      ['Tên đơn vị', 'Mã'],
      ['Xã Ea Knuếc', '24133'],
    ]);
    const lists = [
      ['deputies', 'deputies'],
      ['posts', 'officials'],
      ['units', 'units'],
    ] as const;
    for (const [list, kind] of lists) {
      const { id } = await app.must('council.exportList', { list, ids: null });
      const source = uploadBytes(app, app.files.get(id)!.bytes);
      const shown = await app.must('council.previewImport', { kind, source });
      expect(shown.counts).toEqual({ new: 0, changed: 0, same: shown.rows.length, wrong: 0 });
      expect(shown.rows.length).toBeGreaterThan(0);
    }
    expect((await app.must('council.listPeople', {})).map(({ fullName }) => fullName)).not.toContain(
      '(khuyết)',
    );
    expect((await app.must('council.listDeputies', {})).map(({ ethnicGroup }) => ethnicGroup)).toContain(
      'Kinh',
    );
  });

  test('of a post that is not there is asked for', async () => {
    const shown = await preview(app, 'officials', [
      ['Họ và tên', 'Chức danh', 'Khối'],
      ['(khuyết)', 'Chủ tịch HĐND tỉnh', ''],
      ['Khuyết', 'Giám đốc Sở Du lịch', 'UBND'],
      ['Cộng: hai người', '', ''],
    ]);
    expect(states(shown)).toEqual(['same', 'wrong', 'same']);
    expect(reasons(shown)).toEqual([
      '2 : Chỗ khuyết, không có người để nhập.',
      '3 post: Chức danh khuyết chưa có trong sổ; hãy thêm trong mục Chức danh.',
      '4 : Dòng cuối bảng, không phải người.',
    ]);
  });
});

describe('the signatures below a list', () => {
  const list = [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ, đơn vị công tác'],
    ['1', 'Lê Hồng Nam', '1970', 'Giám đốc Sở Nội vụ'],
    ['2', 'Trần Thị Bình', '1975', 'Giám đốc Sở Y tế'],
    ['', 'Tổng số: 02 đại biểu', '', ''],
    ['', '', '', 'Phú Thọ, ngày 05 tháng 4 năm 2026'],
    ['', 'NGƯỜI LẬP BIỂU', '', 'TM. THƯỜNG TRỰC'],
    ['', '', '', 'KT. CHỦ TỊCH'],
    ['', 'Phạm Thị Lan', '', 'Nguyễn Văn Hùng'],
  ];

  test('are no entries, and nobody of them is taken in', async () => {
    const shown = await preview(app, 'deputies', list);
    expect(shown.counts).toEqual({ new: 2, changed: 0, same: 5, wrong: 0 });
    expect(reasons(shown).slice(1)).toEqual(
      [5, 6, 7, 8].map((line) => `${line} : Phần ký dưới danh sách, không phải dòng để nhập.`),
    );
    await app.must('council.commitImport', { id: shown.id });
    expect((await app.must('council.listDeputies', {})).map(({ fullName }) => fullName)).toEqual([
      'Trần Thị Bình',
      'Lê Hồng Nam',
    ]);
  });

  test('are none where the list goes on below them', async () => {
    const shown = await preview(app, 'deputies', [...list, ['3', 'Vũ Minh Đức', '1980', '']]);
    expect(states(shown).filter((state) => state === 'new')).toHaveLength(4);
    expect(reasons(shown)).toContain('5 fullName: Thiếu họ và tên.');
  });

  test('stand below a list of units too', async () => {
    const shown = await preview(app, 'units', [
      ['Tên đơn vị', 'Mã'],
      ['Xã Ea Knuếc', '24133'],
      ['Tổng cộng: 01 xã', ''],
      ['', 'Đắk Lắk, ngày … tháng … năm 2026'],
    ]);
    expect(shown.counts).toEqual({ new: 1, changed: 0, same: 2, wrong: 0 });
  });
});

describe('a rank or a degree before the name', () => {
  const list = [
    ['Họ và tên', 'Ngày sinh'],
    ['Đại tá Lê Hồng Nam', '1970'],
    ['TS. Trần Thị Bình', '1975'],
    ['Ông Phạm Văn Đạt', '1960'],
    ['Nguyễn Thị Ánh', '1980'],
  ] as const;

  test('is told in the preview, stays where nobody says more, and goes with one press', async () => {
    const source = await upload(app, list);
    const shown = await app.must('council.previewImport', { kind: 'deputies', source });
    expect(shown.titled).toBe(3);
    expect(states(shown)).toEqual(['new', 'new', 'wrong', 'new']);
    expect(shown.rows.map(({ remarks }) => remarks?.map(({ message }) => message).join())).toEqual([
      'Có “Đại tá” trước họ tên.',
      'Có “TS.” trước họ tên.',
      'Có “Ông” trước họ tên.',
      undefined,
    ]);
    const cut = await app.must('council.previewImport', { kind: 'deputies', source, cutTitles: true });
    expect(cut.titled).toBe(0);
    expect(states(cut)).toEqual(['new', 'new', 'new', 'new']);
    expect(cut.rows[0]?.remarks?.[0]?.message).toBe('Đã bỏ “Đại tá” trước họ tên.');
    await app.must('council.commitImport', { id: cut.id });
    expect((await app.must('council.listDeputies', {})).map(({ fullName }) => fullName).toSorted()).toEqual([
      'Lê Hồng Nam',
      'Nguyễn Thị Ánh',
      'Phạm Văn Đạt',
      'Trần Thị Bình',
    ]);
  });

  test('without it the person is known again', async () => {
    await importTable(app, 'officials', OFFICIALS);
    const source = await upload(app, [
      ['Họ và tên', 'Chức danh'],
      ['Đồng chí Trần Văn Cường', 'Chủ tịch HĐND tỉnh'],
    ]);
    const shown = await app.must('council.previewImport', { kind: 'officials', source, cutTitles: true });
    expect(states(shown)).toEqual(['same']);
  });
});

describe('names that differ in their marks alone', () => {
  const remarks = (shown: Awaited<ReturnType<typeof preview>>) =>
    shown.rows.map((row) => (row.remarks ?? []).map(({ message }) => message).join(' '));

  test('are asked about beside a new row, and stop nothing', async () => {
    await importTable(app, 'deputies', [
      ['Họ và tên', 'Ngày sinh'],
      ['Trần Văn Hòa', '1970'],
      ['Lê Thị Hạ', '12/05/1980'],
    ]);
    const shown = await preview(app, 'deputies', [
      ['Họ và tên', 'Ngày sinh'],
      ['Trần Văn Hoa', '1970'],
      ['Trần Văn Hoà', '1970'],
      ['Lê Thị Hà', '1991'],
      ['Phạm Thị Lý', ''],
      ['Phạm Thị Ly', ''],
    ]);
    expect(states(shown)).toEqual(['new', 'same', 'new', 'new', 'new']);
    expect(remarks(shown)).toEqual([
      'Sổ có “Trần Văn Hòa”, chỉ khác dấu: có phải một người? Nếu phải, hãy ghi tên như trong sổ.',
      '',
      // Another year of birth: two people.
      '',
      'Dòng 6 ghi “Phạm Thị Ly”, chỉ khác dấu: có phải một người?',
      'Dòng 5 ghi “Phạm Thị Lý”, chỉ khác dấu: có phải một người?',
    ]);
  });

  test('are asked about among officials too, whatever stands before the name', async () => {
    await importTable(app, 'officials', OFFICIALS);
    const shown = await preview(app, 'officials', [
      ['Họ và tên', 'Chức danh', 'Khối'],
      ['Đại tá Lê Thị Dũng', 'Giám đốc Công an tỉnh', 'UBND'],
    ]);
    expect(remarks(shown)[0]).toContain('Sổ có “Lê Thị Dung”, chỉ khác dấu: có phải một người?');
  });
});
