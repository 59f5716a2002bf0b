import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import type { PastedMarks } from '@shared/training/pasted-marks';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { TextField } from '../../ui/fields';
import { RefusalLine } from '../../ui/refusal-line';
import type { Roll } from './use-roll';

interface PasteDialogProps {
  readonly classId: string;
  readonly pasted: PastedMarks;
  readonly roll: Pick<Roll, 'statusOf' | 'isSettled'>;
  readonly onClose: () => void;
}

/** Row A21: what a pasted block would write, what it would write over, and what cannot be read. */
export function PasteDialog({ classId, pasted, roll, onClose }: PasteDialogProps) {
  const record = useCommand('training.recordPasted', { quiet: true });
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState('');
  const compared = pasted.marks.map((mark) => ({ mark, before: roll.statusOf(mark.traineeId, mark.slotId) }));
  const fresh = compared.filter(({ before }) => before === 'not_recorded').length;
  const over = compared.filter(({ mark, before }) => before !== 'not_recorded' && before !== mark.status);
  const asks = over.some(({ mark }) => roll.isSettled(mark.traineeId, mark.slotId));
  const toWrite = fresh + over.length;

  async function submit(): Promise<void> {
    const reply = await record.run({ classId, marks: [...pasted.marks], reason: reason.trim() });
    if (!reply.ok) {
      setRefused(errorMessage(reply.error));
      return;
    }
    showDone(`Đã ghi ${reply.value.recorded} ô; ${reply.value.unchanged} ô như cũ.`);
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
            {pasted.problems.slice(0, 12).map(({ line, text, why }) => (
              <div key={`${line} ${text}`}>
                Dòng {line}, “{text}”: {why}
              </div>
            ))}
            {pasted.problems.length > 12 && <div>…</div>}
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
          <Button variant="default" onClick={onClose}>
            Không ghi
          </Button>
          <Button
            data-autofocus
            disabled={toWrite === 0 || (asks && reason.trim() === '')}
            loading={record.running}
            onClick={() => void submit()}
          >
            Ghi {toWrite} ô
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
