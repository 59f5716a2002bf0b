import { Alert, Text } from '@mantine/core';
import { upperFirst } from '@shared/kernel/first-letter';
import { dateText } from '@shared/kernel/local-date';
import type { RegisterLine } from '@shared/sessions/resolutions/contract';
import { RESOLUTION_KIND_WORDS } from '@shared/sessions/resolutions/labels';
import { IconGavel } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCall } from '../../api/queries';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { failed, voteWords } from './resolution-list';

/** Why a line is no resolution that stands: its number was withdrawn, or the last vote on it failed. */
function whatIsWrong(one: RegisterLine): readonly string[] {
  if (one.voidReason !== '') return [`đã hủy số: ${one.voidReason}`];
  return failed(one)
    ? [one.number === null ? 'không được thông qua' : 'không được thông qua: hãy hủy số']
    : [];
}

const columns: readonly GridColumn<RegisterLine>[] = [
  {
    key: 'symbol',
    title: 'Số, ký hiệu',
    width: 170,
    text: ({ symbol }) => (symbol === '' ? 'Chưa lấy số' : symbol),
    sortValue: ({ kind, number, year }) => `${year} ${kind} ${String(number ?? 99_999).padStart(5, '0')}`,
  },
  {
    key: 'title',
    title: 'Trích yếu',
    text: (one) => [one.title, ...whatIsWrong(one).map((words) => `(${words})`)].join(' '),
    render: (one) => (
      <>
        <Text fw={500} td={one.voidReason === '' ? undefined : 'line-through'}>
          {one.title}
        </Text>
        <Text size="sm" c="dimmed">
          {one.voidReason === '' ? one.sessionTitle : ''}
        </Text>
        {whatIsWrong(one).map((words) => (
          <Text key={words} size="sm" c={one.voidReason === '' ? 'red' : 'dimmed'}>
            {upperFirst(words)}
          </Text>
        ))}
      </>
    ),
    sortText: ({ title }) => title,
  },
  { key: 'kind', title: 'Loại', width: 150, text: ({ kind }) => RESOLUTION_KIND_WORDS[kind] },
  { key: 'vote', title: 'Biểu quyết', width: 190, text: voteWords },
  {
    key: 'passed',
    title: 'Thông qua',
    width: 120,
    text: (one) => (failed(one) ? '' : dateText(one.passedDate)),
    sortValue: ({ passedDate }) => passedDate ?? '',
  },
  {
    key: 'effect',
    title: 'Hiệu lực',
    width: 120,
    text: ({ effectDate }) => dateText(effectDate),
    sortValue: ({ effectDate }) => effectDate ?? '',
  },
];

const filters: readonly GridFilter<RegisterLine>[] = [
  { key: 'normative', label: 'Quy phạm pháp luật', test: ({ kind }) => kind === 'normative' },
  { key: 'unnumbered', label: 'Chưa lấy số', test: ({ number }) => number === null },
];

/** Row S21: every resolution of every session, and the numbers that nothing stands for. */
export function RegisterPage() {
  const register = useCall('resolutions.listRegister', {});
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title="Sổ nghị quyết" detail="Nghị quyết cá biệt và quy phạm pháp luật của mọi kỳ họp." />
      <QueryState query={register}>
        {({ gaps, resolutions }) =>
          resolutions.length === 0 ? (
            <EmptyState icon={IconGavel} title="Chưa có nghị quyết nào">
              Nghị quyết được ghi ở từng kỳ họp, phần Nghị quyết; số cấp liên tục trong năm.
            </EmptyState>
          ) : (
            <>
              {gaps.map(({ kind, numbers, year }) => (
                <Alert key={`${kind} ${year}`} color="amber" variant="light" mb="md">
                  {RESOLUTION_KIND_WORDS[kind]} năm {year}: chưa rõ số {numbers.join(', ')}. Nếu đã cấp ngoài
                  chương trình, hãy khai ở Văn bản, Sổ đăng ký số.
                </Alert>
              ))}
              <DataGrid
                label="Sổ nghị quyết"
                noun="nghị quyết"
                rows={resolutions}
                columns={columns}
                filters={filters}
                rowId={({ id }) => id}
                searchText={(one) =>
                  [one.symbol, one.title, one.submitter, one.board, one.sessionTitle].join(' ')
                }
                initialSort={{ column: 'symbol', descending: true }}
                onOpen={({ sessionId }) =>
                  void navigate({ to: '/sessions/$sessionId/resolutions', params: { sessionId } })
                }
              />
            </>
          )
        }
      </QueryState>
    </>
  );
}
