import type { TrainingResult, UnitResult } from '@shared/training/result-contract';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { nameColumn, peopleColumns, sumOf } from '../overview/figure-columns';
import { standingColumn, standingFilters } from '../overview/unit-standing';

const columns: readonly GridColumn<UnitResult>[] = [
  nameColumn('Đơn vị'),
  standingColumn<UnitResult>(),
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

const filters: readonly GridFilter<UnitResult>[] = [
  ...standingFilters<UnitResult>(),
  { key: 'short', label: 'Cử thiếu', test: ({ seats, listed }) => seats !== null && listed < seats },
  { key: 'over', label: 'Cử quá', test: ({ seats, listed }) => seats !== null && listed > seats },
];

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
