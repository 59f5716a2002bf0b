import { Alert, Text } from '@mantine/core';
import type { MeetingFields, VoterMeetingsReply } from '@shared/sessions/voter-meetings/contract';
import {
  deputiesInWords,
  meetingLabels,
  meetingPhaseNames,
  type MeetingPhase,
} from '@shared/sessions/voter-meetings/model';
import { IconUsersGroup } from '@tabler/icons-react';
import { showDone } from '../../api/notices';
import { rememberAnswer, useCommand } from '../../api/queries';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { showDoneWithUndo } from '../../ui/dialogs/undo-notice';
import { dayInWords } from '../words';
import { MeetingDialog } from './meeting-dialog';
import { PasteMeetingsDialog } from './paste-meetings-dialog';

export type OpenMeeting =
  { readonly kind: 'new' } | { readonly kind: 'paste' } | { readonly kind: 'meeting'; readonly id: string };

type Meeting = VoterMeetingsReply['meetings'][number];

interface LoadedMeetingsProps {
  readonly reply: VoterMeetingsReply;
  readonly sessionId: string;
  readonly open: OpenMeeting | null;
  readonly onOpen: (open: OpenMeeting | null) => void;
}

const timesOf = ({ endTime, startTime }: Meeting): string =>
  [startTime, endTime].filter((time) => time !== '').join(' – ');

const columnsFor = ({ conflicts, deputies }: VoterMeetingsReply): readonly GridColumn<Meeting>[] => {
  const inConflict = new Set(conflicts.flatMap(({ meetingIds }) => meetingIds));
  return [
    {
      key: 'day',
      title: meetingLabels.date,
      width: 190,
      nowrap: true,
      text: ({ date }) => (date === null ? 'chưa định' : dayInWords(date)),
      sortText: ({ date, startTime }) => `${date ?? '9999'} ${startTime}`,
    },
    {
      key: 'time',
      title: 'Giờ',
      width: 120,
      nowrap: true,
      text: timesOf,
      render: (meeting) => (
        <Text component="span" {...(inConflict.has(meeting.id) ? { c: 'var(--mantine-color-error)' } : {})}>
          {timesOf(meeting)}
        </Text>
      ),
    },
    { key: 'place', title: meetingLabels.place, text: ({ place }) => place },
    { key: 'units', title: 'Xã, phường', text: ({ units }) => units },
    {
      key: 'deputies',
      title: meetingLabels.deputies,
      text: (meeting) => deputiesInWords(meeting.deputies, deputies),
    },
    { key: 'phase', title: 'Trước, sau', width: 130, text: ({ phase }) => meetingPhaseNames[phase] },
  ];
};

const ofPhase = (phase: MeetingPhase): GridFilter<Meeting> => ({
  key: phase,
  label: meetingPhaseNames[phase],
  test: (meeting) => meeting.phase === phase,
});

export function LoadedMeetings({ reply, sessionId, open, onOpen }: LoadedMeetingsProps) {
  const save = useCommand('voterMeetings.saveMeeting', { quiet: true });
  const add = useCommand('voterMeetings.addMeetings');
  const removal = useCommand('voterMeetings.removeMeetings');
  const keep = (answer: VoterMeetingsReply) =>
    rememberAnswer('voterMeetings.getMeetings', { sessionId }, answer);
  const edited = open?.kind === 'meeting' ? (reply.meetings.find(({ id }) => id === open.id) ?? null) : null;
  const fieldsOf = ({ deputies, id: _id, version: _version, ...fields }: Meeting): MeetingFields => ({
    ...fields,
    deputyIds: deputies.map(({ id }) => id),
  });

  const addMany = async (meetings: readonly MeetingFields[], words: string) => {
    const answer = await add.run({ sessionId, meetings: [...meetings] });
    if (!answer.ok) return;
    const { addedIds, reply: after } = answer.value;
    keep(after);
    onOpen(null);
    const added = after.meetings.filter(({ id }) => addedIds.includes(id));
    showDoneWithUndo(words, async () => {
      const back = await removal.run({
        sessionId,
        meetings: added.map(({ id, version }) => ({ id, version })),
      });
      if (!back.ok) return;
      keep(back.value);
      showDone(`Đã bỏ ${added.length} cuộc tiếp xúc vừa thêm.`);
    });
  };
  const remove = async (meeting: Meeting) => {
    const answer = await removal.run({
      sessionId,
      meetings: [{ id: meeting.id, version: meeting.version }],
    });
    if (!answer.ok) return;
    keep(answer.value);
    showDoneWithUndo('Đã bỏ cuộc tiếp xúc.', async () => {
      const back = await add.run({ sessionId, meetings: [fieldsOf(meeting)] });
      if (back.ok) keep(back.value.reply);
    });
  };
  return (
    <>
      {reply.conflicts.length > 0 && (
        <Alert color="red" variant="light" title="Đại biểu ở hai nơi cùng giờ">
          {reply.conflicts.map(({ deputyId, meetingIds, sentence }) => (
            <Text key={`${deputyId} ${meetingIds.join(' ')}`} size="sm">
              {sentence}
            </Text>
          ))}
        </Alert>
      )}
      {reply.meetings.length === 0 ? (
        <EmptyState icon={IconUsersGroup} title="Chưa có cuộc tiếp xúc cử tri nào">
          Thêm từng cuộc, hoặc dán lịch chép từ Word, Excel; kế hoạch tiếp xúc cử tri in theo.
        </EmptyState>
      ) : (
        <DataGrid
          label="Lịch tiếp xúc cử tri"
          noun="cuộc"
          rows={reply.meetings}
          columns={columnsFor(reply)}
          filters={[ofPhase('before'), ofPhase('after')]}
          rowId={({ id }) => id}
          searchText={({ deputies, place, units }) =>
            `${place} ${units} ${deputies.map(({ group, name }) => `${name} ${group}`).join(' ')}`
          }
          onOpen={({ id }) => onOpen({ kind: 'meeting', id })}
          rowActions={({ id }) => [
            { label: 'Sửa cuộc tiếp xúc', onSelect: () => onOpen({ kind: 'meeting', id }) },
            { label: 'Bỏ cuộc tiếp xúc', destructive: true, onSelect: (row) => void remove(row) },
          ]}
        />
      )}
      {(open?.kind === 'new' || edited) && (
        <MeetingDialog
          meeting={edited}
          last={reply.meetings.at(-1) ?? null}
          deputies={reply.deputies}
          running={save.running}
          onClose={() => onOpen(null)}
          onSave={async (fields) => {
            const answer = await save.run({
              sessionId,
              id: edited?.id ?? null,
              version: edited?.version ?? null,
              fields,
            });
            if (!answer.ok) return answer.error;
            keep(answer.value);
            onOpen(null);
            return null;
          }}
        />
      )}
      {open?.kind === 'paste' && (
        <PasteMeetingsDialog
          openingDate={reply.openingDate}
          deputies={reply.deputies}
          running={add.running}
          onClose={() => onOpen(null)}
          onAdd={(meetings) => void addMany(meetings, `Đã thêm ${meetings.length} cuộc tiếp xúc.`)}
        />
      )}
    </>
  );
}
