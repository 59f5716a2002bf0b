import { Badge, Text } from '@mantine/core';
import { deadlineStateOf, type DeadlineState } from '@shared/kernel/deadline-state';
import { dateText } from '@shared/kernel/local-date';
import type { PromiseLine } from '@shared/sessions/questions/contract';
import { PROMISE_WORDS } from '@shared/sessions/questions/labels';
import { IconChecklist } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCall } from '../../api/queries';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { deadlineColours, deadlineNames } from '../../ui/deadline-words';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { askedColumn } from './asked-column';

/** The register of promises over all sessions. */
export function PromisesPage() {
  const promises = useCall('interpellations.listPromises', {});
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title="Sổ lời hứa"
        detail="Trả lời bằng văn bản và việc đã hứa khi trả lời chất vấn, qua mọi kỳ họp."
      />
      <QueryState query={promises}>
        {({ promises: lines, today }) => {
          const stateOf = ({ doneDate, dueDate }: PromiseLine): DeadlineState =>
            deadlineStateOf({ date: dueDate, doneDate }, today);
          return lines.length === 0 ? (
            <EmptyState icon={IconChecklist} title="Chưa có lời hứa nào">
              Lời hứa được ghi ở phần Chất vấn của từng kỳ họp; quá hạn thì hiện ở Trang chủ.
            </EmptyState>
          ) : (
            <DataGrid
              label="Lời hứa"
              noun="lời hứa"
              rows={lines}
              columns={columnsFor(stateOf)}
              filters={filtersFor(stateOf)}
              rowId={({ id }) => id}
              searchText={(one) =>
                [one.askedOf, one.askedPost, one.deputyName, one.content, one.field, one.sessionTitle].join(
                  ' ',
                )
              }
              initialSort={{ column: 'due', descending: false }}
              onOpen={({ sessionId }) =>
                void navigate({ to: '/sessions/$sessionId/questions', params: { sessionId } })
              }
            />
          );
        }}
      </QueryState>
    </>
  );
}

type StateOf = (line: PromiseLine) => DeadlineState;

const filtersFor = (stateOf: StateOf): readonly GridFilter<PromiseLine>[] => [
  { key: 'late', label: 'Quá hạn', test: (line) => stateOf(line) === 'late' },
  { key: 'open', label: 'Chưa xong', test: ({ doneDate }) => doneDate === null },
];

const columnsFor = (stateOf: StateOf): readonly GridColumn<PromiseLine>[] => [
  askedColumn({ key: 'who', title: 'Người hứa', width: 220 }),
  {
    key: 'what',
    title: 'Nội dung',
    text: ({ content, deputyName, kind }) => `${PROMISE_WORDS[kind]}: ${content} (${deputyName})`,
    render: ({ content, deputyName, field, kind, sessionTitle }) => (
      <>
        <Text>{content === '' ? PROMISE_WORDS[kind] : content}</Text>
        <Text size="sm" c="dimmed">
          {[PROMISE_WORDS[kind], field, `đại biểu ${deputyName}`, sessionTitle]
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
      </>
    ),
  },
  {
    key: 'due',
    title: 'Hạn',
    width: 130,
    text: ({ dueDate }) => dateText(dueDate),
    sortValue: ({ dueDate }) => dueDate ?? '9999',
  },
  {
    key: 'state',
    title: 'Trạng thái',
    width: 140,
    text: (line) => deadlineNames[stateOf(line)],
    render: (line) => (
      <Badge color={deadlineColours[stateOf(line)]} variant="light" tt="none" fw={500} size="lg">
        {deadlineNames[stateOf(line)]}
      </Badge>
    ),
    sortValue: stateOf,
  },
  {
    key: 'done',
    title: 'Kết quả',
    width: 190,
    text: ({ doneDate, doneNote }) => [dateText(doneDate), doneNote].filter((part) => part !== '').join(', '),
  },
];
