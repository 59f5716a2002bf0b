import { Text } from '@mantine/core';
import type { ClusterResult, GroupResult, OverviewUnitResult } from '@shared/training/overview/contract';
import { DataGrid, type GridColumn } from '../../ui/grid/data-grid';
import { figureColumn, nameColumn, peopleColumns } from './figure-columns';
import { standingColumn, standingFilters } from './unit-standing';

const unitColumns: readonly GridColumn<OverviewUnitResult>[] = [
  nameColumn('Đơn vị'),
  standingColumn<OverviewUnitResult>(),
  ...peopleColumns<OverviewUnitResult>(),
  {
    key: 'cluster',
    title: 'Cụm',
    text: (row) => row.clusterName,
    render: (row) => <Text size="sm">{row.clusterName}</Text>,
    sortText: (row) => row.clusterName,
    nowrap: true,
  },
];

const filters = standingFilters<OverviewUnitResult>();

/** Row A16: every unit has its row, also with zero. */
export function UnitFigures({ units }: { readonly units: readonly OverviewUnitResult[] }) {
  return (
    <DataGrid
      label="Thống kê theo đơn vị"
      noun="đơn vị"
      rows={units}
      columns={unitColumns}
      filters={filters}
      rowId={({ key }) => key}
      searchText={({ name, clusterName }) => `${name} ${clusterName}`}
    />
  );
}

const clusterColumns: readonly GridColumn<ClusterResult>[] = [
  nameColumn('Cụm thi đua'),
  figureColumn('units', 'Đơn vị', (row) => row.units),
  figureColumn('units-came', 'Có người dự', (row) => row.unitsThatCame),
  figureColumn('units-nobody', 'Không có ai', (row) => row.unitsThatSentNobody),
  ...peopleColumns<ClusterResult>(),
];

export function ClusterFigures({ clusters }: { readonly clusters: readonly ClusterResult[] }) {
  return (
    <DataGrid
      label="Thống kê theo cụm thi đua"
      noun="cụm"
      rows={clusters}
      columns={clusterColumns}
      rowId={({ key, name }) => `${key} ${name}`}
      searchText={({ name }) => name}
    />
  );
}

interface GroupFiguresProps {
  readonly label: string;
  readonly title: string;
  readonly rows: readonly GroupResult[];
}

/** By post, sex or ethnic group: the same figures over other groups of the same people. */
export function GroupFigures({ label, title, rows }: GroupFiguresProps) {
  return (
    <DataGrid
      label={label}
      noun="nhóm"
      rows={rows}
      columns={[nameColumn<GroupResult>(title), ...peopleColumns<GroupResult>()]}
      rowId={({ key, name }) => `${key} ${name}`}
      searchText={({ name }) => name}
    />
  );
}
