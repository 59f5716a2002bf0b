import { Badge, Button, Text } from '@mantine/core';
import {
  IconBuildingCommunity,
  IconDatabaseImport,
  IconFileSpreadsheet,
  IconPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Unit } from '@shared/council/contract';
import { UNIT_LABELS } from '@shared/council/labels';
import { UNIT_TYPE_WORDS } from '@shared/council/unit-names';
import { formatDate } from '@shared/kernel/local-date';
import { useCall } from '../../api/queries';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { ListAndDetail } from '../../ui/list-and-detail';
import { PageHeader } from '../../ui/page-header';
import { QueryState } from '../../ui/query-state';
import { useOpenRecord } from '../use-open-record';
import { useRegisterExport } from '../use-register-export';
import { CatalogueDialog } from './catalogue-dialog';
import { UnitPanel } from './unit-panel';
import { LinkButton } from '../../ui/link-button';

const columns: readonly GridColumn<Unit>[] = [
  {
    key: 'name',
    title: UNIT_LABELS.name,
    text: (unit) => unit.fullName,
    render: (unit) => <Text fw={500}>{unit.fullName}</Text>,
    sortValue: (unit) => unit.sortKey,
  },
  { key: 'code', title: UNIT_LABELS.code, text: (unit) => unit.code, sortValue: (unit) => unit.code },
  { key: 'phone', title: UNIT_LABELS.phone, text: (unit) => unit.phone, secondary: true },
  { key: 'email', title: UNIT_LABELS.email, text: (unit) => unit.email, secondary: true },
  { key: 'address', title: UNIT_LABELS.address, text: (unit) => unit.address, secondary: true },
  {
    key: 'valid',
    title: 'Hiệu lực',
    text: validity,
    render: (unit) =>
      unit.active ? (
        validity(unit)
      ) : (
        <Badge variant="light" color="gray" size="lg" tt="none" fw={500}>
          {validity(unit)}
        </Badge>
      ),
    secondary: true,
  },
];

function validity(unit: Unit): string {
  if (unit.validTo) return `đến ${formatDate(unit.validTo)}`;
  return unit.validFrom ? `từ ${formatDate(unit.validFrom)}` : '';
}

const filters: readonly GridFilter<Unit>[] = (['commune', 'ward', 'special_zone'] as const).map((type) => ({
  key: type,
  label: UNIT_TYPE_WORDS[type],
  test: (unit: Unit) => unit.unitType === type,
}));

/** Row C04, the list part: the communes, wards and special zones of the province. */
export function UnitsPage() {
  const units = useCall('council.listUnits', {});
  const { open, openRecord, keepOpen, close } = useOpenRecord('/units');
  const { exportIds, exporting } = useRegisterExport('units');
  const [loading, setLoading] = useState(false);

  const panel = (rows: readonly Unit[]) => {
    const unit = rows.find((row) => row.id === open) ?? null;
    if (!open || (open !== 'new' && !unit)) return null;
    return <UnitPanel key={unit?.id ?? 'new'} unit={unit} onClose={close} onCreated={keepOpen} />;
  };
  return (
    <>
      <PageHeader
        title="Đơn vị"
        detail="Xã, phường, đặc khu trực thuộc"
        secondary={
          <>
            <LinkButton
              variant="default"
              to="/council/import/$kind"
              params={{ kind: 'units' }}
              leftSection={<IconFileSpreadsheet size={20} />}
            >
              Nhập từ Excel
            </LinkButton>
            <Button
              variant="default"
              leftSection={<IconDatabaseImport size={20} />}
              onClick={() => setLoading(true)}
            >
              Nạp danh mục của tỉnh
            </Button>
          </>
        }
        primary={
          <Button leftSection={<IconPlus size={20} />} onClick={() => openRecord('new')}>
            Thêm đơn vị
          </Button>
        }
      />
      <QueryState query={units}>
        {(rows) => (
          <ListAndDetail
            list={
              rows.length === 0 ? (
                <EmptyState
                  icon={IconBuildingCommunity}
                  title="Chưa có đơn vị nào"
                  actions={
                    <Button
                      variant="light"
                      leftSection={<IconDatabaseImport size={20} />}
                      onClick={() => setLoading(true)}
                    >
                      Nạp danh mục của tỉnh
                    </Button>
                  }
                >
                  Danh mục xã, phường, đặc khu của tỉnh có sẵn trong chương trình; chọn tỉnh là có đủ tên và
                  mã.
                </EmptyState>
              ) : (
                <DataGrid
                  label="Danh sách đơn vị"
                  noun="đơn vị"
                  rows={rows}
                  columns={columns}
                  filters={filters}
                  rowId={(row) => row.id}
                  searchText={(row) => [row.fullName, row.code, row.phone, row.email, row.address].join(' ')}
                  initialSort={{ column: 'name', descending: false }}
                  narrow={open !== undefined}
                  selectedId={open}
                  onOpen={(row) => openRecord(row.id)}
                  rowActions={(row) => [{ label: 'Mở', onSelect: () => openRecord(row.id) }]}
                  onExport={(ids) => void exportIds(ids)}
                  exporting={exporting}
                />
              )
            }
            detail={panel(rows)}
          />
        )}
      </QueryState>
      {loading && <CatalogueDialog onClose={() => setLoading(false)} />}
    </>
  );
}
