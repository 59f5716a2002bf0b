import { Alert, Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LackingResult } from '@shared/training/overview/contract';
import { LACKING_WORDS } from '@shared/training/overview/lacking';
import { POST_GROUP_WORDS, POST_GROUPS } from '@shared/training/overview/post-groups';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';

const columns: readonly GridColumn<LackingResult>[] = [
  {
    key: 'name',
    title: 'Họ và tên',
    text: (row) => row.fullName,
    render: (row) => <Text fw={500}>{row.fullName}</Text>,
    sortName: (row) => row.fullName,
    nowrap: true,
  },
  { key: 'post', title: 'Chức vụ', text: (row) => row.post, sortText: (row) => row.post },
  { key: 'unit', title: 'Đơn vị', text: (row) => row.unitName, sortText: (row) => row.unitName },
  {
    key: 'group',
    title: 'Nhóm chức vụ',
    text: (row) => POST_GROUP_WORDS[row.postGroup],
    sortValue: (row) => POST_GROUPS.indexOf(row.postGroup),
  },
  {
    key: 'why',
    title: 'Lý do',
    text: (row) => LACKING_WORDS[row.why],
    render: (row) => (
      <Badge variant="light" color={row.why === 'never_came' ? 'amber' : 'gray'} size="lg" tt="none" fw={500}>
        {LACKING_WORDS[row.why]}
      </Badge>
    ),
    sortValue: (row) => row.why,
    nowrap: true,
  },
];

/** Row A19: who still lacks training; chips choose the post, the search box the unit. */
export function LackingList({
  lacking,
  units,
  unitsWithoutOfficers,
}: {
  readonly lacking: readonly LackingResult[];
  readonly units: number;
  readonly unitsWithoutOfficers: number;
}) {
  const filters: readonly GridFilter<LackingResult>[] = POST_GROUPS.filter((group) =>
    lacking.some(({ postGroup }) => postGroup === group),
  ).map((group) => ({
    key: group,
    label: POST_GROUP_WORDS[group],
    test: (row) => row.postGroup === group,
  }));
  return (
    <>
      <Text c="dimmed" mb="sm">
        Thường trực, lãnh đạo Ban của đơn vị (mục Đơn vị) và người được cử mà chưa dự lớp nào trong thời gian
        đã chọn.
      </Text>
      {unitsWithoutOfficers > 0 && (
        <Alert color="amber" variant="light" mb="md">
          {unitsWithoutOfficers === units
            ? 'Mục Đơn vị chưa ghi ai giữ chức danh ở xã, phường nào'
            : `${unitsWithoutOfficers}/${units} đơn vị chưa ghi ai giữ chức danh`}
          , nên chưa biết hết người chưa được tập huấn; danh sách dưới đây chỉ có người đã được cử mà không dự
          {unitsWithoutOfficers === units ? '' : ' và người giữ chức danh đã ghi'}.{' '}
          <Link to="/units/officers/import">Nhập người giữ chức danh từ Excel</Link>
        </Alert>
      )}
      <DataGrid
        label="Người chưa được tập huấn"
        noun="người"
        rows={lacking}
        columns={columns}
        filters={filters}
        rowId={(row) => `${row.fullName} ${row.unitName} ${row.post} ${row.why}`}
        searchText={({ fullName, post, unitName }) => `${fullName} ${post} ${unitName}`}
      />
    </>
  );
}
