import { Group, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { IconChartGridDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { OverviewResult } from '@shared/training/overview/contract';
import { useCall } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { QueryState } from '../../ui/query-state';
import { NewClassButton } from '../new-class-button';
import { TrainingTabs } from '../room-tabs';
import { HeatGrid } from './heat-grid';
import { LackingList } from './lacking-list';
import { ClusterFigures, GroupFigures, UnitFigures } from './unit-figures';

const VIEWS = [
  { value: 'units', label: 'Đơn vị' },
  { value: 'clusters', label: 'Cụm' },
  { value: 'posts', label: 'Chức vụ' },
  { value: 'sexes', label: 'Giới tính' },
  { value: 'ethnic', label: 'Dân tộc' },
  { value: 'heat', label: 'Đơn vị × lớp' },
  { value: 'lacking', label: 'Chưa tập huấn' },
] as const;
type View = (typeof VIEWS)[number]['value'];

/** Rows A16, A17, A19: all classes of a year, or of every year, taken together. */
export function StatisticsPage() {
  const [year, setYear] = useState<number | null>(null);
  const overview = useCall('trainingStatistics.getOverview', { year }, { keepPrevious: true });
  return (
    <>
      <TrainingTabs title="Thống kê tập huấn" />
      <QueryState query={overview}>
        {(found) =>
          found.years.length === 0 ? (
            <EmptyState icon={IconChartGridDots} title="Chưa có lớp nào" actions={<NewClassButton />}>
              Có lớp và điểm danh rồi, ở đây có số liệu mọi đơn vị, cụm thi đua, chức vụ, giới tính, dân tộc,
              và ai còn chưa được tập huấn.
            </EmptyState>
          ) : (
            <Statistics overview={found} year={year} onYear={setYear} />
          )
        }
      </QueryState>
    </>
  );
}

interface StatisticsProps {
  readonly overview: OverviewResult;
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
}

function Statistics({ overview, year, onYear }: StatisticsProps) {
  const [view, setView] = useState<View>('units');
  return (
    <>
      <Group gap="sm" mb="md" align="center">
        <NativeSelect
          aria-label="Năm"
          value={year ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onYear(value === '' ? null : Number(value));
          }}
          data={[
            { value: '', label: 'Mọi năm' },
            ...overview.years.map((one) => ({ value: String(one), label: `Năm ${one}` })),
          ]}
        />
        <SegmentedControl aria-label="Xem theo" value={view} onChange={setView} data={[...VIEWS]} />
      </Group>
      <Text c="dimmed" mb="md">
        {summaryOf(overview)}
      </Text>
      <ViewOf view={view} overview={overview} />
    </>
  );
}

function summaryOf({ classes, units, total }: OverviewResult): string {
  const registered = units.filter((unit) => unit.registered);
  // A commune has no units under it: the places its people come from are all there is.
  const own = registered.length === 0 ? units : registered;
  const elsewhere = units.filter((unit) => !own.includes(unit) && unit.came > 0).length;
  // As the filters of the list count them, those among them that only a list named.
  const nobody = units.filter(({ standing }) => standing === 'sent_nobody').length;
  const open = units.filter(({ standing }) => standing === 'not_recorded').length;
  const waiting = open === 0 ? '' : `, ${open} đơn vị chưa điểm danh`;
  const others = elsewhere === 0 ? '' : ` và ${elsewhere} nơi ngoài mục Đơn vị`;
  const rate =
    total.due === 0
      ? ''
      : `; lượt có mặt ${total.filled}/${total.due}${total.percent === null ? ' (còn buổi chưa ghi)' : ` (${total.percent}%)`}`;
  // Whoever was in two classes is counted in both: the rows add up class by class.
  const people = classes.length > 1 ? 'lượt người' : 'người';
  return `${classes.length} lớp, ${total.came} ${people} có dự của ${own.filter(({ came }) => came > 0).length}/${own.length} đơn vị${others}; ${nobody} đơn vị không có ai dự${waiting}${rate}.`;
}

function ViewOf({ view, overview }: { readonly view: View; readonly overview: OverviewResult }) {
  switch (view) {
    case 'units':
      return <UnitFigures units={overview.units} />;
    case 'clusters':
      return <ClusterFigures clusters={overview.clusters} />;
    case 'posts':
      return <GroupFigures label="Thống kê theo chức vụ" title="Nhóm chức vụ" rows={overview.posts} />;
    case 'sexes':
      return <GroupFigures label="Thống kê theo giới tính" title="Giới tính" rows={overview.sexes} />;
    case 'ethnic':
      return <GroupFigures label="Thống kê theo dân tộc" title="Dân tộc" rows={overview.ethnicGroups} />;
    case 'heat':
      return <HeatGrid overview={overview} />;
    case 'lacking':
      return (
        <LackingList
          lacking={overview.lacking}
          units={overview.units.filter(({ registered }) => registered).length}
          unitsWithoutOfficers={overview.unitsWithoutOfficers}
        />
      );
  }
}
