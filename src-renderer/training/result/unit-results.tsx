import { Badge } from '@mantine/core';
import { STANDING_WORDS } from '@shared/training/labels';
import type { TrainingResult, UnitResult } from '@shared/training/result-contract';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/data-grid';
import { nameColumn, peopleColumns, sumOf } from '../overview/figure-columns';

const COLORS = { came: 'lake', sent_nobody: 'red', not_recorded: 'amber', not_invited: 'gray' } as const;

const columns: readonly GridColumn<UnitResult>[] = [
  nameColumn('Đơn vị'),
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
  {
    key: 'seats',
    title: 'Chỉ tiêu',
    text: (row) => (row.seats === null ? '' : String(row.seats)),
    sortValue: (row) => row.seats ?? -1,
    align: 'right',
    footer: (rows) => (rows.some((row) => row.seats !== null) ? sumOf(rows, ({ seats }) => seats ?? 0) : ''),
  },
  ...peopleColumns<UnitResult>(),
];

const filters: readonly GridFilter<UnitResult>[] = (
  ['sent_nobody', 'not_recorded', 'came', 'not_invited'] as const
).map((standing) => ({
  key: standing,
  label: STANDING_WORDS[standing],
  test: (row) => row.standing === standing,
}));

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
