import { Badge, Text } from '@mantine/core';
import { textSortKey } from '@shared/kernel/vietnamese-text';
import { STANDING_WORDS } from '@shared/training/labels';
import type { TrainingResult, UnitResult } from '@shared/training/result-contract';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/data-grid';
import { percentWords } from '../words';

const COLORS = { came: 'lake', sent_nobody: 'red', not_invited: 'gray' } as const;

const sumOf = (rows: readonly UnitResult[], value: (row: UnitResult) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);

const figure = (key: string, title: string, value: (row: UnitResult) => number): GridColumn<UnitResult> => ({
  key,
  title,
  text: (row) => String(value(row)),
  sortValue: value,
  align: 'right',
  footer: (rows) => sumOf(rows, value),
});

const columns: readonly GridColumn<UnitResult>[] = [
  {
    key: 'name',
    title: 'Đơn vị',
    text: (row) => row.name,
    render: (row) => <Text fw={500}>{row.name}</Text>,
    sortValue: (row) => textSortKey(row.name),
    footer: () => 'Cộng',
    nowrap: true,
  },
  {
    key: 'seats',
    title: 'Chỉ tiêu',
    text: (row) => (row.seats === null ? '' : String(row.seats)),
    sortValue: (row) => row.seats ?? -1,
    align: 'right',
    footer: (rows) => (rows.some((row) => row.seats !== null) ? sumOf(rows, ({ seats }) => seats ?? 0) : ''),
  },
  figure('listed', 'Được cử', (row) => row.listed),
  figure('walk-ins', 'Ngoài DS', (row) => row.walkIns),
  figure('came', 'Có dự', (row) => row.came),
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
  figure('eligible', 'Đủ điều kiện', (row) => row.eligible),
  {
    key: 'standing',
    title: 'Tình trạng',
    text: (row) => STANDING_WORDS[row.standing],
    render: (row) => (
      <Badge variant="light" color={COLORS[row.standing]} size="lg" tt="none" fw={500}>
        {STANDING_WORDS[row.standing]}
      </Badge>
    ),
    sortValue: (row) => row.standing,
    nowrap: true,
  },
];

const filters: readonly GridFilter<UnitResult>[] = (['sent_nobody', 'came', 'not_invited'] as const).map(
  (standing) => ({
    key: standing,
    label: STANDING_WORDS[standing],
    test: (row) => row.standing === standing,
  }),
);

/** Every unit always has its row, also with zero (row A16). */
export function UnitResults({ result }: { readonly result: TrainingResult }) {
  return (
    <DataGrid
      label="Số liệu từng đơn vị"
      noun="đơn vị"
      rows={result.units}
      columns={columns}
      filters={filters}
      rowId={({ key }) => key}
      searchText={({ name }) => name}
    />
  );
}
