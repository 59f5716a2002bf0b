import { Button } from '@mantine/core';
import type { VoteSummary } from '@shared/confidence-votes/contract';
import { procedureActs, procedureNames } from '@shared/confidence-votes/messages';
import { dateText } from '@shared/kernel/local-date';
import { IconChecklist, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCall, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import styles from '../../ui/layout/record-list.module.css';
import { call } from '../../api/client';
import { showDone, showError } from '../../api/notices';
import { StatusBadge } from '../vote/status-badge';
import { GradingSwitch } from '../create/grading-switch';
import { VoteTabs } from './vote-tabs';
import { statusLabels } from '../words';
import { progressOf, progressText } from './progress';

function ProgressBar({ vote }: { readonly vote: VoteSummary }) {
  const progress = progressOf(vote);
  if (vote.status !== 'counting' || progress === null) return null;
  return <progress className={styles['progress']} max={progress.of} value={progress.done} aria-hidden />;
}

const columns: readonly GridColumn<VoteSummary>[] = [
  {
    key: 'title',
    title: 'Cuộc lấy phiếu, bỏ phiếu',
    text: (vote) => vote.title,
    render: (vote) => (
      <>
        <span className={styles['title']}>{vote.title}</span>
        <span className={styles['about']}>
          {vote.rehearsalOf === null ? '' : 'DIỄN TẬP, không phải kết quả thật · '}
          {procedureNames[vote.procedure]}, {vote.ruleSetTitle}
        </span>
      </>
    ),
    sortText: (vote) => vote.title,
  },
  {
    key: 'date',
    title: 'Ngày',
    width: 130,
    text: (vote) => dateText(vote.date, 'chưa có'),
    sortValue: (vote) => vote.date ?? '9999-12-31',
  },
  {
    key: 'progress',
    title: 'Tiến độ',
    width: 210,
    text: progressText,
    render: (vote) => (
      <>
        {progressText(vote)}
        <ProgressBar vote={vote} />
      </>
    ),
  },
  {
    key: 'status',
    title: 'Trạng thái',
    width: 180,
    text: (vote) => statusLabels[vote.status],
    render: (vote) => <StatusBadge status={vote.status} />,
    sortValue: (vote) => vote.status,
  },
];

const NO_FILTERS: readonly GridFilter<VoteSummary>[] = [];

/** Rehearsals stand between the votes that they belong to; who looks for a result leaves them out. */
const filters: readonly GridFilter<VoteSummary>[] = [
  { key: 'real', label: 'Cuộc thật', test: (vote) => vote.rehearsalOf === null },
  { key: 'rehearsal', label: 'Diễn tập', test: (vote) => vote.rehearsalOf !== null },
];

export function VoteListPage() {
  const votes = useCall('confidenceVotes.listVotes', {});
  return (
    <QueryState query={votes}>
      {(list) => (list.length === 0 ? <NoVotes /> : <VoteList votes={list} />)}
    </QueryState>
  );
}

function NewVoteButton() {
  return (
    <Button component={Link} to="/confidence-votes/new" leftSection={<IconPlus size={18} />}>
      Lập cuộc lấy phiếu
    </Button>
  );
}

/** Another PC of the count begins with the set-up that the first one hands over. */
function ReceiveButton() {
  return (
    <Button component={Link} to="/confidence-votes/receive" variant="default">
      Nhận từ máy khác
    </Button>
  );
}

function NoVotes() {
  return (
    <>
      <VoteTabs />
      <PageHeader title="Lấy phiếu tín nhiệm" />
      <GradingSwitch />
      <EmptyState
        icon={IconChecklist}
        title="Chưa có cuộc lấy phiếu nào"
        actions={
          <>
            <NewVoteButton />
            <ReceiveButton />
          </>
        }
      >
        Mỗi cuộc đi qua năm bước: Chuẩn bị, Kiểm phiếu, Đối chiếu, Kết quả, Công bố. Số liệu nhập một lần, tỷ
        lệ và biên bản do chương trình lập.
      </EmptyState>
    </>
  );
}

function VoteList({ votes }: { readonly votes: readonly VoteSummary[] }) {
  const navigate = useNavigate();
  const { ask, dialog } = useConfirm();
  const removal = useCommand('confidenceVotes.removeVote');
  const open = (vote: VoteSummary) => {
    void navigate({ to: '/confidence-votes/$voteId', params: { voteId: vote.id } });
  };
  const remove = async (vote: VoteSummary) => {
    const sure = await ask({
      title: `Xóa “${vote.title}”?`,
      body: 'Danh sách, Ban kiểm phiếu và mọi số liệu của cuộc này mất hẳn; sổ chức danh giữ nguyên.',
      confirm: `Xóa cuộc ${procedureActs[vote.procedure]}`,
      destructive: true,
    });
    if (!sure) return;
    const current = await call('confidenceVotes.getVote', { voteId: vote.id });
    if (!current.ok) {
      showError(current.error);
      return;
    }
    const reply = await removal.run({ voteId: vote.id, version: current.value.vote.version });
    if (reply.ok) showDone(`Đã xóa cuộc ${procedureActs[vote.procedure]}.`);
  };
  return (
    <>
      <VoteTabs />
      <PageHeader title="Lấy phiếu tín nhiệm" secondary={<ReceiveButton />} primary={<NewVoteButton />} />
      <GradingSwitch />
      <DataGrid
        label="Các cuộc lấy phiếu, bỏ phiếu"
        noun="cuộc"
        rows={votes}
        columns={columns}
        filters={votes.some(({ rehearsalOf }) => rehearsalOf !== null) ? filters : NO_FILTERS}
        rowId={(vote) => vote.id}
        searchText={(vote) => `${vote.title} ${procedureNames[vote.procedure]} ${statusLabels[vote.status]}`}
        initialSort={{ column: 'date', descending: true }}
        onOpen={open}
        rowActions={(vote) => [
          { label: 'Mở', onSelect: open },
          {
            label: 'Lập cuộc mới theo cuộc này',
            onSelect: () => void navigate({ to: '/confidence-votes/new', search: { copy: vote.id } }),
          },
          ...(vote.status === 'prepared'
            ? [
                {
                  label: `Xóa cuộc ${procedureActs[vote.procedure]}`,
                  destructive: true,
                  onSelect: () => void remove(vote),
                },
              ]
            : []),
        ]}
      />
      {dialog}
    </>
  );
}
