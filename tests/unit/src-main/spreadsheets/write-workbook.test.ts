import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readWorkbook } from '@main/spreadsheets/read-workbook';
import { writeWorkbook } from '@main/spreadsheets/write-workbook';

const COLUMNS = [
  { title: 'Họ và tên', width: 30 },
  { title: 'Ngày sinh', width: 12 },
  { title: 'Số', width: 8 },
];

test('what is written can be read again: text, days, numbers, gaps', async () => {
  const bytes = await writeWorkbook([
    {
      name: 'Đại biểu: khóa XI/2026',
      columns: COLUMNS,
      rows: [
        ['Nguyễn Thị Ánh', { day: '1970-02-05' }, 7],
        ['Y Thắng Êban', { day: '1968' }, null],
      ],
    },
  ]);
  const read = await readWorkbook(bytes);
  expect(read.ok && read.value[0]).toMatchObject({
    name: 'Đại biểu  khóa XI 2026',
    rows: [
      { cells: [{ text: 'Họ và tên' }, { text: 'Ngày sinh' }, { text: 'Số' }] },
      {
        cells: [
          { text: 'Nguyễn Thị Ánh' },
          { text: '05/02/1970', kind: 'date' },
          { text: '7', kind: 'number' },
        ],
      },
      { cells: [{ text: 'Y Thắng Êban' }, { text: '1968' }] },
    ],
  });
});

test('the heading stays in view and columns have their widths', async () => {
  const bytes = await writeWorkbook([{ name: 'A', columns: COLUMNS, rows: [['x', 'y', 1]] }]);
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect(xml).toContain('<pane ySplit="1"');
  expect(xml).toMatch(/<col [^>]*width="30"/u);
});

test('nothing that begins like a formula leaves as one', async () => {
  const bytes = await writeWorkbook([
    { name: 'A', columns: COLUMNS, rows: [['=cmd|calc', '@SUM(A1)', '-2+3+cmd|x']] },
  ]);
  const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
  expect(parts.join('')).not.toContain('<f>');
  const read = await readWorkbook(bytes);
  expect(read.ok && read.value[0]?.rows[1]?.cells.map((cell) => cell.text)).toEqual([
    "'=cmd|calc",
    "'@SUM(A1)",
    "'-2+3+cmd|x",
  ]);
});
