import { List, ScrollArea, Text } from '@mantine/core';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import { WEEKDAY_NAMES } from '@shared/kernel/calendar/public-holidays';
import {
  addDays,
  dayOfWeek,
  daysBetween,
  formatDate,
  isLocalDate,
  type LocalDate,
} from '@shared/kernel/local-date';
import type { SlotRecord } from '@shared/training/class-contract';
import { statusAt } from '@shared/training/model';
import type { Marks } from '@shared/training/roll-contract';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { DateField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';
import { QueryState } from '../../ui/query-state';
import { daysText } from '../words';

interface MoveDialogProps {
  readonly classId: string;
  readonly slots: readonly SlotRecord[];
  readonly onClose: () => void;
}

/** The whole class to other days in one step; what was held or called off stays where it is. */
export function MoveDialog(props: MoveDialogProps) {
  const marks = useCall('training.getMarks', { classId: props.classId });
  return <QueryState query={marks}>{(found) => <MoveForm {...props} marks={found} />}</QueryState>;
}

function MoveForm({ classId, slots, onClose, marks }: MoveDialogProps & { readonly marks: Marks }) {
  const move = useCommand('training.moveSlots', { quiet: true });
  const [first, setFirst] = useState<string | null>(null);
  const [refused, setRefused] = useState('');
  const moving = slots.filter((slot) => !slot.cancelled && !isRecorded(marks, slot.id));
  const from = moving[0]?.date ?? '';
  const days = first !== null && isLocalDate(first) && from !== '' ? daysBetween(from, first) : 0;
  const dates = [...new Set(moving.map(({ date }) => date))];

  async function submit(): Promise<void> {
    if (days === 0) {
      const read = first !== null && isLocalDate(first);
      setRefused(read ? 'Hãy ghi ngày khác với ngày hiện nay.' : 'Hãy ghi đủ ngày, tháng, năm.');
      return;
    }
    const reply = await move.run({
      classId,
      slots: moving.map(({ id, version }) => ({ id, version })),
      days,
    });
    if (!reply.ok) {
      setRefused(errorMessage(reply.error));
      return;
    }
    const moved = daysText(addDays(from, days), addDays(dates.at(-1) ?? from, days));
    showDone(`Đã dời ${reply.value.moved} buổi: ${moved}.`);
    onClose();
  }

  return (
    <FormDialog
      title="Dời lớp sang ngày khác"
      refusal={refused}
      submitLabel={`Dời ${moving.length} buổi`}
      running={move.running}
      disabled={moving.length === 0}
      onClose={onClose}
      closeLabel="Không dời"
      onSubmit={submit}
      enterSubmits
      fields={
        moving.length === 0 ? (
          <Text>Mọi buổi đã điểm danh hoặc hoãn; không còn buổi nào để dời.</Text>
        ) : (
          <>
            <DateField
              label={
                moving.length === slots.length ? 'Ngày học đầu tiên mới' : 'Buổi đầu còn lại chuyển sang ngày'
              }
              description={`Hiện nay ${nameOf(from)}`}
              required
              data-autofocus
              defaultValue={null}
              onChange={setFirst}
            />
            <ScrollArea.Autosize mah={220}>
              <List spacing={4} aria-label="Các ngày học sau khi dời" listStyleType="none">
                {dates.map((date) => (
                  <List.Item key={date}>
                    {nameOf(date)}
                    {days !== 0 && <b> → {nameOf(addDays(date, days))}</b>}
                  </List.Item>
                ))}
              </List>
            </ScrollArea.Autosize>
            {moving.length < slots.length && (
              <Text>{slots.length - moving.length} buổi đã điểm danh hoặc hoãn giữ nguyên ngày.</Text>
            )}
            <Text c="dimmed">
              Hạn gửi danh sách, văn bản đã lập và lớp ở máy khác không đổi theo; hãy xem lại sau khi dời.
            </Text>
          </>
        )
      }
    />
  );
}

const isRecorded = ({ slotIds, marks }: Marks, slotId: string): boolean => {
  const place = slotIds.indexOf(slotId);
  return Object.values(marks).some((line) => statusAt(line, place) !== 'not_recorded');
};

const nameOf = (date: LocalDate): string => `${WEEKDAY_NAMES[dayOfWeek(date)] ?? ''} ${formatDate(date)}`;
