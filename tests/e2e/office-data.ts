import { utils, write } from '@e965/xlsx';

/** Invented people of an invented council, in the shapes in which offices keep them. */
export const DEPUTIES: readonly (readonly [string, string, string, string])[] = [
  ['Nguyễn Văn Bình', '12/03/1970', 'Nam', 'Kinh'],
  ["H'Len Niê", '05/09/1981', 'Nữ', 'Ê Đê'],
  ['Y Thắng Êban', '20/11/1972', 'Nam', 'Ê Đê'],
  ['Trần Quốc Ơn', '1975', 'Nam', 'Kinh'],
  ['Lê Thị Hoà', '30/04/1979', 'Nữ', 'Kinh'],
  ['Đặng Thị Đào', '02/02/1983', 'Nữ', 'Tày'],
  ['Phạm Minh Ánh', '17/07/1968', 'Nam', 'Kinh'],
  ['Đỗ Thị Ánh', '08/08/1986', 'Nữ', 'Nùng'],
  ['Bùi Văn Cường', '01/01/1977', 'Nam', 'Mường'],
  ['Hoàng Thị Ẩn', '22/10/1980', 'Nữ', 'Kinh'],
  ['Vũ Đức Oanh', '14/06/1974', 'Nam', 'Kinh'],
];

/** As a block copied from Excel: headings first, cells between tabs. */
export function copiedFromExcel(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\r\n');
}

export const DEPUTY_HEADINGS = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc'] as const;

export const OFFICIALS: readonly (readonly [string, string])[] = [
  ['Nguyễn Văn Bình', 'Chủ tịch HĐND tỉnh'],
  ['Đặng Thị Đào', 'Phó Chủ tịch HĐND tỉnh'],
  ["H'Len Niê", 'Trưởng Ban Dân tộc HĐND tỉnh'],
  ['Y Thắng Êban', 'Chủ tịch UBND tỉnh'],
  ['Trần Quốc Ơn', 'Phó Chủ tịch UBND tỉnh'],
];

export function officialsTable(): string[][] {
  return [
    ['Họ và tên', 'Chức danh', 'Giữ chức từ ngày', 'Nghị quyết, quyết định'],
    ...OFFICIALS.map(([name, post]) => [name, post, '01/07/2025', '12/NQ-HĐND']),
  ];
}

/** A workbook as an office sends it. */
export function workbook(rows: readonly (readonly string[])[]): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Danh sách');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
