import { describe, expect, test } from 'vitest';
import type { RegisterKind } from '@shared/council/import/contract';
import { REGISTER_COLUMNS } from '@shared/council/import/columns';
import { findTable } from '@shared/list-import/headings';

/** A sheet as Excel keeps it: a merged cell has its text in the first cell alone. */
function read(kind: RegisterKind, lines: readonly (readonly string[])[]) {
  const rows = lines.map((cells, index) => ({
    number: index + 1,
    cells: cells.map((text) => ({ text, kind: 'text' as const })),
  }));
  const found = findTable(
    [{ name: 'Danh sách', rows: rows.filter(({ cells }) => cells.length > 0) }],
    REGISTER_COLUMNS[kind],
  );
  return {
    columns: [...(found?.found ?? [])],
    ignored: found?.ignoredHeadings,
    rows: found?.rows.map(({ cells }) =>
      Object.fromEntries([...cells].map(([key, cell]) => [key, cell.text])),
    ),
  };
}

describe('headings over two lines', () => {
  test('a name broken over two lines, a group over several columns, cells merged downwards', () => {
    const sheet = read('officials', [
      ['DANH SÁCH NGƯỜI GIỮ CHỨC DANH'],
      ['STT', 'Họ và tên', 'Ngày,', 'Chức danh', 'Nghị quyết', '', 'Ghi thêm', ''],
      ['', '', 'tháng, năm sinh', '', 'Số', 'Ngày', 'Đảng', 'Đoàn thể'],
      ['1', 'Nguyễn Văn Bình', '12/03/1970', 'Chủ tịch HĐND tỉnh', '12/NQ-HĐND', '01/07/2025', 'x', ''],
    ]);
    expect(sheet.rows).toEqual([
      {
        fullName: 'Nguyễn Văn Bình',
        birthDate: '12/03/1970',
        post: 'Chủ tịch HĐND tỉnh',
        decision: '12/NQ-HĐND',
        decisionDate: '01/07/2025',
      },
    ]);
    expect(sheet.ignored).toEqual(['Ghi thêm: Đảng', 'Ghi thêm: Đoàn thể']);
  });

  test('a title over the whole list is no part of its headings', () => {
    const sheet = read('deputies', [
      ['DANH SÁCH ĐẠI BIỂU HĐND XÃ TÂN LẬP', '', '', ''],
      ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ hiện nay'],
      ['1', 'Lê Thị Hòa', '12/03/1979', 'Trưởng Trạm Y tế'],
    ]);
    expect(sheet.ignored).toEqual(['Chức vụ hiện nay']);
    expect(sheet.rows).toEqual([{ fullName: 'Lê Thị Hòa', birthDate: '12/03/1979' }]);
  });

  test('a birth date under Nam or Nữ says the sex as well', () => {
    const sheet = read('deputies', [
      ['TT', 'Họ và tên', 'Ngày sinh', '', 'Dân tộc'],
      ['', '', 'Nam', 'Nữ', ''],
      ['1', 'Y Thắng Êban', '20/11/1972', '', 'Ê Đê'],
      ['2', 'Lê Thị Hòa', '', '1979', 'Kinh'],
    ]);
    expect(sheet.rows).toEqual([
      { fullName: 'Y Thắng Êban', birthDate: '20/11/1972', sex: 'Nam', ethnicGroup: 'Ê Đê' },
      { fullName: 'Lê Thị Hòa', birthDate: '1979', sex: 'Nữ', ethnicGroup: 'Kinh' },
    ]);
    expect(sheet.columns).toContain('sex');
  });

  test('a cross under Nam or Nữ is the sex', () => {
    const sheet = read('deputies', [
      ['Họ và tên', 'Giới tính', ''],
      ['', 'Nam', 'Nữ'],
      ['Y Thắng Êban', 'x', ''],
      ['Lê Thị Hòa', '', 'x'],
    ]);
    expect(sheet.rows?.map((row) => row['sex'])).toEqual(['Nam', 'Nữ']);
  });

  test('Nam and Nữ beside each other on one line: a cross, or the year of birth', () => {
    const sheet = read('deputies', [
      ['STT', 'Họ và tên', 'Nam', 'Nữ', 'Dân tộc'],
      ['1', 'Y Thắng Êban', '1972', '', 'Ê Đê'],
      ['2', 'Lê Thị Hòa', '-', 'x', 'Kinh'],
    ]);
    expect(sheet.ignored).toEqual([]);
    expect(sheet.rows).toEqual([
      { fullName: 'Y Thắng Êban', sex: 'Nam', birthDate: '1972', ethnicGroup: 'Ê Đê' },
      { fullName: 'Lê Thị Hòa', sex: 'Nữ', ethnicGroup: 'Kinh' },
    ]);
  });

  test('one line stays one line: the first person is never taken for a heading', () => {
    const sheet = read('deputies', [
      ['Họ và tên', 'Ngày sinh', 'Ban', 'Tổ'],
      ['Nguyễn Văn Nam', '12/03/1970', 'Ban', 'Tổ'],
      ['Lê Thị Hòa', '1979', '', ''],
    ]);
    expect(sheet.rows?.map((row) => row['fullName'])).toEqual(['Nguyễn Văn Nam', 'Lê Thị Hòa']);
  });

  test('under two lines too, the line that numbers the columns is left out', () => {
    const sheet = read('units', [
      ['Mã đơn vị', 'Xã, phường', 'Hiệu lực', ''],
      ['', '', 'từ', 'đến'],
      ['(1)', '(2)', '(3)', '(4)'],
      ['22015', 'Phường Tuy Hòa', '01/07/2025', ''],
    ]);
    expect(sheet.rows).toEqual([{ code: '22015', name: 'Phường Tuy Hòa', validFrom: '01/07/2025' }]);
  });
});

describe('a name in two columns', () => {
  test('under headings of its own', () => {
    const sheet = read('officials', [
      ['STT', 'Họ và đệm', 'Tên', 'Chức danh'],
      ['1', 'Nguyễn Văn', 'Bình', 'Chủ tịch HĐND tỉnh'],
      ['2', 'Lê Thị Hai'],
      ['3', '', 'Ba'],
    ]);
    expect(sheet.rows).toEqual([
      { fullName: 'Nguyễn Văn Bình', post: 'Chủ tịch HĐND tỉnh' },
      { fullName: 'Lê Thị Hai' },
      { fullName: 'Ba' },
    ]);
    expect(sheet.ignored).toEqual([]);
  });

  test('under one heading merged over both, unless something else stands in the second', () => {
    const heading = ['STT', 'Họ và tên', '', 'Chức danh'];
    const split = read('officials', [
      heading,
      ['1', 'Nguyễn Văn', 'Bình', 'Chủ tịch HĐND tỉnh'],
      ['2', "H'Len", 'Niê', 'Phó Chủ tịch HĐND tỉnh'],
    ]);
    expect(split.rows?.map(({ fullName }) => fullName)).toEqual(['Nguyễn Văn Bình', "H'Len Niê"]);
    const crosses = read('officials', [
      heading,
      ['1', 'Nguyễn Văn Bình', 'x', 'Chủ tịch HĐND tỉnh'],
      ['2', 'Lê Thị Hai', 'Nữ', 'Phó Chủ tịch HĐND tỉnh'],
    ]);
    expect(crosses.rows?.map(({ fullName }) => fullName)).toEqual(['Nguyễn Văn Bình', 'Lê Thị Hai']);
    const marked = read('officials', [heading, ['1', 'Nguyễn Văn Bình', '1', 'Chủ tịch HĐND tỉnh']]);
    expect(marked.rows?.map(({ fullName }) => fullName)).toEqual(['Nguyễn Văn Bình']);
  });

  test('under two lines of which the lower names the parts', () => {
    const sheet = read('officials', [
      ['STT', 'Họ và tên', '', 'Chức danh'],
      ['', 'Họ và đệm', 'Tên', ''],
      ['1', 'Nguyễn Văn', 'Bình', 'Chủ tịch HĐND tỉnh'],
    ]);
    expect(sheet.rows).toEqual([{ fullName: 'Nguyễn Văn Bình', post: 'Chủ tịch HĐND tỉnh' }]);
  });
});
