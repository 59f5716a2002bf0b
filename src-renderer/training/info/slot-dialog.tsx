import { SimpleGrid } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import { DAY_PARTS, dayPartNames } from '@shared/kernel/day-part';
import { SlotFields, type SlotRecord } from '@shared/training/class-contract';
import { slotName } from '@shared/training/labels';
import { statusAt } from '@shared/training/model';
import type { Marks } from '@shared/training/roll-contract';
import { USUAL_START } from '@shared/training/slots';
import { call } from '../../api/client';
import { useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { CheckField, ClockField, CountField, DateField, SelectField, TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';
import { fieldErrorsOf, validateWith } from '../../ui/forms/form-validation';

interface SlotDialogProps {
  readonly classId: string;
  readonly slot: SlotRecord | null;
  readonly slots: readonly SlotRecord[];
  readonly onClose: () => void;
}

const parts = DAY_PARTS.map((value) => ({ value, label: dayPartNames[value] }));

/** One half day: when, what, by whom; called off rather than removed once a roll was called. */
export function SlotDialog({ classId, slot, slots, onClose }: SlotDialogProps) {
  const save = useCommand('training.saveSlot', { quiet: true });
  const removal = useCommand('training.removeSlot', { quiet: true });
  const [refused, setRefused] = useState('');
  const [hoursForAll, setHoursForAll] = useState(false);
  const { ask, dialog } = useConfirm();
  const form = useForm<SlotFields>({
    mode: 'uncontrolled',
    initialValues: fieldsOf(slot, slots.at(-1)),
    validate: validateWith(SlotFields),
  });
  const field = (name: keyof SlotFields) => form.getInputProps(name) as object;

  async function submit(): Promise<void> {
    if (form.validate().hasErrors) return;
    const fields = SlotFields.parse(form.getValues());
    if (slot && fields.cancelled && !slot.cancelled && !(await mayCallOff(slot))) return;
    const reply = await save.run({
      classId,
      id: slot?.id ?? null,
      version: slot?.version ?? null,
      fields,
      hoursForAll,
    });
    if (reply.ok) onClose();
    else {
      setRefused(errorMessage(reply.error));
      form.setErrors(fieldErrorsOf(reply.error, 'fields'));
    }
  }

  /** A half day whose roll was called counts for certificates and money. */
  async function mayCallOff({ id }: SlotRecord): Promise<boolean> {
    const stored = await call('training.getMarks', { classId });
    const marked = stored.ok ? recordedIn(stored.value, id) : 0;
    if (marked === 0) return true;
    return ask({
      title: `Hoãn buổi đã điểm danh ${marked} người?`,
      body: 'Buổi hoãn không tính vào tỷ lệ, điều kiện chứng nhận và danh sách chi tiền của ai; dấu đã ghi vẫn giữ, bỏ hoãn thì tính lại.',
      confirm: 'Hoãn buổi này',
      cancel: 'Giữ buổi',
    });
  }

  async function remove(): Promise<void> {
    if (!slot) return;
    const reply = await removal.run({ id: slot.id, version: slot.version });
    if (reply.ok) onClose();
    else setRefused(errorMessage(reply.error));
  }

  return (
    <>
      {dialog}
      <FormDialog
        title={slot ? slotName(slot) : 'Thêm buổi'}
        refusal={refused}
        submitLabel={slot ? 'Lưu buổi' : 'Thêm buổi'}
        running={save.running}
        onClose={onClose}
        closeLabel={slot ? 'Để nguyên' : 'Không thêm'}
        remove={slot && { label: 'Xóa buổi', onClick: () => void remove() }}
        onSubmit={submit}
        fields={
          <>
            <SimpleGrid cols={2} spacing="sm">
              <DateField label="Ngày" data-autofocus required {...field('date')} />
              <SelectField label="Buổi" choices={parts} {...field('part')} />
              <ClockField label="Bắt đầu" placeholder="07:30" {...field('startTime')} />
              <ClockField label="Kết thúc" placeholder="11:30" {...field('endTime')} />
            </SimpleGrid>
            {slot && slots.some(({ id, part }) => id !== slot.id && part === slot.part) && (
              <CheckField
                label={`Ghi giờ này cho mọi buổi ${dayPartNames[slot.part].toLowerCase()} của lớp`}
                checked={hoursForAll}
                onChange={(event) => setHoursForAll(event.currentTarget.checked)}
              />
            )}
            <TextField label="Chuyên đề" {...field('topic')} />
            <TextField
              label="Báo cáo viên"
              description="Nhiều người thì cách nhau bằng dấu phẩy"
              {...field('lecturer')}
            />
            <SimpleGrid cols={2} spacing="sm">
              <TextField label="Chủ trì" {...field('chair')} />
              <CountField label="Số tiết" {...field('periods')} />
            </SimpleGrid>
            <CheckField
              label="Buổi này hoãn, không tính"
              {...form.getInputProps('cancelled', { type: 'checkbox' })}
            />
          </>
        }
      />
    </>
  );
}

function recordedIn({ slotIds, marks }: Marks, slotId: string): number {
  const place = slotIds.indexOf(slotId);
  return Object.values(marks).filter((line) => statusAt(line, place) !== 'not_recorded').length;
}

/** A new half day follows the last one. */
function fieldsOf(slot: SlotRecord | null, last: SlotRecord | undefined): SlotFields {
  if (slot) {
    const { id: _id, version: _version, ...fields } = slot;
    return fields;
  }
  const part = last ? (DAY_PARTS[DAY_PARTS.indexOf(last.part) + 1] ?? 'evening') : 'morning';
  return {
    date: last?.date ?? '',
    part,
    startTime: USUAL_START[part],
    periods: last?.periods ?? 4,
    topic: '',
    lecturer: '',
    endTime: '',
    chair: last?.chair ?? '',
    cancelled: false,
  };
}
