import { expect, it } from 'vitest';
import type { GridColumn } from '@renderer/ui/grid/grid-model';
import { asShownList, rowsAsText } from '@renderer/ui/grid/shown-list';
import { ShownList } from '@shared/office/contract';

interface Row {
  readonly text: string;
  readonly by: number;
}

it('a figure by which a column is sorted leaves as one, however it is written', () => {
  const columns: readonly GridColumn<Row>[] = [
    { key: 'figure', title: 'Số', text: ({ text }) => text, sortValue: ({ by }) => by },
    { key: 'words', title: 'Chữ', text: ({ text }) => text },
  ];
  const rows = [
    { text: '47', by: 47 },
    { text: '1.250.000', by: 1_250_000 },
    { text: '66,67%', by: 2 / 3 },
    { text: 'chưa đủ dữ liệu', by: -1 },
    { text: '2/3', by: 2 },
  ];
  const list = asShownList('Danh sách', columns, rows);
  expect(ShownList.parse(list)).toEqual(list);
  expect(list.rows.map(([figure]) => figure)).toEqual([
    47,
    { figure: '1.250.000' },
    { figure: '66,67%' },
    'chưa đủ dữ liệu',
    '2/3',
  ]);
  // Sorted by nothing, it may be a code.
  expect(list.rows.map(([, words]) => words)).toEqual(rows.map(({ text }) => text));
});

it('a short title is told in full where the list leaves the screen, and makes its column no wider', () => {
  const columns: readonly GridColumn<Row>[] = [
    {
      key: 'one',
      title: 'Lớp 1',
      fullTitle: 'Lớp 1: Tập huấn kỹ năng (27/11/2026)',
      text: ({ text }) => text,
    },
  ];
  const rows = [{ text: '3/4', by: 3 }];
  expect(asShownList('Đơn vị và lớp', columns, rows).columns).toEqual([
    { title: 'Lớp 1: Tập huấn kỹ năng (27/11/2026)', width: 8 },
  ]);
  expect(rowsAsText(columns, rows)).toBe('Lớp 1: Tập huấn kỹ năng (27/11/2026)\r\n3/4');
});
