import { Badge, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { Unit } from '@shared/council/contract';
import type { UnitLeadership } from '@shared/council/unit-officers/contract';
import { UNIT_POST_WORDS, UNIT_POSTS, type UnitPost } from '@shared/council/unit-officers/posts';
import { formatDate } from '@shared/kernel/local-date';
import { useCall } from '../../api/queries';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { UnitTabs } from './unit-tabs';

interface Row {
  readonly unit: Unit;
  readonly leadership: UnitLeadership;
}

const vacanciesOf = ({ leadership }: Row): number =>
  leadership.posts.reduce((sum, { vacant }) => sum + vacant, 0);

const holdersOf = ({ leadership }: Row, post: UnitPost) =>
  leadership.officers.filter(({ current, postKind }) => current && postKind === post);

/** "Y Thim Niê", "khuyết từ 01/08/2026", or nothing where the unit has no such seat. */
function postText(row: Row, post: UnitPost): string {
  const state = row.leadership.posts.find((one) => one.post === post);
  const names = holdersOf(row, post).map(({ fullName }) => fullName);
  const vacant = state?.vacant ?? 0;
  const since = state?.since ? ` từ ${formatDate(state.since)}` : '';
  return [...names, ...(vacant > 0 ? [`khuyết${vacant > 1 ? ` ${vacant}` : ''}${since}`] : [])].join(', ');
}

function postColumn(post: UnitPost): GridColumn<Row> {
  return {
    key: post,
    title: SHORT[post],
    width: '12%',
    text: (row) => postText(row, post),
    render: (row) => <PostCell row={row} post={post} />,
    footer: (rows) => {
      const vacant = rows.reduce(
        (sum, row) => sum + (row.leadership.posts.find((one) => one.post === post)?.vacant ?? 0),
        0,
      );
      return vacant === 0 ? '' : `khuyết ${vacant}`;
    },
  };
}

/** Headings have little room; help and templates say the posts in full. */
const SHORT: Readonly<Record<UnitPost, string>> = {
  chair: 'Chủ tịch',
  vice_chair: 'Phó Chủ tịch',
  economy_head: 'Trưởng Ban KT-NS',
  economy_deputy_head: 'Phó Ban KT-NS',
  culture_head: 'Trưởng Ban VH-XH',
  culture_deputy_head: 'Phó Ban VH-XH',
};

function PostCell({ row, post }: { readonly row: Row; readonly post: UnitPost }) {
  const state = row.leadership.posts.find((one) => one.post === post);
  return (
    <>
      {holdersOf(row, post).map((one) => (
        <Text key={one.id} fw={500} size="sm" miw="6.5rem">
          {one.fullName}
        </Text>
      ))}
      {state !== undefined && state.vacant > 0 && (
        <Badge variant="light" color="amber" tt="none" fw={500} title={UNIT_POST_WORDS[post]}>
          khuyết{state.vacant > 1 ? ` ${state.vacant}` : ''}
        </Badge>
      )}
      {state?.since && (
        <Text size="sm" c="dimmed">
          từ {formatDate(state.since)}
        </Text>
      )}
    </>
  );
}

const columns: readonly GridColumn<Row>[] = [
  {
    key: 'name',
    title: 'Đơn vị',
    text: ({ unit }) => unit.fullName,
    render: ({ unit }) => (
      <>
        <Text fw={500}>{unit.fullName}</Text>
        {unit.phone !== '' && (
          <Text size="sm" c="dimmed">
            {unit.phone}
          </Text>
        )}
      </>
    ),
    sortValue: ({ unit }) => unit.sortKey,
    nowrap: true,
  },
  {
    key: 'vacant',
    title: 'Khuyết',
    text: (row) => String(vacanciesOf(row)),
    sortValue: vacanciesOf,
    align: 'right',
    footer: (rows) => rows.reduce((sum, row) => sum + vacanciesOf(row), 0),
  },
  ...UNIT_POSTS.map(postColumn),
];

const filters: readonly GridFilter<Row>[] = [
  { key: 'vacant', label: 'Có khuyết', test: (row) => vacanciesOf(row) > 0 },
  {
    key: 'nobody',
    label: 'Chưa ghi ai',
    test: ({ leadership }) => leadership.officers.every(({ current }) => !current),
  },
];

/** Row C04: who leads every unit, with the seats that stand empty; every unit has its row. */
export function LeadershipPage() {
  const units = useCall('council.listUnits', {});
  const leadership = useCall('unitOfficers.listLeadership', {});
  const navigate = useNavigate();
  return (
    <>
      <UnitTabs
        title="Thường trực và chức danh khuyết của đơn vị"
        actions={
          <LinkButton to="/units/officers/import" params={{}} variant="default">
            Nhập từ Excel
          </LinkButton>
        }
      />
      <QueryState query={units}>
        {(list) => (
          <QueryState query={leadership}>
            {(found) => {
              const byUnit = new Map(found.map((one) => [one.unitId, one]));
              const rows = list
                .filter(({ active }) => active)
                .flatMap((unit): Row[] => {
                  const mine = byUnit.get(unit.id);
                  return mine ? [{ unit, leadership: mine }] : [];
                });
              return rows.length === 0 ? (
                <EmptyState
                  icon={IconUsersGroup}
                  title="Chưa có đơn vị nào"
                  actions={
                    <LinkButton to="/units" variant="light">
                      Mở danh sách đơn vị
                    </LinkButton>
                  }
                >
                  Nạp danh mục của tỉnh ở tab “Danh sách”; rồi nhập Thường trực, lãnh đạo Ban của mọi đơn vị
                  từ một tệp Excel.
                </EmptyState>
              ) : (
                <DataGrid
                  label="Thường trực và khuyết của đơn vị"
                  noun="đơn vị"
                  rows={rows}
                  columns={columns}
                  filters={filters}
                  rowId={({ unit }) => unit.id}
                  searchText={({ unit, leadership: { officers } }) =>
                    `${unit.fullName} ${officers.map(({ fullName }) => fullName).join(' ')}`
                  }
                  onOpen={({ unit }) =>
                    void navigate({ to: '/units', search: { open: unit.id, tab: 'officers' } })
                  }
                />
              );
            }}
          </QueryState>
        )}
      </QueryState>
    </>
  );
}
