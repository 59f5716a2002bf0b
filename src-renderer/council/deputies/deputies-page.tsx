import { Badge, Text } from '@mantine/core';
import { SEX_WORDS } from '@shared/kernel/sex-words';
import { IconUsers } from '@tabler/icons-react';
import type { Deputy } from '@shared/council/contract';
import { GROUP_ROLE_WORDS, BOARD_ROLE_WORDS } from '@shared/council/labels';
import { birthText } from '@shared/kernel/birth-text';
import { formatDate } from '@shared/kernel/local-date';
import { useCall } from '../../api/queries';
import type { GridColumn, GridFilter } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { NameCell } from '../name-cell';
import { AddButton, ImportButton, RegisterList } from '../register-list';
import { RegisterTabs } from '../tabs';
import { useOpenRecord } from '../use-open-record';
import { useRegisterExport } from '../use-register-export';
import { useRemoveRecord } from '../use-remove-record';
import { DeputyPanel } from './deputy-panel';
import { LinkButton } from '../../ui/link-button';

const columns: readonly GridColumn<Deputy>[] = [
  {
    key: 'name',
    title: 'Họ và tên',
    text: (deputy) => deputy.fullName,
    render: (deputy) => <NameCell name={deputy.fullName} below={deputy.posts} />,
    sortValue: (deputy) => deputy.sortKey,
    width: 200,
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
    sortText: (deputy) => deputy.ethnicGroup,
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
    sortText: (deputy) => deputy.groupName,
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
    sortText: (deputy) => deputy.boardName,
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
  { key: 'female', label: SEX_WORDS.female, test: (deputy) => deputy.sex === 'female' },
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

const byName = { column: 'name', descending: false };

const removal = {
  title: (deputy: Deputy) => `Xóa ${deputy.fullName} khỏi danh sách đại biểu?`,
  body: 'Nhiệm vụ đại biểu của khóa này bị xóa. Nếu đại biểu đã thôi nhiệm vụ, hãy ghi ngày thôi thay vì xóa.',
  confirm: 'Xóa khỏi danh sách',
  done: (deputy: Deputy) => `Đã xóa ${deputy.fullName} khỏi danh sách đại biểu.`,
};

/** Row C02: the deputies of the term. */
export function DeputiesPage() {
  const deputies = useCall('council.listDeputies', {});
  const place = useOpenRecord('/council/deputies');
  const exporting = useRegisterExport('deputies');
  const { remove, dialog } = useRemoveRecord<Deputy>('council.removeDeputy', removal, place.close);
  return (
    <>
      <RegisterTabs
        title="Đại biểu"
        actions={
          <>
            <ImportButton kind="deputies" />
            <AddButton place={place}>Thêm đại biểu</AddButton>
          </>
        }
      />
      <RegisterList
        query={deputies}
        place={place}
        label="Danh sách đại biểu"
        noun="đại biểu"
        columns={columns}
        filters={filters}
        searchText={searchText}
        initialSort={byName}
        {...exporting}
        answersTo={(deputy, open) => deputy.personId === open}
        moreActions={() => [{ label: 'Xóa khỏi danh sách…', destructive: true, onSelect: remove }]}
        empty={
          <EmptyState
            icon={IconUsers}
            title="Chưa có đại biểu nào"
            actions={
              <LinkButton variant="light" to="/council/import/$kind" params={{ kind: 'deputies' }}>
                Nhập danh sách từ Excel
              </LinkButton>
            }
          >
            Danh sách đại biểu của khóa nằm ở đây, kèm Tổ, Ban và chức vụ. Cuộc lấy phiếu và văn bản đều lấy
            tên từ danh sách này.
          </EmptyState>
        }
        panel={(deputy) => (
          <DeputyPanel deputy={deputy} onClose={place.close} onCreated={place.keepOpen} onRemove={remove} />
        )}
      />
      {dialog}
    </>
  );
}
