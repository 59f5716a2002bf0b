import { Text } from '@mantine/core';
import type { GroupResult } from '@shared/training/overview/contract';
import type { GridColumn } from '../../ui/grid/data-grid';
import { percentWords } from '../words';

type Figures = Omit<GroupResult, 'key' | 'name'>;

/** Over the rows that are shown. */
export const sumOf = <T,>(rows: readonly T[], value: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);

/** A whole number with its sum over the rows that are shown. */
export const figureColumn = <T,>(key: string, title: string, value: (row: T) => number): GridColumn<T> => ({
  key,
  title,
  text: (row) => String(value(row)),
  sortValue: value,
  align: 'right',
  footer: (rows) => sumOf(rows, value),
});

export const nameColumn = <T extends { readonly name: string }>(title: string): GridColumn<T> => ({
  key: 'name',
  title,
  text: (row) => row.name,
  // Names of communes stand on one line; a long name of somebody else's office may break.
  render: (row) => (
    <Text fw={500} miw="11rem">
      {row.name}
    </Text>
  ),
  sortText: (row) => row.name,
  footer: () => 'Cộng',
});

/** What any group of people comes to; the footer adds up what is shown. */
export function peopleColumns<T extends Figures>(): readonly GridColumn<T>[] {
  return [
    figureColumn('listed', 'Được cử', (row) => row.listed),
    figureColumn('walk-ins', 'Ngoài DS', (row) => row.walkIns),
    figureColumn('came', 'Có dự', (row) => row.came),
    {
      key: 'filled',
      title: 'Lượt có mặt',
      text: (row) => `${row.filled}/${row.due}`,
      sortValue: (row) => row.filled,
      align: 'right',
      nowrap: true,
      footer: (rows) => `${sumOf(rows, ({ filled }) => filled)}/${sumOf(rows, ({ due }) => due)}`,
    },
    {
      key: 'percent',
      title: 'Tỷ lệ',
      text: (row) => (row.due === 0 ? '' : percentWords(row.percent)),
      sortValue: (row) => (row.percent === null ? -1 : row.filled / row.due),
      align: 'right',
      nowrap: true,
    },
    figureColumn('eligible', 'Đủ điều kiện', (row) => row.eligible),
  ];
}
