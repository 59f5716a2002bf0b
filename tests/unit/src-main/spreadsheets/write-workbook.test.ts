import * as XLSX from '@e965/xlsx';
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

test('figures leave as numbers that show what is printed; codes and telephone numbers stay text', async () => {
  const texts = ['97,87', '0,00', '1.250.000', '66,67%', '100', '01', '0912345678', '3/4', '–', '1,5,2'];
  const bytes = await writeWorkbook([
    {
      name: 'A',
      columns: texts.map((title) => ({ title, width: 9 })),
      rows: [texts.map((figure) => ({ figure }))],
    },
  ]);
  const { Sheets } = XLSX.read(bytes, { cellNF: true });
  const cells = texts.map(
    (_, at) => Sheets['A']![XLSX.utils.encode_cell({ r: 1, c: at })] as XLSX.CellObject,
  );
  expect(cells.map(({ t, v, z }) => (t === 'n' ? [v, z] : v))).toEqual([
    [97.87, '[$-42A]#,##0.00'],
    [0, '[$-42A]#,##0.00'],
    [1_250_000, '[$-42A]#,##0'],
    [66.67, '[$-42A]#,##0.00"%"'],
    [100, '[$-42A]#,##0'],
    '01',
    '0912345678',
    '3/4',
    '–',
    '1,5,2',
  ]);
});
