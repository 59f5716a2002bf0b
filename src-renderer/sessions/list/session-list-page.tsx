import { Badge, Group } from '@mantine/core';
import { formatDate, type LocalDate } from '@shared/kernel/local-date';
import type { SessionSummary } from '@shared/sessions/contract';
import { sessionPhaseNames, sessionTypeNames } from '@shared/sessions/messages';
import { IconCalendarEvent, IconPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../api/client';
import { showDone, showError } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import styles from '../../ui/layout/record-list.module.css';
import { PhaseBadge } from '../session/phase-badge';

const daysText = ({
  openingDate,
  closingDate,
}: {
  openingDate: LocalDate;
  closingDate: LocalDate;
}): string =>
  openingDate === closingDate
    ? formatDate(openingDate)
    : `${formatDate(openingDate)} – ${formatDate(closingDate)}`;

const progressText = ({ done, steps }: SessionSummary): string => `xong ${done}/${steps} việc`;

function pressingText({ late, dueToday }: SessionSummary): string {
  const parts = [late > 0 ? `${late} quá hạn` : '', dueToday > 0 ? `${dueToday} hôm nay` : ''];
  return parts.filter((part) => part !== '').join(', ');
}

const columns: readonly GridColumn<SessionSummary>[] = [
  {
    key: 'title',
    title: 'Kỳ họp',
    text: (session) => session.title,
    render: (session) => (
      <>
        <span className={styles['title']}>{session.title}</span>
        <span className={styles['about']}>
          {sessionTypeNames[session.sessionType]}, khóa {session.termNumber}
        </span>
      </>
    ),
    sortText: (session) => session.title,
  },
  {
    key: 'days',
    title: 'Ngày họp',
    width: 130,
    text: daysText,
    render: ({ closingDate, openingDate }) => (
      <>
        {formatDate(openingDate)}
        {closingDate !== openingDate && (
          <span className={styles['about']}>đến {formatDate(closingDate)}</span>
        )}
      </>
    ),
    sortValue: (session) => session.openingDate,
  },
  {
    key: 'steps',
    title: 'Chuẩn bị',
    width: 150,
    text: progressText,
    render: (session) => (
      <>
        {progressText(session)}
        {session.phase === 'preparation' && (
          <progress className={styles['progress']} max={session.steps} value={session.done} aria-hidden />
        )}
      </>
    ),
  },
  {
    key: 'pressing',
    title: 'Cần xem',
    width: 130,
    text: pressingText,
    render: ({ late, dueToday }) => (
      <Group gap={6}>
        {late > 0 && (
          <Badge color="red" variant="light" tt="none" fw={500} size="lg">
            {late} quá hạn
          </Badge>
        )}
        {dueToday > 0 && (
          <Badge color="amber" variant="light" tt="none" fw={500} size="lg">
            {dueToday} hôm nay
          </Badge>
        )}
      </Group>
    ),
    sortValue: ({ late, dueToday }) => late * 1000 + dueToday,
  },
  {
    key: 'phase',
    title: 'Trạng thái',
    width: 130,
    text: (session) => sessionPhaseNames[session.phase],
    render: (session) => <PhaseBadge phase={session.phase} />,
    sortValue: (session) => session.phase,
  },
];

const filters: readonly GridFilter<SessionSummary>[] = [
  { key: 'late', label: 'Có việc quá hạn', test: ({ late }) => late > 0 },
  { key: 'open', label: 'Chưa họp xong', test: ({ phase }) => phase !== 'after' },
];

/** Every session of the council, the latest first. */
export function SessionListPage() {
  const sessions = useCall('sessions.listSessions', {});
  return (
    <QueryState query={sessions}>
      {(list) => (list.length === 0 ? <NoSessions /> : <SessionList sessions={list} />)}
    </QueryState>
  );
}

function NewSessionButton() {
  return (
    <LinkButton to="/sessions/new" leftSection={<IconPlus size={18} />}>
      Lập kỳ họp
    </LinkButton>
  );
}

function NoSessions() {
  return (
    <>
      <PageHeader title="Kỳ họp" />
      <EmptyState icon={IconCalendarEvent} title="Chưa có kỳ họp nào" actions={<NewSessionButton />}>
        Ghi ngày khai mạc, chương trình tính mọi thời hạn trước và sau kỳ họp, kèm căn cứ và cách tính; việc
        quá hạn hiện ở Trang chủ.
      </EmptyState>
    </>
  );
}

function SessionList({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
  const navigate = useNavigate();
  const { ask, dialog } = useConfirm();
  const removal = useCommand('sessions.removeSession');
  const open = ({ id }: SessionSummary) => {
    void navigate({ to: '/sessions/$sessionId', params: { sessionId: id } });
  };
  const remove = async ({ id, title }: SessionSummary) => {
    const preview = await call('sessions.previewRemoval', { sessionId: id });
    if (!preview.ok) {
      showError(preview.error);
      return;
    }
    const { goes, version } = preview.value;
    const sure = await ask({
      title: `Xóa “${title}”?`,
      body: goes.length === 0 ? 'Kỳ họp này mất hẳn.' : `Mất hẳn cùng kỳ họp: ${goes.join(', ')}.`,
      confirm: 'Xóa kỳ họp',
      destructive: true,
    });
    if (!sure) return;
    const reply = await removal.run({ sessionId: id, version });
    if (reply.ok) showDone('Đã xóa kỳ họp.');
  };
  return (
    <>
      <PageHeader
        title="Kỳ họp"
        secondary={
          <LinkButton to="/sessions/search" variant="default" leftSection={<IconSearch size={18} />}>
            Tìm trong các kỳ họp
          </LinkButton>
        }
        primary={<NewSessionButton />}
      />
      <DataGrid
        label="Các kỳ họp"
        noun="kỳ họp"
        rows={sessions}
        columns={columns}
        filters={filters}
        rowId={(session) => session.id}
        searchText={(session) =>
          `${session.title} ${sessionTypeNames[session.sessionType]} ${sessionPhaseNames[session.phase]}`
        }
        initialSort={{ column: 'days', descending: true }}
        onOpen={open}
        rowActions={(session) => [
          { label: 'Mở', onSelect: open },
          {
            label: 'Lập kỳ họp mới theo kỳ này',
            onSelect: () => void navigate({ to: '/sessions/new', search: { copy: session.id } }),
          },
          { label: 'Xóa kỳ họp', destructive: true, onSelect: () => void remove(session) },
        ]}
      />
      {dialog}
    </>
  );
}
