import { describe, expect, it } from 'vitest';
import { cutTitles, nobodyIn, readName, titleBefore } from '@shared/list-import/person-names';
import { rowReader } from '@shared/list-import/row-reader';

const row = (name: string) => ({
  number: 2,
  cells: new Map([['fullName', { text: name, kind: 'text' as const }]]),
});

describe('who stands in a row', () => {
  it.each(['(khuyết)', 'Khuyết', '[còn khuyết]', 'Chức danh khuyết', '…', '-', '(trống)'])(
    'nobody in %s',
    (name) => expect(nobodyIn(rowReader(row(name)), 'fullName')).toContain('khuyết'),
  );

  it.each(['Cộng: hai người', 'Tổng cộng: 31 đại biểu', 'Tổng số', 'Người lập biểu', 'CỘNG'])(
    'no person, but the foot of a table: %s',
    (name) => expect(nobodyIn(rowReader(row(name)), 'fullName')).toContain('Dòng cuối bảng'),
  );

  it.each(['Nguyễn Văn Khuyết', 'Tống Thị Cộng', 'Lê Công Trống', "H'Len Niê", 'Y Thắng Êban'])(
    'the person %s',
    (name) => {
      const reader = rowReader(row(name));
      expect(nobodyIn(reader, 'fullName')).toBeNull();
      expect(readName(reader, 'fullName')).toBe(name);
      expect(reader.reasons).toEqual([]);
    },
  );

  it.each([
    ['=HYPERLINK("http://x")', 'Họ và tên chỉ có chữ; hãy bỏ ký hiệu khác.'],
    ['Lê Đạt (Tổ trưởng)', 'Họ và tên chỉ có chữ; hãy bỏ ký hiệu khác.'],
    ['Lê Đạt 2', 'Họ và tên không được có chữ số.'],
    ['(khuyết)', '“(khuyết)” không phải họ và tên.'],
  ])('%s is refused in its own words', (name, message) => {
    const reader = rowReader(row(name));
    readName(reader, 'fullName');
    expect(reader.reasons).toEqual([{ column: 'fullName', message }]);
  });

  it('writes names as names are written', () => {
    for (const [written, name] of [
      ["H'LEN NIÊ", "H'Len Niê"],
      ['nguyễn thị thu hà', 'Nguyễn Thị Thu Hà'],
      ['Nguyễn thị Hà', 'Nguyễn thị Hà'],
    ] as const) {
      expect(readName(rowReader(row(written)), 'fullName')).toBe(name);
    }
  });
});

describe('what stands before a name', () => {
  it.each([
    ['Đại tá Lê Hồng Nam', 'Đại tá', 'Lê Hồng Nam'],
    ['TS. Trần Thị Bình', 'TS.', 'Trần Thị Bình'],
    ['PGS.TS. Trần Văn Cường', 'PGS.TS.', 'Trần Văn Cường'],
    ['Thiếu tướng, TS Y Thắng Êban', 'Thiếu tướng, TS', 'Y Thắng Êban'],
    ["ThS.BS.CKII H'Len Niê", 'ThS.BS.CKII', "H'Len Niê"],
    ['Ông Lê Đạt', 'Ông', 'Lê Đạt'],
    ['Đ/c Lê Đạt', 'Đ/c', 'Lê Đạt'],
    ['BÁC SĨ CKI NGUYỄN THỊ ÁNH', 'BÁC SĨ CKI', 'NGUYỄN THỊ ÁNH'],
    ['NGƯT Nguyễn Văn An', 'NGƯT', 'Nguyễn Văn An'],
  ])('%s', (written, title, name) => {
    expect(titleBefore(written)).toBe(title);
    const { rows, cut } = cutTitles([row(written)], 'fullName');
    expect(rows[0]?.cells.get('fullName')?.text).toBe(name);
    expect([...cut]).toEqual([[2, title]]);
  });

  it.each([
    'Lê Thị Trung',
    'Trung Tá',
    'Cô Thị',
    'Bà Thị Năm'.slice(3),
    'Cao Thị Bs',
    'Ksơr Hnin',
    'Thạch Sang',
  ])('nothing before %s', (name) => expect(titleBefore(name)).toBe(''));
});
