import { Modal, NativeSelect, ScrollArea, Stack, Text, Textarea } from '@mantine/core';
import { dateText, type LocalDate } from '@shared/kernel/local-date';
import type { MeetingFields, VoterMeetingsReply } from '@shared/sessions/voter-meetings/contract';
import { MEETING_PHASES, meetingPhaseNames, type MeetingPhase } from '@shared/sessions/voter-meetings/model';
import { meetingsFromText, type PastedMeeting } from '@shared/sessions/voter-meetings/pasted-meetings';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialogs/dialog-actions';

interface PasteMeetingsDialogProps {
  readonly openingDate: LocalDate;
  readonly deputies: VoterMeetingsReply['deputies'];
  readonly running: boolean;
  readonly onClose: () => void;
  readonly onAdd: (meetings: readonly MeetingFields[]) => void;
}

const inWords = ({ date, deputyIds, endTime, place, startTime, units }: PastedMeeting): string =>
  [
    [startTime, endTime].filter((time) => time !== '').join(' – '),
    dateText(date, 'chưa có ngày'),
    place,
    units,
    `${deputyIds.length} đại biểu`,
  ]
    .filter((part) => part !== '')
    .join(' · ');

const doubtsAbout = ({ noSuchDay, unknown }: PastedMeeting): string =>
  [
    noSuchDay === '' ? '' : ` (không có ngày ${noSuchDay})`,
    unknown.length === 0 ? '' : ` (không tìm thấy: ${unknown.join(', ')})`,
  ].join('');

/** A timetable from Excel or Word: one meeting a line, looked at before it is taken in. */
export function PasteMeetingsDialog({
  openingDate,
  deputies,
  running,
  onClose,
  onAdd,
}: PasteMeetingsDialogProps) {
  const [text, setText] = useState('');
  const [phase, setPhase] = useState<MeetingPhase>('before');
  const meetings = meetingsFromText(text, deputies, openingDate);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAdd(
      meetings.map(({ noSuchDay: _day, unknown: _unknown, ...one }) => ({
        ...one,
        phase,
        note: '',
        deputyIds: [...one.deputyIds],
      })),
    );
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={<Text fw={600}>Dán lịch tiếp xúc cử tri</Text>}>
      <form onSubmit={submit}>
        <Stack>
          <Textarea
            label="Lịch"
            description="Mỗi dòng một cuộc: ngày, giờ, địa điểm, xã, đại biểu hoặc “Tổ 3” (chép từ Excel, cả dòng tiêu đề; hoặc các phần cách nhau bằng dấu chấm phẩy)."
            data-autofocus
            autosize
            minRows={6}
            maxRows={12}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <NativeSelect
            label="Đợt"
            maw={220}
            value={phase}
            data={MEETING_PHASES.map((value) => ({ value, label: meetingPhaseNames[value] }))}
            onChange={(event) => setPhase(event.target.value as MeetingPhase)}
          />
          {meetings.length > 0 && (
            <div role="status">
              <Text size="sm" fw={500}>
                {meetings.length} cuộc tiếp xúc:
              </Text>
              <ScrollArea.Autosize mah={220} type="auto">
                {meetings.map((meeting, index) => (
                  <Text key={`${index} ${meeting.place}`} size="sm" c="dimmed">
                    {index + 1}. {inWords(meeting)}
                    <Text span c="var(--amber-text)">
                      {doubtsAbout(meeting)}
                    </Text>
                  </Text>
                ))}
              </ScrollArea.Autosize>
            </div>
          )}
          <DialogActions
            submitLabel={`Thêm ${meetings.length} cuộc tiếp xúc`}
            disabled={meetings.length === 0}
            running={running}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
