import { Badge, Button, Group, Text } from '@mantine/core';
import { IconBuildingCommunity, IconDatabaseImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Unit } from '@shared/council/contract';
import { UNIT_LABELS } from '@shared/council/labels';
import { UNIT_TYPE_WORDS } from '@shared/council/unit-names';
import { formatDate } from '@shared/kernel/local-date';
import { useCall } from '../../api/queries';
import type { GridColumn, GridFilter } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { AddButton, ImportButton, RegisterList } from '../register-list';
import { useOpenRecord } from '../use-open-record';
import { useRegisterExport } from '../use-register-export';
import { CatalogueDialog } from './catalogue-dialog';
import { UnitPanel } from './unit-panel';
import { UnitTabs } from './unit-tabs';

const columns: readonly GridColumn<Unit>[] = [
  {
    key: 'name',
    title: UNIT_LABELS.name,
    text: (unit) => unit.fullName,
    render: (unit) => <Text fw={500}>{unit.fullName}</Text>,
    sortValue: (unit) => unit.sortKey,
  },
  { key: 'code', title: UNIT_LABELS.code, text: (unit) => unit.code, sortValue: (unit) => unit.code },
  {
    key: 'district',
    title: UNIT_LABELS.oldDistrict,
    text: (unit) => unit.oldDistrict,
    sortText: (unit) => unit.oldDistrict,
    secondary: true,
  },
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

const searchText = (unit: Unit): string =>
  [unit.fullName, unit.code, unit.phone, unit.email, unit.address].join(' ');

const byName = { column: 'name', descending: false };

/** Row C04, the list part: the communes, wards and special zones of the province. */
export function UnitsPage() {
  const units = useCall('council.listUnits', {});
  const place = useOpenRecord('/units');
  const exporting = useRegisterExport('units');
  const [loading, setLoading] = useState(false);
  const loadButton = (variant: 'default' | 'light') => (
    <Button variant={variant} leftSection={<IconDatabaseImport size={20} />} onClick={() => setLoading(true)}>
      Nạp danh mục của tỉnh
    </Button>
  );
  return (
    <>
      <UnitTabs
        title="Đơn vị"
        actions={
          <Group gap="sm">
            <ImportButton kind="units" />
            {loadButton('default')}
            <AddButton place={place}>Thêm đơn vị</AddButton>
          </Group>
        }
      />
      <RegisterList
        query={units}
        place={place}
        label="Danh sách đơn vị"
        noun="đơn vị"
        columns={columns}
        filters={filters}
        searchText={searchText}
        initialSort={byName}
        {...exporting}
        empty={
          <EmptyState icon={IconBuildingCommunity} title="Chưa có đơn vị nào" actions={loadButton('light')}>
            Chương trình có sẵn tên và mã xã, phường, đặc khu của cả 34 tỉnh, thành phố: bấm “Nạp danh mục của
            tỉnh”. Danh sách riêng thì nhập từ Excel theo tệp mẫu, hoặc dán.
          </EmptyState>
        }
        panel={(unit) => <UnitPanel unit={unit} onClose={place.close} onCreated={place.keepOpen} />}
      />
      {loading && <CatalogueDialog onClose={() => setLoading(false)} />}
    </>
  );
}
