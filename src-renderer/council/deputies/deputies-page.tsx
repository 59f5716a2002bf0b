import { Badge, Button, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconPlus, IconUsers } from '@tabler/icons-react';
import type { Deputy } from '@shared/council/contract';
import { GROUP_ROLE_WORDS, BOARD_ROLE_WORDS, SEX_WORDS } from '@shared/council/labels';
import { formatDate } from '@shared/kernel/local-date';
import { textSortKey } from '@shared/kernel/vietnamese-text';
import { useCall } from '../../api/queries';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { ListAndDetail } from '../../ui/list-and-detail';
import { QueryState } from '../../ui/query-state';
import { birthText } from '../birth-text';
import { NameCell } from '../name-cell';
import { RegisterTabs } from '../tabs';
import { useOpenRecord } from '../use-open-record';
import { useRegisterExport } from '../use-register-export';
import { DeputyPanel } from './deputy-panel';
import { useRemoveDeputy } from './use-remove-deputy';
import { LinkButton } from '../../ui/link-button';

const columns: readonly GridColumn<Deputy>[] = [
  {
    key: 'name',
    title: 'Họ và tên',
    text: (deputy) => deputy.fullName,
    render: (deputy) => <NameCell name={deputy.fullName} below={deputy.posts} />,
    sortValue: (deputy) => deputy.sortKey,
    footer: (rows) => `${rows.filter((row) => row.active).length} đương nhiệm`,
  },
  {
    key: 'birth',
    title: 'Ngày sinh',
    text: (deputy) => birthText(deputy.birthDate),
    sortValue: (deputy) => deputy.birthDate ?? '',
    nowrap: true,
    align: 'right',
  },
  {
    key: 'sex',
    title: 'Giới tính',
    text: (deputy) => (deputy.sex ? SEX_WORDS[deputy.sex] : ''),
    sortValue: (deputy) => deputy.sex ?? '',
    footer: (rows) => `${rows.filter((row) => row.sex === 'female').length} nữ`,
    secondary: true,
  },
  {
    key: 'ethnic',
    title: 'Dân tộc',
    text: (deputy) => deputy.ethnicGroup,
    sortValue: (deputy) => textSortKey(deputy.ethnicGroup),
    secondary: true,
  },
  {
    key: 'group',
    title: 'Tổ đại biểu',
    text: (deputy) =>
      withRole(
        deputy.groupName,
        deputy.groupRole === 'member' ? null : deputy.groupRole && GROUP_ROLE_WORDS[deputy.groupRole],
      ),
    sortValue: (deputy) => textSortKey(deputy.groupName),
    secondary: true,
  },
  {
    key: 'board',
    title: 'Ban của HĐND',
    text: (deputy) =>
      withRole(
        deputy.boardName,
        deputy.boardRole === 'member' ? null : deputy.boardRole && BOARD_ROLE_WORDS[deputy.boardRole],
      ),
    sortValue: (deputy) => textSortKey(deputy.boardName),
    secondary: true,
  },
  {
    key: 'state',
    title: 'Tình trạng',
    text: stateOf,
    render: (deputy) => <StateBadge deputy={deputy} />,
    sortValue: (deputy) => (deputy.active ? 0 : 1),
    nowrap: true,
  },
];

function withRole(body: string, role: string | null): string {
  return role && body ? `${body} (${role})` : body;
}

function stateOf(deputy: Deputy): string {
  if (deputy.suspended) return 'Tạm đình chỉ';
  if (deputy.active) return deputy.fullTime ? 'Chuyên trách' : 'Kiêm nhiệm';
  return deputy.mandateTo ? `Thôi từ ${formatDate(deputy.mandateTo)}` : 'Đã thôi';
}

function StateBadge({ deputy }: { readonly deputy: Deputy }) {
  if (deputy.active && !deputy.suspended) return <Text span>{stateOf(deputy)}</Text>;
  return (
    <Badge variant="light" color={deputy.suspended ? 'amber' : 'gray'} size="lg" tt="none" fw={500}>
      {stateOf(deputy)}
    </Badge>
  );
}

const filters: readonly GridFilter<Deputy>[] = [
  { key: 'active', label: 'Đương nhiệm', test: (deputy) => deputy.active },
  { key: 'fullTime', label: 'Chuyên trách', test: (deputy) => deputy.fullTime },
  { key: 'female', label: 'Nữ', test: (deputy) => deputy.sex === 'female' },
];

const searchText = (deputy: Deputy): string =>
  [
    deputy.fullName,
    deputy.posts,
    deputy.groupName,
    deputy.boardName,
    deputy.occupation,
    deputy.constituency,
  ].join(' ');

/** Row C02: the deputies of the term. */
export function DeputiesPage() {
  const deputies = useCall('council.listDeputies', {});
  const { open, openRecord, keepOpen, close } = useOpenRecord('/council/deputies');
  const { exportIds, exporting } = useRegisterExport('deputies');
  const { remove, dialog } = useRemoveDeputy(close);

  const panel = (rows: readonly Deputy[]) => {
    if (!open) return null;
    const deputy = rows.find((row) => row.id === open || row.personId === open) ?? null;
    if (open !== 'new' && !deputy) return null;
    return (
      <DeputyPanel
        key={deputy?.id ?? 'new'}
        deputy={deputy}
        onClose={close}
        onCreated={keepOpen}
        onRemove={(row) => void remove(row)}
      />
    );
  };

  return (
    <>
      <RegisterTabs
        title="Đại biểu"
        actions={
          <>
            <LinkButton
              variant="default"
              to="/council/import/$kind"
              params={{ kind: 'deputies' }}
              leftSection={<IconFileSpreadsheet size={20} />}
            >
              Nhập từ Excel
            </LinkButton>
            <Button leftSection={<IconPlus size={20} />} onClick={() => openRecord('new')}>
              Thêm đại biểu
            </Button>
          </>
        }
      />
      <QueryState query={deputies}>
        {(rows) => (
          <ListAndDetail
            list={
              rows.length === 0 ? (
                <EmptyState
                  icon={IconUsers}
                  title="Chưa có đại biểu nào"
                  actions={
                    <LinkButton variant="light" to="/council/import/$kind" params={{ kind: 'deputies' }}>
                      Nhập danh sách từ Excel
                    </LinkButton>
                  }
                >
                  Danh sách đại biểu của khóa nằm ở đây, kèm Tổ, Ban và chức vụ. Cuộc lấy phiếu và văn bản đều
                  lấy tên từ danh sách này.
                </EmptyState>
              ) : (
                <DataGrid
                  label="Danh sách đại biểu"
                  noun="đại biểu"
                  rows={rows}
                  columns={columns}
                  filters={filters}
                  rowId={(row) => row.id}
                  searchText={searchText}
                  initialSort={{ column: 'name', descending: false }}
                  narrow={open !== undefined}
                  selectedId={rows.find((row) => row.id === open || row.personId === open)?.id}
                  onOpen={(row) => openRecord(row.id)}
                  rowActions={(row) => [
                    { label: 'Mở', onSelect: () => openRecord(row.id) },
                    { label: 'Xóa khỏi danh sách…', destructive: true, onSelect: () => void remove(row) },
                  ]}
                  onExport={(ids) => void exportIds(ids)}
                  exporting={exporting}
                />
              )
            }
            detail={panel(rows)}
          />
        )}
      </QueryState>
      {dialog}
    </>
  );
}
