import { Badge, Button, Paper, Text } from '@mantine/core';
import type { RecordsReply, RequestFields } from '@shared/confidence-votes/groundwork/contract';
import { requestKindNames } from '@shared/confidence-votes/groundwork/messages';
import {
  proposedDueDate,
  receivedLate,
  requestStateOf,
  type RequestState,
} from '@shared/confidence-votes/groundwork/requests';
import type { CalendarStep } from '@shared/confidence-votes/groundwork/calendar';
import type { Vote } from '@shared/confidence-votes/model';
import { dateText, formatDate } from '@shared/kernel/local-date';
import { IconMessageQuestion, IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import lines from '../../ui/tables/lines-table.module.css';
import { QueryState } from '../../ui/query-state';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import styles from './calendar.module.css';
import { PreparationTabs } from './preparation-tabs';
import { RequestDialog } from './request-dialog';

type Request = RecordsReply['requests'][number];

/** What deputies ask to have verified or explained, and what was answered by when. */
export function RequestsPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/preparation/requests' });
  const records = useCall('groundwork.getRecords', { voteId });
  const calendar = useCall('groundwork.getCalendar', { voteId });
  return (
    <WithVote voteId={voteId}>
      {({ vote }) => (
        <QueryState query={records}>
          {(reply) => (
            <QueryState query={calendar}>
              {({ steps }) => <Requests vote={vote} records={reply} calendar={steps} />}
            </QueryState>
          )}
        </QueryState>
      )}
    </WithVote>
  );
}

interface RequestsProps {
  readonly vote: Vote;
  readonly records: RecordsReply;
  readonly calendar: readonly CalendarStep[];
}

function Requests({ vote, records, calendar }: RequestsProps) {
  const save = useCommand('groundwork.saveRequest');
  const remove = useCommand('groundwork.removeRequest');
  const { ask, dialog } = useConfirm();
  const [open, setOpen] = useState<Request | 'new' | null>(null);
  const { requests, today } = records;
  const listed = vote.officials.filter((official) => official.included);

  const store = async (officialId: string, fields: RequestFields) => {
    const edited = open !== 'new' ? open : null;
    const reply = await save.run({
      voteId: vote.id,
      officialId,
      id: edited?.id ?? null,
      version: edited?.version ?? null,
      fields,
    });
    if (reply.ok) setOpen(null);
  };
  const takeOut = async ({ id, version, deputyName }: Request) => {
    const sure = await ask({
      title: `Bỏ yêu cầu của ${deputyName}?`,
      body: 'Nội dung yêu cầu và trả lời mất khỏi hồ sơ; lịch sử vẫn ghi lại.',
      confirm: 'Bỏ yêu cầu',
      destructive: true,
    });
    if (!sure) return;
    const reply = await remove.run({ voteId: vote.id, id, version });
    if (reply.ok) setOpen(null);
  };
  return (
    <VoteFrame
      vote={vote}
      step="preparation"
      primary={
        listed.length > 0 &&
        requests.length > 0 && (
          <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen('new')}>
            Ghi yêu cầu
          </Button>
        )
      }
    >
      <PreparationTabs vote={vote} />
      {requests.length === 0 ? (
        <EmptyState
          icon={IconMessageQuestion}
          title="Chưa có yêu cầu làm rõ"
          actions={
            listed.length > 0 ? <Button onClick={() => setOpen('new')}>Ghi yêu cầu</Button> : undefined
          }
        >
          {listed.length > 0
            ? 'Đại biểu có thể đề nghị cơ quan có thẩm quyền xác minh, hoặc người được lấy phiếu làm rõ bằng văn bản. Phiếu yêu cầu, công văn, văn bản trả lời in ở phần Văn bản.'
            : 'Hãy lập danh sách người được lấy phiếu trước.'}
        </EmptyState>
      ) : (
        <Paper component="section" withBorder p="lg">
          <RequestsTable
            requests={requests}
            nameOf={(id) => vote.officials.find((official) => official.id === id)?.name ?? ''}
            calendar={calendar}
            today={today}
            onOpen={setOpen}
          />
        </Paper>
      )}
      {open !== null && (
        <RequestDialog
          request={open === 'new' ? null : open}
          officials={listed}
          today={today}
          dueDate={proposedDueDate(calendar)}
          saving={save.running}
          onClose={() => setOpen(null)}
          onSave={(officialId, fields) => void store(officialId, fields)}
          onRemove={open === 'new' ? null : () => void takeOut(open)}
        />
      )}
      {dialog}
    </VoteFrame>
  );
}

const stateNames: Readonly<Record<RequestState, string>> = {
  answered: 'đã trả lời',
  late: 'quá hạn',
  today: 'hạn hôm nay',
  waiting: 'chờ trả lời',
  undated: 'chưa có hạn',
};

const stateColours: Readonly<Record<RequestState, string>> = {
  answered: 'green',
  late: 'red',
  today: 'amber',
  waiting: 'lake',
  undated: 'gray',
};

interface RequestsTableProps {
  readonly requests: readonly Request[];
  readonly nameOf: (officialId: string) => string;
  readonly calendar: readonly CalendarStep[];
  readonly today: string;
  readonly onOpen: (request: Request) => void;
}

function RequestsTable({ requests, nameOf, calendar, today, onOpen }: RequestsTableProps) {
  return (
    <table className={lines['table']} aria-label="Yêu cầu của đại biểu">
      <thead>
        <tr>
          <th scope="col">Đại biểu, người được hỏi</th>
          <th scope="col">Nội dung</th>
          <th scope="col">Nhận, hạn</th>
          <th scope="col">Tình trạng</th>
          <th scope="col" aria-label="Thao tác" />
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => {
          const state = requestStateOf(request, today);
          const late = receivedLate(request, calendar);
          return (
            <tr key={request.id}>
              <th scope="row" className={styles['who']}>
                <span className={lines['title']}>{request.deputyName}</span>
                <span className={lines['about']}>về {nameOf(request.officialId)}</span>
                <span className={lines['about']}>{requestKindNames[request.requestKind]}</span>
              </th>
              <td>
                {request.question === '' ? <Text c="dimmed">Chưa ghi nội dung.</Text> : request.question}
                {request.answer !== '' && <span className={lines['about']}>Trả lời: {request.answer}</span>}
              </td>
              <td className={styles['day']}>
                {dateText(request.receivedDate, '–')}
                <span className={lines['about']}>
                  {request.dueDate === null ? '' : `hạn ${formatDate(request.dueDate)}`}
                </span>
              </td>
              <td className={styles['state']}>
                <Badge color={stateColours[state]} variant="light" tt="none" fw={500} size="lg">
                  {stateNames[state]}
                </Badge>
                {late && <span className={lines['about']}>nhận sau hạn yêu cầu</span>}
              </td>
              <td className={lines['tools']}>
                <Button
                  variant="default"
                  size="compact-md"
                  aria-label={`Mở yêu cầu của ${request.deputyName} về ${nameOf(request.officialId)}`}
                  onClick={() => onOpen(request)}
                >
                  Mở
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
