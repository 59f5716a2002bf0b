import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import type { ClassRecord } from '@shared/training/contract';
import { slotName } from '@shared/training/labels';
import { NO_LETTER, type PastedMarks } from '@shared/training/pasted-marks';
import { useCommand } from '../../api/queries';
import { TextField } from '../../ui/forms/fields';
import { RefusalLine } from '../../ui/refusal-line';
import type { Roll } from './use-roll';

interface PasteDialogProps {
  readonly one: Pick<ClassRecord, 'id' | 'slots' | 'today'>;
  readonly pasted: PastedMarks;
  readonly roll: Pick<Roll, 'statusOf' | 'isSettled'>;
  /** Says what was done, with the way back. */
  readonly onDone: (message: string, events: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Row A21: what a pasted block would write, what it would write over, and what cannot be read. */
export function PasteDialog({ one, pasted, roll, onDone, onClose }: PasteDialogProps) {
  const record = useCommand('training.recordPasted', { quiet: true });
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState('');
  const compared = pasted.marks.map((mark) => ({ mark, before: roll.statusOf(mark.traineeId, mark.slotId) }));
  const fresh = compared.filter(({ before }) => before === 'not_recorded').length;
  const over = compared.filter(({ mark, before }) => before !== 'not_recorded' && before !== mark.status);
  const asks = over.some(({ mark }) => roll.isSettled(mark.traineeId, mark.slotId));
  const toWrite = fresh + over.length;
  // Who is excused from a half day may be known before it; nobody has been in one that is still to come.
  const early = one.slots.filter(
    ({ id, date }) =>
      date > one.today &&
      compared.some(
        ({ mark, before }) => mark.slotId === id && mark.status !== 'excused' && mark.status !== before,
      ),
  );

  async function submit(): Promise<void> {
    const reply = await record.run({
      classId: one.id,
      marks: [...pasted.marks],
      reason: reason.trim(),
    });
    if (!reply.ok) {
      setRefused(errorMessage(reply.error));
      return;
    }
    onDone(`Đã ghi ${reply.value.recorded} ô; ${reply.value.unchanged} ô như cũ.`, reply.value.events);
    onClose();
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={<Text fw={600}>Dán điểm danh từ Excel</Text>}>
      <Stack>
        <RefusalLine refusal={refused} />
        <Text>
          Đọc được {pasted.marks.length} ô: {fresh} ô mới, {over.length} ô ghi đè,{' '}
          {pasted.marks.length - toWrite} ô như cũ.
        </Text>
        {pasted.problems.length > 0 && (
          <Alert color="amber" variant="light" title={`${pasted.problems.length} chỗ không nhập`}>
            {pasted.problems.slice(0, 12).map(({ line, text, why }, index) => (
              <div key={`${index} ${text}`}>
                Dòng {line}, “{text}”: {why}
              </div>
            ))}
            {pasted.problems.length > 12 && <div>… và {pasted.problems.length - 12} chỗ khác</div>}
            {pasted.problems.some(({ why }) => why === NO_LETTER) && (
              <div>
                Ký hiệu nhận được: ✓ x C có mặt, M muộn, S về sớm, P có phép, K không phép, T học thay.
              </div>
            )}
          </Alert>
        )}
        {early.length > 0 && (
          <Alert color="amber" variant="light" title={`Có ${early.length} buổi chưa đến ngày học`}>
            {early.map((slot) => slotName(slot)).join('; ')}. Hãy xem lại ô bắt đầu dán có đúng buổi không.
          </Alert>
        )}
        {asks && (
          <TextField
            label="Lý do sửa các ô đã ghi từ trước"
            required
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus={early.length > 0 || undefined} onClick={onClose}>
            Không ghi
          </Button>
          <Button
            data-autofocus={early.length === 0 || undefined}
            disabled={toWrite === 0 || (asks && reason.trim() === '')}
            loading={record.running}
            onClick={() => void submit()}
          >
            {early.length > 0 ? 'Vẫn ghi trước' : 'Ghi'} {toWrite} ô
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
